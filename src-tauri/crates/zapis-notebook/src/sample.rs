//! The sample event: documents and packets as if from the laptops of a real day.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use zapis_carry::{DeviceRef, PhotoSource};
use zapis_domain::{
    Consent, ContentHash, DeviceId, Entry, EventId, Group, MediaType, Photo, Record, Timestamp,
};
use zapis_record::{Document, changes_between, creation, frame_changes, read_entry, read_record};
use zapis_sample::{PhotoSize, SampleChange, SampleEdit, SampleEvent, SampleLaptop, SamplePhoto, Size};

use crate::{
    Acceptance, Lend, NotebookError, Progress, Trial,
    files::scratch_folder,
    import::take_packets,
    packets::{Maker, packet_contents},
    undo::{frame_of, record_of},
    view::PacketResult,
};

/// How large the sample event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleSize {
    Conference,
    Congress,
}

/// How the flipchart photos are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoDetail {
    None,
    /// About 1000 px.
    Small,
    /// 12 megapixels with EXIF, as a phone takes them.
    Full,
}

/// Writes one packet per laptop into `folder` and returns their paths. The same seed gives the same bytes.
pub fn write_packets(
    folder: &Path,
    size: SampleSize,
    seed: u64,
    photos: PhotoDetail,
    progress: Progress<'_>,
) -> Result<Vec<PathBuf>, NotebookError> {
    let size = match size {
        SampleSize::Conference => Size::Conference,
        SampleSize::Congress => Size::Congress,
    };
    let sample = zapis_sample::event(size, seed);
    std::fs::create_dir_all(folder)
        .map_err(|_| NotebookError::FileNotWritable { path: folder.to_owned() })?;
    let frame = frame(&sample, seed)?;
    let mut paths = Vec::with_capacity(sample.laptops.len());
    for (n, laptop) in sample.laptops.iter().enumerate() {
        if progress(n as u64, sample.laptops.len() as u64) == ControlFlow::Break(()) {
            return Err(NotebookError::Cancelled);
        }
        let Some(group) = sample.event.group(laptop.group) else { continue };
        let path = folder.join(file_name(&sample, laptop, group));
        write_packet(&path, &sample, &frame, laptop, group, seed, photos)?;
        paths.push(path);
    }
    let _ = progress(sample.laptops.len() as u64, sample.laptops.len() as u64);
    Ok(paths)
}

/// Brings the sample event into a library, the way a moderator would: by its packets. Stopped, it leaves nothing of it.
pub fn create_sample(
    lend: &dyn Lend,
    library: &Path,
    trial: Trial,
    seed: u64,
    photos: PhotoDetail,
    progress: Progress<'_>,
) -> Result<EventId, NotebookError> {
    let folder = scratch_folder(library)?;
    let paths = write_packets(folder.path(), SampleSize::Conference, seed, photos, &mut |done, total| {
        progress(done, total * 2)
    })?;
    let total = paths.len() as u64;
    let taken = take_packets(lend, trial, &paths, Acceptance::AnyEvent, &mut |done, _| {
        progress(total + done, total * 2)
    });
    let event = zapis_sample::event(Size::Conference, seed).event.id;
    // Our own packets are sound: what is left out was stopped.
    if !taken.iter().any(|packet| matches!(packet.outcome, PacketResult::Refused { .. })) {
        return Ok(event);
    }
    let imported = taken.iter().filter(|packet| matches!(packet.outcome, PacketResult::Imported(_))).count();
    lend.lend(&mut |notebook| (0..imported).for_each(|_| drop(notebook.undo_import(event))));
    Err(NotebookError::Cancelled)
}

/// `grupa-03.zapis`; the second laptop of a group adds `-laptop-2`.
fn file_name(sample: &SampleEvent, laptop: &SampleLaptop, group: &Group) -> String {
    let width = sample.event.groups.len().to_string().len().max(2);
    let nth =
        sample.laptops.iter().filter(|l| l.group == laptop.group).position(|l| l.device == laptop.device);
    match nth {
        Some(n) if n > 0 => format!("grupa-{:0width$}-laptop-{}.zapis", group.number, n + 1),
        _ => format!("grupa-{:0width$}.zapis", group.number),
    }
}

/// Peer ids follow from seed and laptop, so that the same sample has the same history everywhere.
fn peer(seed: u64, device: DeviceId, purpose: &str) -> u64 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&seed.to_le_bytes()).update(device.0.as_bytes()).update(purpose.as_bytes());
    let bytes = hasher.finalize();
    u64::from_le_bytes(bytes.as_bytes()[..8].try_into().expect("eight bytes")) >> 1
}

fn frame(sample: &SampleEvent, seed: u64) -> Result<Document, NotebookError> {
    let id = frame_of(sample.event.id);
    let mut frame = Document::with_peer(id, peer(seed, DeviceId(sample.event.id.0), "frame"))?;
    let at = sample
        .laptops
        .first()
        .and_then(|l| l.entries.first())
        .map_or(Timestamp::UNIX_EPOCH, |e| e.created_at);
    frame.apply(&frame_changes(None, &sample.event), "Organizacja", at)?;
    Ok(frame)
}

fn write_packet(
    path: &Path,
    sample: &SampleEvent,
    frame: &Document,
    laptop: &SampleLaptop,
    group: &Group,
    seed: u64,
    detail: PhotoDetail,
) -> Result<(), NotebookError> {
    let mut document = captured(laptop, seed)?;
    let drawn = match detail {
        PhotoDetail::None => Vec::new(),
        PhotoDetail::Small => draw(&laptop.photos, PhotoSize::Small),
        PhotoDetail::Full => draw(&laptop.photos, PhotoSize::Full),
    };
    for (photo, picture) in laptop.photos.iter().zip(&drawn) {
        document.apply(&creation(&photo_of(photo, picture)), &laptop.name, photo.taken_at)?;
    }
    let record: Record = read_record(&document);
    let last = record.entries.iter().map(|e| e.created_at).max().unwrap_or(Timestamp::UNIX_EPOCH);
    let maker = Maker {
        device: DeviceRef { id: laptop.device, name: laptop.name.clone(), key: None, serial: None },
        // The same packets on every computer: keys are not invented.
        signer: None,
        at: last,
    };
    let sources = drawn.into_iter().map(source).collect();
    let contents = packet_contents(&sample.event, group, [frame, &document], &record, sources, maker)?;
    zapis_carry::write(path, &contents, &mut |_| ControlFlow::Continue(()))?;
    Ok(())
}

/// The laptop's record: a shared beginning under one peer, then its own entries and edits under its own.
fn captured(laptop: &SampleLaptop, seed: u64) -> Result<Document, NotebookError> {
    let id = record_of(laptop.group);
    let own = peer(seed, laptop.device, "own");
    let (mut document, shared) = match laptop.shared {
        Some(start) => {
            let mut base = Document::with_peer(id, peer(seed, DeviceId(laptop.group.0), "shared"))?;
            add_entries(&mut base, &laptop.entries[..start.entries.min(laptop.entries.len())], "Laptop")?;
            (base.fork_with_peer(own)?, start.entries)
        }
        None => (Document::with_peer(id, own)?, 0),
    };
    add_entries(&mut document, laptop.entries.get(shared..).unwrap_or_default(), &laptop.name)?;
    for edit in &laptop.edits {
        apply_edit(&mut document, edit, &laptop.name)?;
    }
    Ok(document)
}

fn add_entries(document: &mut Document, entries: &[Entry], device: &str) -> Result<(), NotebookError> {
    for entry in entries {
        document.apply(&creation(entry), device, entry.created_at)?;
    }
    Ok(())
}

fn apply_edit(document: &mut Document, edit: &SampleEdit, device: &str) -> Result<(), NotebookError> {
    let Some(before) = read_entry(document, edit.entry) else { return Ok(()) };
    let mut after = before.clone();
    match edit.change.clone() {
        SampleChange::SetText(text) => after.text = text,
        SampleChange::SetKind(kind) => after.kind = kind,
        SampleChange::SetOwners(owners) => after.owners = owners,
        SampleChange::SetPartners(partners) => after.partners = partners,
        SampleChange::SetAddressees(addressees) => after.addressees = addressees,
        SampleChange::SetDue(due) => after.due = due,
        SampleChange::SetStatus(status) => after.status = status,
        SampleChange::SetTags(tags) => after.tags = tags,
        SampleChange::SetDots(dots) => after.dots = dots,
        SampleChange::SetStance(stance) => after.stance = stance,
    }
    document.apply(&changes_between(&before, &after), device, edit.at)?;
    Ok(())
}

/// A drawn picture and its hash.
struct Picture {
    hash: ContentHash,
    jpeg: Vec<u8>,
}

/// Draws on all cores; the order stays.
fn draw(photos: &[SamplePhoto], size: PhotoSize) -> Vec<Picture> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = photos.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let parts: Vec<_> = photos
            .chunks(share)
            .map(|part| {
                scope.spawn(move || part.iter().map(|photo| picture(photo, size)).collect::<Vec<_>>())
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().expect("drawing does not fail")).collect()
    })
}

fn picture(photo: &SamplePhoto, size: PhotoSize) -> Picture {
    let jpeg = zapis_sample::flipchart(photo, size);
    let hash =
        ContentHash::try_from(blake3::hash(&jpeg).to_hex().to_string()).expect("BLAKE3 in hexadecimal");
    Picture { hash, jpeg }
}

fn source(picture: Picture) -> PhotoSource {
    let (bytes, jpeg) = (picture.jpeg.len() as u64, picture.jpeg);
    PhotoSource {
        hash: picture.hash,
        media_type: MediaType::Jpeg,
        bytes,
        open: Box::new(move || Ok(Box::new(std::io::Cursor::new(jpeg.clone())))),
    }
}

fn photo_of(photo: &SamplePhoto, picture: &Picture) -> Photo {
    let (hash, bytes) = (picture.hash.clone(), picture.jpeg.len() as u64);
    Photo {
        caption: photo.caption.clone(),
        entries: photo.entries.clone(),
        order: photo.order.clone(),
        // They are drawn: there is nobody on them.
        consent: Consent::NoPeople,
        ..Photo::new(photo.id, hash, MediaType::Jpeg, bytes, photo.taken_at)
    }
}
