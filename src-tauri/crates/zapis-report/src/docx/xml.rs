//! XML text: tags come from here and its callers, every word of people goes through [`escape`].

/// Escaped for text and attributes; letters XML 1.0 does not know are left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            c if c < ' ' || c == '\u{fffe}' || c == '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

/// A bookmark's name: letters, figures and `_`, at most 40.
pub fn bookmark(id: &str) -> String {
    let name: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).take(39).collect();
    format!("z{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_people_type_opens_a_tag() {
        assert_eq!(escape("<a b=\"c\">&\u{1}\u{0}"), "&lt;a b=&quot;c&quot;&gt;&amp;");
        assert_eq!(bookmark("e-3-4"), "ze_3_4");
    }
}
