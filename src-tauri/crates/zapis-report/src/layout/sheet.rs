//! Slabs → pages. A slab is never divided; what must stay together is chained to the next.

use std::collections::BTreeMap;

use super::{
    draw::{Bookmark, Draw, Kid, LinkArea, Mark, Marked, Page, Place, TagId, Tags},
    grid::{BODY, BOTTOM, TOP},
};

/// A horizontal slice of the column, drawn from its own top.
#[derive(Default, Clone)]
pub struct Slab {
    pub height: f32,
    /// Space above, except at the top of a page.
    pub before: f32,
    /// Not to be separated from the next slab.
    pub keep: bool,
    /// Starts a page.
    pub opens_page: bool,
    pub draws: Vec<(Mark, Draw)>,
    pub links: Vec<LinkArea>,
    pub anchors: Vec<String>,
    pub bookmark: Option<(u8, String)>,
    /// What the page header says from here on.
    pub running: Option<String>,
    /// The table whose head is repeated when this slab starts a page.
    pub table: Option<usize>,
    /// Page numbers to write when all pages stand.
    pub numbers: Vec<PageNumber>,
    /// The same in less room, for the foot of a page where the slab itself does not fit.
    pub smaller: Option<Box<Slab>>,
}

/// A page number of the contents: the tag it belongs to and where its last figure ends.
#[derive(Clone)]
pub struct PageNumber {
    pub anchor: String,
    pub tag: TagId,
    pub right: f32,
    pub baseline: f32,
}

/// A page number with the page it stands on.
pub struct PlacedNumber {
    pub number: PageNumber,
    pub page: usize,
    /// Index of its placeholder among the page's marked drawings.
    pub marked: usize,
}

pub struct Sheets {
    pub pages: Vec<Page>,
    pub tags: Tags,
    pub bookmarks: Vec<Bookmark>,
    pub anchors: BTreeMap<String, Place>,
    pub numbers: Vec<PlacedNumber>,
    /// Each page's chapter.
    pub running: Vec<String>,
    heads: Vec<Vec<Slab>>,
    y: f32,
    chapter: String,
}

impl Sheets {
    pub fn new(tags: Tags) -> Self {
        Sheets {
            pages: Vec::new(),
            tags,
            bookmarks: Vec::new(),
            anchors: BTreeMap::new(),
            numbers: Vec::new(),
            running: Vec::new(),
            heads: Vec::new(),
            y: TOP,
            chapter: String::new(),
        }
    }

    /// The slabs to repeat, by table.
    pub fn fill(&mut self, slabs: Vec<Slab>, heads: Vec<Vec<Slab>>) {
        self.heads = heads;
        let mut rest = slabs.into_iter().peekable();
        let mut chain = Vec::new();
        while let Some(slab) = rest.next() {
            let ends = !slab.keep || rest.peek().is_none_or(|next| next.opens_page);
            chain.push(slab);
            if ends {
                self.place_chain(std::mem::take(&mut chain));
            }
        }
        self.place_chain(chain);
        if self.pages.is_empty() {
            self.new_page();
        }
    }

    fn place_chain(&mut self, mut chain: Vec<Slab>) {
        let Some(first) = chain.first() else { return };
        let height: f32 = chain.iter().map(|slab| slab.before + slab.height).sum::<f32>() - first.before;
        let end = self.y + first.before + height;
        let mut fits = end <= BOTTOM;
        if !fits && !first.opens_page && end - saved(&chain) <= BOTTOM {
            fits = true;
            chain.iter_mut().for_each(shrink);
        }
        let Some(first) = chain.first() else { return };
        if self.pages.is_empty() || first.opens_page || (!fits && height <= BODY) {
            self.new_page();
            self.repeat_head(first.table);
        }
        for slab in chain {
            self.place(slab);
        }
    }

    fn place(&mut self, slab: Slab) {
        if self.y > TOP && self.y + slab.before + slab.height > BOTTOM + 0.5 {
            self.new_page();
            self.repeat_head(slab.table);
        }
        if self.y > TOP {
            self.y += slab.before;
        }
        self.put(slab, false);
    }

    fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.running.push(self.chapter.clone());
        self.y = TOP;
    }

    fn repeat_head(&mut self, table: Option<usize>) {
        let head = table.and_then(|t| self.heads.get(t)).cloned().unwrap_or_default();
        for slab in head {
            self.put(slab, true);
        }
    }

    fn put(&mut self, slab: Slab, repeated: bool) {
        let page = self.pages.len() - 1;
        let place = Place { page, y: self.y };
        if let Some(running) = slab.running {
            // A chapter that starts further down does not name the page: it begins with the one before.
            let fresh = self.y <= TOP || self.running[page].is_empty();
            self.chapter.clone_from(&running);
            if fresh {
                self.running[page] = running;
            }
        }
        for anchor in slab.anchors {
            self.anchors.entry(anchor).or_insert(place);
        }
        if let Some((level, title)) = slab.bookmark {
            self.bookmarks.push(Bookmark { level, title, place });
        }
        for (mark, draw) in slab.draws {
            let mark = if repeated { Mark::Decoration } else { mark };
            self.draw(page, mark, moved(draw, self.y));
        }
        for number in slab.numbers {
            self.number(page, number);
        }
        if !repeated {
            for link in slab.links {
                self.link(page, link);
            }
        }
        self.y += slab.height;
    }

    fn draw(&mut self, page: usize, mark: Mark, draw: Draw) {
        if let (Mark::Tag(tag), Draw::Nothing) = (mark, &draw) {
            self.tags.place(tag, None);
            return;
        }
        if let (Mark::Tag(tag), Draw::Picture { x, y, width, height, .. }) = (mark, &draw) {
            self.tags.get_mut(tag).bounds = Some([*x, *y, x + width, y + height]);
        }
        let marked = &mut self.pages[page].marked;
        match marked.last_mut() {
            Some(last) if last.mark == mark => last.draws.push(draw),
            _ => {
                self.open(page, mark);
                if let Some(last) = self.pages[page].marked.last_mut() {
                    last.draws.push(draw);
                }
            }
        }
    }

    /// A new marked sequence on a page; a tag learns where its content is.
    pub fn open(&mut self, page: usize, mark: Mark) {
        let marked = &mut self.pages[page].marked;
        marked.push(Marked { mark, draws: Vec::new() });
        let id = marked.len() - 1;
        if let Mark::Tag(tag) = mark {
            self.tags.place(tag, Some(Kid::Content { page, id }));
        }
    }

    fn number(&mut self, page: usize, mut number: PageNumber) {
        number.baseline += self.y;
        self.open(page, Mark::Tag(number.tag));
        let marked = self.pages[page].marked.len() - 1;
        self.numbers.push(PlacedNumber { number, page, marked });
    }

    fn link(&mut self, page: usize, mut link: LinkArea) {
        link.y += self.y;
        let tag = link.tag;
        let links = &mut self.pages[page].links;
        links.push(link);
        let link = links.len() - 1;
        self.tags.place(tag, Some(Kid::Link { page, link }));
    }
}

/// How much less room a chain can do with.
fn saved(chain: &[Slab]) -> f32 {
    chain.iter().filter_map(|slab| Some(slab.height - slab.smaller.as_ref()?.height)).sum()
}

fn shrink(slab: &mut Slab) {
    if let Some(smaller) = slab.smaller.take() {
        let (before, keep) = (slab.before, slab.keep);
        *slab = Slab { before, keep, ..*smaller };
    }
}

pub fn moved(draw: Draw, by: f32) -> Draw {
    match draw {
        Draw::Glyphs(mut stroke) => {
            stroke.y += by;
            Draw::Glyphs(stroke)
        }
        Draw::Rule { x, y, width, height, ink } => Draw::Rule { x, y: y + by, width, height, ink },
        Draw::Shape { paths, x, y, size, ink } => Draw::Shape { paths, x, y: y + by, size, ink },
        Draw::Picture { index, x, y, width, height } => Draw::Picture { index, x, y: y + by, width, height },
        Draw::Nothing => Draw::Nothing,
    }
}
