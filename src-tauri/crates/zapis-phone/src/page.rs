//! The page on the phone. Its words come from the catalogue; script and style are files of their own, so that the
//! page needs nothing inline. The script is written for browsers of 2013: old phones take good photos.

use zapis_domain::Language;
use zapis_text::Catalogue;

use crate::Limits;

pub(crate) const SCRIPT: &str = include_str!("../page/page.js");
pub(crate) const STYLE: &str = include_str!("../page/page.css");
const PAGE: &str = include_str!("../page/page.html");

/// Words the script says; in them `{done}` and `{all}` stand for counts.
const SAID: [&str; 8] = ["waiting", "sending", "arrived", "already", "failed", "again", "count", "too-large"];

pub(crate) fn html(language: Language, secret: &str, limits: &Limits) -> String {
    let catalogue = Catalogue::of(language);
    let text = |id: &str| {
        let id = format!("phone-page-{id}");
        escaped(&catalogue.text_with(&id, [("done", "{done}".into()), ("all", "{all}".into())]))
    };
    let said: String = SAID.map(|id| format!(" data-{id}=\"{}\"", text(id))).concat();
    let mut page = PAGE.replace("{{language}}", language.code()).replace("{{link}}", secret);
    page = page.replace("{{said}}", &said).replace("{{limit}}", &limits.photo_bytes.to_string());
    for id in ["title", "lead", "notice", "take", "pick", "closed", "no-script", "languages"] {
        page = page.replace(&format!("{{{{{id}}}}}"), &text(id));
    }
    page
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_whole_in_every_language_and_has_nothing_inline() {
        for language in Language::ALL {
            let page = html(language, "secret", &Limits::default());
            assert!(!page.contains("{{"), "{language}: every place is filled: {page}");
            assert!(!page.contains("phone-page-"), "{language}: every sentence exists");
            assert!(page.contains(&format!("<html lang=\"{language}\"")), "{language}");
            for inline in ["<style", " style=", " onclick", " onload", " onchange", "javascript:"] {
                assert!(!page.contains(inline), "{language}: nothing inline: {inline}");
            }
            assert_eq!(
                page.matches("<script").count(),
                page.matches("<script src=\"/secret/page.js\"").count()
            );
            for id in ["notice", "count"] {
                assert!(
                    !Catalogue::of(language).text(&format!("phone-page-{id}")).is_empty(),
                    "{language} {id}"
                );
            }
        }
    }

    #[test]
    fn the_script_is_of_2013() {
        for new in ["=>", "`", "const ", "let ", "async", "fetch(", "...", "?."] {
            assert!(!SCRIPT.contains(new), "an old phone stumbles over {new}");
        }
    }
}
