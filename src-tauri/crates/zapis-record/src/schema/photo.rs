use zapis_domain::{Consent, EntryPlace, Photo, Timestamp};

use super::json::{self, Json};
use crate::{Field, Fields, Noun, Thing, ThingKey};

impl Thing for Photo {
    fn key(&self) -> ThingKey {
        ThingKey::new(Noun::Photo, self.id)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("hash".into(), json::scalar(&self.hash)),
            ("media".into(), json::scalar(&self.media_type)),
            ("bytes".into(), json::scalar(&self.bytes)),
            ("caption".into(), Field::Text(self.caption.clone())),
            ("decorative".into(), json::flag_field(self.decorative)),
            ("entries".into(), json::id_members(&self.entries)),
            ("places".into(), places(&self.places)),
            ("order".into(), json::word(&self.order)),
            ("taken".into(), json::scalar(&self.taken)),
            ("consent".into(), json::unless_default(&self.consent)),
            ("recipe".into(), json::scalar(&self.recipe)),
            // Two people who each blur a face blur both.
            ("blurs".into(), json::id_members(&self.blurs)),
            ("apart".into(), json::id_members(&self.apart)),
            ("created".into(), json::scalar(&self.created_at)),
            ("deleted".into(), json::flag_field(self.deleted)),
        ])
    }
}

/// One place for an entry: put elsewhere by two people it is in one of the two, and nothing else is touched.
fn places(places: &[EntryPlace]) -> Field {
    let member =
        |place: &EntryPlace| (place.entry.to_string(), serde_json::to_value(place).unwrap_or_default());
    Field::Members(places.iter().map(member).collect())
}

pub(super) fn read(id: &str, fields: &Json) -> Option<Photo> {
    Some(Photo {
        id: id.parse().ok()?,
        hash: json::value(fields, "hash")?,
        media_type: json::value(fields, "media")?,
        bytes: json::value(fields, "bytes").unwrap_or(0),
        caption: json::text(fields, "caption"),
        decorative: json::flag(fields, "decorative"),
        entries: json::ids(fields, "entries"),
        places: json::list(fields, "places"),
        order: json::text(fields, "order"),
        taken: json::value(fields, "taken"),
        // What a newer Zapis may have written counts as not said: nothing is published by mistake.
        consent: json::value::<Consent>(fields, "consent").unwrap_or_default(),
        recipe: json::value(fields, "recipe"),
        blurs: json::ids(fields, "blurs"),
        apart: json::ids(fields, "apart"),
        created_at: json::value(fields, "created").unwrap_or(Timestamp::UNIX_EPOCH),
        deleted: json::flag(fields, "deleted"),
    })
}
