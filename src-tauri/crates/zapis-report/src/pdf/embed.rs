//! Fonts as subsets of their used glyphs; pictures byte for byte.

use std::collections::BTreeMap;

use lopdf::{ObjectId, dictionary};
use printpdf::{
    Codepoint, ExternalStream, ExternalXObject, FontId, FontMetrics, FontType, Op, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfFontMetricsStub, Pt, TextItem, XObject, XObjectId,
};
use rustybuzz::ttf_parser;
use subsetter::GlyphRemapper;

use super::{PdfError, file::Out, name};
use crate::{
    fonts::{BadFont, Face, Fonts},
    layout::draw::{Draw, Pages},
};

pub fn font_id(face: Face) -> FontId {
    FontId(format!("F{}", face.index()))
}

pub fn picture_id(index: usize) -> XObjectId {
    XObjectId(format!("P{index}"))
}

/// A glyph in its subset.
pub struct Embedded {
    pub number: u16,
    /// What the glyph says by itself; where it says something else, the page has to tell.
    pub says: String,
}

/// Embedded glyphs by face and number in the whole font.
pub type Glyphs = Vec<ByGlyph<Embedded>>;

/// Things by a glyph's number, found without searching: a report asks a million times.
pub struct ByGlyph<T>(Vec<Option<T>>);

impl<T> ByGlyph<T> {
    pub fn get(&self, glyph: u16) -> Option<&T> {
        self.0.get(usize::from(glyph))?.as_ref()
    }

    fn slot(&mut self, glyph: u16) -> &mut Option<T> {
        let place = usize::from(glyph);
        if self.0.len() <= place {
            self.0.resize_with(place + 1, || None);
        }
        &mut self.0[place]
    }

    /// By the glyphs' numbers.
    fn iter(&self) -> impl Iterator<Item = (u16, &T)> {
        (0..=u16::MAX).zip(&self.0).filter_map(|(glyph, own)| Some((glyph, own.as_ref()?)))
    }
}

impl<T> Default for ByGlyph<T> {
    fn default() -> Self {
        ByGlyph(Vec::new())
    }
}

/// Adds a subset of every used face.
pub fn fonts(document: &mut PdfDocument, pages: &Pages, fonts: &Fonts) -> Result<Glyphs, PdfError> {
    let used = used_glyphs(pages);
    let mut all = Vec::with_capacity(Face::COUNT);
    for (face, glyphs) in Face::all().zip(used) {
        let mut embedded = ByGlyph::default();
        if glyphs.iter().next().is_some() {
            let mut remapper = GlyphRemapper::new();
            for (glyph, says) in glyphs.iter() {
                let number = remapper.remap(glyph);
                *embedded.slot(glyph) = Some(Embedded { number, says: says.clone() });
            }
            let file = fonts.file(face).ok_or(BadFont)?;
            let font = subset(file, &remapper, &embedded)?;
            document.resources.fonts.map.insert(font_id(face), PdfFont::new(font));
        }
        all.push(embedded);
    }
    Ok(all)
}

/// Shows every used glyph once: printpdf embeds what its pages use, and learns here what each says.
pub fn specimen(glyphs: &Glyphs) -> Vec<Op> {
    let mut ops = vec![Op::StartTextSection];
    for (face, embedded) in Face::all().zip(glyphs) {
        if embedded.iter().next().is_none() {
            continue;
        }
        ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(face)), size: Pt(1.0) });
        let codes = embedded.iter().map(|(_, own)| Codepoint::with_cid(own.number, 0.0, own.says.clone()));
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes.collect())] });
    }
    ops.push(Op::EndTextSection);
    ops
}

/// Every used glyph with the shortest thing it says: `e` rather than `e` with three accents.
fn used_glyphs(pages: &Pages) -> Vec<ByGlyph<String>> {
    let mut used: Vec<ByGlyph<String>> = Face::all().map(|_| ByGlyph::default()).collect();
    let marked = pages.pages.iter().flat_map(|page| &page.marked);
    for draw in marked.flat_map(|marked| &marked.draws) {
        let Draw::Glyphs(stroke) = draw else { continue };
        for glyph in &stroke.glyphs {
            let says = used[stroke.face.index()].slot(glyph.id).get_or_insert_with(|| NOTHING.to_owned());
            glyph.says.with(|own| {
                let shorter = (own.len(), own) < (says.len(), says.as_str());
                if !own.is_empty() && (*says == NOTHING || shorter) {
                    own.clone_into(says);
                }
            });
        }
    }
    used
}

/// For glyphs that never say anything alone.
const NOTHING: &str = "\u{fffd}";

fn subset(
    file: &[u8],
    remapper: &GlyphRemapper,
    embedded: &ByGlyph<Embedded>,
) -> Result<ParsedFont, PdfError> {
    let face = ttf_parser::Face::parse(file, 0).map_err(|_| PdfError::BadFont(BadFont))?;
    let bytes = subsetter::subset(file, 0, remapper).map_err(|e| PdfError::Subset(e.to_string()))?;
    let advance = |old: u16| face.glyph_hor_advance(ttf_parser::GlyphId(old)).unwrap_or(0);
    let glyph_widths = embedded.iter().map(|(old, new)| (new.number, advance(old))).collect();
    let bounds = face.global_bounding_box();
    let upright = face.italic_angle() == 0.0;
    Ok(ParsedFont {
        font_name: Some(format!("{}+{}", subset_tag(&bytes), postscript_name(&face))),
        original_bytes: bytes,
        font_index: 0,
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths,
        units_per_em: face.units_per_em(),
        font_metrics: FontMetrics { ascent: face.ascender(), descent: face.descender() },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: face.units_per_em(),
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            caret_slope_rise: 1000,
            caret_slope_run: if upright { 0 } else { 194 },
            us_weight_class: face.weight().to_number(),
        },
    })
}

/// Six capitals that follow from the subset's bytes.
fn subset_tag(bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes);
    hash.as_bytes().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

fn postscript_name(face: &ttf_parser::Face<'_>) -> String {
    let names = face.names().into_iter();
    let written =
        names.filter(|n| n.name_id == ttf_parser::name_id::POST_SCRIPT_NAME).find_map(|n| n.to_string());
    let kept = written.unwrap_or_default();
    let kept: String = kept.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(60).collect();
    if kept.is_empty() { "Text".to_owned() } else { kept }
}

/// Empty objects under the names pages draw; [`pictures`] writes what belongs there, so that no picture is copied twice.
pub fn placeholders(document: &mut PdfDocument, count: usize) {
    for index in 0..count {
        let stream = ExternalStream { dict: BTreeMap::new(), content: Vec::new(), compress: false };
        let object = ExternalXObject { stream, width: None, height: None, dpi: None };
        document.resources.xobjects.map.insert(picture_id(index), XObject::External(object));
    }
}

/// Writes the pictures byte for byte.
pub fn pictures(file: &mut lopdf::Document, pages: &Pages, out: &mut Out) -> Result<(), PdfError> {
    if pages.pictures.is_empty() {
        return Ok(());
    }
    let ids = picture_objects(file, pages.pictures.len()).ok_or(PdfError::Incomplete("pictures"))?;
    for (id, picture) in ids.into_iter().zip(&pages.pictures) {
        let space = if picture.components == 1 { "DeviceGray" } else { "DeviceRGB" };
        let dictionary = dictionary! {
            "Type" => name("XObject"),
            "Subtype" => name("Image"),
            "Width" => i64::from(picture.width),
            "Height" => i64::from(picture.height),
            "BitsPerComponent" => 8,
            "ColorSpace" => name(space),
            "Filter" => name("DCTDecode"),
            "Length" => picture.bytes.len() as i64,
        };
        out.stream(id, &dictionary, &picture.bytes);
        file.objects.remove(&id);
    }
    Ok(())
}

fn picture_objects(file: &lopdf::Document, count: usize) -> Option<Vec<ObjectId>> {
    let page = file.get_pages().into_values().next()?;
    let page = file.get_dictionary(page).ok()?;
    let resources = file.get_dictionary(page.get(b"Resources").ok()?.as_reference().ok()?).ok()?;
    let objects = file.get_dictionary(resources.get(b"XObject").ok()?.as_reference().ok()?).ok()?;
    (0..count).map(|index| objects.get(picture_id(index).0.as_bytes()).ok()?.as_reference().ok()).collect()
}
