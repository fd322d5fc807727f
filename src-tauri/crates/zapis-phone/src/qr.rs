use fast_qr::{ECL, QRBuilder};

/// A QR code as dark squares: `path` is an SVG path on a grid of `size` × `size`, without the quiet edge around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrPicture {
    pub size: u32,
    pub path: String,
}

/// None where the words are too many for a QR code.
pub fn qr_picture(words: &str) -> Option<QrPicture> {
    let code = QRBuilder::new(words).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let from = x;
            while x < code.size && code[y][x].value() {
                x += 1;
            }
            if x > from {
                path += &format!("M{from} {y}h{}v1H{from}z", x - from);
            }
            x = from.max(x) + usize::from(x == from);
        }
    }
    Some(QrPicture { size: code.size as u32, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_becomes_squares_with_the_three_corners_of_every_qr_code() {
        let picture = qr_picture("http://192.168.100.200:54321/abcdefghijklmnopqrstuvwxyz").expect("fits");
        assert!((29..=41).contains(&picture.size), "a camera across the table reads it: {}", picture.size);
        assert!(picture.path.starts_with("M0 0h7v1H0z"), "the top left corner: {}", &picture.path[..20]);
        let right = picture.size - 7;
        assert!(picture.path.contains(&format!("M{right} 0h7v1H{right}z")), "the top right corner");
        assert!(picture.path.contains(&format!("M0 {right}h7v1H0z")), "the bottom left corner");
    }

    #[test]
    fn what_no_qr_code_holds_gives_none() {
        assert_eq!(qr_picture(&"x".repeat(5_000)), None);
    }
}
