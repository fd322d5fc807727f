//! Draws some flipcharts into a folder: `cargo run --release --example draw -- out 12`.

use std::time::Instant;

use zapis_sample::{PhotoSize, Size, event, flipchart};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder");
    let count = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(96);
    let sample = event(Size::Conference, 7);
    let started = Instant::now();
    let mut bytes = 0;
    for (i, photo) in sample.laptops.iter().flat_map(|l| &l.photos).take(count).enumerate() {
        let jpeg = flipchart(photo, PhotoSize::Small);
        bytes += jpeg.len();
        std::fs::write(format!("{folder}/{i:02}.jpg"), jpeg).expect("the folder can be written");
    }
    println!("{count} small: {:?}, {} KB each", started.elapsed(), bytes / count.max(1) / 1000);
    let started = Instant::now();
    for (i, photo) in sample.laptops[0].photos.iter().take(3).enumerate() {
        let jpeg = flipchart(photo, PhotoSize::Full);
        println!("full: {:?}, {} KB", started.elapsed(), jpeg.len() / 1000);
        std::fs::write(format!("{folder}/full{i}.jpg"), jpeg).expect("the folder can be written");
    }
    let started = Instant::now();
    let congress = event(Size::Congress, 7);
    println!("congress: {:?}, {} laptops", started.elapsed(), congress.laptops.len());
}
