//! Photos with their captions beside them.

use std::sync::Arc;

use super::{
    Measure, Setter,
    draw::{Draw, Jpeg, Mark, Role, TagId, Tags},
    grid,
    paragraph::Setting,
    sheet::Slab,
};
use crate::{
    document::{Figure, Picture},
    outline::PhotosPerPage,
    prose::Text,
};

const CAPTION: Setting = Setting::new(false, false, 9.4, 13.5, grid::INK_2);
const GAP: f32 = 13.5;
const BEFORE: f32 = 14.0;
/// Between a picture and the caption below it.
const BELOW: f32 = 5.0;
/// Longer captions do not fit beside another photo's.
const LONGEST_CAPTION: usize = 220;

const TALLEST_OF_TWO: f32 = 248.0;
const TALLEST_OF_THREE: f32 = 200.0;
/// As small as pictures in a row become where that saves a page.
const SMALLER: f32 = 0.75;
/// With the caption beside it.
const HALF_PAGE: (f32, f32) = (250.0, 318.0);
const WHOLE_PAGE: (f32, f32) = (grid::COLUMN, grid::BODY - 96.0);

impl Setter<'_> {
    /// Photos that follow each other: one, two or four on a page.
    pub fn figures(&mut self, figures: &[&Figure]) {
        if self.document.photos_per_page != PhotosPerPage::Four {
            figures.iter().for_each(|figure| self.figure(figure));
            return;
        }
        let mut rest = figures;
        while let Some((first, others)) = rest.split_first() {
            let alike = rest.iter().take_while(|figure| pairs(figure)).count();
            match alike {
                0 | 1 => {
                    self.figure(first);
                    rest = others;
                }
                // The last three together, so that none stands alone on a page.
                _ => {
                    let (row, others) = rest.split_at(if alike == 3 { 3 } else { 2 });
                    self.side_by_side(row);
                    rest = others;
                }
            }
        }
    }

    /// Photos side by side with their captions below them, their pictures standing on one line; smaller ones where
    /// that saves a page.
    fn side_by_side(&mut self, figures: &[&Figure]) {
        let count = figures.len() as f32;
        let width = (grid::COLUMN - GAP * (count - 1.0)) / count;
        let tallest = if figures.len() == 2 { TALLEST_OF_TWO } else { TALLEST_OF_THREE };
        let mut cells = Vec::new();
        for (place, figure) in figures.iter().enumerate() {
            let Some(picture) = &figure.picture else { continue };
            let x = grid::LEFT + (width + GAP) * place as f32;
            let mark = self.picture_mark(figure);
            let index = self.keep_picture(picture);
            let caption = if figure.decorative { Vec::new() } else { self.caption(figure, x, width) };
            cells.push(InRow { picture, x, mark, index, caption, id: &figure.id });
        }
        let mut slab = row_of(&cells, (width, tallest));
        slab.smaller = Some(Box::new(row_of(&cells, (width, tallest * SMALLER))));
        self.slabs.push(slab);
    }

    fn keep_picture(&mut self, picture: &Picture) -> usize {
        self.keep_jpeg(picture.jpeg.clone(), (picture.width, picture.height), picture.components)
    }

    /// Its place among the pictures.
    pub fn keep_jpeg(&mut self, bytes: Arc<[u8]>, (width, height): (u32, u32), components: u8) -> usize {
        self.pictures.push(Jpeg { bytes, width, height, components });
        self.pictures.len() - 1
    }

    fn figure(&mut self, figure: &Figure) {
        let Some(picture) = &figure.picture else {
            let slabs = self.caption(figure, grid::LEFT, grid::COLUMN);
            self.push_figure(slabs, &figure.id);
            return;
        };
        let alone = self.document.photos_per_page == PhotosPerPage::One;
        let (width, height) = fitted(picture, if alone { WHOLE_PAGE } else { HALF_PAGE });
        let mark = self.picture_mark(figure);
        let index = self.keep_picture(picture);
        let draw = Draw::Picture { index, x: grid::LEFT, y: 0.0, width, height };
        let mut slab = Slab { height, draws: vec![(mark, draw)], ..Slab::default() };
        if figure.decorative {
            self.push_figure(vec![slab], &figure.id);
            return;
        }
        let beside = grid::COLUMN - width - GAP;
        let long = figure.caption.len() + figure.about.len() > LONGEST_CAPTION * 2;
        if alone || long || beside < 120.0 {
            slab.keep = true;
            let mut slabs = vec![slab];
            let mut below = self.caption(figure, grid::LEFT, grid::COLUMN);
            if let Some(first) = below.first_mut() {
                first.before = BELOW;
            }
            slabs.extend(below);
            self.push_figure(slabs, &figure.id);
            return;
        }
        let caption = self.caption(figure, grid::LEFT + width + GAP, beside);
        let caption_height: f32 = caption.iter().map(|line| line.height).sum::<f32>() + BELOW;
        slab.height = slab.height.max(caption_height);
        let top = slab.height - caption_height;
        let x = grid::LEFT + width + GAP;
        let width = beside;
        slab.draws.push((Mark::Decoration, Draw::Rule { x, y: top, width, height: 0.75, ink: grid::INK }));
        stack(&mut slab, caption, top + BELOW);
        self.push_figure(vec![slab], &figure.id);
    }

    fn push_figure(&mut self, mut slabs: Vec<Slab>, id: &str) {
        if let Some(first) = slabs.first_mut() {
            first.before = BEFORE;
            first.anchors.push(id.to_owned());
        }
        self.slabs.extend(slabs);
    }

    fn picture_mark(&mut self, figure: &Figure) -> Mark {
        if figure.decorative {
            return Mark::Decoration;
        }
        let tag = self.tags.add_in(Role::Figure, Tags::ROOT, figure.lang);
        self.tags.get_mut(tag).alt = Some(figure.alt.clone());
        Mark::Tag(tag)
    }

    fn caption(&mut self, figure: &Figure, x: f32, width: f32) -> Vec<Slab> {
        let tag: TagId = self.tags.add(Role::Paragraph, Tags::ROOT);
        let mut text = Text::strong(figure.label.as_str());
        let absent = if figure.picture.is_none() { figure.absent.clone() } else { Text::default() };
        for part in [figure.caption.clone().in_language(figure.lang), absent, figure.about.clone()] {
            if !part.is_empty() {
                text.push_str(" ");
                text.append(part);
            }
        }
        self.text(&text, &CAPTION, Measure { x, width, tag, lang: self.language })
    }
}

/// A photo beside others.
struct InRow<'f> {
    picture: &'f Picture,
    x: f32,
    mark: Mark,
    index: usize,
    caption: Vec<Slab>,
    id: &'f str,
}

fn row_of(cells: &[InRow<'_>], room: (f32, f32)) -> Slab {
    let sizes: Vec<_> = cells.iter().map(|cell| fitted(cell.picture, room)).collect();
    let foot = sizes.iter().map(|size| size.1).fold(0.0, f32::max);
    let mut slab = Slab { height: foot, before: BEFORE, ..Slab::default() };
    for (cell, (width, height)) in cells.iter().zip(sizes) {
        let draw = Draw::Picture { index: cell.index, x: cell.x, y: foot - height, width, height };
        slab.draws.push((cell.mark, draw));
        let below: f32 = cell.caption.iter().map(|line| line.height).sum();
        if below > 0.0 {
            slab.height = slab.height.max(foot + BELOW + below);
        }
        stack(&mut slab, cell.caption.clone(), foot + BELOW);
        slab.anchors.push(cell.id.to_owned());
    }
    slab
}

/// Whether a photo may stand beside another.
fn pairs(figure: &Figure) -> bool {
    figure.picture.is_some() && figure.caption.len() + figure.about.len() <= LONGEST_CAPTION
}

/// As large as the room allows.
fn fitted(picture: &Picture, (widest, tallest): (f32, f32)) -> (f32, f32) {
    let (width, height) = (picture.width.max(1) as f32, picture.height.max(1) as f32);
    let scale = (widest / width).min(tallest / height);
    ((width * scale).max(1.0), (height * scale).max(1.0))
}

/// Lines onto one slab, from `top` down.
pub fn stack(slab: &mut Slab, lines: Vec<Slab>, mut top: f32) {
    for line in lines {
        top += line.before;
        for (mark, draw) in line.draws {
            slab.draws.push((mark, super::sheet::moved(draw, top)));
        }
        for mut link in line.links {
            link.y += top;
            slab.links.push(link);
        }
        top += line.height;
    }
}
