//! What a phone writes beside a picture, byte for byte, so that stripping it can be tested.

use zapis_domain::Timestamp;

/// Warsaw is two hours ahead of UTC in May.
const SUMMER: i64 = 2;

/// A TIFF structure, little-endian, with three directories.
struct Directory {
    entries: Vec<(u16, u16, u32, Vec<u8>)>,
}

/// The contents of a JPEG's APP1 segment.
pub fn segment(orientation: u16, taken_at: Timestamp, model: &str) -> Vec<u8> {
    let local = taken_at + chrono::TimeDelta::hours(SUMMER);
    let moment = local.format("%Y:%m:%d %H:%M:%S").to_string();
    let mut main = Directory { entries: Vec::new() };
    main.text(0x010F, "Fikcja");
    main.text(0x0110, model);
    main.number(0x0112, orientation);
    main.text(0x0132, &moment);
    let mut camera = Directory { entries: Vec::new() };
    camera.text(0x9003, &moment);
    camera.text(0x9011, "+02:00");
    let gps = position();
    let mut bytes = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    // Two pointers more; each directory follows the one before it.
    let camera_at = 8 + main.size() + 2 * 12;
    let gps_at = camera_at + camera.size();
    main.pointer(0x8769, camera_at);
    main.pointer(0x8825, gps_at);
    bytes.extend(main.bytes(8));
    bytes.extend(camera.bytes(camera_at));
    bytes.extend(gps.bytes(gps_at));
    bytes
}

/// A position in the middle of the Baltic Sea, where no conference was ever held.
fn position() -> Directory {
    let mut gps = Directory { entries: Vec::new() };
    gps.entries.push((0x0000, 1, 4, vec![2, 3, 0, 0]));
    gps.text(0x0001, "N");
    gps.rationals(0x0002, [(55, 1), (33, 1), (1234, 100)]);
    gps.text(0x0003, "E");
    gps.rationals(0x0004, [(18, 1), (44, 1), (5678, 100)]);
    gps
}

impl Directory {
    fn text(&mut self, tag: u16, text: &str) {
        let bytes: Vec<u8> = text.bytes().chain([0]).collect();
        self.entries.push((tag, 2, bytes.len() as u32, bytes));
    }

    fn number(&mut self, tag: u16, number: u16) {
        self.entries.push((tag, 3, 1, number.to_le_bytes().to_vec()));
    }

    fn pointer(&mut self, tag: u16, offset: u32) {
        self.entries.push((tag, 4, 1, offset.to_le_bytes().to_vec()));
    }

    fn rationals(&mut self, tag: u16, values: [(u32, u32); 3]) {
        let bytes = values.iter().flat_map(|(n, d)| [n.to_le_bytes(), d.to_le_bytes()]).flatten().collect();
        self.entries.push((tag, 5, 3, bytes));
    }

    /// Bytes it takes: the table, and the values that do not fit into it.
    fn size(&self) -> u32 {
        let outside = self.entries.iter().map(|e| e.3.len()).filter(|n| *n > 4).map(even).sum::<usize>();
        (2 + self.entries.len() * 12 + 4 + outside) as u32
    }

    fn bytes(&self, at: u32) -> Vec<u8> {
        let mut table = (self.entries.len() as u16).to_le_bytes().to_vec();
        let mut outside: Vec<u8> = Vec::new();
        let start = at as usize + 2 + self.entries.len() * 12 + 4;
        for (tag, kind, count, value) in &self.entries {
            table.extend(tag.to_le_bytes());
            table.extend(kind.to_le_bytes());
            table.extend(count.to_le_bytes());
            if value.len() <= 4 {
                let mut inside = value.clone();
                inside.resize(4, 0);
                table.extend(inside);
            } else {
                table.extend(((start + outside.len()) as u32).to_le_bytes());
                outside.extend(value);
                outside.resize(even(outside.len()), 0);
            }
        }
        table.extend([0; 4]);
        table.extend(outside);
        table
    }
}

fn even(n: usize) -> usize {
    n + n % 2
}
