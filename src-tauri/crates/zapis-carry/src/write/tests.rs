//! Disks that fill up at every point of writing; whole files are tested from outside, in `tests/`.

use std::{io::Cursor, ops::ControlFlow};

use super::*;

/// A disk with room for so many bytes, full when they are used up.
struct SmallDisk {
    file: Cursor<Vec<u8>>,
    room: u64,
    full: io::ErrorKind,
}

impl Write for SmallDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let left = self.room.saturating_sub(self.file.position());
        if left == 0 {
            return Err(self.full.into());
        }
        let fits = bytes.len().min(left as usize);
        self.file.write(&bytes[..fits])
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for SmallDisk {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

fn contents() -> PacketContents {
    let picture = vec![9; 700];
    let id = Uuid::from_u128(1);
    PacketContents {
        app_version: String::new(),
        event: EventRef { id: zapis_domain::EventId(id), title: String::new() },
        group: None,
        device: DeviceRef { id: zapis_domain::DeviceId(id), name: String::new(), key: None, serial: None },
        signer: None,
        made_at: Timestamp::UNIX_EPOCH,
        documents: vec![DocumentPart { kind: DocumentKind::Frame, id, bytes: vec![5; 300] }],
        photos: vec![PhotoSource {
            hash: content_hash(&picture),
            media_type: MediaType::Png,
            bytes: 700,
            open: Box::new(move || Ok(Box::new(Cursor::new(picture.clone())))),
        }],
        counts: Counts::default(),
        state_hash: String::new(),
        receipt: String::new(),
    }
}

fn write_onto(room: u64, full: io::ErrorKind) -> Result<u64, CarryError> {
    let contents = contents();
    let plan = Plan::new(&contents)?;
    let mut on = |_| ControlFlow::Continue(());
    let mut disk = SmallDisk { file: Cursor::default(), room, full };
    // A small buffer, so that writes fail at every place and not only when it is flushed.
    let buffered = BufWriter::with_capacity(16, &mut disk);
    plan.write_to(Path::new("x.zapis"), buffered, &mut Meter::new(plan.file_len, &mut on))?;
    assert_eq!(disk.file.get_ref().len() as u64, plan.file_len, "the length was known before");
    Ok(plan.file_len)
}

#[test]
fn a_disk_that_fills_up_at_any_byte_is_named() {
    let len = write_onto(u64::MAX, io::ErrorKind::StorageFull).expect("there is room");
    for room in 0..len {
        for full in [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded, io::ErrorKind::FileTooLarge] {
            let error = write_onto(room, full).expect_err("there is no room");
            assert_eq!(error.code(), "packet-no-space", "full after {room} of {len} bytes");
        }
    }
    write_onto(len, io::ErrorKind::StorageFull).expect("the last byte still fits");
}
