//! The theme file: what an organisation writes down, as `docs/themes.md` describes it.

use std::{
    collections::BTreeMap,
    path::{Component, Path},
};

use serde::Deserialize;
use zapis_domain::Language;

use super::{Alt, Cover, Headings, Inks, Theme, colour};
use crate::{
    clean,
    layout::grid::{Ink, PAPER},
};

/// The version of the format this program knows.
const VERSION: u32 = 1;
pub const MOST_THEME_BYTES: u64 = 64 << 10;
const MOST_LOGOS: usize = 4;
const LONGEST_NAME: usize = 60;
const LONGEST_ALT: usize = 300;
/// In millimetres.
const HEIGHTS: std::ops::RangeInclusive<f32> = 6.0..=25.0;
const USUAL_HEIGHT: f32 = 16.0;

/// Why a theme file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThemeProblem {
    /// Not text, not TOML, a word Zapis does not know.
    #[error("line {line}: {reason}")]
    Unreadable { line: usize, reason: String },
    #[error("larger than {kilobytes} kB")]
    TooLarge { kilobytes: u64 },
    /// Written for a later Zapis.
    #[error("version {found}, known is {known}")]
    Newer { found: u32, known: u32 },
    #[error("the theme has no name")]
    Nameless,
    #[error("{name} is no colour: {value}")]
    Colour { name: &'static str, value: String },
    #[error("{file} has no alternative text")]
    NoAlternative { file: String },
    #[error("more than {most} logos")]
    TooManyLogos { most: usize },
    /// A file is named that does not lie beside the theme.
    #[error("{file} lies outside the theme's folder")]
    Outside { file: String },
    #[error("{file} is not there")]
    LogoMissing { file: String },
    #[error("{file} is larger than {megabytes} MB")]
    LogoTooLarge { file: String, megabytes: u64 },
    #[error("{file} is no picture")]
    LogoNotAPicture { file: String },
    #[error("{file} has more than {megapixels} megapixels")]
    LogoTooManyPixels { file: String, megapixels: u64 },
}

/// A theme file that was read; the files it names are still to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeFile {
    /// Without its logos.
    pub theme: Theme,
    pub logos: Vec<LogoFile>,
    pub said: Option<FamilyFiles>,
    pub app: Option<FamilyFiles>,
    /// Colours that text could not be read in, with what they were changed to.
    pub corrected: Vec<(&'static str, Ink, Ink)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct LogoFile {
    /// Beside the theme file.
    pub file: String,
    pub alt: Alt,
    pub tall: f32,
}

/// The files of one typeface, beside the theme file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FamilyFiles {
    pub name: String,
    pub regular: String,
    pub italic: Option<String>,
    pub bold: Option<String>,
    pub bold_italic: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    zapis_theme: u32,
    #[serde(default)]
    name: String,
    #[serde(default)]
    colours: BTreeMap<ColourName, String>,
    #[serde(default)]
    fonts: WrittenFonts,
    #[serde(default)]
    cover: WrittenCover,
    #[serde(default)]
    logo: Vec<WrittenLogo>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum ColourName {
    Text,
    Quiet,
    Faint,
    Rule,
    Accent,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenFonts {
    said: Option<FamilyFiles>,
    app: Option<FamilyFiles>,
    #[serde(default)]
    headings: WrittenHeadings,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
enum WrittenHeadings {
    #[default]
    Said,
    App,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenCover {
    #[serde(default)]
    style: WrittenStyle,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
enum WrittenStyle {
    #[default]
    Plain,
    Band,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WrittenLogo {
    file: String,
    alt: Option<WrittenAlt>,
    height_mm: Option<f32>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenAlt {
    Usual(String),
    Each(EachAlt),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EachAlt {
    pl: String,
    en: String,
    uk: String,
}

impl ThemeFile {
    /// Reads a theme file's bytes. What it names is not opened here.
    pub fn read(bytes: &[u8]) -> Result<ThemeFile, ThemeProblem> {
        if bytes.len() as u64 > MOST_THEME_BYTES {
            return Err(ThemeProblem::TooLarge { kilobytes: MOST_THEME_BYTES >> 10 });
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|e| unreadable(&bytes[..e.valid_up_to()], "not UTF-8".to_owned()))?;
        let written: Written = toml::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| {
            let at = e.span().map_or(0, |span| span.start.min(bytes.len()));
            unreadable(&bytes[..at], clean::line(e.message()))
        })?;
        if written.zapis_theme != VERSION {
            return Err(ThemeProblem::Newer { found: written.zapis_theme, known: VERSION });
        }
        ThemeFile::of(written)
    }

    fn of(written: Written) -> Result<ThemeFile, ThemeProblem> {
        let name = short(&written.name, LONGEST_NAME);
        if name.is_empty() {
            return Err(ThemeProblem::Nameless);
        }
        let (inks, corrected) = inks(&written.colours)?;
        let WrittenFonts { said, app, headings } = written.fonts;
        for family in said.iter().chain(&app) {
            family.files().try_for_each(|(_, file)| beside(file))?;
        }
        let headings = match headings {
            WrittenHeadings::Said => Headings::Said,
            WrittenHeadings::App => Headings::App,
        };
        let cover = match written.cover.style {
            WrittenStyle::Plain => Cover::Plain,
            WrittenStyle::Band => Cover::Band,
        };
        let theme = Theme { name, inks, headings, cover, ..Theme::paper() };
        Ok(ThemeFile { theme, logos: logos(written.logo)?, said, app, corrected })
    }
}

impl FamilyFiles {
    /// Every file with the style it is for: strong, italic.
    pub fn files(&self) -> impl Iterator<Item = ((bool, bool), &str)> {
        let all = [
            ((false, false), Some(&self.regular)),
            ((false, true), self.italic.as_ref()),
            ((true, false), self.bold.as_ref()),
            ((true, true), self.bold_italic.as_ref()),
        ];
        all.into_iter().filter_map(|(style, file)| Some((style, file?.as_str())))
    }

    /// What other programs call it.
    pub fn shown_name(&self) -> String {
        short(&self.name, LONGEST_NAME)
    }
}

fn unreadable(before: &[u8], reason: String) -> ThemeProblem {
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    ThemeProblem::Unreadable { line, reason: short(&reason, 160) }
}

fn short(text: &str, most: usize) -> String {
    clean::line(text).chars().take(most).collect::<String>().trim().to_owned()
}

type Corrected = Vec<(&'static str, Ink, Ink)>;

/// The inks, with those that could not be read on white made darker.
fn inks(written: &BTreeMap<ColourName, String>) -> Result<(Inks, Corrected), ThemeProblem> {
    let mut inks = Theme::paper().inks;
    let mut corrected = Vec::new();
    for (colour, value) in written {
        let (name, place) = match colour {
            ColourName::Text => ("text", &mut inks.text),
            ColourName::Quiet => ("quiet", &mut inks.quiet),
            ColourName::Faint => ("faint", &mut inks.faint),
            ColourName::Rule => ("rule", &mut inks.rule),
            ColourName::Accent => ("accent", &mut inks.accent),
        };
        let value = short(value, 40);
        let ink = colour::parse(&value).ok_or(ThemeProblem::Colour { name, value })?;
        let is_text = *colour != ColourName::Rule;
        *place = if is_text { colour::readable_on_paper(ink) } else { ink };
        if *place != ink {
            debug_assert!(colour::contrast(*place, PAPER) >= colour::LEAST_CONTRAST);
            corrected.push((name, ink, *place));
        }
    }
    Ok((inks, corrected))
}

fn logos(written: Vec<WrittenLogo>) -> Result<Vec<LogoFile>, ThemeProblem> {
    if written.len() > MOST_LOGOS {
        return Err(ThemeProblem::TooManyLogos { most: MOST_LOGOS });
    }
    let logo = |WrittenLogo { file, alt, height_mm }: WrittenLogo| {
        beside(&file)?;
        let alt = match alt {
            Some(WrittenAlt::Usual(alt)) => Alt { usual: short(&alt, LONGEST_ALT), own: BTreeMap::new() },
            Some(WrittenAlt::Each(EachAlt { pl, en, uk })) => {
                let own = [(Language::Pl, pl), (Language::En, en), (Language::Uk, uk)];
                let own: BTreeMap<_, _> =
                    own.into_iter().map(|(l, alt)| (l, short(&alt, LONGEST_ALT))).collect();
                Alt { usual: own.get(&Language::Pl).cloned().unwrap_or_default(), own }
            }
            None => Alt::default(),
        };
        if alt.usual.is_empty() || alt.own.values().any(String::is_empty) {
            return Err(ThemeProblem::NoAlternative { file: short(&file, 100) });
        }
        let tall = height_mm.filter(|tall| tall.is_finite()).unwrap_or(USUAL_HEIGHT);
        Ok(LogoFile { file, alt, tall: tall.clamp(*HEIGHTS.start(), *HEIGHTS.end()) })
    };
    written.into_iter().map(logo).collect()
}

/// Only files in the theme's own folder, or in one inside it, are read.
fn beside(file: &str) -> Result<(), ThemeProblem> {
    let parts: Vec<Component<'_>> = Path::new(file).components().collect();
    let inside = !parts.is_empty() && parts.iter().all(|part| matches!(part, Component::Normal(_)));
    if inside && !file.contains(['\\', ':', '\0']) && file.len() <= 200 {
        Ok(())
    } else {
        Err(ThemeProblem::Outside { file: short(file, 100) })
    }
}
