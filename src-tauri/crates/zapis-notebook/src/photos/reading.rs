//! Words on photos, read by Tesseract where a person has it and switched it on: to search by, and for nothing else.
//! They are on this laptop only, in no document, packet or report.

use std::{ffi::OsString, io, path::PathBuf, process::Command, time::Duration};

use zapis_carry::{ChildError, ChildLimits, in_child};
use zapis_domain::{EventId, Language};
use zapis_store::UnreadPhoto;

use super::{Album, REPORT_EDGE};
use crate::{
    Notebook, NotebookError,
    search::{line_with_hit, marks, searched},
    view::{PhotoWordsHit, TextReading},
};

const TESSERACT: &str = "tesseract";
const MOST_HITS: u32 = 20;
/// More letters than a sheet has.
const MOST_LETTERS: usize = 20_000;
/// A word shorter than this is a bullet, a frame or a shadow.
const LEAST_LETTERS: usize = 2;

/// A sheet takes one to ten seconds and 150 MB; Tesseract maps more than it uses.
const LIMITS: ChildLimits =
    ChildLimits { wall: Duration::from_secs(60), address_space_bytes: 1 << 30, output_bytes: 256 << 10 };
const LIMITS_ASKING: ChildLimits = ChildLimits { wall: Duration::from_secs(10), ..LIMITS };

/// Tesseract, started by a child that keeps itself within limits.
#[derive(Debug, Clone)]
pub struct TextReader {
    exe: PathBuf,
    before: Vec<OsString>,
}

impl TextReader {
    /// `exe args…` must call [`become_text_reader`] with what follows.
    pub fn through(exe: PathBuf, args: Vec<OsString>) -> TextReader {
        if cfg!(unix) {
            TextReader { exe, before: args }
        } else {
            TextReader { exe: TESSERACT.into(), before: Vec::new() }
        }
    }

    fn run(&self, args: &[&str], input: &[u8], limits: ChildLimits) -> Result<Vec<u8>, ChildError> {
        let args: Vec<OsString> =
            self.before.iter().cloned().chain(args.iter().map(OsString::from)).collect();
        in_child(&self.exe, &args, input, limits)
    }

    /// The languages it can read; None where there is no Tesseract.
    pub fn languages(&self) -> Option<Vec<Language>> {
        let told = self.run(&["--list-langs"], &[], LIMITS_ASKING).ok()?;
        let told = String::from_utf8_lossy(&told);
        let knows = |language: &Language| told.lines().any(|line| line.trim() == name(*language));
        Some(Language::ALL.into_iter().filter(knows).collect())
    }

    /// The words on one photo as it looks now, one line a line; nothing of what is blurred.
    pub fn read(&self, album: &Album, photo: &UnreadPhoto) -> Result<String, NotebookError> {
        let jpeg = album.shown(&photo.hash, &photo.look, REPORT_EDGE)?;
        let known = self.languages().unwrap_or_default();
        let languages: Vec<&str> =
            photo.languages.iter().filter(|language| known.contains(language)).map(|l| name(*l)).collect();
        if languages.is_empty() {
            return Ok(String::new());
        }
        // 6: one block of text of any sizes. It found most on sheets; looking for columns lost whole ones.
        let args = ["stdin", "stdout", "-l", &languages.join("+"), "--psm", "6"];
        // What it cannot read has no words: it is not tried again until the photo looks different.
        let read = self.run(&args, &jpeg, LIMITS).unwrap_or_default();
        Ok(words_of(&String::from_utf8_lossy(&read)))
    }
}

/// The child's side: becomes Tesseract, within the limits its parent chose. Returns only if it cannot.
#[cfg(unix)]
pub fn become_text_reader(args: &[OsString]) -> io::Error {
    use std::os::unix::process::CommandExt;
    if let Err(error) = zapis_carry::obey_limits() {
        return error;
    }
    // On one core, and after everything that somebody waits for.
    Command::new("nice").args(["-n", "15", TESSERACT]).args(args).env("OMP_THREAD_LIMIT", "1").exec()
}

#[cfg(not(unix))]
pub fn become_text_reader(args: &[OsString]) -> io::Error {
    match Command::new(TESSERACT).args(args).status() {
        Ok(_) => io::ErrorKind::Unsupported.into(),
        Err(error) => error,
    }
}

/// As Tesseract calls it.
fn name(language: Language) -> &'static str {
    match language {
        Language::Pl => "pol",
        Language::En => "eng",
        Language::Uk => "ukr",
    }
}

/// What could be words.
fn words_of(read: &str) -> String {
    let is_word = |word: &&str| word.chars().filter(|c| c.is_alphanumeric()).count() >= LEAST_LETTERS;
    let lines =
        read.lines().map(|line| line.split_whitespace().filter(is_word).collect::<Vec<_>>().join(" "));
    let words = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    words.chars().take(MOST_LETTERS).collect()
}

impl Notebook {
    /// The next photo whose words are to be read; None also when nobody wants them read.
    pub fn unread_photo(&self) -> Result<Option<UnreadPhoto>, NotebookError> {
        if !self.settings()?.read_photos {
            return Ok(None);
        }
        // One that travels apart from its record is read when it has come.
        let pictures = self.store.pictures();
        Ok(self.store.reader().unread_photo(|hash| pictures.has(hash))?)
    }

    /// Keeps what was read, on this laptop only. Nothing is kept once it was switched off.
    pub fn keep_photo_words(&mut self, photo: &UnreadPhoto, words: &str) -> Result<(), NotebookError> {
        if !self.settings()?.read_photos {
            return Ok(());
        }
        Ok(self.store.write(|writer| writer.put_photo_words(photo, words))?)
    }

    /// Photos on which a machine read words that begin so.
    pub fn search_photos(&self, event: EventId, words: &str) -> Result<Vec<PhotoWordsHit>, NotebookError> {
        let hits = self.store.reader().search_photo_words(event, words, MOST_HITS)?;
        let searched = searched(words);
        let shown = hits.into_iter().map(|hit| {
            let text = line_with_hit(&hit.words, &searched);
            PhotoWordsHit {
                marks: marks(&text, &searched),
                photo: hit.photo,
                group: hit.group,
                group_number: hit.group_number,
                number: hit.number,
                text,
            }
        });
        Ok(shown.collect())
    }

    /// How far the reading has come. `languages` are what Tesseract here can read, None without it.
    pub fn text_reading(&self, languages: Option<Vec<Language>>) -> Result<TextReading, NotebookError> {
        let reader = self.store.reader();
        Ok(TextReading {
            installed: languages.is_some(),
            languages: languages.unwrap_or_default(),
            read: reader.photos_read()?,
            unread: self.unread_photo()?.is_some(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn frames_bullets_and_shadows_are_no_words() {
        let read = "| MIESZKANIA = —\n\n* | _\n• 60 m² przy rampie, a ~";
        assert_eq!(words_of(read), "MIESZKANIA\n60 m² przy rampie,");
        assert_eq!(
            words_of(&"ab ".repeat(100_000)).chars().count(),
            super::MOST_LETTERS,
            "there is an end to it"
        );
    }
}
