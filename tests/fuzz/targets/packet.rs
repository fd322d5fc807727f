//! A packet's bytes, as they come on a stick: read whole or refused, and never more taken than the limits say.
#![no_main]

use std::io::Write;

use libfuzzer_sys::fuzz_target;
use zapis_carry::{Limits, peek, read, verify};

fuzz_target!(|bytes: &[u8]| {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file");
    file.write_all(bytes).expect("room for it");
    let limits = Limits::default();
    let peeked = peek(file.path(), &limits);
    let whole = read(file.path(), &limits);
    let _ = verify(file.path(), &limits, &mut |_| std::ops::ControlFlow::Continue(()));
    if let Ok(packet) = whole {
        let peeked = peeked.expect("what can be read can be looked at");
        assert_eq!(peeked, packet.manifest, "both ways tell the same of a packet");
        let held: usize = packet.documents.iter().map(|part| part.bytes.len()).sum();
        assert!(held <= bytes.len() + 1, "nothing grows out of its file");
    }
});
