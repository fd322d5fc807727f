//! The app's own words in the report's language.

use zapis_domain::{EntryKind, Language};
use zapis_text::Catalogue;

/// Short access to the catalogue.
#[derive(Clone, Copy)]
pub struct Words {
    catalogue: &'static Catalogue,
}

impl Words {
    pub fn of(language: Language) -> Self {
        Words { catalogue: Catalogue::of(language) }
    }

    pub fn say(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    /// With texts filled in.
    pub fn fill(&self, id: &str, values: &[(&str, &str)]) -> String {
        self.catalogue.text_with(id, values.iter().map(|(name, value)| (*name, (*value).into())))
    }

    /// With a number that chooses the plural form.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.catalogue.text_with(id, [("count", (count as u64).into())])
    }

    /// With a count and texts.
    pub fn count_with(&self, id: &str, count: usize, values: &[(&str, &str)]) -> String {
        let count = ("count", (count as u64).into());
        let values = values.iter().map(|(name, value)| (*name, (*value).into()));
        self.catalogue.text_with(id, std::iter::once(count).chain(values))
    }

    pub fn kind_heading(&self, kind: EntryKind) -> String {
        self.say(&format!("kind-{}-heading", kind.code()))
    }

    pub fn language_name(&self, language: Language) -> String {
        self.say(&format!("language-{}", language.code()))
    }
}

/// With a full stop unless it already ends like a sentence.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    let ended = text.ends_with(['.', '!', '?', '…', ':']) || text.is_empty();
    if ended { text.to_owned() } else { format!("{text}.") }
}
