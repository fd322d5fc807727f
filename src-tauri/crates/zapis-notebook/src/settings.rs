//! What a person set for this computer.

use crate::{Notebook, NotebookError, view::Settings};

const NAME: &str = "window";
const SIZES: std::ops::RangeInclusive<u16> = 80..=300;

impl Notebook {
    pub fn settings(&self) -> Result<Settings, NotebookError> {
        let stored = self.store.reader().setting(NAME)?;
        let mut settings: Settings =
            stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
        settings.text_size = settings.text_size.clamp(*SIZES.start(), *SIZES.end());
        Ok(settings)
    }

    pub fn set_settings(&mut self, settings: &Settings) -> Result<(), NotebookError> {
        let json = serde_json::to_string(settings).expect("settings are plain data");
        Ok(self.store.write(|writer| {
            if !settings.read_photos {
                // Whoever switches the reading off is rid of what was read.
                writer.drop_photo_words()?;
            }
            writer.put_setting(NAME, &json)
        })?)
    }
}
