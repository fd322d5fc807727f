use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The languages Zapis speaks. Polish is the default everywhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum Language {
    #[default]
    Pl,
    En,
    Uk,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::Pl, Language::En, Language::Uk];

    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Language::Pl => "pl",
            Language::En => "en",
            Language::Uk => "uk",
        }
    }
}
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl FromStr for Language {
    type Err = String;
    /// Accepts a code with or without region: `pl`, `pl-PL`, `uk_UA.UTF-8`.
    fn from_str(s: &str) -> Result<Self, String> {
        match s.split(['-', '_', '.']).next().unwrap_or_default().to_lowercase().as_str() {
            "pl" => Ok(Language::Pl),
            "en" => Ok(Language::En),
            "uk" => Ok(Language::Uk),
            _ => Err(format!("unknown language: {s}")),
        }
    }
}
