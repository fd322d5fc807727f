//! Photos of 12 megapixels, as phones take them: taken in, cleaned and made ready for the report, beside the bare decoder.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
    time::{Duration, Instant},
};

use zapis_domain::{ContentHash, Look, Mode, Point, Recipe};
use zapis_notebook::Album;
use zapis_sample::{PhotoSize, Size, event, flipchart};
use zune_core::bytestream::ZCursor;

use crate::{
    measure::{Table, cpu_seconds, median, ms, peak_mb, ratio, reset_peak},
    notebook,
};

const DRAWN: usize = 12;
const MANY: usize = 40;
const REPORT: usize = 96;
/// As the report prints them.
const REPORT_EDGE: u32 = 1600;

pub fn phone(table: &mut Table, folder: &Path) {
    let files = drawn(&folder.join("twelve-megapixels"), REPORT);
    let one = std::fs::read(&files[0]).expect("the file that was just written");
    let decoder = median(7, || (), |()| decoded(&one));
    let album = |name: &str| notebook(&folder.join(name)).album();

    let mut round = 0;
    let fresh = || {
        round += 1;
        album(&format!("one-{round}"))
    };
    let thumbnail = median(7, fresh, |album| album.take_in(&files[0]).expect("a good photo"));
    let yardstick = format!("zune-jpeg alone {}", ms(decoder));
    table.add_beside(
        "photo of 12 MP read, tried, stored, thumbnail made",
        ms(thumbnail),
        "≤ 250 ms, ≤ 2.5× CPU",
        &yardstick,
        ratio(thumbnail, decoder),
    );

    for (count, bar) in [(DRAWN, "≤ 3 s"), (MANY, "≤ 300 MB")] {
        let album = album(&format!("import-{count}"));
        reset_peak();
        let (begun, cpu) = (Instant::now(), cpu_seconds());
        let stored = taken_in(&album, &files[..count]).len();
        assert_eq!(stored, count, "all of them are good photos");
        let (wall, cpu) = (begun.elapsed(), cpu_seconds() - cpu);
        let measured = format!("{:.2} s, {cpu:.1} s CPU, {} MB", wall.as_secs_f64(), peak_mb());
        table.add(&format!("{count} photos of 12 MP taken in"), measured, bar);
    }

    let look = cleaned();
    let clean =
        median(5, || (), |()| zapis_photo::renditions(&one, &look, &[REPORT_EDGE]).expect("a good photo"));
    table.add_beside(
        "flipchart of 12 MP straightened and cleaned",
        ms(clean),
        "≤ 600 ms, ≤ 6×",
        &yardstick,
        ratio(clean, decoder),
    );
    let small = zapis_photo::display(&one, REPORT_EDGE).expect("a good photo").jpeg;
    let found = median(7, || (), |()| zapis_photo::find_sheet(&small).expect("a good photo"));
    table.add("sheet looked for on the display version", ms(found), "–");
    report_ready(table, &album("report"), &files, &look);
}

/// Every photo of a conference cleaned for the report, from the originals.
fn report_ready(table: &mut Table, album: &Album, files: &[PathBuf], look: &Look) {
    let due: Vec<(ContentHash, Look)> =
        taken_in(album, files).into_iter().map(|hash| (hash, look.clone())).collect();
    reset_peak();
    let begun = Instant::now();
    album.prepare(&due, &mut |_, _| ControlFlow::Continue(())).expect("nobody cancels");
    let wall: Duration = begun.elapsed();
    let bytes: usize = due
        .iter()
        .map(|(hash, look)| album.shown(hash, look, REPORT_EDGE).map_or(0, |jpeg| jpeg.len()))
        .sum();
    let measured =
        format!("{:.1} s, {} MB, files {:.1} MB", wall.as_secs_f64(), peak_mb(), bytes as f64 / 1e6);
    table.add(
        &format!("{} photos of 12 MP cleaned for the report", due.len()),
        measured,
        "≤ 300 MB, ≤ 15 MB",
    );
}

fn decoded(jpeg: &[u8]) -> Vec<u8> {
    zune_jpeg::JpegDecoder::new(ZCursor::new(jpeg)).decode().expect("a good photo")
}

fn taken_in(album: &Album, files: &[PathBuf]) -> Vec<ContentHash> {
    let mut stored = Vec::new();
    album.take_in_all(files, &AtomicBool::new(false), |_, result| {
        stored.extend(result.map(|picture| picture.hash))
    });
    stored
}

fn cleaned() -> Look {
    let corners = [(1200, 900), (8900, 700), (9100, 9200), (1000, 9000)].map(|(x, y)| Point::new(x, y));
    Look {
        recipe: Some(Recipe { corners: Some(corners), mode: Mode::Cleaned, ..Recipe::default() }),
        blurs: vec![],
    }
}

/// Twelve drawn ones; the others have the same pixels and bytes of their own.
fn drawn(folder: &Path, count: usize) -> Vec<PathBuf> {
    std::fs::create_dir_all(folder).expect("a place for photos");
    let sample = event(Size::Conference, 7);
    let photos = sample.laptops.iter().flat_map(|laptop| &laptop.photos).take(DRAWN);
    let drawn: Vec<Vec<u8>> = photos.map(|photo| flipchart(photo, PhotoSize::Full)).collect();
    (0..count)
        .map(|n| {
            let path = folder.join(format!("IMG_{n:03}.jpg"));
            std::fs::write(&path, numbered(&drawn[n % DRAWN], n)).expect("written");
            path
        })
        .collect()
}

/// With a comment after the first marker.
fn numbered(jpeg: &[u8], n: usize) -> Vec<u8> {
    let comment = [0xff, 0xfe, 0, 6, (n >> 8) as u8, n as u8, 0, 0];
    [&jpeg[..2], &comment, &jpeg[2..]].concat()
}
