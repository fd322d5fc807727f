//! What a PDF's page and a page of the window paint, in one form, so that the two can be compared.

use lopdf::{Document, Object, ObjectId, content::Content};
use zapis_report::preview::{PageDraw, PageDrawing};

/// In hundredths of a point from the top left corner; colours as in CSS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Painted {
    Glyphs {
        x: i64,
        y: i64,
        size: i64,
        ink: String,
        count: usize,
    },
    Rule {
        x: i64,
        y: i64,
        width: i64,
        height: i64,
        ink: String,
    },
    Picture {
        x: i64,
        y: i64,
        width: i64,
        height: i64,
    },
    /// Begins here.
    Shape {
        ink: String,
    },
}

fn cents(points: f32) -> i64 {
    (f64::from(points) * 100.0).round() as i64
}

/// As the window paints it.
pub fn in_window(page: &PageDrawing) -> Vec<Painted> {
    let painted = |draw: &PageDraw| match draw {
        PageDraw::Glyphs { x, y, size, ink, glyphs, .. } => Painted::Glyphs {
            x: cents(*x),
            y: cents(*y),
            size: cents(*size),
            ink: ink.clone(),
            count: glyphs.len(),
        },
        PageDraw::Rule { x, y, width, height, ink } => Painted::Rule {
            x: cents(*x),
            y: cents(*y),
            width: cents(*width),
            height: cents(*height),
            ink: ink.clone(),
        },
        PageDraw::Picture { x, y, width, height, .. } => {
            Painted::Picture { x: cents(*x), y: cents(*y), width: cents(*width), height: cents(*height) }
        }
        PageDraw::Shape { ink, .. } => Painted::Shape { ink: ink.clone() },
    };
    page.draws.iter().map(painted).collect()
}

/// As the PDF paints it: the state of the page is followed as a viewer follows it.
pub fn in_pdf(document: &Document, page: ObjectId, height: f32) -> Vec<Painted> {
    let content = Content::decode(&document.get_page_content(page)).expect("operators");
    let mut painter = Painter { height, ..Painter::default() };
    for operation in &content.operations {
        painter.follow(&operation.operator, &operation.operands);
    }
    painter.out
}

#[derive(Default)]
struct Painter {
    height: f32,
    fill: String,
    stroke: String,
    size: f32,
    at: (f32, f32),
    area: Option<[f32; 4]>,
    matrix: Option<[f32; 6]>,
    out: Vec<Painted>,
}

impl Painter {
    fn follow(&mut self, operator: &str, operands: &[Object]) {
        let numbers: Vec<f32> = operands.iter().filter_map(|o| o.as_float().ok()).collect();
        match operator {
            "rg" => self.fill = css(&numbers),
            "RG" => self.stroke = css(&numbers),
            "Tf" => self.size = numbers[0],
            "Td" => self.at = (numbers[0], numbers[1]),
            "re" => self.area = Some([numbers[0], numbers[1], numbers[2], numbers[3]]),
            "cm" => {
                self.matrix = Some([numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]]);
            }
            "Q" => self.matrix = None,
            "TJ" => self.text(&operands[0]),
            "Do" => self.picture(),
            "f" => match self.area.take() {
                Some(area) => self.rule(area),
                None => self.out.push(Painted::Shape { ink: self.fill.clone() }),
            },
            "s" | "S" => self.out.push(Painted::Shape { ink: self.stroke.clone() }),
            _ => {}
        }
    }

    fn text(&mut self, pieces: &Object) {
        let pieces = pieces.as_array().expect("pieces");
        let count = pieces.iter().filter_map(|piece| piece.as_str().ok()).map(|codes| codes.len() / 2).sum();
        let (x, y) = self.at;
        let (x, y, size) = (cents(x), cents(self.height - y), cents(self.size));
        self.out.push(Painted::Glyphs { x, y, size, ink: self.fill.clone(), count });
    }

    fn rule(&mut self, [x, y, width, height]: [f32; 4]) {
        let (x, y) = (cents(x), cents(self.height - y - height));
        let (width, height) = (cents(width), cents(height));
        self.out.push(Painted::Rule { x, y, width, height, ink: self.fill.clone() });
    }

    fn picture(&mut self) {
        let [width, _, _, height, x, y] = self.matrix.expect("a picture has a place");
        let (x, y) = (cents(x), cents(self.height - y - height));
        self.out.push(Painted::Picture { x, y, width: cents(width), height: cents(height) });
    }
}

fn css(parts: &[f32]) -> String {
    let byte = |part: &f32| format!("{:02x}", (part * 255.0).round() as u8);
    format!("#{}", parts.iter().map(byte).collect::<String>())
}

/// A page that paints the same within two hundredths of a point, which is what both round to.
pub fn same(window: &[Painted], pdf: &[Painted]) -> Result<(), String> {
    if window.len() != pdf.len() {
        return Err(format!("{} things in the window, {} in the PDF", window.len(), pdf.len()));
    }
    let differs = window.iter().zip(pdf).find(|(a, b)| !near(a, b));
    differs.map_or(Ok(()), |(a, b)| Err(format!("{a:?} in the window, {b:?} in the PDF")))
}

fn near(a: &Painted, b: &Painted) -> bool {
    let close = |a: &[i64], b: &[i64]| a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 2);
    match (a, b) {
        (
            Painted::Glyphs { x, y, size, ink, count },
            Painted::Glyphs { x: x2, y: y2, size: s2, ink: i2, count: c2 },
        ) => close(&[*x, *y, *size], &[*x2, *y2, *s2]) && ink == i2 && count == c2,
        (
            Painted::Rule { x, y, width, height, ink },
            Painted::Rule { x: x2, y: y2, width: w2, height: h2, ink: i2 },
        ) => close(&[*x, *y, *width, *height], &[*x2, *y2, *w2, *h2]) && ink == i2,
        (
            Painted::Picture { x, y, width, height },
            Painted::Picture { x: x2, y: y2, width: w2, height: h2 },
        ) => close(&[*x, *y, *width, *height], &[*x2, *y2, *w2, *h2]),
        (Painted::Shape { ink }, Painted::Shape { ink: i2 }) => ink == i2,
        _ => false,
    }
}
