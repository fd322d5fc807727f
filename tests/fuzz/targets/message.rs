//! What a peer says over the network, pairing included.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| zapis_live::fuzzing::message(bytes));
