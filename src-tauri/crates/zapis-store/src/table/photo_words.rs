//! Words a machine read on photos. Kept beside the read model, not in it: no document knows them.

use rusqlite::{Row, params};
use zapis_domain::{ContentHash, EventId, GroupId, Language, Look, PhotoId, fold::fold};

use super::mapping::{json_opt, named, parsed, words as joined, words_at};
use crate::{Reader, StoreError, Writer};

/// A photo nobody's machine has read as it looks now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadPhoto {
    pub photo: PhotoId,
    pub hash: ContentHash,
    pub look: Look,
    /// The group's language, then the event's if it is another one.
    pub languages: Vec<Language>,
}

/// A photo on which a machine read what was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoHit {
    pub photo: PhotoId,
    pub group: GroupId,
    pub group_number: u32,
    /// Its number in the group's strip, from 1.
    pub number: u32,
    pub words: String,
}

/// The row holds for what the photo looks like now.
const CURRENT: &str = "w.photo = p.id AND w.recipe IS p.recipe AND w.blurs = p.blurs";
const LANGUAGES: &str = "CASE WHEN e.language IS NULL OR e.language = g.language THEN g.language ELSE g.language || '+' || e.language END";
/// Words of a search that are looked at.
const MOST_TERMS: usize = 16;

fn unread(r: &Row<'_>) -> rusqlite::Result<UnreadPhoto> {
    let languages: String = r.get(4)?;
    Ok(UnreadPhoto {
        photo: parsed(r, 0)?,
        hash: named(r, 1)?,
        look: Look { recipe: json_opt(r, 2)?, blurs: words_at(r, 3)? },
        languages: languages.split('+').filter_map(|code| code.parse().ok()).collect(),
    })
}

impl Reader<'_> {
    /// The next photo to be read of which `here` says that its original has come; None when all have been.
    pub fn unread_photo(
        &self,
        here: impl Fn(&ContentHash) -> bool,
    ) -> Result<Option<UnreadPhoto>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT p.id, p.hash, p.recipe, p.blurs, {LANGUAGES}
             FROM photo p JOIN working_group g ON g.id = p.group_id LEFT JOIN event e ON e.id = g.event
             WHERE p.deleted = 0 AND NOT EXISTS (
                 SELECT 1 FROM photo_words w WHERE {CURRENT} AND w.languages = {LANGUAGES})
             ORDER BY p.created_at, p.id"
        ))?;
        let mut due = query.query_map([], unread)?;
        let found = due.find(|photo| photo.as_ref().map_or(true, |photo| here(&photo.hash)));
        Ok(found.transpose()?)
    }

    /// Photos of an event on which every one of these words begins some word that was read.
    pub fn search_photo_words(
        &self,
        event: EventId,
        words: &str,
        limit: u32,
    ) -> Result<Vec<PhotoHit>, StoreError> {
        let mut terms = folded_words(words);
        terms.truncate(MOST_TERMS);
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT p.id, p.group_id, g.number, w.words, w.folded,
                    (SELECT count(*) FROM photo q WHERE q.group_id = p.group_id AND q.deleted = 0
                        AND (q.place_in_strip, q.id) <= (p.place_in_strip, p.id))
             FROM photo_words w JOIN photo p ON {CURRENT} JOIN working_group g ON g.id = p.group_id
             WHERE p.deleted = 0 AND g.event = ?1 AND w.folded LIKE ?2
             ORDER BY g.number, p.place_in_strip, p.id"
        ))?;
        // Folded words are letters and digits only: nothing in them means anything to LIKE.
        let first = format!("% {}%", terms[0]);
        let rows = query.query_map(params![event.to_string(), first], |r| {
            let hit = PhotoHit {
                photo: parsed(r, 0)?,
                group: parsed(r, 1)?,
                group_number: r.get(2)?,
                words: r.get(3)?,
                number: r.get(5)?,
            };
            Ok((hit, r.get::<_, String>(4)?))
        })?;
        let begins = |folded: &str| terms.iter().all(|term| folded.contains(&format!(" {term}")));
        let mut hits = Vec::new();
        for row in rows {
            let (hit, folded) = row?;
            if begins(&folded) && hits.len() < limit as usize {
                hits.push(hit);
            }
        }
        Ok(hits)
    }

    /// How many photos have been read.
    pub fn photos_read(&self) -> Result<u32, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT count(*) FROM photo_words w JOIN photo p ON {CURRENT} WHERE p.deleted = 0"
        ))?;
        Ok(query.query_row([], |r| r.get(0))?)
    }
}

impl Writer<'_> {
    pub fn put_photo_words(&self, read: &UnreadPhoto, words: &str) -> Result<(), StoreError> {
        let languages: Vec<&str> = read.languages.iter().map(|language| language.code()).collect();
        let folded: String = folded_words(words).iter().map(|word| format!(" {word}")).collect();
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO photo_words (photo, recipe, blurs, languages, words, folded)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                read.photo.to_string(),
                read.look.recipe.as_ref().map(|recipe| serde_json::json!(recipe).to_string()),
                joined(&read.look.blurs),
                languages.join("+"),
                words,
                folded,
            ])?;
        Ok(())
    }

    /// Forgets all that was read.
    pub fn drop_photo_words(&self) -> Result<(), StoreError> {
        self.connection().prepare_cached("DELETE FROM photo_words")?.execute([])?;
        Ok(())
    }
}

fn folded_words(words: &str) -> Vec<String> {
    let folded = fold(words);
    let all = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    all.map(str::to_owned).collect()
}
