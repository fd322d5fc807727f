//! The styles in a theme's inks and typefaces.

use super::xml::escape;
use crate::theme::{Cover, Headings, Theme};

/// What stands in the styles as they are written, each with its place holder's letter.
const OWN: [&str; 7] = ["1C1B19", "4C4943", "67635B", "E1DDD2", "1F3A6D", "Source Serif 4", "Source Sans 3"];
/// Styles of what stands on a band.
const ON_BAND: [&str; 3] = ["Title", "Subtitle", "ReportName"];
const HEADINGS: [&str; 2] = ["Title", "Heading1"];

/// The style sheet as `parts` writes it, dressed.
pub fn styles(theme: &Theme, plain: &str) -> String {
    if theme.is_usual() {
        return plain.to_owned();
    }
    let inks = &theme.inks;
    let mut new = [inks.text, inks.quiet, inks.faint, inks.rule, inks.accent]
        .map(|ink| ink.hex().to_uppercase())
        .to_vec();
    new.extend([escape(&theme.said), escape(&theme.app)]);
    let mut styles = replaced(plain, &new);
    let app = format!("<w:rFonts w:ascii=\"{0}\" w:hAnsi=\"{0}\" w:cs=\"Calibri\"/>", escape(&theme.app));
    if theme.headings == Headings::App {
        for id in HEADINGS {
            styles = in_style(&styles, id, "<w:rPr>", &format!("<w:rPr>{app}"));
        }
    }
    if theme.cover == Cover::Band {
        let accent = inks.accent.hex().to_uppercase();
        for id in ON_BAND {
            let ground = format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{accent}\"/>");
            styles = with_first(&styles, id, "<w:pPr>", &ground, "<w:spacing");
            for ink in [&new[1], &accent] {
                styles = in_style(&styles, id, &format!("<w:color w:val=\"{ink}\"/>"), WHITE);
            }
            if !style_of(&styles, id).contains(WHITE) {
                // After the weight, before the size, where the schema wants it.
                styles = in_style(&styles, id, "<w:sz ", &format!("{WHITE}<w:sz "));
            }
        }
    }
    styles
}

const WHITE: &str = "<w:color w:val=\"FFFFFF\"/>";

/// All at once, so that a theme's ink that is another's old one stays.
fn replaced(plain: &str, new: &[String]) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain;
    while let Some((at, place)) =
        OWN.iter().enumerate().filter_map(|(place, old)| Some((rest.find(old)?, place))).min()
    {
        out.push_str(&rest[..at]);
        out.push_str(&new[place]);
        rest = &rest[at + OWN[place].len()..];
    }
    out.push_str(rest);
    out
}

fn span_of(styles: &str, id: &str) -> Option<(usize, usize)> {
    let from = styles.find(&format!("w:styleId=\"{id}\""))?;
    Some((from, from + styles[from..].find("</w:style>")?))
}

fn style_of<'s>(styles: &'s str, id: &str) -> &'s str {
    span_of(styles, id).map_or("", |(from, to)| &styles[from..to])
}

/// Replaces the first `old` in one style.
fn in_style(styles: &str, id: &str, old: &str, new: &str) -> String {
    let Some((from, to)) = span_of(styles, id) else { return styles.to_owned() };
    format!("{}{}{}", &styles[..from], styles[from..to].replacen(old, new, 1), &styles[to..])
}

/// Puts `piece` before `before` in one style's properties, or first where there is none.
fn with_first(styles: &str, id: &str, opens: &str, piece: &str, before: &str) -> String {
    if style_of(styles, id).contains(before) {
        in_style(styles, id, before, &format!("{piece}{before}"))
    } else {
        in_style(styles, id, opens, &format!("{opens}{piece}"))
    }
}
