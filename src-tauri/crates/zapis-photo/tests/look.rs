//! What is made of a picture by its look.

use jpeg_encoder::{ColorType, Encoder};
use proptest::prelude::*;
use zapis_domain::{Area, Look, Mode, Point, Recipe};
use zapis_photo::{DisplayImage, renditions};

const WIDTH: usize = 240;
const HEIGHT: usize = 180;

fn jpeg(colour: impl Fn(usize, usize) -> [u8; 3]) -> Vec<u8> {
    let rgb: Vec<u8> = (0..WIDTH * HEIGHT).flat_map(|i| colour(i % WIDTH, i / WIDTH)).collect();
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, 96).encode(&rgb, WIDTH as u16, HEIGHT as u16, ColorType::Rgb).expect("small");
    bytes
}

struct Shown {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

impl Shown {
    fn of(picture: &DisplayImage) -> Shown {
        let mut decoder = zune_jpeg::JpegDecoder::new(zune_core::bytestream::ZCursor::new(&picture.jpeg));
        let rgb = decoder.decode().expect("our own output");
        Shown { width: picture.width as usize, height: picture.height as usize, rgb }
    }

    /// In shares of width and height.
    fn at(&self, x: f64, y: f64) -> [u8; 3] {
        let (x, y) = ((x * self.width as f64) as usize, (y * self.height as f64) as usize);
        let i = (y.min(self.height - 1) * self.width + x.min(self.width - 1)) * 3;
        [self.rgb[i], self.rgb[i + 1], self.rgb[i + 2]]
    }
}

fn shown(bytes: &[u8], recipe: Recipe, blurs: Vec<Area>) -> Shown {
    let look = Look { recipe: Some(recipe), blurs };
    Shown::of(&renditions(bytes, &look, &[200]).expect("a good picture")[0])
}

fn plain() -> Recipe {
    Recipe { mode: Mode::Original, ..Recipe::default() }
}

fn is_near(a: [u8; 3], b: [u8; 3]) -> bool {
    a.iter().zip(b).all(|(a, b)| a.abs_diff(b) < 24)
}

/// Inside a slanted sheet its own four colours, dark wall around it.
const SHEET: [(f64, f64); 4] = [(40.0, 20.0), (200.0, 40.0), (220.0, 160.0), (20.0, 150.0)];
const CORNERS: [[u8; 3]; 4] = [[230, 60, 60], [60, 200, 60], [70, 80, 220], [230, 210, 70]];

fn sheet() -> Vec<u8> {
    let inside = |x: f64, y: f64| {
        (0..4).all(|n| {
            let (a, b) = (SHEET[n], SHEET[(n + 1) % 4]);
            (b.0 - a.0) * (y - a.1) - (b.1 - a.1) * (x - a.0) >= 0.0
        })
    };
    jpeg(|x, y| {
        let (x, y) = (x as f64, y as f64);
        if !inside(x, y) {
            return [30, 30, 34];
        }
        let nearest = (0..4).min_by_key(|&n| ((x - SHEET[n].0).powi(2) + (y - SHEET[n].1).powi(2)) as u64);
        CORNERS[nearest.expect("four corners")]
    })
}

fn sheet_corners() -> [Point; 4] {
    SHEET.map(|(x, y)| Point::new((x / 240.0 * 10_000.0) as u32, (y / 180.0 * 10_000.0) as u32))
}

#[test]
fn a_slanted_sheet_is_straightened_and_nothing_else_is_on_it() {
    let seen = shown(&sheet(), Recipe { corners: Some(sheet_corners()), ..plain() }, vec![]);
    let places = [(0.04, 0.04), (0.96, 0.04), (0.96, 0.96), (0.04, 0.96)];
    for (n, (x, y)) in places.into_iter().enumerate() {
        assert!(is_near(seen.at(x, y), CORNERS[n]), "corner {n}: {:?}", seen.at(x, y));
    }
}

#[test]
fn turns_and_crop_come_after_straightening() {
    let corners = Some(sheet_corners());
    let turned = shown(&sheet(), Recipe { corners, turns: 1, ..plain() }, vec![]);
    assert!(is_near(turned.at(0.96, 0.04), CORNERS[0]), "the first corner goes to the right");
    let crop = Some(Area::new(7500, 7500, 10_000, 10_000));
    let cut = shown(&sheet(), Recipe { corners, crop, ..plain() }, vec![]);
    for (x, y) in [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9)] {
        assert!(is_near(cut.at(x, y), CORNERS[2]), "only the third corner is left");
    }
    let half = shown(
        &jpeg(|x, _| if x < WIDTH / 2 { [200, 0, 0] } else { [0, 0, 200] }),
        Recipe { crop: Some(Area::new(5100, 0, 10_000, 10_000)), ..plain() },
        vec![],
    );
    assert!(is_near(half.at(0.1, 0.5), [0, 0, 200]), "without a sheet the crop is of the photo");
}

#[test]
fn what_is_blurred_is_gone_from_every_version() {
    // Two photos that differ only under the blur: thin black and white columns, and rows.
    let area = Area::new(2500, 2500, 7500, 7500);
    let is_under = |x: usize, y: usize| (60..180).contains(&x) && (45..135).contains(&y);
    let stripe = |n: usize| if (n / 2).is_multiple_of(2) { [0; 3] } else { [255; 3] };
    let columns = jpeg(|x, _| stripe(x));
    let rows = jpeg(|x, y| stripe(if is_under(x, y) { y } else { x }));
    let differ = |look: &Look| {
        let [one, other] = [&columns, &rows]
            .map(|photo| Shown::of(&renditions(photo, look, &[200]).expect("a good picture")[0]));
        let places =
            (26..75).flat_map(|x| (26..75).map(move |y| (f64::from(x) / 100.0, f64::from(y) / 100.0)));
        places.map(|(x, y)| one.at(x, y)[0].abs_diff(other.at(x, y)[0])).max().expect("places")
    };
    let looks = [Some(plain()), Some(Recipe { mode: Mode::Cleaned, ..plain() }), None];
    for recipe in looks {
        let seen = differ(&Look { recipe, blurs: vec![area] });
        assert!(seen < 12, "nobody can tell one from the other with {recipe:?}: {seen}");
        assert!(differ(&Look { recipe, blurs: vec![] }) > 100, "as one could before");
    }
}

#[test]
fn cleaning_whitens_paper_under_uneven_light_and_keeps_the_markers_colours() {
    let light = |x: usize| 0.45 + 0.5 * x as f64 / WIDTH as f64;
    let photo = jpeg(|x, y| {
        let ink = match (x % 60, y) {
            (25..35, 40..60) => [190.0, 30.0, 40.0],
            (25..35, 90..110) => [30.0, 60.0, 150.0],
            _ => [238.0, 234.0, 222.0],
        };
        ink.map(|c: f64| (c * light(x)) as u8)
    });
    let seen = shown(&photo, Recipe { mode: Mode::Cleaned, ..plain() }, vec![]);
    for x in [0.03, 0.3, 0.52, 0.8, 0.98] {
        let paper = seen.at(x, 0.05);
        assert!(paper.iter().all(|&c| c > 235), "paper at {x} is white: {paper:?}");
    }
    for x in [30.5, 90.5, 210.5] {
        let (red, blue) = (seen.at(x / 240.0, 50.0 / 180.0), seen.at(x / 240.0, 100.0 / 180.0));
        assert!(red[0] > red[1] + 60 && red[0] > red[2] + 60, "red stays red at {x}: {red:?}");
        assert!(blue[2] > blue[0] + 60, "blue stays blue at {x}: {blue:?}");
    }
}

/// A hundred of them go into a report that is sent by mail.
#[test]
fn no_photo_for_the_report_is_larger_than_150_kilobytes() {
    let mut state = 1u32;
    let mut grain = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let noise: Vec<u8> = (0..1800 * 1350 * 3).map(|_| grain()).collect();
    let mut all_grain = Vec::new();
    Encoder::new(&mut all_grain, 90).encode(&noise, 1800, 1350, ColorType::Rgb).expect("a picture");
    let drawn = zapis_sample::scene(zapis_sample::Difficulty::Clutter, 3, 1800).jpeg;
    // What is all grain loses pixels in the end, what can be read loses none.
    for (name, bytes, least) in [("a sheet in a room", &drawn, 1600), ("grain alone", &all_grain, 600)] {
        for mode in [Mode::Original, Mode::Cleaned] {
            let look = Look { recipe: Some(Recipe { mode, ..Recipe::default() }), blurs: vec![] };
            let made = &renditions(bytes, &look, &[1600]).expect("a good picture")[0];
            assert!(made.jpeg.len() <= 150_000, "{name}, {mode:?}: {} bytes", made.jpeg.len());
            let edge = made.width.max(made.height);
            assert!(edge >= least, "{name}, {mode:?}: it is still large enough: {edge} pixels");
            let seen = Shown::of(made);
            assert_eq!(seen.rgb.len(), seen.width * seen.height * 3, "its size is told right");
        }
    }
}

#[test]
fn several_sizes_are_made_from_one_decoding() {
    let made = renditions(&sheet(), &Look::default(), &[64, 200, 32]).expect("a good picture");
    let edges: Vec<u32> = made.iter().map(|picture| picture.width.max(picture.height)).collect();
    assert_eq!(edges, [64, 200, 32], "in the order asked for");
}

fn share() -> impl Strategy<Value = u32> {
    prop_oneof![Just(0), Just(10_000), 0u32..=10_000]
}

proptest! {
    #[test]
    fn no_recipe_brings_the_engine_down(
        points in prop::collection::vec((share(), share()), 4),
        crop in prop::option::of((share(), share(), share(), share())),
        turns in any::<u8>(),
        cleaned in any::<bool>(),
        blurs in prop::collection::vec((share(), share(), share(), share()), 0..4),
        edge in 1u32..300,
    ) {
        let corners: Vec<Point> = points.iter().map(|p| Point::new(p.0, p.1)).collect();
        let recipe = Recipe {
            corners: Some([corners[0], corners[1], corners[2], corners[3]]),
            crop: crop.map(|(a, b, c, d)| Area::new(a, b, c, d)),
            turns,
            mode: if cleaned { Mode::Cleaned } else { Mode::Original },
        };
        let blurs = blurs.into_iter().map(|(a, b, c, d)| Area::new(a, b, c, d)).collect();
        let made = renditions(&sheet(), &Look { recipe: Some(recipe), blurs }, &[edge]).expect("a picture all the same");
        prop_assert!(made[0].width.max(made[0].height) <= edge.max(1) && made[0].width.min(made[0].height) >= 1);
    }
}
