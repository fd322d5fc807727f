//! Draw lists → page operators.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, Line, LineCapStyle, LineJoinStyle, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, WindingOrder, XObjectTransform,
};

use super::{
    embed::{self, Embedded, Glyphs},
    utf16,
};
use crate::layout::{
    draw::{Draw, Glyph, Mark, Marked, Page, Path, Segment, Stroke},
    grid::{HEIGHT, Ink, PAPER},
};

pub fn of_page(page: &Page, embedded: &Glyphs) -> Vec<Op> {
    let mut ops = Vec::new();
    for (id, marked) in page.marked.iter().enumerate() {
        ops.push(begin(marked, id));
        for draw in &marked.draws {
            self::draw(draw, embedded, &mut ops);
        }
        ops.push(Op::EndMarkedContentWithProperties);
    }
    ops
}

fn begin(marked: &Marked, id: usize) -> Op {
    let word = |word: &str| DictItem::Name(word.as_bytes().to_vec());
    let (tag, properties) = match marked.mark {
        Mark::Tag(_) => ("Span", vec![("MCID", DictItem::Int(id as i64))]),
        Mark::Decoration => ("Artifact", vec![("Type", word("Layout"))]),
        Mark::Header => ("Artifact", vec![("Type", word("Pagination")), ("Subtype", word("Header"))]),
        Mark::Footer => ("Artifact", vec![("Type", word("Pagination")), ("Subtype", word("Footer"))]),
    };
    let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

fn draw(draw: &Draw, embedded: &Glyphs, ops: &mut Vec<Op>) {
    match draw {
        Draw::Glyphs(stroke) => glyphs(stroke, &embedded[stroke.face.index()], ops),
        Draw::Rule { x, y, width, height, ink } => rule([*x, *y, *width, *height], *ink, ops),
        Draw::Shape { paths, x, y, size, ink } => {
            paths.iter().for_each(|path| shape(path, (*x, *y, *size / 16.0), *ink, ops));
        }
        Draw::Picture { index, x, y, width, height } => {
            let matrix = [*width, 0.0, 0.0, *height, *x, HEIGHT - y - height];
            ops.push(Op::SaveGraphicsState);
            ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
            let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
            ops.push(Op::UseXobject { id: embed::picture_id(*index), transform });
            ops.push(Op::RestoreGraphicsState);
        }
        Draw::Nothing => {}
    }
}

fn color(ink: Ink) -> Color {
    let part = |value: u8| f32::from(value) / 255.0;
    Color::Rgb(Rgb::new(part(ink.0), part(ink.1), part(ink.2), None))
}

fn point(x: f32, y: f32) -> Point {
    Point { x: Pt(x), y: Pt(HEIGHT - y) }
}

fn glyphs(stroke: &Stroke, embedded: &BTreeMap<u16, Embedded>, ops: &mut Vec<Op>) {
    let actual = actual(stroke, embedded);
    if let Some(actual) = &actual {
        let map = BTreeMap::from([("ActualText".to_owned(), DictItem::Bytes(utf16(actual)))]);
        let properties = DictItem::Dict { map };
        ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
    }
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor { col: color(stroke.ink) });
    let font = PdfFontHandle::External(embed::font_id(stroke.face));
    ops.push(Op::SetFont { font, size: Pt(stroke.size) });
    ops.push(Op::SetTextCursor { pos: point(stroke.x, stroke.y) });
    let codes = stroke.glyphs.iter().filter_map(|glyph| {
        let own = embedded.get(&glyph.id)?;
        Some(Codepoint::with_cid(own.number, -glyph.kern, own.says.clone()))
    });
    ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes.collect())] });
    ops.push(Op::EndTextSection);
    if actual.is_some() {
        ops.push(Op::EndMarkedContentWithProperties);
    }
}

/// The words to give along when the glyphs alone would say something else.
fn actual(stroke: &Stroke, embedded: &BTreeMap<u16, Embedded>) -> Option<String> {
    let honest = |glyph: &Glyph| embedded.get(&glyph.id).is_some_and(|own| own.says == glyph.text);
    match &stroke.actual {
        Some(actual) => Some(actual.clone()),
        None if stroke.glyphs.iter().all(honest) => None,
        None => Some(stroke.glyphs.iter().map(|glyph| glyph.text.as_str()).collect()),
    }
}

fn rule([x, y, width, height]: [f32; 4], ink: Ink, ops: &mut Vec<Op>) {
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
    let points = corners.map(|(x, y)| LinePoint { p: point(x, y), bezier: false }).to_vec();
    ops.push(Op::SetFillColor { col: color(ink) });
    ops.push(fill(points));
}

fn fill(points: Vec<LinePoint>) -> Op {
    let rings = vec![PolygonRing { points }];
    Op::DrawPolygon {
        polygon: Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero },
    }
}

fn shape(path: &Path, (x, y, scale): (f32, f32, f32), ink: Ink, ops: &mut Vec<Op>) {
    let ink = if path.paper { PAPER } else { ink };
    let at = |px: f32, py: f32, bezier: bool| LinePoint { p: point(x + px * scale, y + py * scale), bezier };
    let mut points = Vec::new();
    for segment in path.segments {
        match *segment {
            Segment::To(px, py) => points.push(at(px, py, false)),
            Segment::Curve([ax, ay, bx, by, cx, cy]) => {
                points.extend([at(ax, ay, true), at(bx, by, true), at(cx, cy, false)]);
            }
        }
    }
    let Some(width) = path.stroke else {
        ops.push(Op::SetFillColor { col: color(ink) });
        ops.push(fill(points));
        return;
    };
    ops.push(Op::SetOutlineColor { col: color(ink) });
    ops.push(Op::SetOutlineThickness { pt: Pt(width * scale) });
    ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Round });
    ops.push(Op::SetLineJoinStyle { join: LineJoinStyle::Round });
    ops.push(Op::DrawLine { line: Line { points, is_closed: path.closed } });
}
