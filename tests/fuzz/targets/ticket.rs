//! A ticket as somebody typed or scanned it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zapis_live::{PairingCode, Ticket};

fuzz_target!(|typed: &str| {
    if let Ok(ticket) = typed.parse::<Ticket>() {
        let again: Ticket = ticket.to_string().parse().expect("what we write we can read");
        assert_eq!(again, ticket, "the same ticket");
    }
    let _ = typed.parse::<PairingCode>();
});
