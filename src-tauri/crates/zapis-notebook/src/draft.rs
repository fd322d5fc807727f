//! A report gathered from the library: set, checked and written without the notebook, so that typing goes on meanwhile.

use std::{
    collections::BTreeMap,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use zapis_domain::{Entry, EntryId, EntryKind};
use zapis_report::{
    Arrival, Chapter, Format, Outline, Report, Variant, blocks, preview::Preview, scan::Hidden,
};
use zapis_text::Catalogue;

use crate::{
    Notebook, NotebookError, Progress,
    files::{cannot_write, write_synced, write_whole},
    report::{ReportFile, ReportRequest, made_files},
    themes::Dressed,
    view::{PageContents, ReportIssue, ReportIssueKind, SavedFile, SavedFolder},
};

/// Everything one report is made of, free of the notebook.
pub struct ReportDraft {
    outline: Outline,
    dressed: Dressed,
    photos_due: u32,
}

/// A folder of this name is tried with a number behind it this often.
const MOST_NAMESAKES: u32 = 999;

impl Notebook {
    /// Gathers a report. What is done with it needs the notebook no more.
    pub fn report_draft(&mut self, request: ReportRequest) -> Result<ReportDraft, NotebookError> {
        let dressed = self.theme(&request.choice.theme)?;
        let photos_due = self.report_pictures(request.event)?.len() as u32;
        Ok(ReportDraft { outline: self.outline(request)?, dressed, photos_due })
    }
}

impl ReportDraft {
    /// All outputs' blocks and lists, dressed in the theme.
    fn report(&self) -> Report {
        let mut report = Report::of(&self.outline);
        report.document.theme = self.dressed.theme.clone();
        report
    }

    /// Lays the pages out for the window.
    pub fn preview(&self, progress: Progress<'_>) -> Result<Preview, NotebookError> {
        let mut document = blocks::build(&self.outline);
        document.theme = self.dressed.theme.clone();
        let made =
            Preview::of(&document, self.dressed.fonts.clone(), blocks::sources(&self.outline), progress);
        made.map_err(|_| NotebookError::Cancelled)
    }

    /// What is in it, and what it lacks.
    pub fn about(&self) -> PageContents {
        let missing = |c: &&Chapter| matches!(c.arrival, Arrival::Missing { .. });
        let chapters = &self.outline.chapters;
        PageContents {
            groups_missing: chapters.iter().filter(missing).map(|c| c.group.number).collect(),
            owners: blocks::owners(&self.outline),
            addressees: blocks::addressees(&self.outline),
            photos_due: self.photos_due,
            issues: chapters.iter().flat_map(issues).collect(),
            theme_notes: self.dressed.notes.clone(),
        }
    }

    /// Writes files; each appears whole or not at all, and none before all of them are made.
    pub fn save(&self, files: &[ReportFile], progress: Progress<'_>) -> Result<(), NotebookError> {
        for (path, bytes) in self.made(files, progress)? {
            // Folders of ours are made; one that was mistyped is not.
            if !files.iter().any(|file| file.path == path)
                && let Some(folder) = path.parent()
            {
                fs::create_dir_all(folder)
                    .map_err(|_| NotebookError::FileNotWritable { path: path.clone() })?;
            }
            write_whole(&path, &bytes)?;
        }
        Ok(())
    }

    /// Writes outputs into a new folder inside `parent`, which appears with all of them or not at all.
    pub fn save_folder(
        &self,
        parent: &Path,
        formats: &[Format],
        progress: Progress<'_>,
    ) -> Result<(PathBuf, SavedFolder), NotebookError> {
        let name = self.file_name();
        let part = parent.join(format!(".{name}.part"));
        // One that a power cut left behind.
        let _ = fs::remove_dir_all(&part);
        let written = self.write_part(&part, &name, formats, progress).and_then(|names| {
            let folder = free_name(parent, &name)?;
            fs::rename(&part, &folder).map_err(|error| cannot_write(&folder, &error))?;
            Ok((folder, names))
        });
        if written.is_err() {
            let _ = fs::remove_dir_all(&part);
        }
        let (folder, names) = written?;
        let shown = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let files = names.into_iter().zip(0..).map(|(name, number)| SavedFile { name, number }).collect();
        Ok((folder, SavedFolder { folder: shown, files }))
    }

    /// Files and folders of the outputs, by their names.
    fn write_part(
        &self,
        part: &Path,
        name: &str,
        formats: &[Format],
        progress: Progress<'_>,
    ) -> Result<Vec<String>, NotebookError> {
        let files: Vec<ReportFile> =
            ReportFile::all(part, name).into_iter().filter(|file| formats.contains(&file.format)).collect();
        let made = self.made(&files, progress)?;
        let total = made.len() as u64;
        fs::create_dir(part).map_err(|error| cannot_write(part, &error))?;
        for ((path, bytes), done) in made.into_iter().zip(0..) {
            if progress(done, total).is_break() {
                return Err(NotebookError::Cancelled);
            }
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(|error| cannot_write(&path, &error))?;
            }
            write_synced(&path, &bytes).map_err(|error| cannot_write(&path, &error))?;
        }
        let names = files.iter().filter_map(|file| file.path.file_name());
        Ok(names.map(|name| name.to_string_lossy().into_owned()).collect())
    }

    /// Every file's bytes, before anything is on the disk.
    fn made(
        &self,
        files: &[ReportFile],
        progress: Progress<'_>,
    ) -> Result<Vec<(PathBuf, Vec<u8>)>, NotebookError> {
        let report = self.report();
        let hidden = match self.outline.edition {
            zapis_report::Edition::Public => Hidden::of(&self.outline),
            zapis_report::Edition::Internal => Hidden::default(),
        };
        // A file is as many steps as setting its pages tells of.
        let total = files.len() as u64 * STEPS;
        let mut made = Vec::new();
        for (file, place) in files.iter().zip(0..) {
            let before = place * STEPS;
            if progress(before, total).is_break() {
                return Err(NotebookError::Cancelled);
            }
            let mut within = |done: u64, of: u64| progress(before + done * STEPS / of.max(1) * 9 / 10, total);
            made.extend(made_files(&report, file, &self.dressed.fonts, &hidden, &mut within)?);
        }
        match progress(total, total) {
            ControlFlow::Break(()) => Err(NotebookError::Cancelled),
            ControlFlow::Continue(()) => Ok(made),
        }
    }

    /// `raport-2022-05-27-pl`: what it is, of which day, in which language; nobody's name.
    pub fn file_name(&self) -> String {
        let text = Catalogue::of(self.outline.language);
        let what = match &self.outline.variant {
            Variant::Full => "full",
            Variant::Summary => "summary",
            Variant::Group(_) => "group",
            Variant::Tasks { .. } => "tasks",
            Variant::Letter { .. } => "letter",
            Variant::Album => "album",
        };
        let mut name = text.text(&format!("report-file-{what}"));
        if let Variant::Group(id) = &self.outline.variant
            && let Some(group) = self.outline.event.group(*id)
        {
            name.push_str(&format!("-{}", group.number));
        }
        let day = self.outline.event.date.map_or_else(|| self.outline.made_at.date(), |date| date.day);
        name.push_str(&format!("-{day}-{}", self.outline.language));
        if self.outline.edition == zapis_report::Edition::Public {
            name.push_str(&format!("-{}", text.text("report-file-public")));
        }
        name
    }

    /// The fonts and the look the outputs are written in.
    pub fn dressed(&self) -> &Dressed {
        &self.dressed
    }
}

/// Steps of progress a file counts for.
const STEPS: u64 = 100;

/// The folder's name, or the first free one with a number behind it.
fn free_name(parent: &Path, name: &str) -> Result<PathBuf, NotebookError> {
    let numbered = (2..=MOST_NAMESAKES).map(|n| parent.join(format!("{name}-{n}")));
    let mut names = std::iter::once(parent.join(name)).chain(numbered);
    let free = names.find(|path| fs::symlink_metadata(path).is_err());
    free.ok_or_else(|| NotebookError::FileNotWritable { path: parent.join(name) })
}

/// What a group's record lacks, the weightiest first.
fn issues(chapter: &Chapter) -> Vec<ReportIssue> {
    use ReportIssueKind::{Addressees, Conflicts, Dues, Missing, Owners, Photos, PicturesGone, ReadBack};
    let mut counted: BTreeMap<ReportIssueKind, (u32, Option<EntryId>)> = BTreeMap::new();
    let mut lacks = |kind: ReportIssueKind, entry: Option<EntryId>| {
        let (count, first) = counted.entry(kind).or_default();
        *count += 1;
        *first = first.or(entry);
    };
    if matches!(chapter.arrival, Arrival::Missing { .. }) {
        lacks(Missing, None);
    }
    for entry in chapter.entries.iter().filter(|entry| !entry.deleted) {
        let of: [(bool, ReportIssueKind); 5] = [
            (chapter.conflicts.contains(&entry.id), Conflicts),
            (entry.kind == EntryKind::Task && entry.owners.is_empty(), Owners),
            (entry.kind == EntryKind::Task && entry.due.is_none(), Dues),
            (entry.kind == EntryKind::Recommendation && entry.addressees.is_empty(), Addressees),
            (waits_for_read_back(entry), ReadBack),
        ];
        for (_, kind) in of.into_iter().filter(|(lacking, _)| *lacking) {
            lacks(kind, Some(entry.id));
        }
    }
    for photo in &chapter.photos {
        let entry = photo.entries.first().copied();
        if !photo.decorative && photo.caption.trim().is_empty() {
            lacks(Photos, entry);
        }
        if photo.jpeg.is_none() {
            lacks(PicturesGone, entry);
        }
    }
    let issue = |(kind, (count, entry))| ReportIssue {
        kind,
        group: chapter.group.id,
        group_number: chapter.group.number,
        count,
        entry,
    };
    counted.into_iter().map(issue).collect()
}

/// Notes are not read out.
fn waits_for_read_back(entry: &Entry) -> bool {
    entry.kind != EntryKind::Note && entry.stance.is_none()
}
