//! Runs of text with their emphasis, language and links.

use std::fmt::Write as _;

use zapis_domain::Language;

use super::{
    body::Body,
    xml::{bookmark, escape},
};
use crate::{
    layout::spacing,
    prose::{Run, Target, Text},
};

impl Body<'_> {
    pub fn runs(&mut self, text: &Text) {
        text.0.iter().for_each(|run| self.run(run));
    }

    fn run(&mut self, run: &Run) {
        let link = match &run.link {
            Some(Target::Web(address)) => {
                let id = self.web(address);
                Some(format!("<w:hyperlink r:id=\"{id}\" w:history=\"1\">"))
            }
            Some(Target::Inside(id)) if self.known(id) => {
                Some(format!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", bookmark(id)))
            }
            _ => None,
        };
        self.out.push_str(link.as_deref().unwrap_or_default());
        let mut look = String::new();
        if link.is_some() {
            look.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
        } else if run.style.warn {
            look.push_str("<w:rStyle w:val=\"Open\"/>");
        } else if run.style.code {
            look.push_str("<w:rStyle w:val=\"CodeText\"/>");
        }
        if run.style.strong {
            look.push_str("<w:b/>");
        }
        if run.style.emphasis {
            look.push_str("<w:i/>");
        }
        if let Some(lang) = run.lang.or(self.lang) {
            let _ = write!(look, "<w:lang w:val=\"{}\"/>", tag(lang));
        }
        let language = run.lang.or(self.lang).unwrap_or(self.document.meta.language);
        self.text_run(&spacing::bound(&run.text, language), &look);
        if link.is_some() {
            self.out.push_str("</w:hyperlink>");
        }
    }

    pub fn text_run(&mut self, text: &str, look: &str) {
        self.out.push_str("<w:r>");
        if !look.is_empty() {
            let _ = write!(self.out, "<w:rPr>{look}</w:rPr>");
        }
        for (place, line) in text.split('\n').enumerate() {
            if place > 0 {
                self.out.push_str("<w:br/>");
            }
            for (place, piece) in line.split('\t').enumerate() {
                if place > 0 {
                    self.out.push_str("<w:tab/>");
                }
                if !piece.is_empty() {
                    let _ = write!(self.out, "<w:t xml:space=\"preserve\">{}</w:t>", escape(piece));
                }
            }
        }
        self.out.push_str("</w:r>");
    }
}

/// As word processors name a language for spelling.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::Pl => "pl-PL",
        Language::En => "en-GB",
        Language::Uk => "uk-UA",
    }
}
