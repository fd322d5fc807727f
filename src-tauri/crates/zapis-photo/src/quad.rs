//! Four corners of a sheet seen in perspective: whether they can be one, and what shape the sheet has.

/// A place in a picture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct XY {
    pub x: f64,
    pub y: f64,
}

impl XY {
    pub fn new(x: f64, y: f64) -> XY {
        XY { x, y }
    }

    pub fn minus(self, other: XY) -> XY {
        XY::new(self.x - other.x, self.y - other.y)
    }

    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    pub fn cross(self, other: XY) -> f64 {
        self.x * other.y - self.y * other.x
    }

    pub fn dot(self, other: XY) -> f64 {
        self.x * other.x + self.y * other.y
    }

    pub fn between(self, other: XY, share: f64) -> XY {
        XY::new(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)
    }
}

/// Clockwise from the top left, in a picture whose y grows downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quad(pub [XY; 4]);

impl Quad {
    pub fn side(&self, n: usize) -> (XY, XY) {
        (self.0[n % 4], self.0[(n + 1) % 4])
    }

    pub fn area(&self) -> f64 {
        (0..4).map(|n| self.side(n)).map(|(a, b)| a.cross(b)).sum::<f64>() / 2.0
    }

    pub fn centre(&self) -> XY {
        let sum = self.0.iter().fold((0.0, 0.0), |s, p| (s.0 + p.x, s.1 + p.y));
        XY::new(sum.0 / 4.0, sum.1 / 4.0)
    }

    /// Whether every corner turns the same way, and how sharply at most: the cosine of its angle.
    pub fn sharpest(&self) -> Option<f64> {
        let mut sharpest = 0.0f64;
        for n in 0..4 {
            let corner = self.0[n];
            let (before, after) = (self.0[(n + 3) % 4].minus(corner), self.0[(n + 1) % 4].minus(corner));
            if after.cross(before) <= 0.0 {
                return None;
            }
            sharpest = sharpest.max((before.dot(after) / (before.length() * after.length())).abs());
        }
        Some(sharpest)
    }

    /// Convex, and not so thin or small that straightening it would make nothing of it.
    pub fn is_usable(&self, width: f64, height: f64) -> bool {
        self.sharpest().is_some_and(|cos| cos < 0.97) && self.area() > width * height * 0.005
    }

    /// Width and height of the sheet in about the pixels it has in a picture of this size.
    pub fn natural_size(&self, width: f64, height: f64) -> (f64, f64) {
        let long = |a: usize, b: usize| {
            let length = |n: usize| {
                let (from, to) = self.side(n);
                to.minus(from).length()
            };
            length(a).max(length(b)).max(1.0)
        };
        let (wide, tall) = (long(0, 2), long(1, 3));
        let aspect = self.aspect(width, height).clamp(0.1, 10.0);
        // The larger of both, so that nothing is lost in the longer direction.
        if wide / tall < aspect { (tall * aspect, tall) } else { (wide, wide / aspect) }
    }

    /// Width by height of the sheet itself, as a pinhole camera looking through the picture's middle saw it; as
    /// the sides seem where the corners do not tell (Zhang and He, "Whiteboard scanning and image enhancement").
    fn aspect(&self, width: f64, height: f64) -> f64 {
        let seem = {
            let length = |n: usize| {
                let (a, b) = self.side(n);
                b.minus(a).length()
            };
            (length(0) + length(2)) / (length(1) + length(3)).max(1.0)
        };
        let at = |n: usize| [self.0[n].x - width / 2.0, self.0[n].y - height / 2.0, 1.0];
        let (top_left, top_right, bottom_left, bottom_right) = (at(0), at(1), at(3), at(2));
        let k2 = dot3(cross3(top_left, bottom_right), bottom_left)
            / dot3(cross3(top_right, bottom_right), bottom_left);
        let k3 = dot3(cross3(top_left, bottom_right), top_right)
            / dot3(cross3(bottom_left, bottom_right), top_right);
        let across = std::array::from_fn::<f64, 3, _>(|i| k2 * top_right[i] - top_left[i]);
        let down = std::array::from_fn::<f64, 3, _>(|i| k3 * bottom_left[i] - top_left[i]);
        let focal = -(across[0] * down[0] + across[1] * down[1]) / (across[2] * down[2]);
        let diagonal = width * width + height * height;
        // Outside of what lenses of phones have, the corners say nothing about the lens.
        if !(diagonal * 0.2..diagonal * 6.0).contains(&focal) {
            return seem;
        }
        let length = |v: [f64; 3]| (v[0] * v[0] + v[1] * v[1]) / focal + v[2] * v[2];
        let aspect = (length(across) / length(down)).sqrt();
        // An estimate far from what is seen is a wrong one.
        if (0.6..1.7).contains(&(aspect / seem)) { aspect } else { seem }
    }

    /// The part of the sheet between these shares of its width and height: left, top, right, bottom.
    pub fn part(&self, [left, top, right, bottom]: [f64; 4]) -> Quad {
        let Some(map) = Projection::from_unit_square(self) else { return *self };
        let at = |x: f64, y: f64| map.at(x, y);
        Quad([at(left, top), at(right, top), at(right, bottom), at(left, bottom)])
    }
}

/// A projective map of the plane.
pub struct Projection([f64; 9]);

impl Projection {
    /// Takes the unit square's corners to these. None where they lie so that no such map exists.
    pub fn from_unit_square(quad: &Quad) -> Option<Projection> {
        let [a, b, c, d] = quad.0;
        let sum = XY::new(a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y);
        let (right, bottom) = (b.minus(c), d.minus(c));
        let whole = right.cross(bottom);
        if whole.abs() < 1e-9 {
            return None;
        }
        let (g, h) = (sum.cross(bottom) / whole, right.cross(sum) / whole);
        Some(Projection([
            b.x - a.x + g * b.x,
            d.x - a.x + h * d.x,
            a.x,
            b.y - a.y + g * b.y,
            d.y - a.y + h * d.y,
            a.y,
            g,
            h,
            1.0,
        ]))
    }

    pub fn at(&self, x: f64, y: f64) -> XY {
        let m = &self.0;
        let nearness = 1.0 / (m[6] * x + m[7] * y + m[8]);
        XY::new((m[0] * x + m[1] * y + m[2]) * nearness, (m[3] * x + m[4] * y + m[5]) * nearness)
    }
}

fn cross3(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

fn dot3(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
