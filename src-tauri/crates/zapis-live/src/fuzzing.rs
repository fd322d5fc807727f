//! A door for `tests/fuzz` alone: what strangers' bytes go through before anybody is known.

use crate::{
    DeviceKey, LiveLimits, PairingCode,
    pairing::{Half, Parties, Role},
    wire::Message,
};

/// Bytes as a message: refused, or understood in their one form. A half of a pairing is answered with both roles.
///
/// # Panics
/// When a border does not hold.
pub fn message(bytes: &[u8]) {
    let Ok(message) = Message::decode(bytes, LiveLimits::default().holdings) else { return };
    match &message {
        // Of another major version only the beginning is understood.
        Message::Greeting { .. } => {}
        _ => assert_eq!(message.encode(), bytes, "a message has one form"),
    }
    if let Message::PairShare(share) = message {
        let code: PairingCode = "123 456".parse().expect("six digits");
        let [host, guest] = [1, 2].map(|n| DeviceKey::from_bytes(&[n; 32]).id());
        for role in [Role::Host, Role::Guest] {
            let (half, _) = Half::start(role, &code, Parties { host, guest, channel: [3; 32] });
            if let Ok(proofs) = half.finish(&share) {
                assert!(!proofs.accept(&[0; 32]), "nobody proves with nothing");
            }
        }
    }
}
