//! Choosing between two values of one field, so that the choice can be taken back and both are there again.

use loro::{Container, LoroMap, LoroValue, ValueOrContainer};
use serde_json::{Map, Value};
use zapis_domain::Timestamp;

use crate::{
    Conflict, Document, Field, Noun, RecordError, Step, ThingKey, conflict::DISPUTES, document::refused,
    step::DoneChange,
};

impl Document {
    /// Sets a contested field to one of its values; that both were there comes back when the step is taken back.
    /// The value shown already is written again, because choosing it is a choice too.
    pub fn settle(
        &mut self,
        conflict: &Conflict,
        value: &Value,
        device: &str,
        at: Timestamp,
    ) -> Result<Step, RecordError> {
        if !self.is_contestable(&conflict.thing, &conflict.field) {
            return Err(RecordError::Refused(conflict.field.clone()));
        }
        self.sign(device)?;
        let thing = self.thing_map(&conflict.thing)?;
        let (field, member) = match conflict.field.split_once('/') {
            Some((set, member)) => (set, Some(member)),
            None => (conflict.field.as_str(), None),
        };
        let like =
            if member.is_some() { Field::Members(Default::default()) } else { Field::Scalar(value.clone()) };
        let before = self.field(&conflict.thing, field, &like);
        let (container, key) = match member {
            Some(member) => (thing.ensure_mergeable_map(field).map_err(refused)?, member),
            None => (thing.clone(), field),
        };
        // Loro passes over a value that is there already; the deletion makes it a change.
        container.delete(key).map_err(refused)?;
        if member.is_none() || !value.is_null() {
            container.insert(key, LoroValue::from(value.clone())).map_err(refused)?;
        }
        let after = self.field(&conflict.thing, field, &like);
        let chosen = DoneChange { thing: conflict.thing.clone(), field: field.to_owned(), before, after };
        let done = vec![chosen, self.drop_dispute(&thing, conflict)?];
        self.commit(&done, &[], at);
        Ok(Step { done, made: Vec::new() })
    }

    /// The dispute as undo is to put it back, whether it stood in the document or was found in the history.
    fn drop_dispute(&self, thing: &LoroMap, conflict: &Conflict) -> Result<DoneChange, RecordError> {
        let empty = Field::Members(Default::default());
        let Field::Members(standing) = self.field(&conflict.thing, DISPUTES, &empty) else {
            return Err(RecordError::Refused(DISPUTES.to_owned()));
        };
        if standing.contains_key(&conflict.field) {
            let disputes = thing.ensure_mergeable_map(DISPUTES).map_err(refused)?;
            disputes.delete(&conflict.field).map_err(refused)?;
        }
        let mut after = standing.clone();
        after.remove(&conflict.field);
        let mut before = standing;
        before.insert(conflict.field.clone(), conflict.as_dispute());
        Ok(DoneChange {
            thing: conflict.thing.clone(),
            field: DISPUTES.to_owned(),
            before: Field::Members(before),
            after: Field::Members(after),
        })
    }

    /// The things with fields whose settling was taken back. Asked at every merge, so it looks only where it must.
    pub(crate) fn disputed_things(&self) -> Vec<(ThingKey, Map<String, Value>)> {
        let mut keys = Vec::new();
        for noun in Noun::ALL.into_iter().filter(|noun| !matches!(noun, Noun::Peer | Noun::HandOver)) {
            self.loro().get_map(noun.root()).for_each(|id, thing| {
                if let ValueOrContainer::Container(Container::Map(fields)) = thing
                    && fields.get(DISPUTES).is_some()
                {
                    keys.push(ThingKey::new(noun, id));
                }
            });
        }
        keys.into_iter().filter_map(|key| Some((key.clone(), self.thing(&key)?))).collect()
    }

    /// Whether two people can have set this field to different values: a scalar, or a member of a set. A stranger's
    /// document may claim so of a text, which merges by itself and would be lost by choosing.
    pub(crate) fn is_contestable(&self, key: &ThingKey, field: &str) -> bool {
        let things = self.loro().get_map(key.noun.root());
        let Some(ValueOrContainer::Container(Container::Map(thing))) = things.get(&key.id) else {
            return false;
        };
        match field.split_once('/') {
            Some((DISPUTES, _)) => false,
            Some((set, _)) => matches!(thing.get(set), Some(ValueOrContainer::Container(Container::Map(_)))),
            None => !matches!(thing.get(field), Some(ValueOrContainer::Container(_))),
        }
    }

    /// Whether the settling of one of its fields was taken back.
    pub fn is_disputed(&self, key: &ThingKey) -> bool {
        let disputes = self.thing(key).and_then(|thing| thing.get(DISPUTES).cloned());
        disputes.is_some_and(|disputes| disputes.as_object().is_some_and(|fields| !fields.is_empty()))
    }
}
