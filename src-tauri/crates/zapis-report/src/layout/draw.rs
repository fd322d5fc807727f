//! What a page is made of, whatever writes it: a draw list, a tag tree, links and bookmarks.

use std::{collections::BTreeMap, sync::Arc};

use zapis_domain::Language;

use super::grid::Ink;
use crate::{fonts::Face, prose::Target, theme::Theme};

/// A finished layout.
pub struct Pages {
    pub pages: Vec<Page>,
    /// The first tag is the document.
    pub tags: Vec<Tag>,
    pub bookmarks: Vec<Bookmark>,
    pub pictures: Vec<Jpeg>,
    /// Where links within the report lead.
    pub anchors: BTreeMap<String, Place>,
}

#[derive(Default)]
pub struct Page {
    pub marked: Vec<Marked>,
    pub links: Vec<LinkArea>,
}

impl Page {
    /// Puts the theme's inks in the place of the layout's own.
    pub fn print_in(&mut self, theme: &Theme) {
        for draw in self.marked.iter_mut().flat_map(|marked| &mut marked.draws) {
            match draw {
                Draw::Glyphs(Stroke { ink, .. }) | Draw::Rule { ink, .. } | Draw::Shape { ink, .. } => {
                    *ink = theme.printed(*ink);
                }
                Draw::Picture { .. } | Draw::Nothing => {}
            }
        }
    }
}

/// Neighbouring drawings of the same meaning.
pub struct Marked {
    pub mark: Mark,
    pub draws: Vec<Draw>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Tag(TagId),
    /// Rules, icons, repeated heads: nothing a reader's voice should read.
    Decoration,
    Header,
    Footer,
}

#[derive(Debug, Clone)]
pub enum Draw {
    Glyphs(Stroke),
    Rule {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        ink: Ink,
    },
    Shape {
        paths: &'static [Path],
        x: f32,
        y: f32,
        size: f32,
        ink: Ink,
    },
    Picture {
        index: usize,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
    /// Nothing to see: holds a tag's place, for empty table cells.
    Nothing,
}

/// Glyphs on one baseline.
#[derive(Debug, Clone)]
pub struct Stroke {
    pub x: f32,
    /// The baseline.
    pub y: f32,
    pub width: f32,
    pub face: Face,
    pub size: f32,
    pub ink: Ink,
    pub glyphs: Vec<Glyph>,
    /// What these glyphs stand for, when it is not what they say.
    pub actual: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Glyph {
    pub id: u16,
    /// In thousandths of an em, kerning included.
    pub advance: f32,
    /// Added to the font's own advance, in thousandths of an em.
    pub kern: f32,
    pub says: Says,
}

/// What a glyph says; nothing when the glyph before it says it too. Pages hold hundreds of thousands of them: one
/// letter needs no memory of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    Nothing,
    Letter(char),
    /// Boxed twice: rare, and every glyph would be larger for it.
    Letters(Box<Box<str>>),
}

impl Says {
    pub fn of(mut letters: impl Iterator<Item = char> + Clone) -> Self {
        let all = letters.clone();
        match (letters.next(), letters.next()) {
            (None, _) => Says::Nothing,
            (Some(only), None) => Says::Letter(only),
            _ => Says::Letters(Box::new(all.collect::<String>().into_boxed_str())),
        }
    }

    pub fn with<T>(&self, read: impl FnOnce(&str) -> T) -> T {
        match self {
            Says::Nothing => read(""),
            Says::Letter(letter) => read(letter.encode_utf8(&mut [0; 4])),
            Says::Letters(letters) => read(letters),
        }
    }

    pub fn add_to(&self, words: &mut String) {
        self.with(|letters| words.push_str(letters));
    }
}

/// A shape on a 16 × 16 field.
#[derive(Debug)]
pub struct Path {
    pub segments: &'static [Segment],
    pub closed: bool,
    /// None fills; otherwise the line's width.
    pub stroke: Option<f32>,
    /// In the paper's colour instead of the ink's.
    pub paper: bool,
}

#[derive(Debug, Clone, Copy)]
pub enum Segment {
    To(f32, f32),
    Curve([f32; 6]),
}

pub struct Jpeg {
    pub bytes: Arc<[u8]>,
    pub width: u32,
    pub height: u32,
    pub components: u8,
}

#[derive(Debug, Clone)]
pub struct LinkArea {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub target: Target,
    pub tag: TagId,
    /// What a voice says.
    pub says: String,
    /// Filled in when all pages stand; None for a web address or a target that does not exist.
    pub to: Option<Place>,
}

#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub page: usize,
    pub y: f32,
}

pub struct Bookmark {
    pub level: u8,
    pub title: String,
    pub place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TagId(pub usize);

pub struct Tag {
    pub role: Role,
    pub parent: Option<TagId>,
    pub kids: Vec<Kid>,
    pub lang: Option<Language>,
    pub alt: Option<String>,
    /// Where a figure stands: left, top, right, bottom.
    pub bounds: Option<[f32; 4]>,
    attached: bool,
}

pub enum Kid {
    Tag(TagId),
    Content { page: usize, id: usize },
    Link { page: usize, link: usize },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    List,
    NumberedList,
    Item,
    Label,
    Body,
    Quote,
    Code,
    Table,
    TableHead,
    TableBody,
    TableRow,
    HeaderCell,
    Cell,
    Figure,
    Contents,
    ContentsItem,
    Reference,
    Link,
    Span,
}

/// The tag tree while it grows. A tag joins its parent when its first content is placed, so that the tree
/// stands in reading order and holds nothing empty.
pub struct Tags(Vec<Tag>);

impl Tags {
    pub const ROOT: TagId = TagId(0);

    pub fn new() -> Self {
        let mut tags = Tags(Vec::new());
        tags.push(Role::Document, None);
        tags.0[0].attached = true;
        tags
    }

    pub fn add(&mut self, role: Role, parent: TagId) -> TagId {
        self.push(role, Some(parent))
    }

    pub fn add_in(&mut self, role: Role, parent: TagId, lang: Option<Language>) -> TagId {
        let id = self.add(role, parent);
        self.0[id.0].lang = lang;
        id
    }

    fn push(&mut self, role: Role, parent: Option<TagId>) -> TagId {
        self.0.push(Tag {
            role,
            parent,
            kids: Vec::new(),
            lang: None,
            alt: None,
            bounds: None,
            attached: false,
        });
        TagId(self.0.len() - 1)
    }

    pub fn get_mut(&mut self, id: TagId) -> &mut Tag {
        &mut self.0[id.0]
    }

    pub fn place(&mut self, id: TagId, kid: Option<Kid>) {
        let mut child = id;
        while !self.0[child.0].attached {
            self.0[child.0].attached = true;
            let parent = self.0[child.0].parent.unwrap_or(Self::ROOT);
            self.0[parent.0].kids.push(Kid::Tag(child));
            child = parent;
        }
        if let Some(kid) = kid {
            self.0[id.0].kids.push(kid);
        }
    }

    pub fn into_vec(self) -> Vec<Tag> {
        self.0
    }
}
