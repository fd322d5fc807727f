//! Writes a conference of eight groups as Markdown and PDF, to look at:
//! `cargo run -p zapis-report --example report -- out.md out.pdf [pl|en|uk] [public] [full] [groups] [summary|group|tasks|letter|album]`.

#[path = "../tests/shared/mod.rs"]
mod shared;

use std::{env, error::Error, fs, time::Instant};

use shared::{Size, conference};
use zapis_domain::Language;
use zapis_report::{Edition, Fonts, Variant, blocks, markdown, pdf};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [markdown_path, pdf_path, rest @ ..] = arguments.as_slice() else {
        return Err("two paths are needed: Markdown and PDF".into());
    };
    let language: Language = rest.first().map_or("pl", String::as_str).parse()?;
    let size = if rest.iter().any(|word| word == "full") {
        Size { groups: 8, entries: 60, photos: 12, pixels: 1600, missing: None }
    } else {
        Size { groups: 8, entries: 24, photos: 3, pixels: 800, missing: Some(6) }
    };
    let mut outline = conference(language, size);
    if let Some(groups) = rest.iter().find_map(|word| word.parse().ok()) {
        outline = conference(language, Size { groups, ..size });
    }
    let has = |wanted: &str| rest.iter().any(|word| word == wanted);
    if has("summary") {
        outline.variant = Variant::Summary;
    } else if has("group") {
        outline.variant = Variant::Group(outline.chapters[0].group.id);
    } else if has("tasks") {
        let owner = blocks::owners(&outline).into_iter().next().unwrap_or_default();
        outline.variant = Variant::Tasks { owner };
    } else if has("letter") {
        let addressee = blocks::addressees(&outline).into_iter().next().unwrap_or_default();
        outline.variant = Variant::Letter { addressee };
    } else if has("album") {
        outline.variant = Variant::Album;
    }
    if has("public") {
        outline.edition = Edition::Public;
    }

    let started = Instant::now();
    let document = blocks::build(&outline);
    let built = started.elapsed();
    let text = markdown::write(&document);
    let written = started.elapsed();
    let bytes = pdf::write(&document, &Fonts::bundled())?;
    let set = started.elapsed();
    fs::write(markdown_path, text)?;
    fs::write(pdf_path, &bytes)?;
    println!(
        "blocks {built:?}, Markdown {:?}, PDF {:?}, {} bytes",
        written - built,
        set - written,
        bytes.len()
    );
    let started = Instant::now();
    match pdf::validate(&bytes) {
        Ok(()) => println!("valid: PDF/UA-1, PDF/A-2a, checked in {:?}", started.elapsed()),
        Err(problems) => problems.iter().take(20).for_each(|problem| println!("{problem:?}")),
    }
    Ok(())
}
