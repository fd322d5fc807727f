use proptest::prelude::*;

use super::*;

const MOST: u32 = 1_000;

fn tally() -> impl Strategy<Value = Tally> {
    let kinds = proptest::collection::btree_map("[a-z]{1,24}", any::<u32>(), 0..8);
    ("[2-9A-Z-]{0,24}", kinds, any::<u32>(), any::<u32>(), any::<i64>()).prop_map(
        |(receipt, by_kind, photos, photos_here, changed_at)| Tally {
            receipt,
            by_kind,
            photos,
            photos_here,
            changed_at,
        },
    )
}

fn holdings() -> impl Strategy<Value = Vec<Holding>> {
    let one = (proptest::collection::vec(any::<u8>(), 0..80), tally());
    proptest::collection::btree_map("[!-~]{1,80}", one, 0..6).prop_map(|all| {
        all.into_iter().map(|(name, (version, tally))| Holding { name, version, tally }).collect()
    })
}

fn message() -> impl Strategy<Value = Message> {
    let version = any::<u16>().prop_map(|_| Version::OURS);
    let share = proptest::collection::vec(any::<u8>(), 33);
    prop_oneof![
        (version, any::<bool>()).prop_map(|(version, pair)| Message::Greeting {
            version,
            intent: if pair { Intent::Pair } else { Intent::Meet },
        }),
        share.prop_map(|bytes| Message::PairShare(bytes.try_into().expect("33 bytes"))),
        any::<[u8; 32]>().prop_map(Message::PairProof),
        "[a-zA-ZąćęłńóśźżĄ 0-9]{0,30}".prop_map(|name| Message::Welcome { name }),
        holdings().prop_map(Message::Have),
        holdings().prop_map(Message::GetPacket),
        (any::<[u8; 32]>(), any::<u64>(), any::<[u8; 32]>())
            .prop_map(|(hash, offset, prefix)| Message::GetPhoto(PhotoRequest { hash, offset, prefix })),
        Just(Message::Nothing),
        any::<u64>().prop_map(|bytes| Message::PacketFollows { bytes }),
        any::<(u64, u64)>().prop_map(|(offset, bytes)| Message::PhotoFollows { offset, bytes }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_said_is_understood_and_has_one_form(message in message()) {
        let bytes = message.encode();
        prop_assert_eq!(Message::decode(&bytes, MOST), Ok(message), "it came back as it was");
    }

    #[test]
    fn a_message_cut_off_or_followed_by_more_is_refused(message in message(), cut in any::<prop::sample::Index>()) {
        let mut bytes = message.encode();
        let shorter = &bytes[..cut.index(bytes.len())];
        prop_assert!(Message::decode(shorter, MOST).is_err(), "cut off at {}", shorter.len());
        bytes.push(0);
        prop_assert!(Message::decode(&bytes, MOST).is_err(), "one byte too many");
    }

    #[test]
    fn a_changed_message_is_refused_or_says_exactly_what_its_bytes_say(
        message in message(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = message.encode();
        for (at, to) in changes {
            let at = at.index(bytes.len());
            bytes[at] = to;
        }
        if let Ok(read) = Message::decode(&bytes, MOST) {
            let newer = matches!(read, Message::Greeting { version, .. } if version != Version::OURS);
            prop_assert!(newer || read.encode() == bytes, "two spellings of one message: {read:?}");
        }
    }

    #[test]
    fn random_bytes_never_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Message::decode(&bytes, MOST);
    }
}

#[test]
fn a_list_that_claims_to_be_long_is_refused_before_it_is_read() {
    let mut w = Writer::default();
    w.u8(5).u32(u32::MAX);
    assert_eq!(
        Message::decode(&w.finish(), MOST),
        Err(Malformed { what: "holdings" }),
        "four billion documents"
    );
    let mut w = Writer::default();
    w.u8(5).u32(1).u32(u32::MAX).raw(b"short");
    assert_eq!(
        Message::decode(&w.finish(), MOST),
        Err(Malformed { what: "name" }),
        "a name of four gigabytes"
    );
}

#[test]
fn a_newer_programs_greeting_is_understood_as_far_as_its_version() {
    let mut w = Writer::default();
    w.u8(1).raw(MARK).u16(2).u16(7).raw(b"whatever version 2 says here");
    let greeting = Message::Greeting { version: Version { major: 2, minor: 7 }, intent: Intent::Meet };
    assert_eq!(Message::decode(&w.finish(), MOST), Ok(greeting), "so that it can be named");
}

#[test]
fn a_name_travels_without_anything_that_steers_a_screen() {
    let wild = "Stół\u{202e} modera\ttora\u{1b}[31m";
    let Message::Welcome { name } = Message::welcome(wild) else { panic!("a welcome") };
    assert_eq!(name, "Stół moderatora[31m", "only what can be read");
    let long = Message::welcome(&"ż".repeat(500)).encode();
    assert!(Message::decode(&long, MOST).is_ok(), "a long name is cut, not refused by the other side");
}
