//! How answers reach a person or a program. People's answers go to stdout, everything else to stderr.

use std::{
    io::{IsTerminal, Write},
    ops::ControlFlow,
};

use serde::Serialize;
use zapis_domain::Language;
use zapis_notebook::view::Problem;
use zapis_text::Catalogue;

pub struct Output {
    json: bool,
    catalogue: &'static Catalogue,
}

impl Output {
    /// The language is that of `ZAPIS_LANG` or the terminal; Polish where it says nothing we speak.
    pub fn new(json: bool) -> Output {
        let told = ["ZAPIS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok()?.parse::<Language>().ok());
        Output { json, catalogue: Catalogue::of(told.unwrap_or_default()) }
    }

    pub fn catalogue(&self) -> &'static Catalogue {
        self.catalogue
    }

    /// Prints `value` as JSON, or what `human` makes of it.
    pub fn answer<T: Serialize>(&self, value: &T, human: impl FnOnce(&T) -> String) {
        let text = if self.json {
            serde_json::to_string_pretty(value).expect("answers are plain data")
        } else {
            human(value).trim_end().to_owned()
        };
        // A closed pipe (`| head`) is no failure.
        let _ = writeln!(std::io::stdout(), "{text}");
    }

    /// One line of many: compact JSON, or what `human` says of it.
    pub fn event<T: Serialize>(&self, value: &T, human: impl FnOnce(&Catalogue) -> String) {
        let text = if self.json {
            serde_json::to_string(value).expect("answers are plain data")
        } else {
            human(self.catalogue)
        };
        let mut out = std::io::stdout();
        let _ = writeln!(out, "{text}").and_then(|()| out.flush());
    }

    pub fn fail(&self, problem: &Problem) {
        if self.json {
            let sentence = problem.sentence(self.catalogue);
            let value = serde_json::json!({ "error": { "code": problem.code, "params": problem.params, "sentence": sentence } });
            let _ = writeln!(std::io::stdout(), "{value}");
        }
        eprintln!("{}", problem.sentence(self.catalogue));
    }

    /// Something to know about what goes on all the same.
    pub fn warn(&self, problem: &Problem) {
        eprintln!("{}", problem.sentence(self.catalogue));
    }

    /// A line of progress on stderr, rewritten in place; nothing when nobody looks.
    pub fn progress(&self, text_id: &'static str) -> impl FnMut(u64, u64) -> ControlFlow<()> {
        let seen = std::io::stderr().is_terminal();
        let label = self.catalogue.text(text_id);
        move |done, total| {
            if seen && total > 0 {
                eprint!("\r{label} {done}/{total}");
                if done == total {
                    eprintln!();
                }
            }
            ControlFlow::Continue(())
        }
    }
}
