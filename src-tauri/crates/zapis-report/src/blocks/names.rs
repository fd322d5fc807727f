//! Which names an edition prints. The public edition shows a role instead of a person who did not agree
//! to be named; organisations stay.

use std::collections::{BTreeMap, BTreeSet};

use zapis_domain::{Name, Person, PersonId, fold::fold};

use crate::{
    clean,
    outline::{Edition, Outline},
    words::Words,
};

/// Shorter names are too likely to be ordinary words inside a text.
const SHORTEST_HIDDEN: usize = 5;

pub struct Names<'a> {
    public: bool,
    words: Words,
    by_id: BTreeMap<PersonId, &'a Person>,
    by_name: BTreeMap<String, &'a Person>,
    organisations: BTreeSet<String>,
    /// Full names to take out of running text.
    hidden: Vec<String>,
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
            hidden: Vec::new(),
        };
        if names.public {
            names.hidden = names.names_to_hide(outline);
        }
        names
    }

    fn names_to_hide(&self, outline: &Outline) -> Vec<String> {
        let people = outline.event.people.iter().map(|p| p.name.as_str());
        let leads = outline.chapters.iter().flat_map(|c| [&c.group.facilitator, &c.group.note_taker]);
        let mut hidden: Vec<String> = people
            .chain(leads.map(String::as_str))
            .map(clean::line)
            .filter(|name| name.chars().count() >= SHORTEST_HIDDEN && name.contains(' '))
            .filter(|name| !self.agreed(name))
            .collect();
        // The longest first, so that a name inside a longer one leaves no rest.
        hidden.sort_by_key(|name| std::cmp::Reverse(name.len()));
        hidden.dedup();
        hidden
    }

    fn agreed(&self, name: &str) -> bool {
        self.by_name.get(&fold(name)).is_some_and(|p| p.public_name)
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
            None if self.organisations.contains(&key) => written,
            _ => self.role(group),
        }
    }

    /// Text with the full names of people who did not agree taken out.
    pub fn text(&self, written: &str) -> String {
        let mut text = written.to_owned();
        for name in &self.hidden {
            if text.contains(name) {
                text = text.replace(name, &self.words.say("report-hidden-name"));
            }
        }
        text
    }

    fn role(&self, group: u32) -> String {
        self.words.fill("report-hidden-person", &[("number", &group.to_string())])
    }
}
