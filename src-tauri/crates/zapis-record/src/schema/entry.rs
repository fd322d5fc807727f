use serde::{Deserialize, Serialize};
use zapis_domain::{Entry, EntryKind, Timestamp};

use super::json::{self, Json};
use crate::{Field, Fields, Noun, Thing, ThingKey};

#[derive(Serialize, Deserialize)]
struct Tag {
    name: String,
}

impl Thing for Entry {
    fn key(&self) -> ThingKey {
        ThingKey::new(Noun::Entry, self.id)
    }

    fn fields(&self) -> Fields {
        let tags: Vec<Tag> = self.tags.iter().map(|name| Tag { name: name.clone() }).collect();
        Fields::from([
            ("kind".into(), json::scalar(&self.kind)),
            ("text".into(), Field::Text(self.text.clone())),
            ("typed".into(), json::word(&self.typed)),
            ("order".into(), json::word(&self.order)),
            ("owners".into(), json::members(&self.owners, |o| &o.name)),
            ("partners".into(), json::members(&self.partners, |p| &p.name)),
            ("addressees".into(), json::members(&self.addressees, |a| &a.name)),
            ("tags".into(), json::members(&tags, |t| &t.name)),
            ("due".into(), json::scalar(&self.due)),
            ("status".into(), json::scalar(&self.status)),
            ("dots".into(), json::scalar(&self.dots)),
            ("place".into(), json::word(&self.place)),
            ("contact".into(), json::word(&self.contact)),
            ("stance".into(), json::scalar(&self.stance)),
            ("private".into(), json::flag_field(self.private)),
            ("translations".into(), json::members(&self.translations, |t| t.language.code())),
            ("created".into(), json::scalar(&self.created_at)),
            ("deleted".into(), json::flag_field(self.deleted)),
        ])
    }
}

/// An entry of unknown kind (from a newer Zapis) is shown as a note rather than lost.
pub(super) fn read(id: &str, fields: &Json) -> Option<Entry> {
    Some(Entry {
        id: id.parse().ok()?,
        kind: json::value(fields, "kind").unwrap_or(EntryKind::Note),
        text: json::text(fields, "text"),
        typed: json::text(fields, "typed"),
        order: json::text(fields, "order"),
        owners: json::list(fields, "owners"),
        partners: json::list(fields, "partners"),
        addressees: json::list(fields, "addressees"),
        due: json::value(fields, "due"),
        status: json::value(fields, "status").unwrap_or_default(),
        tags: json::list::<Tag>(fields, "tags").into_iter().map(|tag| tag.name).collect(),
        dots: json::number(fields, "dots"),
        place: json::text(fields, "place"),
        contact: json::text(fields, "contact"),
        stance: json::value(fields, "stance"),
        private: json::flag(fields, "private"),
        translations: json::list(fields, "translations"),
        created_at: json::value(fields, "created").unwrap_or(Timestamp::UNIX_EPOCH),
        deleted: json::flag(fields, "deleted"),
    })
}
