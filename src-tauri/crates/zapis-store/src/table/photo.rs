use rusqlite::{OptionalExtension, Row, params};
use zapis_domain::{ContentHash, GroupId, Photo, PhotoId};

use super::mapping::{json, json_opt, name, named, parsed, parsed_opt, time, time_at, words, words_at};
use crate::{Reader, StoreError, Writer};

const COLUMNS: &str =
    "id, hash, media_type, bytes, caption, decorative, entries, place_in_strip, taken, consent, recipe, blurs,
     places, apart, created_at, deleted";

fn row(r: &Row<'_>) -> rusqlite::Result<Photo> {
    Ok(Photo {
        id: parsed(r, 0)?,
        hash: named::<ContentHash>(r, 1)?,
        media_type: named(r, 2)?,
        bytes: r.get::<_, i64>(3)?.max(0) as u64,
        caption: r.get(4)?,
        decorative: r.get(5)?,
        entries: words_at(r, 6)?,
        order: r.get(7)?,
        taken: parsed_opt(r, 8)?,
        consent: named(r, 9)?,
        recipe: json_opt(r, 10)?,
        blurs: words_at(r, 11)?,
        places: json(r, 12)?,
        apart: words_at(r, 13)?,
        created_at: time_at(r, 14)?,
        deleted: r.get(15)?,
    })
}

impl Reader<'_> {
    /// Every picture some record names, once.
    pub fn picture_hashes(&self) -> Result<Vec<ContentHash>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT DISTINCT hash FROM photo ORDER BY hash")?;
        Ok(query.query_map([], |r| named(r, 0))?.collect::<Result<_, _>>()?)
    }

    /// A group's photos in strip order, trash included.
    pub fn photos(&self, group: GroupId) -> Result<Vec<Photo>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM photo WHERE group_id = ?1 ORDER BY place_in_strip, id");
        let mut query = self.connection.prepare_cached(&sql)?;
        Ok(query.query_map([group.to_string()], row)?.collect::<Result<_, _>>()?)
    }

    pub fn group_of_photo(&self, photo: PhotoId) -> Result<Option<GroupId>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT group_id FROM photo WHERE id = ?1")?;
        Ok(query.query_row([photo.to_string()], |r| parsed(r, 0)).optional()?)
    }
}

impl Writer<'_> {
    pub fn put_photo(&self, group: GroupId, photo: &Photo) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO photo (id, hash, media_type, bytes, caption, decorative, entries,
                                               place_in_strip, taken, consent, recipe, blurs, places, apart,
                                               created_at, deleted, group_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            )?
            .execute(params![
                photo.id.to_string(),
                photo.hash.as_str(),
                name(&photo.media_type),
                i64::try_from(photo.bytes).unwrap_or(i64::MAX),
                photo.caption,
                photo.decorative,
                words(&photo.entries),
                photo.order,
                // As `NaiveDateTime` reads it back.
                photo.taken.map(|taken| taken.format("%Y-%m-%dT%H:%M:%S").to_string()),
                name(&photo.consent),
                photo.recipe.as_ref().map(|recipe| serde_json::json!(recipe).to_string()),
                words(&photo.blurs),
                serde_json::json!(photo.places).to_string(),
                words(&photo.apart),
                time(photo.created_at),
                photo.deleted,
                group.to_string(),
            ])?;
        Ok(())
    }

    pub fn drop_photo(&self, group: GroupId, id: PhotoId) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached("DELETE FROM photo WHERE id = ?1 AND group_id = ?2")?
            .execute([id.to_string(), group.to_string()])?;
        self.connection()
            .prepare_cached(
                "DELETE FROM photo_words WHERE photo = ?1 AND photo NOT IN (SELECT id FROM photo)",
            )?
            .execute([id.to_string()])?;
        Ok(())
    }
}
