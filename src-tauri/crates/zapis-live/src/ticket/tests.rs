use proptest::prelude::*;

use super::*;
use crate::DeviceKey;

fn address() -> impl Strategy<Value = SocketAddr> {
    let ip = prop_oneof![
        any::<u32>().prop_map(|ip| IpAddr::from(Ipv4Addr::from(ip))),
        any::<u128>().prop_map(|ip| IpAddr::from(Ipv6Addr::from(ip))),
    ];
    let callable = ip.prop_filter("an address of one laptop", can_be_called);
    (callable, 1..u16::MAX).prop_map(|(ip, port)| SocketAddr::new(ip, port))
}

fn ticket() -> impl Strategy<Value = Ticket> {
    let relay = proptest::option::of("https://[a-z]{1,30}\\.example/?");
    let addresses = proptest::collection::vec(address(), 0..=Ticket::ADDRESSES);
    (any::<[u8; 32]>(), addresses, relay).prop_map(|(key, addresses, relay)| Ticket {
        peer: DeviceKey::from_bytes(&key).id(),
        addresses,
        relay,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_ticket_is_read_as_it_was_written_also_when_typed_carelessly(ticket in ticket()) {
        let text = ticket.to_string();
        prop_assert_eq!(text.parse::<Ticket>(), Ok(ticket.clone()), "pasted");
        let grouped: Vec<String> =
            text.as_bytes()[6..].chunks(5).map(|c| String::from_utf8_lossy(c).to_lowercase()).collect();
        let typed = format!(" zapis: {} \n", grouped.join("-")).replace('0', "o");
        prop_assert_eq!(typed.parse::<Ticket>(), Ok(ticket), "typed in groups, small letters, O for 0");
    }

    #[test]
    fn a_changed_letter_is_a_typing_mistake_and_never_another_ticket(
        ticket in ticket(), at in any::<prop::sample::Index>(), to in "[0-9A-Z]",
    ) {
        let text = ticket.to_string();
        let at = 6 + at.index(text.len() - 6);
        let changed = format!("{}{to}{}", &text[..at], &text[at + 1..]);
        match changed.parse::<Ticket>() {
            Ok(read) => prop_assert_eq!(read, ticket, "only another spelling is read: {}", changed),
            Err(error) => prop_assert_eq!(error, LiveError::TicketTypo, "{}", changed),
        }
    }

    #[test]
    fn whatever_is_pasted_is_answered(text in "\\PC{0,300}") {
        let _ = text.parse::<Ticket>();
        let _ = format!("ZAPIS:{text}").parse::<Ticket>();
    }

    #[test]
    fn bytes_with_a_right_sum_are_a_ticket_with_one_form_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..120)) {
        let mut said = bytes;
        if let Some(first) = said.first_mut() {
            *first = FORM;
        }
        if let Ok(ticket) = read(&said) {
            let again = ticket.bytes();
            prop_assert_eq!(&again[..again.len() - CHECK], &said[..], "one form");
        }
    }
}

#[test]
fn an_ordinary_ticket_is_short_enough_to_be_typed_and_fits_the_tightest_kind_of_qr_code() {
    let addresses = vec!["192.168.43.17:47317".parse().expect("an address")];
    let ticket = Ticket { peer: DeviceKey::from_bytes(&[7; 32]).id(), addresses, relay: None };
    let text = ticket.to_string();
    assert!(text.len() <= 80, "{} letters: {text}", text.len());
    let tight = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ':';
    assert!(text.chars().all(tight), "capital letters, digits and a colon: {text}");
}

#[test]
fn what_is_no_ticket_is_told_apart_from_a_mistake() {
    let foreign = ["", "ZAPIS", "https://example.org", "{\"a\":1}", "żapis:", &"ZAPIS:0".repeat(400)];
    for text in foreign {
        assert_eq!(text.parse::<Ticket>(), Err(LiveError::TicketForeign), "{text:.30}");
    }
    for text in ["ZAPIS:", "ZAPIS:00000000", "ZAPIS:!!", "zapis:ABCDEFGHJKMNPQRSTVWXYZ"] {
        assert_eq!(text.parse::<Ticket>(), Err(LiveError::TicketTypo), "{text}");
    }
}

#[test]
fn a_ticket_of_a_newer_form_or_to_a_whole_room_is_refused() {
    let ticket = Ticket { peer: DeviceKey::from_bytes(&[7; 32]).id(), addresses: vec![], relay: None };
    let write = |said: &[u8]| format!("{MARK}{}", LETTERS.encode(&[said, &check(said)].concat()));
    let bytes = ticket.bytes();
    let mut newer = bytes[..bytes.len() - CHECK].to_vec();
    newer[0] = FORM + 1;
    assert_eq!(write(&newer).parse::<Ticket>(), Err(LiveError::TicketNewer), "a newer form");
    let room = Ticket { addresses: vec!["255.255.255.255:9".parse().expect("an address")], ..ticket };
    assert_eq!(room.to_string().parse::<Ticket>(), Err(LiveError::TicketForeign), "everybody at once");
}
