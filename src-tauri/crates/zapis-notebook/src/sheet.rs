//! The recovery sheet: one page with a packet's passphrase, to be printed and kept apart from the stick.

use std::{path::Path, sync::Arc};

use zapis_domain::{GroupId, Language};
use zapis_report::{
    Document, Edition, Fonts, PhotosPerPage,
    document::{Block, Meta, Passage, TitlePage, Voice},
    pdf,
    prose::{Flow, Text},
};
use zapis_text::Catalogue;

use crate::{Notebook, NotebookError, files::write_whole};

impl Notebook {
    /// Writes the sheet as PDF, for the printer and for screen readers alike.
    pub fn save_recovery_sheet(
        &mut self,
        group: GroupId,
        passphrase: &str,
        language: Language,
        to: &Path,
    ) -> Result<(), NotebookError> {
        let event = self.event(self.event_of(group)?)?;
        let unknown = || NotebookError::GroupUnknown { group: group.to_string() };
        let group = event.group(group).cloned().ok_or_else(unknown)?;
        let device = self.this_device()?;
        let words = Catalogue::of(language);
        let say = |id: &str, given: &[(&'static str, &str)]| {
            words.text_with(id, given.iter().map(|(name, value)| (*name, (*value).into())))
        };
        let number = group.number.to_string();
        let at = self.surroundings.now();
        let now = self.surroundings.local(at);
        let paragraphs = [
            Text::strong(say("receipt-sheet-passphrase", &[("passphrase", passphrase)])),
            Text::plain(words.text("handover-lock-warning")),
            Text::plain(words.text("receipt-sheet-how")),
            Text::plain(words.text("receipt-sheet-keep")),
        ];
        let title = words.text("receipt-sheet-title");
        let title_words = title.clone();
        let page = TitlePage {
            title: Text::plain(&title),
            subtitle: Text::plain(say(
                "receipt-sheet-group",
                &[("number", &number), ("theme", &group.theme)],
            )),
            report: Text::plain(say("receipt-sheet-event", &[("title", &event.title)])),
            lines: vec![
                Text::plain(now.format("%d.%m.%Y, %H:%M").to_string()),
                Text::plain(say(
                    "receipt-sheet-device",
                    &[("name", &device.name), ("fingerprint", &device.fingerprint)],
                )),
            ],
            sample: None,
            compact: true,
        };
        let passage = |text: Text| {
            Block::Passage(Passage {
                voice: Voice::App,
                lang: None,
                flows: vec![Flow::Paragraph(text)],
                lead: false,
            })
        };
        let document = Document {
            meta: Meta {
                title: title.clone(),
                language,
                edition: Edition::Internal,
                edition_words: String::new(),
                report_words: title,
                date: None,
                made_at: now,
                made: at,
                producer: format!("Zapis {}", env!("CARGO_PKG_VERSION")),
            },
            blocks: std::iter::once(Block::Title(page)).chain(paragraphs.map(passage)).collect(),
            photos_per_page: PhotosPerPage::Two,
            theme: Arc::default(),
        };
        let file = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let invalid = |e: pdf::PdfError| NotebookError::ReportInvalid {
            place: title_words.clone(),
            reason: e.to_string(),
            file: file.clone(),
        };
        write_whole(to, &pdf::write(&document, &Fonts::bundled()).map_err(invalid)?)
    }
}
