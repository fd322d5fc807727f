//! The summary-session report: the outline gathered from the read model, and its files.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::NaiveTime;
use zapis_domain::{
    ContentHash, EntryId, EntryKind, Event, EventId, Group, GroupId, Language, Link, LinkKind, Look, Photo,
    Record, Summary, clusters, completeness::gaps_of_record,
};
use zapis_report::{
    AmendmentLine, Arrival, Chapter, Fonts, Format, Outline, PacketLine, Received, Report, ReportPhoto,
    Signed, Variant, Version, blocks, html, markdown,
    output::OutputProblem,
    scan::{self, Hidden},
};
use zapis_store::ArrivalRow;

use crate::{
    Notebook, NotebookError, Progress,
    packets::receipt_of,
    photos::REPORT_EDGE,
    undo::record_of,
    view::{Edition, PhotosPerPage, PictureShown, ReportChoice, ReportPreview, ReportVariant},
};

/// Which report, of which event.
#[derive(Debug, Clone)]
pub struct ReportRequest {
    pub event: EventId,
    pub choice: ReportChoice,
}

/// One output and where it goes: a file, or a folder for CSV. Pictures the Markdown shows go into a folder
/// `photos` beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    pub format: Format,
    pub path: PathBuf,
}

impl ReportFile {
    pub fn new(format: Format, path: impl Into<PathBuf>) -> Self {
        ReportFile { format, path: path.into() }
    }

    /// Every output in one folder, under one name.
    pub fn all(folder: &Path, name: &str) -> Vec<ReportFile> {
        let path = |format: Format| match format {
            Format::Csv => folder.join("csv"),
            _ => folder.join(format!("{name}.{}", format.extension())),
        };
        Format::ALL.into_iter().map(|format| ReportFile::new(format, path(format))).collect()
    }
}

impl Notebook {
    /// The report as the window shows it. Pictures that are not ready yet are said to be absent; see
    /// [`Notebook::report_pictures`].
    pub fn report_preview(&mut self, request: ReportRequest) -> Result<ReportPreview, NotebookError> {
        let outline = self.outline(request)?;
        let document = blocks::build(&outline);
        let missing = |c: &&Chapter| matches!(c.arrival, Arrival::Missing { .. });
        Ok(ReportPreview {
            html: html::fragment(&document),
            markdown: markdown::write(&document),
            owners: blocks::owners(&outline),
            addressees: blocks::addressees(&outline),
            groups_missing: outline.chapters.iter().filter(missing).map(|c| c.group.number).collect(),
            pictures: self.picture_files(&outline)?,
        })
    }

    /// The pictures an event's report shows that are here but not scaled yet: for [`crate::Album::prepare`],
    /// which takes a while and must not hold the notebook.
    pub fn report_pictures(&self, event: EventId) -> Result<Vec<(ContentHash, Look)>, NotebookError> {
        let album = self.album();
        let mut due = Vec::new();
        for group in &self.event(event)?.groups {
            let photos = self.store.reader().photos(group.id)?;
            let live = photos.into_iter().filter(|photo| !photo.deleted);
            due.extend(
                live.map(|photo| (photo.hash.clone(), photo.look()))
                    .filter(|(hash, look)| album.has(hash) && album.ready(hash, look, REPORT_EDGE).is_none()),
            );
        }
        Ok(due)
    }

    /// Writes the report's files; each appears whole or not at all, and none before all of them are made.
    pub fn save_report(
        &mut self,
        request: ReportRequest,
        files: &[ReportFile],
        progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<(), NotebookError> {
        self.report_draft(request)?.save(files, progress)
    }

    /// Everything the report is made of.
    pub fn outline(&mut self, request: ReportRequest) -> Result<Outline, NotebookError> {
        let event = self.event(request.event)?;
        let variant = variant(request.choice.variant);
        let made = self.surroundings.now();
        let now = self.surroundings.local(made);
        let edition = match request.choice.edition {
            Edition::Internal => zapis_report::Edition::Internal,
            Edition::Public => zapis_report::Edition::Public,
        };
        let language: Language = request.choice.language;
        let summary = self.store.reader().summary(request.event)?;
        let arrivals = self.arrivals(request.event)?;
        let mut records = Vec::with_capacity(event.groups.len());
        let order = summary.story(&event);
        for group in &order {
            records.push(self.record(group.id)?);
        }
        let mut chapters = Vec::with_capacity(records.len());
        for (group, record) in order.into_iter().zip(records) {
            chapters.push(self.chapter(&event, group, record, &arrivals, &summary)?);
        }
        Ok(Outline {
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            variant,
            photos_per_page: request.choice.photos_per_page.map(photos_per_page),
            opening: summary.opening.clone(),
            highlights: summary.highlights.keys().copied().collect(),
            chapters,
            links: decided(&summary),
            wordings: wordings(&summary),
            signed: self.signed(&event, &summary)?,
            amendments: self.amendment_lines(&summary),
            packets: self.packet_lines(&event, &arrivals),
            ..Outline::new(event, edition, language, now, made)
        })
    }

    fn chapter(
        &mut self,
        event: &Event,
        group: &Group,
        record: Record,
        arrivals: &[ArrivalRow],
        summary: &Summary,
    ) -> Result<Chapter, NotebookError> {
        let newest = arrivals.iter().rev().find(|a| a.group == Some(group.id));
        if newest.is_none() && record.is_untouched() {
            let reason = summary.missing.get(&group.id).cloned().unwrap_or_default();
            return Ok(Chapter::missing(group.clone(), reason));
        }
        let gaps = gaps_of_record(&record);
        let photos = self.report_photos(&record);
        let made_at = newest.map_or_else(|| self.surroundings.now(), |a| a.made_at);
        let received = Received {
            receipt: receipt_of(self.document(record_of(group.id))?),
            device: newest.map_or_else(|| self.surroundings.device_name(), |a| a.device.clone()),
            made_at: self.surroundings.local(made_at),
            entries: record.live_entries().count() as u32,
            photos: photos.len() as u32,
        };
        let conflicts = self.conflicts(group.id)?;
        let conflicts =
            conflicts.iter().filter_map(|c| c.thing.strip_prefix("entry ")?.parse().ok()).collect();
        let read_back = self.read_back_at(&record);
        let hand_over = record.hand_over.as_ref().map(|hand_over| hand_over.why.clone());
        let entries = record.entries.into_iter().filter(|e| !e.deleted).collect();
        let people = event.people.iter().filter(|p| p.group == Some(group.id)).count() as u32;
        Ok(Chapter {
            people: (people > 0).then_some(people),
            words: summary.words.get(&group.id).cloned().unwrap_or_default(),
            gaps,
            conflicts,
            read_back,
            hand_over,
            ..Chapter::received(group.clone(), received, entries, photos)
        })
    }

    /// When the last entry was read back; None while any waits for its turn. Notes are not read out.
    fn read_back_at(&self, record: &Record) -> Option<NaiveTime> {
        let mut read_out = record.live_entries().filter(|e| e.kind != EntryKind::Note);
        let last = read_out.try_fold(None, |last, entry| {
            let at = entry.stance.as_ref()?.at;
            Some(last.max(Some(at)))
        });
        last.flatten().map(|at| self.surroundings.local(at).time())
    }

    fn report_photos(&self, record: &Record) -> Vec<ReportPhoto> {
        let album = self.album();
        let photo = |(i, photo): (usize, &Photo)| {
            // As its recipe says, with blurs burnt in: never the original.
            let jpeg: Option<Arc<[u8]>> =
                album.ready(&photo.hash, &photo.look(), REPORT_EDGE).map(Into::into);
            let size = jpeg.as_deref().and_then(|bytes| zapis_photo::inspect(bytes).ok());
            ReportPhoto {
                number: i as u32 + 1,
                caption: photo.caption.clone(),
                decorative: photo.decorative,
                width: size.as_ref().map_or(0, |s| s.width),
                height: size.as_ref().map_or(0, |s| s.height),
                jpeg: size.is_some().then_some(jpeg).flatten(),
                entries: photo.entries.clone(),
                // What is blurred is not in `jpeg` at all, so it is the answer about faces alone that counts.
                public: photo.consent.lets_publish(),
            }
        };
        record.live_photos().enumerate().map(photo).collect()
    }

    /// Which picture each file name of the report stands for.
    fn picture_files(&self, outline: &Outline) -> Result<BTreeMap<String, PictureShown>, NotebookError> {
        let mut files = BTreeMap::new();
        for chapter in &outline.chapters {
            let photos = self.store.reader().photos(chapter.group.id)?;
            for (n, photo) in photos.into_iter().filter(|photo| !photo.deleted).enumerate() {
                let shown = PictureShown { look: photo.look(), hash: photo.hash };
                files.insert(format!("photos/{}-{}.jpg", chapter.group.number, n + 1), shown);
            }
        }
        Ok(files)
    }

    /// The last version signed off, with what has changed since.
    fn signed(&self, event: &Event, summary: &Summary) -> Result<Option<Signed>, NotebookError> {
        let version = self.version(event, summary)?;
        let told = |number, at, by, receipt| Version { number, at: self.surroundings.local(at), by, receipt };
        Ok(version.map(|last| Signed {
            version: told(last.number, last.at, last.by, last.receipt),
            open: last.open.into_iter().collect(),
            differences: last.differences,
            earlier: last
                .earlier
                .into_iter()
                .map(|old| (told(old.number, old.at, old.by, old.receipt), old.changed_after))
                .collect(),
        }))
    }

    fn amendment_lines(&self, summary: &Summary) -> Vec<AmendmentLine> {
        let mut live: Vec<_> = summary.amendments.iter().filter(|a| !a.deleted).cloned().collect();
        live.sort_by_key(|a| (a.at, a.id));
        live.into_iter()
            .map(|amendment| AmendmentLine { at: self.surroundings.local(amendment.at), amendment })
            .collect()
    }

    fn packet_lines(&self, event: &Event, arrivals: &[ArrivalRow]) -> Vec<PacketLine> {
        let mut lines: Vec<PacketLine> = Vec::with_capacity(arrivals.len());
        for arrival in arrivals {
            let Some(group) = arrival.group.and_then(|id: GroupId| event.group(id)) else { continue };
            let earlier = lines.iter().filter(|line| line.group_number == group.number).count();
            lines.push(PacketLine {
                group_number: group.number,
                theme: group.theme.clone(),
                device: arrival.device.clone(),
                version: earlier as u32 + 1,
                receipt: arrival.receipt.clone(),
                entries: arrival.entries,
                photos: arrival.photos,
                made_at: self.surroundings.local(arrival.made_at),
            });
        }
        lines.sort_by_key(|line| (line.group_number, line.version));
        lines
    }
}

/// The ties that hold; what somebody refused is none.
fn decided(summary: &Summary) -> Vec<Link> {
    summary.decisions().into_iter().filter(|link| link.kind != LinkKind::No).cloned().collect()
}

/// Common wordings of what several groups said.
fn wordings(summary: &Summary) -> BTreeMap<EntryId, String> {
    clusters(summary).into_iter().filter_map(|cluster| cluster.wording).collect()
}

/// Nothing is written that names somebody who did not agree: what is scanned is the finished bytes.
fn nobody_is_named(
    report: &Report,
    file: &ReportFile,
    files: &[zapis_report::output::File],
    hidden: &Hidden,
) -> Result<(), NotebookError> {
    let own = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let error = |at: &str, found: scan::Found| NotebookError::NameInPublicEdition {
        file: if found.part.is_empty() { at.to_owned() } else { format!("{at}: {}", found.part) },
        place: found.place,
    };
    let error = |at: &str, found: scan::Found| {
        let place = match scan::entry(hidden, report) {
            Some(number) => format!("{number}: {}", found.place),
            None => found.place.clone(),
        };
        error(at, scan::Found { place, ..found })
    };
    if let Some(found) = scan::name(hidden, &own).or_else(|| scan::words(hidden, report)) {
        return Err(error(&own, found));
    }
    for made in files {
        if let Some(found) = scan::file(hidden, file.format, made.beside.as_deref(), &made.bytes) {
            return Err(error(made.beside.as_deref().unwrap_or(&own), found));
        }
    }
    Ok(())
}

/// The files of one output with their places on the disk.
pub(crate) fn made_files(
    report: &Report,
    file: &ReportFile,
    fonts: &Fonts,
    hidden: &Hidden,
    watch: Progress<'_>,
) -> Result<Vec<(PathBuf, Vec<u8>)>, NotebookError> {
    let own = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let invalid = |e: OutputProblem| match e {
        OutputProblem::Stopped => NotebookError::Cancelled,
        e => NotebookError::ReportInvalid { place: e.place(report), reason: e.to_string(), file: own },
    };
    let place = |beside: Option<String>| match beside {
        None => file.path.clone(),
        Some(name) if file.format == Format::Csv => file.path.join(name),
        Some(name) => file.path.with_file_name(name),
    };
    let files = report.write_watched(file.format, fonts, watch).map_err(invalid)?;
    if !hidden.is_empty() {
        nobody_is_named(report, file, &files, hidden)?;
    }
    Ok(files.into_iter().map(|made| (place(made.beside), made.bytes)).collect())
}

fn variant(chosen: ReportVariant) -> Variant {
    match chosen {
        ReportVariant::Full => Variant::Full,
        ReportVariant::Summary => Variant::Summary,
        ReportVariant::Group { group } => Variant::Group(group),
        ReportVariant::Tasks { owner } => Variant::Tasks { owner },
        ReportVariant::Letter { addressee } => Variant::Letter { addressee },
        ReportVariant::Album => Variant::Album,
    }
}

fn photos_per_page(chosen: PhotosPerPage) -> zapis_report::PhotosPerPage {
    match chosen {
        PhotosPerPage::One => zapis_report::PhotosPerPage::One,
        PhotosPerPage::Two => zapis_report::PhotosPerPage::Two,
        PhotosPerPage::Four => zapis_report::PhotosPerPage::Four,
    }
}
