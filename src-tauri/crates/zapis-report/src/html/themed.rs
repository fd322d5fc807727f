//! A theme as style sheet: the same page in other inks and typefaces.

use std::fmt::Write as _;

use crate::{
    layout::grid::Ink,
    theme::{Cover, Headings, Theme, readable_in_the_dark},
};

/// The page's paper in the dark, as `page.css` has it.
const DARK_PAPER: Ink = Ink(0x1d, 0x1c, 0x1a);

/// Nothing for the look the page has anyway.
pub fn style(theme: &Theme) -> String {
    let mut out = String::new();
    if theme.is_usual() {
        return out;
    }
    let inks = &theme.inks;
    let (text, quiet, rule, accent) = (inks.text.hex(), inks.quiet.hex(), inks.rule.hex(), inks.accent.hex());
    let light = readable_in_the_dark(inks.accent, DARK_PAPER).hex();
    let _ = write!(
        out,
        ":root {{ --ink: #{text}; --ink-2: #{quiet}; --rule: #{rule}; --accent: #{accent}; --band: #{accent}; }}\n\
         @media (prefers-color-scheme: dark) {{ :root {{ --ink: #ece8df; --ink-2: #c0bab0; --rule: #47433c; --accent: #{light}; }} }}\n"
    );
    let (said, app) = (family(&theme.said), family(&theme.app));
    let _ = writeln!(out, "body {{ font-family: {said}, Cambria, Georgia, serif; }}");
    let _ = writeln!(
        out,
        "h3, h4, .report-name, .lead, .note, .stance, .facts, .contents, table, figcaption, .entry > .number \
         {{ font-family: {app}, \"Segoe UI\", Roboto, Arial, sans-serif; }}"
    );
    if theme.headings == Headings::App {
        let _ = writeln!(out, "h1, h2 {{ font-family: {app}, \"Segoe UI\", Roboto, Arial, sans-serif; }}");
    }
    if theme.cover == Cover::Band {
        out.push_str(BAND);
    }
    if !theme.logos.is_empty() {
        out.push_str(
            ".logos { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: end; margin: 0 0 1.5rem; }\n",
        );
        out.push_str(".logos img { max-width: 100%; margin: 0; padding: .3rem; background: #fff; }\n");
    }
    out
}

const BAND: &str = ".title-page { background: var(--band); color: #fff; border: 0; padding: 2rem; margin: 0 -1rem 2rem; }\n\
     .title-page .subtitle, .title-page .report-name, .title-page .facts, .title-page .sample { color: #fff; }\n";

/// A typeface's name as CSS writes it: what could end the string is left out.
fn family(name: &str) -> String {
    let kept: String =
        name.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.')).collect();
    format!("\"{}\"", kept.trim())
}
