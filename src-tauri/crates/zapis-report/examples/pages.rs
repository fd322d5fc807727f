//! Writes a few laid-out pages as the window's fake host shows them:
//! `cargo run -p zapis-report --example pages -- ui/src/ipc/fake-pages.json`.

#[path = "../tests/shared/mod.rs"]
mod shared;

use std::{env, error::Error, fs, ops::ControlFlow, sync::Arc};

use shared::{Size, conference};
use zapis_domain::Language;
use zapis_report::{Fonts, Variant, blocks, preview::Preview};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("a path is needed")?;
    let size = Size { groups: 2, entries: 24, photos: 2, pixels: 800, missing: None };
    let mut outline = conference(Language::Pl, size);
    outline.variant = Variant::Group(outline.chapters[0].group.id);
    let document = blocks::build(&outline);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let preview = Preview::of(&document, Arc::new(Fonts::bundled()), blocks::sources(&outline), go_on)?;
    let pages: Vec<_> = (0..preview.page_count().min(3)).filter_map(|page| preview.page(page)).collect();
    let contents = preview.contents();
    fs::write(path, serde_json::to_string(&serde_json::json!({ "contents": contents, "pages": pages }))?)?;
    Ok(())
}
