//! How the cost of every output grows with the groups: the conference's records again and again under new ids.

use uuid::Uuid;
use zapis_domain::{EntryId, GroupId, Link, LinkId};
use zapis_report::{Chapter, Fonts, Format, Outline, Report, pdf};

use crate::measure::{Table, cpu_seconds, peak_mb, reset_peak};

const SIZES: [usize; 3] = [8, 40, 200];
/// Pictures are copied byte for byte; a few of each group are enough.
const PHOTOS: usize = 2;
/// The clock ticks hundredths of a second: shorter work is repeated.
const LONG_ENOUGH: f64 = 0.4;
const MOST_RUNS: u32 = 40;

pub fn growth(table: &mut Table, outline: &Outline) {
    let fonts = Fonts::bundled();
    let outlines = SIZES.map(|groups| grown(outline, groups));
    line(table, "blocks and lists", outlines.each_ref(), |outline| drop(Report::of(outline)));
    let reports = outlines.each_ref().map(Report::of);
    drop(outlines);
    line(table, "PDF", reports.each_ref(), |report| {
        drop(pdf::write(&report.document, &fonts).expect("a PDF"));
    });
    let files = reports.each_ref().map(|report| pdf::write(&report.document, &fonts).expect("a PDF"));
    line(table, "PDF, checked", files.each_ref(), |file| pdf::validate(file).expect("valid"));
    drop(files);
    for format in Format::ALL.into_iter().filter(|format| *format != Format::Pdf) {
        line(table, &format!("{format:?}"), reports.each_ref(), |report| {
            report.write(format, &fonts).expect("an output");
        });
    }
}

/// CPU seconds at every size, the peak at the largest, and what a group costs in the largest against the smallest.
fn line<T>(table: &mut Table, what: &str, inputs: [&T; 3], mut task: impl FnMut(&T)) {
    reset_peak();
    let seconds = inputs.map(|input| {
        let before = cpu_seconds();
        let mut runs = 0;
        while runs == 0 || (cpu_seconds() - before < LONG_ENOUGH && runs < MOST_RUNS) {
            task(input);
            runs += 1;
        }
        (cpu_seconds() - before) / f64::from(runs)
    });
    let told = seconds.map(|seconds| format!("{seconds:.3}")).join(" / ");
    let ratio = (seconds[2] / SIZES[2] as f64) / (seconds[0] / SIZES[0] as f64);
    let what = format!("{what}: 8 / 40 / 200 groups");
    let peak = format!("peak {} MB", peak_mb());
    table.add_beside(&what, format!("{told} s CPU"), "a group costs no more", &peak, Some(ratio));
}

/// The same chapters until there are `groups` of them, each round under ids of its own.
fn grown(outline: &Outline, groups: usize) -> Outline {
    let mut grown = outline.clone();
    let own = outline.chapters.len().max(1);
    let round = |place: usize| (place / own) as u128;
    grown.chapters = (0..groups)
        .map(|place| chapter(&outline.chapters[place % own], place as u32 + 1, round(place)))
        .collect();
    grown.event.groups = grown.chapters.iter().map(|chapter| chapter.group.clone()).collect();
    grown.links = (0..=round(groups - 1))
        .flat_map(|round| outline.links.iter().map(move |link| linked(link, round)))
        .collect();
    grown
}

fn chapter(chapter: &Chapter, number: u32, round: u128) -> Chapter {
    let mut chapter = chapter.clone();
    chapter.group.id = GroupId(moved(chapter.group.id.0, round));
    chapter.group.number = number;
    let entry = |id: EntryId| EntryId(moved(id.0, round));
    chapter.entries.iter_mut().for_each(|own| own.id = entry(own.id));
    chapter.photos.truncate(PHOTOS);
    chapter.photos.iter_mut().flat_map(|photo| &mut photo.entries).for_each(|id| *id = entry(*id));
    chapter.conflicts = chapter.conflicts.iter().copied().map(entry).collect();
    chapter
}

fn linked(link: &Link, round: u128) -> Link {
    let entry = |id: EntryId| EntryId(moved(id.0, round));
    Link { id: LinkId(moved(link.id.0, round)), from: entry(link.from), to: entry(link.to), ..link.clone() }
}

/// Another id, the same for the same round.
fn moved(id: Uuid, round: u128) -> Uuid {
    Uuid::from_u128(id.as_u128() ^ (round << 20))
}
