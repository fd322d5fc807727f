//! Just enough of JPEG to embed one byte for byte: is it one, how large, which colours.

/// Wider or taller pictures were not prepared for a report.
const LARGEST_SIDE: u32 = 8000;
const LARGEST_FILE: usize = 12 << 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    pub width: u32,
    pub height: u32,
    pub components: u8,
}

/// The frame header of a baseline or progressive 8-bit JPEG in grey or YCbCr; None for anything else.
pub fn header(bytes: &[u8]) -> Option<Header> {
    if bytes.len() > LARGEST_FILE || !bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return None;
    }
    let mut at = 2;
    loop {
        while *bytes.get(at)? == 0xff && *bytes.get(at + 1)? == 0xff {
            at += 1;
        }
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        if length < 2 {
            return None;
        }
        match marker {
            0xc0..=0xc2 => return frame(bytes.get(at + 4..at + 2 + length)?),
            // Lossless, arithmetic and hierarchical frames, or picture data before any frame.
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf | 0xd9 | 0xda => return None,
            _ => at += 2 + length,
        }
    }
}

fn frame(body: &[u8]) -> Option<Header> {
    let &[8, h1, h0, w1, w0, components, ..] = body else {
        return None;
    };
    let height = u32::from(u16::from_be_bytes([h1, h0]));
    let width = u32::from(u16::from_be_bytes([w1, w0]));
    let sane = (1..=LARGEST_SIDE).contains(&width) && (1..=LARGEST_SIDE).contains(&height);
    (sane && matches!(components, 1 | 3)).then_some(Header { width, height, components })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jpeg(marker: u8, width: u16, components: u8) -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, marker, 0, 8, 8, 0, 20];
        bytes.extend(width.to_be_bytes());
        bytes.push(components);
        bytes
    }

    #[test]
    fn only_plain_jpegs_of_sane_size_are_embedded() {
        let good = Some(Header { width: 30, height: 20, components: 3 });
        assert_eq!(header(&jpeg(0xc0, 30, 3)), good, "baseline");
        assert_eq!(header(&jpeg(0xc2, 30, 3)), good, "progressive");
        assert_eq!(header(&jpeg(0xc0, 65000, 3)), None, "forged size");
        assert_eq!(header(&jpeg(0xc0, 30, 4)), None, "CMYK");
        assert_eq!(header(&jpeg(0xc3, 30, 3)), None, "lossless");
        assert_eq!(header(b"\x89PNG"), None, "not a JPEG");
        for end in 0..17 {
            assert_eq!(header(&jpeg(0xc0, 30, 3)[..end]), None, "cut at {end}");
        }
    }
}
