//! The exchange itself, without a network: two shares, then two proofs. The guest proves first.

use spake2::{Ed25519Group, Identity, Password, Spake2};

use crate::{LiveError, PairingCode, PeerId, wire::Share};

/// The host shows the code, the guest's person typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Host,
    Guest,
}

/// Between whom, and over which connection: both sides must see the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parties {
    pub(crate) host: PeerId,
    pub(crate) guest: PeerId,
    /// Keying material of the TLS connection: another connection has other bytes.
    pub(crate) channel: [u8; 32],
}

/// One side's part, until the other's share has come.
pub(crate) struct Half {
    role: Role,
    parties: Parties,
    spake: Spake2<Ed25519Group>,
    mine: Share,
}

/// What this side sends, and what the other must send.
#[derive(Debug)]
pub(crate) struct Proofs {
    pub(crate) mine: [u8; 32],
    theirs: blake3::Hash,
}

impl Half {
    pub(crate) fn start(role: Role, code: &PairingCode, parties: Parties) -> (Half, Share) {
        let password = Password::new(code.digits());
        let (host, guest) = (Identity::new(parties.host.as_bytes()), Identity::new(parties.guest.as_bytes()));
        let (spake, share) = match role {
            Role::Host => Spake2::<Ed25519Group>::start_a(&password, &host, &guest),
            Role::Guest => Spake2::<Ed25519Group>::start_b(&password, &host, &guest),
        };
        let mine: Share = share.try_into().expect("a share of this group has 33 bytes");
        (Half { role, parties, spake, mine }, mine)
    }

    /// An unsound share is as good as a wrong code.
    pub(crate) fn finish(self, theirs: &Share) -> Result<Proofs, LiveError> {
        let key = self.spake.finish(theirs).map_err(|_| LiveError::Impostor)?;
        let key = blake3::derive_key("zapis pairing, version 1", &key);
        let (host, guest) = match self.role {
            Role::Host => (&self.mine, theirs),
            Role::Guest => (theirs, &self.mine),
        };
        let proof = |role: Role| {
            let mut hasher = blake3::Hasher::new_keyed(&key);
            hasher.update(if role == Role::Host { b"host " } else { b"guest" });
            hasher.update(self.parties.host.as_bytes()).update(self.parties.guest.as_bytes());
            hasher.update(&self.parties.channel).update(host).update(guest);
            hasher.finalize()
        };
        let other = if self.role == Role::Host { Role::Guest } else { Role::Host };
        Ok(Proofs { mine: *proof(self.role).as_bytes(), theirs: proof(other) })
    }
}

impl Proofs {
    /// Compared in constant time.
    pub(crate) fn accept(&self, theirs: &[u8; 32]) -> bool {
        self.theirs == blake3::Hash::from_bytes(*theirs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DeviceKey;

    fn id(n: u8) -> PeerId {
        DeviceKey::from_bytes(&[n; 32]).id()
    }

    fn code(text: &str) -> PairingCode {
        text.parse().expect("six digits")
    }

    /// Whether the host accepts the guest, and the guest the host.
    fn meet(host: (&str, Parties), guest: (&str, Parties)) -> (bool, bool) {
        let (h, host_share) = Half::start(Role::Host, &code(host.0), host.1);
        let (g, guest_share) = Half::start(Role::Guest, &code(guest.0), guest.1);
        let h = h.finish(&guest_share).expect("a sound share");
        let g = g.finish(&host_share).expect("a sound share");
        (h.accept(&g.mine), g.accept(&h.mine))
    }

    #[test]
    fn two_sides_agree_exactly_when_code_laptops_and_connection_are_the_same() {
        let parties = Parties { host: id(1), guest: id(2), channel: [9; 32] };
        assert_eq!(meet(("482913", parties), ("482913", parties)), (true, true), "all the same");
        assert_eq!(meet(("482913", parties), ("482914", parties)), (false, false), "another code");
        let others = [
            Parties { host: id(3), ..parties },
            Parties { guest: id(3), ..parties },
            Parties { channel: [8; 32], ..parties },
            Parties { host: parties.guest, guest: parties.host, ..parties },
        ];
        for other in others {
            let met = meet(("482913", parties), ("482913", other));
            assert_eq!(met, (false, false), "a man in the middle sees another party: {other:?}");
        }
    }

    #[test]
    fn a_recorded_exchange_is_worth_nothing_the_next_time() {
        let parties = Parties { host: id(1), guest: id(2), channel: [9; 32] };
        let (host, host_share) = Half::start(Role::Host, &code("482913"), parties);
        let (guest, guest_share) = Half::start(Role::Guest, &code("482913"), parties);
        let recorded = guest.finish(&host_share).expect("sound").mine;
        assert!(host.finish(&guest_share).expect("sound").accept(&recorded), "the first time it is true");
        let (again, _) = Half::start(Role::Host, &code("482913"), parties);
        let again = again.finish(&guest_share).expect("sound");
        assert!(!again.accept(&recorded), "the host's share is another one now");
    }

    #[test]
    fn ones_own_words_thrown_back_and_unsound_shares_prove_nothing() {
        let parties = Parties { host: id(1), guest: id(2), channel: [9; 32] };
        let (host, share) = Half::start(Role::Host, &code("482913"), parties);
        assert!(host.finish(&share).is_err(), "the host's own share is not a guest's");
        for bytes in [[0; 33], [0xff; 33], [b'B'; 33]] {
            let (host, _) = Half::start(Role::Host, &code("482913"), parties);
            if let Ok(proofs) = host.finish(&bytes) {
                assert!(!proofs.accept(&proofs.mine), "a mirror is no guest");
            }
        }
    }
}
