//! Reading fields back. A document may come from a stranger: what has the wrong shape counts as absent.

use std::collections::BTreeMap;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use zapis_domain::fold::fold;

use crate::Field;

pub(crate) type Json = Map<String, Value>;

pub(crate) fn text(fields: &Json, name: &str) -> String {
    fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

pub(crate) fn flag(fields: &Json, name: &str) -> bool {
    fields.get(name).and_then(Value::as_bool).unwrap_or(false)
}

pub(crate) fn number(fields: &Json, name: &str) -> Option<u32> {
    fields.get(name).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok())
}

/// Any serde value: enums as their name, dates as text, compounds as objects.
pub(crate) fn value<T: DeserializeOwned>(fields: &Json, name: &str) -> Option<T> {
    fields.get(name).filter(|v| !v.is_null()).and_then(|v| serde_json::from_value(v.clone()).ok())
}

pub(crate) fn lines(fields: &Json, name: &str) -> Vec<String> {
    text(fields, name).lines().map(str::to_owned).filter(|l| !l.trim().is_empty()).collect()
}

pub(crate) fn scalar(value: &impl Serialize) -> Field {
    Field::Scalar(serde_json::to_value(value).unwrap_or_default())
}

/// Absent when empty, so that a new thing writes only what it has.
pub(crate) fn word(text: &str) -> Field {
    Field::Scalar(if text.is_empty() { Value::Null } else { Value::String(text.to_owned()) })
}

pub(crate) fn flag_field(on: bool) -> Field {
    Field::Scalar(if on { Value::Bool(true) } else { Value::Null })
}

pub(crate) fn unless_default<T: Serialize + Default + PartialEq>(value: &T) -> Field {
    if *value == T::default() { Field::Scalar(Value::Null) } else { scalar(value) }
}

/// A list whose members merge: folded name → the member with its place in the list.
pub(crate) fn members<T: Serialize>(list: &[T], name: impl Fn(&T) -> &str) -> Field {
    let member = |(n, item): (usize, &T)| {
        let mut value = serde_json::to_value(item).unwrap_or_default();
        if let Value::Object(object) = &mut value {
            object.insert("n".into(), n.into());
        }
        (fold(name(item)), value)
    };
    Field::Members(list.iter().enumerate().map(member).collect())
}

pub(crate) fn list<T: DeserializeOwned>(fields: &Json, name: &str) -> Vec<T> {
    let Some(Value::Object(members)) = fields.get(name) else { return Vec::new() };
    let mut found: Vec<(u64, &String, T)> = members
        .iter()
        .filter_map(|(key, value)| {
            let n = value.get("n").and_then(Value::as_u64).unwrap_or(0);
            Some((n, key, serde_json::from_value(value.clone()).ok()?))
        })
        .collect();
    found.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    found.into_iter().map(|(_, _, item)| item).collect()
}

/// A set of ids.
pub(crate) fn id_members<T: ToString>(ids: impl IntoIterator<Item = T>) -> Field {
    Field::Members(ids.into_iter().map(|id| (id.to_string(), Value::Bool(true))).collect())
}

pub(crate) fn ids<T: std::str::FromStr>(fields: &Json, name: &str) -> Vec<T> {
    let Some(Value::Object(members)) = fields.get(name) else { return Vec::new() };
    let present: BTreeMap<&String, &Value> = members.iter().filter(|(_, v)| !v.is_null()).collect();
    present.into_keys().filter_map(|id| id.parse().ok()).collect()
}
