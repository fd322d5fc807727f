//! Which names an edition prints. The public edition shows a role instead of a person who did not agree
//! to be named; organisations stay.

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{Name, Person, PersonId, fold::fold};

use crate::{
    clean, contacts,
    outline::{Edition, Outline},
    parse,
    prose::flattened,
    scan::Hidden,
    words::Words,
};

/// What Markdown reads as setting inside a line.
const SETTING: [char; 7] = ['*', '_', '`', '[', '\\', '&', '<'];
/// Setting within setting is taken off as often; beyond, all of its signs go.
const MOST_TIMES: usize = 4;

pub struct Names<'a> {
    public: bool,
    words: Words,
    by_id: BTreeMap<PersonId, &'a Person>,
    by_name: BTreeMap<String, &'a Person>,
    organisations: BTreeSet<String>,
    /// Names to take out of running text.
    hidden: Hidden,
}

impl<'a> Names<'a> {
    pub fn new(outline: &'a Outline, words: Words) -> Self {
        let people = &outline.event.people;
        let addressees = outline.chapters.iter().flat_map(|c| &c.entries).flat_map(|e| &e.addressees);
        let organisations = people
            .iter()
            .map(|p| p.organisation.as_str())
            .chain(addressees.map(|a| a.name.as_str()))
            .map(|name| fold(name.trim()))
            .filter(|name| !name.is_empty())
            .collect();
        let mut names = Names {
            public: outline.edition == Edition::Public,
            words,
            by_id: people.iter().map(|p| (p.id, p)).collect(),
            by_name: people.iter().map(|p| (fold(p.name.trim()), p)).collect(),
            organisations,
            hidden: Hidden::default(),
        };
        if names.public {
            names.hidden = Hidden::of(outline);
        }
        names
    }

    pub fn is_public(&self) -> bool {
        self.public
    }

    /// An owner or partner as this edition prints them.
    pub fn of(&self, name: &Name, group: u32) -> String {
        let written = clean::line(&name.name);
        if !self.public {
            return written;
        }
        let key = fold(&written);
        let person = name.person.and_then(|id| self.by_id.get(&id)).or_else(|| self.by_name.get(&key));
        match person {
            Some(person) if person.public_name => clean::line(&person.name),
            None if self.organisations.contains(&key) => self.text(&written),
            _ => self.role(group),
        }
    }

    /// Text with the names of people who did not agree taken out, in every inflected form.
    pub fn text(&self, written: &str) -> String {
        if !self.public {
            return written.to_owned();
        }
        // A name cut in two by an invisible letter is a name.
        let mut open = self.open(&clean::text(written));
        // So is one that is half in bold, or behind a sign written as a code: then the setting goes, not the secret.
        for _ in 0..MOST_TIMES {
            if !open.contains(SETTING) {
                return open;
            }
            let said = flattened(&parse::markdown(&open)).words();
            if self.hidden.find(&said).is_empty() && contacts::find(&said).is_empty() {
                return open;
            }
            open = self.open(&said);
        }
        open.replace(SETTING, " ")
    }

    /// Without hidden names and contacts.
    fn open(&self, text: &str) -> String {
        let named = contacts::replaced(text, |kind| match kind {
            contacts::Kind::Phone => self.words.say("report-hidden-phone"),
            contacts::Kind::Mail => self.words.say("report-hidden-mail"),
        });
        if self.hidden.names_nobody() {
            return named;
        }
        self.hidden.replaced(&named, &self.words.say("report-hidden-name"))
    }

    fn role(&self, group: u32) -> String {
        self.words.fill("report-hidden-person", &[("number", &group.to_string())])
    }
}
