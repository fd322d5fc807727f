//! The recovery sheet: one page with a packet's passphrase, to be printed and kept apart from the stick.

use std::{path::Path, sync::Arc};

use chrono::NaiveDateTime;
use zapis_domain::{GroupId, Language, Timestamp};
use zapis_report::{
    Document, Edition, Fonts, PhotosPerPage,
    document::{Block, Meta, Passage, TitlePage, Voice},
    pdf,
    prose::{Flow, Text},
};
use zapis_text::Catalogue;

use crate::{Notebook, NotebookError, files::write_whole, view::DeviceView};

impl Notebook {
    /// What stands on the sheet of the group's packet.
    pub fn recovery_sheet(
        &mut self,
        group: GroupId,
        passphrase: &str,
        language: Language,
    ) -> Result<RecoverySheet, NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        let group = event.group(group).cloned().ok_or_else(unknown)?;
        let made = self.surroundings.now();
        Ok(RecoverySheet {
            event: event.title,
            number: group.number.to_string(),
            theme: group.theme,
            device: self.this_device()?,
            passphrase: passphrase.to_owned(),
            language,
            made,
            local: self.surroundings.local(made),
        })
    }
}

/// What stands on the sheet; written without the notebook.
pub struct RecoverySheet {
    event: String,
    number: String,
    theme: String,
    device: DeviceView,
    passphrase: String,
    language: Language,
    made: Timestamp,
    local: NaiveDateTime,
}

impl RecoverySheet {
    /// As PDF, for the printer and for screen readers alike.
    pub fn write(&self, to: &Path) -> Result<(), NotebookError> {
        let document = self.document();
        let file = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let invalid = |e: pdf::PdfError| NotebookError::ReportInvalid {
            place: document.meta.title.clone(),
            reason: e.to_string(),
            file: file.clone(),
        };
        write_whole(to, &pdf::write(&document, &Fonts::bundled()).map_err(invalid)?)
    }

    fn say(&self, id: &str, given: &[(&'static str, &str)]) -> String {
        let given = given.iter().map(|(name, value)| (*name, (*value).into()));
        Catalogue::of(self.language).text_with(id, given)
    }

    fn document(&self) -> Document {
        let title = self.say("receipt-sheet-title", &[]);
        let words = self.words().map(passage);
        Document {
            meta: self.meta(&title),
            blocks: std::iter::once(Block::Title(self.heading(&title))).chain(words).collect(),
            photos_per_page: PhotosPerPage::Two,
            theme: Arc::default(),
        }
    }

    fn meta(&self, title: &str) -> Meta {
        Meta {
            title: title.to_owned(),
            language: self.language,
            edition: Edition::Internal,
            edition_words: String::new(),
            report_words: title.to_owned(),
            date: None,
            made_at: self.local,
            made: self.made,
            producer: format!("Zapis {}", env!("CARGO_PKG_VERSION")),
        }
    }

    fn heading(&self, title: &str) -> TitlePage {
        let device = [("name", self.device.name.as_str()), ("fingerprint", &self.device.fingerprint)];
        let group = [("number", self.number.as_str()), ("theme", &self.theme)];
        TitlePage {
            title: Text::plain(title),
            subtitle: Text::plain(self.say("receipt-sheet-group", &group)),
            report: Text::plain(self.say("receipt-sheet-event", &[("title", &self.event)])),
            lines: vec![
                Text::plain(self.local.format("%d.%m.%Y, %H:%M").to_string()),
                Text::plain(self.say("receipt-sheet-device", &device)),
            ],
            sample: None,
            compact: true,
        }
    }

    fn words(&self) -> [Text; 4] {
        [
            Text::strong(self.say("receipt-sheet-passphrase", &[("passphrase", &self.passphrase)])),
            Text::plain(self.say("handover-lock-warning", &[])),
            Text::plain(self.say("receipt-sheet-how", &[])),
            Text::plain(self.say("receipt-sheet-keep", &[])),
        ]
    }
}

fn passage(text: Text) -> Block {
    Block::Passage(Passage { voice: Voice::App, lang: None, flows: vec![Flow::Paragraph(text)], lead: false })
}
