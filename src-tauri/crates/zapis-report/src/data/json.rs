//! [`Data`] → JSON, as `docs/report.schema.json` describes it.

use super::Data;

pub fn write(data: &Data) -> String {
    // Plain data with text keys: there is nothing that could fail.
    let mut text = serde_json::to_string_pretty(data).unwrap_or_default();
    text.push('\n');
    text
}
