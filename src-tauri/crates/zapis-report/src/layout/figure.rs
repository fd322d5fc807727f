//! Photos with their captions beside them.

use super::{
    Measure, Setter,
    draw::{Draw, Jpeg, Mark, Role, TagId, Tags},
    grid,
    paragraph::Setting,
    sheet::Slab,
};
use crate::{
    document::{Figure, Picture},
    prose::Text,
};

const CAPTION: Setting = Setting::new(false, false, 9.4, 13.5, grid::INK_2);
const WIDEST: f32 = 240.0;
const TALLEST: f32 = 240.0;
const GAP: f32 = 13.5;
const BEFORE: f32 = 14.0;

impl Setter<'_> {
    pub fn figure(&mut self, figure: &Figure) {
        let Some(picture) = &figure.picture else {
            let slabs = self.caption(figure, grid::LEFT, grid::COLUMN);
            self.push_figure(slabs, &figure.id);
            return;
        };
        let (width, height) = fitted(picture);
        let mark = self.picture_mark(figure);
        let index = self.pictures.len();
        self.pictures.push(Jpeg {
            bytes: picture.jpeg.clone(),
            width: picture.width,
            height: picture.height,
            components: picture.components,
        });
        let draw = Draw::Picture { index, x: grid::LEFT, y: 0.0, width, height };
        let mut slab = Slab { height, draws: vec![(mark, draw)], ..Slab::default() };
        if figure.decorative {
            self.push_figure(vec![slab], &figure.id);
            return;
        }
        let x = grid::LEFT + width + GAP;
        let caption = self.caption(figure, x, grid::COLUMN - width - GAP);
        let caption_height: f32 = caption.iter().map(|line| line.height).sum::<f32>() + 5.0;
        if caption_height > height {
            slab.keep = true;
            let mut slabs = vec![slab];
            let mut below = self.caption(figure, grid::LEFT, grid::COLUMN);
            if let Some(first) = below.first_mut() {
                first.before = 5.0;
            }
            slabs.extend(below);
            self.push_figure(slabs, &figure.id);
            return;
        }
        let top = height - caption_height;
        let width = grid::COLUMN - width - GAP;
        slab.draws.push((Mark::Decoration, Draw::Rule { x, y: top, width, height: 0.75, ink: grid::INK }));
        stack(&mut slab, caption, top + 5.0);
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

/// As wide as the column allows beside a caption, as tall as a third of a page.
fn fitted(picture: &Picture) -> (f32, f32) {
    let (width, height) = (picture.width.max(1) as f32, picture.height.max(1) as f32);
    let scale = (WIDEST / width).min(TALLEST / height);
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
