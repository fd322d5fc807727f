//! Invented flipchart photos.

/// A sheet of lines on a wall; the same number gives the same picture.
pub fn jpeg(width: u16, height: u16, number: u32) -> Vec<u8> {
    let (w, h) = (usize::from(width.max(8)), usize::from(height.max(8)));
    let mut pixels = vec![185_u8; w * h * 3];
    for y in 0..h {
        for x in 0..w {
            let sheet = x * 12 > w && x * 12 < w * 11 && y * 20 > h && y * 20 < h * 19;
            let row = y * 12 / h;
            let long = 4 + (number as usize + row * 3) % 5;
            let written = sheet && y * 48 / h % 4 == 1 && row > 0 && x * 10 > w * 2 && x * 10 < w * long;
            let color = match (sheet, written, row) {
                (_, true, 1) => [31, 58, 109],
                (_, true, _) => [42, 42, 42],
                (true, ..) => [252, 251, 245],
                _ => [185, 178, 164],
            };
            pixels[(y * w + x) * 3..][..3].copy_from_slice(&color);
        }
    }
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 80);
    encoder.encode(&pixels, w as u16, h as u16, jpeg_encoder::ColorType::Rgb).expect("the picture is whole");
    bytes
}
