//! Everything Zapis says to people, from `assets/text/<language>.<part>.ftl`, through Fluent.
//!
//! The window reads the same files, so one sentence exists once. A test holds the three languages complete.

mod dates;

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;
use zapis_domain::Language;

pub use dates::{date_in_words, date_in_words_with_weekday, short_date};

macro_rules! parts {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../../assets/text/", $lang, ".common.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".commands.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".desk.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".errors.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".cleaning.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".phone.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".plenary.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".live.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".handover.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".report.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".window.ftl")),
            include_str!(concat!("../../../../assets/text/", $lang, ".terminal.ftl")),
        ]
    };
}

/// The catalogue's source files of one language.
fn sources(language: Language) -> [&'static str; 12] {
    match language {
        Language::Pl => parts!("pl"),
        Language::En => parts!("en"),
        Language::Uk => parts!("uk"),
    }
}

/// The sentences of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

static CATALOGUES: LazyLock<[Catalogue; 3]> = LazyLock::new(|| Language::ALL.map(Catalogue::parse));

impl Catalogue {
    pub fn of(language: Language) -> &'static Catalogue {
        &CATALOGUES[language as usize]
    }

    fn parse(language: Language) -> Catalogue {
        let id: LanguageIdentifier = language.code().parse().expect("our codes are valid");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks would end up in reports and file names; all three languages run left to right.
        bundle.set_use_isolating(false);
        for source in sources(language) {
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("assets/text, {language}: {errors:?}"));
            if let Err(errors) = bundle.add_resource(resource) {
                panic!("assets/text, {language}: {errors:?}");
            }
        }
        Catalogue { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence `id`; the id itself when the catalogue lacks it, so that a gap is seen and never crashes.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The sentence `id` with its variables filled in; numbers choose plural forms.
    pub fn text_with<'a>(
        &self,
        id: &str,
        arguments: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> String {
        let arguments: FluentArgs = arguments.into_iter().collect();
        self.format(id, Some(&arguments))
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::{ast, parser};

    use super::*;

    /// Message id → the variables it uses.
    fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut found = BTreeMap::new();
        for source in sources(language) {
            let resource = parser::parse(source).expect("parses");
            for entry in resource.body {
                if let ast::Entry::Message(message) = entry {
                    let text = format!("{:?}", message.value);
                    let variables = text
                        .split("VariableReference { id: Identifier { name: \"")
                        .skip(1)
                        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                        .collect();
                    found.insert(message.id.name.to_owned(), variables);
                }
            }
        }
        found
    }

    #[test]
    fn every_sentence_exists_in_all_three_languages_with_the_same_variables() {
        let polish = messages(Language::Pl);
        assert!(!polish.is_empty(), "the catalogue is empty");
        for language in [Language::En, Language::Uk] {
            let other = messages(language);
            let missing: Vec<_> = polish.keys().filter(|id| !other.contains_key(*id)).collect();
            let surplus: Vec<_> = other.keys().filter(|id| !polish.contains_key(*id)).collect();
            assert!(missing.is_empty(), "{language} lacks {missing:?}");
            assert!(surplus.is_empty(), "only {language} has {surplus:?}");
            for (id, variables) in &polish {
                assert_eq!(variables, &other[id], "{id}: variables differ in {language}");
            }
        }
    }

    #[test]
    fn polish_and_ukrainian_plurals_are_right_for_the_hard_numbers() {
        let count =
            |language, n: i64| Catalogue::of(language).text_with("count-tasks", [("count", n.into())]);
        let polish = [0, 1, 2, 5, 12, 22, 25, 112].map(|n| count(Language::Pl, n));
        assert_eq!(
            polish,
            [
                "0 zadań",
                "1 zadanie",
                "2 zadania",
                "5 zadań",
                "12 zadań",
                "22 zadania",
                "25 zadań",
                "112 zadań"
            ],
            "Polish: one, few, many"
        );
        let ukrainian = [0, 1, 2, 5, 12, 21, 22, 112].map(|n| count(Language::Uk, n));
        assert_eq!(
            ukrainian,
            [
                "0 завдань",
                "1 завдання",
                "2 завдання",
                "5 завдань",
                "12 завдань",
                "21 завдання",
                "22 завдання",
                "112 завдань"
            ],
            "Ukrainian: one, few, many"
        );
    }
}
