//! Words that are right here though no dictionary has them: the event's names, and a library's own words.

use zapis_domain::{Event, GroupId, fold::fold};
use zapis_spelling::KnownWords;

use crate::{Notebook, NotebookError};

const NAME: &str = "dictionary";
/// Own words of one library; more than people add in years.
const MOST_WORDS: usize = 10_000;
const MOST_LETTERS: usize = 60;

impl Notebook {
    /// The names of a group's event, those its record uses, and the library's own words.
    pub fn known_words(&self, group: GroupId) -> Result<KnownWords, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let mut known = KnownWords::default();
        texts_of(&event).into_iter().for_each(|text| known.learn(text));
        for name in self.store.reader().names_in_record(group)? {
            known.learn(&name);
        }
        self.own_words()?.iter().for_each(|word| known.learn(word));
        Ok(known)
    }

    /// Words a person added to the dictionary, in the order of adding.
    pub fn own_words(&self) -> Result<Vec<String>, NotebookError> {
        let stored = self.store.reader().setting(NAME)?;
        Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
    }

    pub fn add_own_word(&mut self, word: &str) -> Result<(), NotebookError> {
        let word = word.trim();
        if word.chars().count() > MOST_LETTERS {
            return Err(NotebookError::TooLong { limit: MOST_LETTERS });
        }
        let mut words = self.own_words()?;
        words.retain(|known| fold(known) != fold(word));
        if !word.is_empty() && words.len() < MOST_WORDS {
            words.push(word.to_owned());
        }
        self.put_own_words(&words)
    }

    pub fn remove_own_word(&mut self, word: &str) -> Result<(), NotebookError> {
        let mut words = self.own_words()?;
        words.retain(|known| fold(known) != fold(word.trim()));
        self.put_own_words(&words)
    }

    fn put_own_words(&mut self, words: &[String]) -> Result<(), NotebookError> {
        let json = serde_json::to_string(words).expect("words are plain data");
        Ok(self.store.write(|writer| writer.put_setting(NAME, &json))?)
    }
}

fn texts_of(event: &Event) -> Vec<&str> {
    let mut texts = vec![event.title.as_str(), &event.subtitle, &event.place];
    texts.extend(event.goals.iter().chain(&event.tasks).map(String::as_str));
    texts.extend(event.sessions.iter().map(|session| session.title.as_str()));
    for group in &event.groups {
        texts.extend(
            [&group.theme, &group.scope, &group.room, &group.facilitator, &group.note_taker]
                .map(String::as_str),
        );
    }
    for person in &event.people {
        texts.extend(
            [&person.name, &person.organisation, &person.sector, &person.district].map(String::as_str),
        );
    }
    texts
}
