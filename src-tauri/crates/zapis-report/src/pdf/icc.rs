//! A small sRGB profile, made here: the colours of the page mean the same on every screen and in an archive.

/// ICC version 4: three colourants adapted to D50 and the sRGB curve.
pub fn srgb() -> Vec<u8> {
    let colourants = [
        (*b"rXYZ", [0.436_03, 0.222_49, 0.013_92]),
        (*b"gXYZ", [0.385_15, 0.716_87, 0.097_08]),
        (*b"bXYZ", [0.143_06, 0.060_61, 0.713_92]),
        (*b"wtpt", [0.964_2, 1.0, 0.824_9]),
    ];
    let mut tags: Vec<([u8; 4], Vec<u8>)> =
        vec![(*b"desc", words("sRGB")), (*b"cprt", words("No copyright"))];
    tags.extend(colourants.map(|(tag, xyz)| (tag, point(xyz))));
    tags.push((*b"chad", adaptation()));
    tags.extend([*b"rTRC", *b"gTRC", *b"bTRC"].map(|tag| (tag, curve())));
    assemble(&tags)
}

fn assemble(tags: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    for (tag, content) in tags {
        table.extend(tag);
        table.extend(((start + data.len()) as u32).to_be_bytes());
        table.extend((content.len() as u32).to_be_bytes());
        data.extend(content);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header((start + data.len()) as u32);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = size.to_be_bytes().to_vec();
    header.extend([0; 4]);
    header.extend([4, 0x30, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    for part in [2022_u16, 1, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.resize(68, 0);
    for value in [0.9642, 1.0, 0.8249] {
        header.extend(fixed(value));
    }
    header.resize(128, 0);
    header
}

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn point(xyz: [f64; 3]) -> Vec<u8> {
    let mut content = b"XYZ \0\0\0\0".to_vec();
    xyz.into_iter().for_each(|value| content.extend(fixed(value)));
    content
}

fn adaptation() -> Vec<u8> {
    let matrix =
        [1.047_89, 0.022_89, -0.050_13, 0.029_54, 0.990_48, -0.017_06, -0.009_23, 0.015_06, 0.752_06];
    let mut content = b"sf32\0\0\0\0".to_vec();
    matrix.into_iter().for_each(|value| content.extend(fixed(value)));
    content
}

fn curve() -> Vec<u8> {
    let mut content = b"para\0\0\0\0\0\x03\0\0".to_vec();
    let parameters = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];
    parameters.into_iter().for_each(|value| content.extend(fixed(value)));
    content
}

fn words(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut content = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    content.extend((units.len() as u32).to_be_bytes());
    content.extend(28_u32.to_be_bytes());
    content.extend(units);
    content
}
