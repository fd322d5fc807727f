//! Domain values as columns and back. A column that cannot be read is a damaged database, told as such.

use std::str::FromStr;

use chrono::SecondsFormat;
use rusqlite::{Row, types::Type};
use serde::{Serialize, de::DeserializeOwned};
use zapis_domain::Timestamp;

type Result<T> = std::result::Result<T, rusqlite::Error>;

fn unreadable(index: usize, why: impl ToString) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, why.to_string().into())
}

/// An id or a date: anything with a textual form.
pub(super) fn parsed<T: FromStr>(row: &Row<'_>, index: usize) -> Result<T> {
    let text: String = row.get(index)?;
    text.parse().map_err(|_| unreadable(index, text))
}

pub(super) fn parsed_opt<T: FromStr>(row: &Row<'_>, index: usize) -> Result<Option<T>> {
    let text: Option<String> = row.get(index)?;
    text.map(|t| t.parse().map_err(|_| unreadable(index, t))).transpose()
}

/// An enum kept as its name.
pub(super) fn named<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<T> {
    let text: String = row.get(index)?;
    serde_json::from_value(serde_json::Value::String(text)).map_err(|e| unreadable(index, e))
}

pub(super) fn named_opt<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<Option<T>> {
    let text: Option<String> = row.get(index)?;
    text.map(|t| serde_json::from_value(serde_json::Value::String(t)).map_err(|e| unreadable(index, e)))
        .transpose()
}

/// The name serde gives an enum's value.
pub(super) fn name<T: Serialize>(value: &T) -> Option<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Some(name),
        _ => None,
    }
}

pub(super) fn time(at: Timestamp) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(super) fn time_at(row: &Row<'_>, index: usize) -> Result<Timestamp> {
    let text: String = row.get(index)?;
    chrono::DateTime::parse_from_rfc3339(&text).map(|t| t.to_utc()).map_err(|e| unreadable(index, e))
}

pub(super) fn json<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<T> {
    let text: String = row.get(index)?;
    serde_json::from_str(&text).map_err(|e| unreadable(index, e))
}

pub(super) fn json_opt<T: DeserializeOwned>(row: &Row<'_>, index: usize) -> Result<Option<T>> {
    let text: Option<String> = row.get(index)?;
    text.map(|t| serde_json::from_str(&t).map_err(|e| unreadable(index, e))).transpose()
}

/// Ids or codes in one column, a space between.
pub(super) fn words<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(" ")
}

pub(super) fn words_at<T: FromStr, C: FromIterator<T>>(row: &Row<'_>, index: usize) -> Result<C> {
    let text: String = row.get(index)?;
    text.split_whitespace().map(|word| word.parse().map_err(|_| unreadable(index, word))).collect()
}

pub(super) fn lines(text: String) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
