//! A chapter's photos. A photo without caption that nobody called decorative is not printed:
//! the closing part names it.

use super::{Context, numbering::Part};
use crate::{
    clean,
    document::{Block, Figure, Picture},
    jpeg,
    outline::ReportPhoto,
    prose::Text,
};

pub fn blocks(context: &Context<'_>, part: &Part<'_>) -> Vec<Block> {
    let figures = figures(context, part);
    if figures.is_empty() {
        return figures;
    }
    let id = format!("{}-photos", part.anchor);
    let mut blocks = vec![Block::Heading(context.heading(3, &id, &context.words.say("report-photos")))];
    blocks.extend(figures);
    blocks
}

pub fn figures(context: &Context<'_>, part: &Part<'_>) -> Vec<Block> {
    let photos = part.photos.iter().filter(|photo| !lacks_caption(photo));
    photos.filter_map(|photo| figure(context, part, photo)).map(Block::Figure).collect()
}

pub fn lacks_caption(photo: &ReportPhoto) -> bool {
    !photo.decorative && clean::line(&photo.caption).is_empty()
}

/// `3.2`
pub fn number(part: &Part<'_>, photo: &ReportPhoto) -> String {
    format!("{}.{}", part.chapter.group.number, photo.number)
}

fn figure(context: &Context<'_>, part: &Part<'_>, photo: &ReportPhoto) -> Option<Figure> {
    let number = number(part, photo);
    let picture = picture(photo);
    let caption = context.own(&photo.caption, part.chapter.group.language);
    // A decorative picture that is not here leaves nothing to print.
    if picture.is_none() && caption.is_empty() {
        return None;
    }
    let label = context.words.fill("report-photo", &[("number", &number)]);
    let alt = if caption.is_empty() { label.clone() } else { caption.words() };
    let key = part.anchor.trim_start_matches("group-");
    Some(Figure {
        id: format!("photo-{key}-{}", photo.number),
        label,
        alt,
        about: about(context, photo),
        decorative: photo.decorative && caption.is_empty(),
        caption,
        lang: context.lang(part.chapter.group.language),
        file: format!("photos/{key}-{}.jpg", photo.number),
        picture,
        absent: Text::plain(context.words.say("report-photo-absent")),
    })
}

fn about(context: &Context<'_>, photo: &ReportPhoto) -> Text {
    let mut entries: Vec<_> = photo.entries.iter().filter_map(|id| context.entry(*id)).collect();
    entries.sort_by_key(|e| context.places.get(&e.entry.id).copied());
    if entries.is_empty() {
        return Text::default();
    }
    let mut text = Text::plain(format!("{} ", context.words.say("report-photo-about")));
    text.append(context.references(entries));
    text.push_str(".");
    text
}

fn picture(photo: &ReportPhoto) -> Option<Picture> {
    let jpeg = photo.jpeg.clone()?;
    let header = jpeg::header(&jpeg)?;
    Some(Picture { jpeg, width: header.width, height: header.height, components: header.components })
}
