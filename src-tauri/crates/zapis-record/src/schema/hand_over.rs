//! That a record was handed over with something open.

use zapis_domain::{HandOver, OpenThings, Timestamp};

use super::json;
use crate::{Change, Document, Field, Fields, Noun, Thing, ThingKey};

impl Thing for HandOver {
    fn key(&self) -> ThingKey {
        ThingKey::only(Noun::HandOver)
    }

    fn fields(&self) -> Fields {
        Fields::from([
            ("at".into(), json::scalar(&self.at)),
            ("why".into(), json::word(&self.why)),
            ("open".into(), json::scalar(&self.open)),
        ])
    }
}

pub fn read_hand_over(document: &Document) -> Option<HandOver> {
    let fields = document.thing(&ThingKey::only(Noun::HandOver))?;
    let at: Timestamp = json::value(&fields, "at")?;
    let open: OpenThings = json::value(&fields, "open").unwrap_or_default();
    Some(HandOver { at, why: json::text(&fields, "why"), open })
}

/// What makes the document say so; None takes it back.
pub fn hand_over_changes(after: Option<&HandOver>) -> Vec<Change> {
    let blank = HandOver { at: Timestamp::UNIX_EPOCH, why: String::new(), open: OpenThings::default() };
    let fields = after.unwrap_or(&blank).fields().into_iter();
    let to = |field: Field| if after.is_some() { field } else { Field::Scalar(serde_json::Value::Null) };
    fields.map(|(field, value)| Change { thing: blank.key(), field, to: to(value) }).collect()
}
