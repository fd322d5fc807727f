//! Themes of organisations: read from a file and what lies beside it, checked, and kept in the library, so that a
//! report looks the same when the stick it came from is gone.

use std::{
    borrow::Cow,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use zapis_photo::PhotoError;
use zapis_report::{
    FamilyFiles, Fonts, Ink, Logo, LogoFile, MOST_FONT_BYTES, MOST_THEME_BYTES, Theme, ThemeFile,
    ThemeProblem, TypefaceFault, typeface,
};

use crate::{
    Notebook, NotebookError,
    error::ThemeNote,
    files::{cannot_write, read_some, write_synced},
    view::{Problem, ReportTheme},
};

/// The theme nobody has to choose.
pub const USUAL: &str = "paper";
/// A theme file in the library.
const FILE: &str = "theme.toml";
const FOLDER: &str = "themes";
const MOST_THEMES: usize = 50;
const MOST_LOGO_BYTES: u64 = 5 << 20;
const MOST_LOGO_PIXELS: u64 = 16_000_000;
/// Sharp at 25 mm.
const LOGO_EDGE: u32 = 1200;

/// A theme ready to print in.
#[derive(Clone)]
pub struct Dressed {
    pub id: String,
    pub theme: Arc<Theme>,
    pub fonts: Arc<Fonts>,
    /// What had to be changed about it.
    pub notes: Vec<Problem>,
}

impl Notebook {
    /// Those that come with Zapis first, then the library's own by name.
    pub fn themes(&self) -> Vec<ReportTheme> {
        let mut own: Vec<ReportTheme> = fs::read_dir(self.themes_folder())
            .into_iter()
            .flatten()
            .take(MOST_THEMES)
            .filter_map(|item| {
                let id = item.ok()?.file_name().into_string().ok().filter(|id| is_id(id))?;
                let file = read_some(&self.themes_folder().join(&id).join(FILE), MOST_THEME_BYTES).ok()?;
                Some(ReportTheme { id, name: ThemeFile::read(&file).ok()?.theme.name })
            })
            .collect();
        own.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        let built_in = Theme::built_in().map(|theme| ReportTheme { id: theme.name, name: String::new() });
        built_in.into_iter().chain(own).collect()
    }

    /// A theme by its id.
    pub fn theme(&mut self, id: &str) -> Result<Dressed, NotebookError> {
        if let Some(dressed) = self.dressed.as_ref().filter(|dressed| dressed.id == id) {
            return Ok(dressed.clone());
        }
        let dressed = match Theme::built_in().into_iter().find(|theme| theme.name == id) {
            Some(theme) => Dressed {
                id: id.to_owned(),
                theme: Arc::new(theme),
                fonts: Arc::new(Fonts::bundled()),
                notes: Vec::new(),
            },
            None => {
                let file = self.themes_folder().join(id).join(FILE);
                if !is_id(id) || !file.is_file() {
                    return Err(NotebookError::ThemeUnknown { theme: id.to_owned() });
                }
                Dressed { id: id.to_owned(), ..read(&file)? }
            }
        };
        self.dressed = Some(dressed.clone());
        Ok(dressed)
    }

    /// A theme as it is named on the command line: by its id, its own name, or its file, which is used as it lies there.
    pub fn find_theme(&mut self, named: &str) -> Result<Dressed, NotebookError> {
        let known = self.themes().into_iter().find(|theme| theme.id == named || theme.name == named);
        if let Some(known) = known {
            return self.theme(&known.id);
        }
        let file = Path::new(named);
        if !file.is_file() {
            return Err(NotebookError::ThemeUnknown { theme: named.to_owned() });
        }
        let dressed = Dressed { id: file.display().to_string(), ..read(file)? };
        self.dressed = Some(dressed.clone());
        Ok(dressed)
    }

    /// Reads a theme file, checks all it names, and keeps a copy in the library under its id.
    pub fn add_theme(&mut self, file: &Path) -> Result<Dressed, NotebookError> {
        self.keep_theme(NewTheme::read(file)?)
    }

    /// Keeps a copy of a theme in the library under its id.
    pub fn keep_theme(&mut self, new: NewTheme) -> Result<Dressed, NotebookError> {
        let NewTheme { dressed, files } = new;
        let id = id_of(&files);
        let folder = self.themes_folder().join(&id);
        if !folder.is_dir() {
            let part = self.themes_folder().join(format!(".{id}.part"));
            let _ = fs::remove_dir_all(&part);
            let kept = keep(&part, &files)
                .and_then(|()| fs::rename(&part, &folder).map_err(|error| cannot_write(&folder, &error)));
            if kept.is_err() {
                let _ = fs::remove_dir_all(&part);
            }
            kept?;
            self.drop_namesakes(&dressed.theme.name, &id);
        }
        let dressed = Dressed { id, ..dressed };
        self.dressed = Some(dressed.clone());
        Ok(dressed)
    }

    /// A theme taken in anew takes the place of the one with its name.
    fn drop_namesakes(&self, name: &str, id: &str) {
        for old in self.themes().iter().filter(|old| old.name == name && old.id != id) {
            let _ = fs::remove_dir_all(self.themes_folder().join(&old.id));
        }
    }

    fn themes_folder(&self) -> PathBuf {
        self.folder().join(FOLDER)
    }
}

/// A theme from a file, with all that lies beside it; read and checked without the notebook.
pub struct NewTheme {
    dressed: Dressed,
    files: Vec<(String, Vec<u8>)>,
}

impl NewTheme {
    pub fn read(file: &Path) -> Result<NewTheme, NotebookError> {
        Ok(NewTheme { dressed: read(file)?, files: named_files(file)? })
    }
}

fn is_id(id: &str) -> bool {
    id.len() == 24 && id.bytes().all(|b| b.is_ascii_hexdigit())
}

fn id_of(files: &[(String, Vec<u8>)]) -> String {
    let mut hasher = blake3::Hasher::new();
    for (name, bytes) in files {
        hasher.update(&(name.len() as u64).to_le_bytes()).update(name.as_bytes());
        hasher.update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
    }
    hasher.finalize().to_hex()[..24].to_owned()
}

fn keep(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), NotebookError> {
    for (name, bytes) in files {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| write_synced(&path, bytes))
            .map_err(|error| cannot_write(&path, &error))?;
    }
    Ok(())
}

/// The theme file under its own name here, and those it names that are there.
fn named_files(file: &Path) -> Result<Vec<(String, Vec<u8>)>, NotebookError> {
    let bytes = read_some(file, MOST_THEME_BYTES)?;
    let written = ThemeFile::read(&bytes)?;
    let mut files = vec![(FILE.to_owned(), bytes)];
    let fonts = written.said.iter().chain(&written.app).flat_map(FamilyFiles::files).map(|(_, name)| name);
    let logos = written.logos.iter().map(|logo| logo.file.as_str());
    let limited = fonts.map(|name| (name, MOST_FONT_BYTES)).chain(logos.map(|name| (name, MOST_LOGO_BYTES)));
    for (name, most) in limited {
        // Those that are missing were told about when the theme was read.
        if let Some(bytes) = beside(file, name, most)?.filter(|bytes| bytes.len() as u64 <= most)
            && name != FILE
            && !files.iter().any(|(known, _)| known == name)
        {
            files.push((name.to_owned(), bytes));
        }
    }
    Ok(files)
}

/// Reads a theme file and what lies beside it.
pub fn read(file: &Path) -> Result<Dressed, NotebookError> {
    let written = ThemeFile::read(&read_some(file, MOST_THEME_BYTES)?)?;
    let mut notes = Vec::new();
    for (name, from, to) in &written.corrected {
        let note = ThemeNote::Colour { name, from: shown(*from), to: shown(*to) };
        notes.push(note.problem());
    }
    let mut theme = written.theme.clone();
    theme.logos = written.logos.iter().map(|logo| read_logo(file, logo)).collect::<Result<_, _>>()?;
    let mut fonts = Fonts::bundled();
    let mut own = false;
    for (family, name, files) in
        [(&mut fonts.serif, &mut theme.said, &written.said), (&mut fonts.sans, &mut theme.app, &written.app)]
    {
        let Some(files) = files else { continue };
        if let Some(loaded) = read_family(file, files, family.clone(), &mut notes)? {
            *family = loaded;
            *name = files.shown_name();
            own = true;
        }
    }
    if own {
        fonts.spare = Some(Box::new(Fonts::bundled()));
    }
    Ok(Dressed { id: String::new(), theme: Arc::new(theme), fonts: Arc::new(fonts), notes })
}

fn shown(ink: Ink) -> String {
    format!("#{}", ink.hex())
}

/// A file beside the theme; None when it is not there. One byte more than `most` is read, so that too much is noticed.
fn beside(theme: &Path, name: &str, most: u64) -> Result<Option<Vec<u8>>, NotebookError> {
    let folder = theme.parent().unwrap_or(Path::new("."));
    let outside = || ThemeProblem::Outside { file: name.to_owned() };
    let Ok(path) = folder.join(name).canonicalize() else { return Ok(None) };
    // A link could lead anywhere.
    let home = folder.canonicalize().map_err(|_| outside())?;
    if !path.starts_with(&home) {
        return Err(outside().into());
    }
    if !path.is_file() {
        return Ok(None);
    }
    read_some(&path, most).map(Some)
}

fn read_logo(theme: &Path, logo: &LogoFile) -> Result<Logo, NotebookError> {
    let file = logo.file.clone();
    let bytes = beside(theme, &file, MOST_LOGO_BYTES)?
        .ok_or_else(|| ThemeProblem::LogoMissing { file: file.clone() })?;
    if bytes.len() as u64 > MOST_LOGO_BYTES {
        return Err(ThemeProblem::LogoTooLarge { file, megabytes: MOST_LOGO_BYTES >> 20 }.into());
    }
    let too_many =
        || ThemeProblem::LogoTooManyPixels { file: file.clone(), megapixels: MOST_LOGO_PIXELS / 1_000_000 };
    let refused = |error: PhotoError| match error {
        PhotoError::TooManyPixels { .. } => too_many(),
        _ => ThemeProblem::LogoNotAPicture { file: file.clone() },
    };
    let seen = zapis_photo::inspect(&bytes).map_err(refused)?;
    if u64::from(seen.width) * u64::from(seen.height) > MOST_LOGO_PIXELS {
        return Err(too_many().into());
    }
    // Upright, on white, and without whatever else the file says.
    let display = zapis_photo::display(&bytes, LOGO_EDGE).map_err(refused)?;
    let made = Logo::new(display.jpeg, logo.tall, logo.alt.clone());
    Ok(made.ok_or_else(|| ThemeProblem::LogoNotAPicture { file: file.clone() })?)
}

/// A typeface's styles; those that cannot be used stay as `family` has them. None when its regular style cannot.
fn read_family(
    theme: &Path,
    files: &FamilyFiles,
    mut family: zapis_report::Family,
    notes: &mut Vec<Problem>,
) -> Result<Option<zapis_report::Family>, NotebookError> {
    let mut regular = false;
    let mut lacking = String::new();
    for ((strong, italic), name) in files.files() {
        let file = name.to_owned();
        let Some(bytes) = beside(theme, name, MOST_FONT_BYTES)? else {
            notes.push(ThemeNote::FontMissing { file }.problem());
            continue;
        };
        let looked = if bytes.len() as u64 > MOST_FONT_BYTES {
            Err(TypefaceFault::NotTrueType)
        } else {
            typeface(&bytes)
        };
        let face = match looked {
            Ok(face) => face,
            Err(fault) => {
                notes.push(faulty(fault, file).problem());
                continue;
            }
        };
        if lacking.is_empty() && !face.lacks.is_empty() {
            lacking = face.lacks.iter().take(12).collect();
        }
        let place = match (strong, italic) {
            (false, false) => &mut family.regular,
            (false, true) => &mut family.italic,
            (true, false) => &mut family.strong,
            (true, true) => &mut family.strong_italic,
        };
        *place = Cow::Owned(bytes);
        regular |= !strong && !italic;
    }
    if regular && !lacking.is_empty() {
        let note = ThemeNote::FontLetters { font: files.shown_name(), letters: lacking };
        notes.push(note.problem());
    }
    Ok(regular.then_some(family))
}

fn faulty(fault: TypefaceFault, file: String) -> ThemeNote {
    match fault {
        TypefaceFault::NotTrueType => ThemeNote::FontUnusable { file },
        TypefaceFault::Variable => ThemeNote::FontVariable { file },
        TypefaceFault::Forbidden => ThemeNote::FontForbidden { file },
    }
}
