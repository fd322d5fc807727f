//! Somebody in the room who speaks the language and means no good. Written in raw bytes: what the crate's own
//! words would not let anybody say is said here.

mod support;

use std::time::Duration;

use iroh::{
    Endpoint, EndpointAddr, EndpointId, RelayMode, SecretKey,
    endpoint::{Connection, RecvStream, SendStream, presets},
};
use support::*;
use tokio::time::timeout;
use zapis_live::{LiveError, LiveEvent, LiveLimits, Paired, PairingCode, PeerId};

const GREET: u8 = 1;
const SHARE: u8 = 2;
const PROOF: u8 = 3;
const WELCOME: u8 = 4;
const HAVE: u8 = 5;
const GET_PACKET: u8 = 6;
const GET_PHOTO: u8 = 7;
const PACKET_FOLLOWS: u8 = 9;
const PHOTO_FOLLOWS: u8 = 10;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Runtime::new().unwrap()
}

async fn endpoint(seed: u8) -> Endpoint {
    Endpoint::builder(presets::Minimal)
        .relay_mode(RelayMode::Disabled)
        .secret_key(SecretKey::from_bytes(&[seed; 32]))
        .alpns(vec![b"zapis/live".to_vec()])
        .clear_ip_transports()
        .bind_addr("127.0.0.1:0")
        .unwrap()
        .bind()
        .await
        .unwrap()
}

struct Raw {
    endpoint: Endpoint,
    connection: Connection,
    to: SendStream,
    from: RecvStream,
}

fn address(laptop: &Laptop) -> EndpointAddr {
    let ticket = laptop.live().ticket().unwrap();
    let id = EndpointId::from_bytes(ticket.peer.as_bytes()).unwrap();
    EndpointAddr::new(id).with_ip_addr(ticket.addresses[0])
}

impl Raw {
    async fn connect(laptop: &Laptop, seed: u8) -> Raw {
        let endpoint = endpoint(seed).await;
        let connection = endpoint.connect(address(laptop), b"zapis/live").await.unwrap();
        let (to, from) = connection.open_bi().await.unwrap();
        Raw { endpoint, connection, to, from }
    }

    /// A paired laptop, as far as names.
    async fn paired(laptop: &Laptop, seed: u8) -> Raw {
        let mut raw = Raw::connect(laptop, seed).await;
        raw.say(&greeting(1, 0)).await;
        assert_eq!(raw.hear().await.unwrap()[0], GREET);
        raw.say(&[&[WELCOME][..], &3u32.to_be_bytes(), b"raw"].concat()).await;
        assert_eq!(raw.hear().await.unwrap()[0], WELCOME, "it is welcome");
        raw
    }

    async fn say(&mut self, message: &[u8]) {
        let _ = say(&mut self.to, message).await;
    }

    async fn hear(&mut self) -> Option<Vec<u8>> {
        hear(&mut self.from).await
    }

    /// What the other side gave as its reason to end it.
    async fn ended_with(&self) -> u64 {
        let closed = timeout(Duration::from_secs(30), self.connection.closed()).await.expect("it ends");
        match closed {
            iroh::endpoint::ConnectionError::ApplicationClosed(close) => close.error_code.into_inner(),
            other => panic!("it ended otherwise: {other:?}"),
        }
    }

    /// The next request of the other side.
    async fn asked(&self, kind: u8) -> (SendStream, Vec<u8>) {
        loop {
            let (to, mut from) = timeout(LONG, self.connection.accept_bi()).await.unwrap().unwrap();
            let request = hear(&mut from).await.unwrap();
            if request[0] == kind {
                return (to, request);
            }
        }
    }
}

async fn say(to: &mut SendStream, message: &[u8]) -> Result<(), iroh::endpoint::WriteError> {
    to.write_all(&(message.len() as u32).to_be_bytes()).await?;
    to.write_all(message).await
}

async fn hear(from: &mut RecvStream) -> Option<Vec<u8>> {
    let mut head = [0; 4];
    timeout(Duration::from_secs(30), from.read_exact(&mut head)).await.unwrap().ok()?;
    let mut bytes = vec![0; u32::from_be_bytes(head) as usize];
    from.read_exact(&mut bytes).await.ok()?;
    Some(bytes)
}

fn greeting(major: u16, intent: u8) -> Vec<u8> {
    [&[GREET][..], b"ZAPI", &major.to_be_bytes(), &[0, 0, intent]].concat()
}

/// One document that is held, in a form that the desk takes for news.
fn have(doc: u128) -> Vec<u8> {
    let name = format!("record:{}", uuid::Uuid::from_u128(doc));
    let mut bytes = vec![HAVE, 0, 0, 0, 1];
    for part in [name.as_bytes(), b"{}", b"R"] {
        bytes.extend((part.len() as u32).to_be_bytes());
        bytes.extend(part);
    }
    bytes.extend([0; 4 + 4 + 4 + 8]);
    bytes
}

/// A desk that knows the raw laptop with this seed.
fn desk_that_knows(seed: u8, limits: LiveLimits) -> Laptop {
    let mut desk = Laptop::with(1, limits);
    let id = PeerId::from_bytes(SecretKey::from_bytes(&[seed; 32]).public().as_bytes()).unwrap();
    desk.shelf.remembered.lock().unwrap().push(Paired { id, name: "raw".into() });
    desk.open();
    desk
}

fn stored(desk: &Laptop) -> usize {
    std::fs::read_dir(desk.shelf.parts()).unwrap().count()
}

fn nothing_happened(desk: &Laptop) {
    assert_eq!(*desk.shelf.calls.lock().unwrap(), Vec::<String>::new(), "the library was asked nothing");
    assert_eq!(stored(desk), 0, "and not a byte lies on the disk");
    assert!(!desk.saw(|e| matches!(e, LiveEvent::Joined { .. })), "nobody joined");
}

#[test]
fn a_stranger_who_skips_the_pairing_is_turned_away_with_nothing_stored() {
    let desk = Laptop::new(1);
    desk.shelf.add(7, 1);
    desk.code();
    runtime().block_on(async {
        let mut raw = Raw::connect(&desk, 9).await;
        raw.say(&greeting(1, 0)).await;
        // All at once, as if welcome: what it holds, and requests.
        raw.say(&[&[WELCOME][..], &1u32.to_be_bytes(), b"x"].concat()).await;
        raw.say(&have(7)).await;
        assert_eq!(raw.ended_with().await, 2, "not paired");
    });
    nothing_happened(&desk);
}

#[test]
fn nonsense_instead_of_each_message_of_the_pairing_ends_it() {
    let desk = Laptop::new(1);
    desk.code();
    let nonsense: Vec<Vec<u8>> = vec![
        vec![],
        vec![GREET],
        vec![200],
        have(7),
        [&[SHARE][..], &[0; 33]].concat(),
        [&[SHARE][..], &[0; 32]].concat(),
        noise(1, 400),
    ];
    runtime().block_on(async {
        for bad in &nonsense {
            let mut raw = Raw::connect(&desk, 9).await;
            raw.say(bad).await;
            raw.ended_with().await;
            let mut raw = Raw::connect(&desk, 9).await;
            raw.say(&greeting(1, 1)).await;
            assert_eq!(raw.hear().await.unwrap()[0], GREET);
            raw.say(bad).await;
            if bad.len() != 34 {
                raw.ended_with().await;
            }
        }
        let mut raw = Raw::connect(&desk, 9).await;
        let _ = raw.to.write_all(&u32::MAX.to_be_bytes()).await;
        raw.ended_with().await;
    });
    nothing_happened(&desk);
    let group = Laptop::new(2);
    group.pairs_with(&desk);
}

#[test]
fn a_stranger_who_says_nothing_is_dismissed_and_keeps_nobody_out() {
    let limits = LiveLimits { strangers: 3, greeting: Duration::from_millis(1500), ..quick() };
    let desk = Laptop::with(1, limits);
    let code = desk.code();
    let runtime = runtime();
    let silent = runtime.block_on(async {
        let mut silent = Vec::new();
        for seed in 20..23 {
            silent.push(Raw::connect(&desk, seed).await);
        }
        silent
    });
    let group = Laptop::new(2);
    eventually("room is made for who has something to say", || group.calls(&desk, Some(&code)).is_ok());
    drop(silent);
    eventually("it joined", || desk.saw(|e| matches!(e, LiveEvent::Joined { .. })));
}

#[test]
fn a_recorded_pairing_played_again_pairs_nobody() {
    let desk = Laptop::new(1);
    let code = desk.code();
    runtime().block_on(async {
        // The share and proof of an exchange that never fits the desk's fresh share.
        let mut raw = Raw::connect(&desk, 9).await;
        raw.say(&greeting(1, 1)).await;
        raw.hear().await.unwrap();
        let (_, share) = spake2::Spake2::<spake2::Ed25519Group>::start_b(
            &spake2::Password::new("000000"),
            &spake2::Identity::new(desk.key.id().as_bytes()),
            &spake2::Identity::new(raw.endpoint.id().as_bytes()),
        );
        let share = [&[SHARE][..], &share].concat();
        let proof = [&[PROOF][..], &[7; 32]].concat();
        raw.say(&share).await;
        raw.hear().await.unwrap();
        raw.say(&proof).await;
        assert_eq!(raw.ended_with().await, 32 + 2, "two tries left");
        for expected in [32 + 1, 3] {
            let mut raw = Raw::connect(&desk, 9).await;
            raw.say(&greeting(1, 1)).await;
            raw.hear().await.unwrap();
            raw.say(&share).await;
            raw.hear().await.unwrap();
            raw.say(&proof).await;
            assert_eq!(raw.ended_with().await, expected, "every replay costs a try");
        }
    });
    nothing_happened(&desk);
    let group = Laptop::new(2);
    assert_eq!(group.calls(&desk, Some(&code)), Err(LiveError::CodeBurnt), "the code is burnt");
}

/// Takes each guest's proof, to look for the code that fits it at leisure, and ends the call with that code or not at
/// all. How many proofs it got.
async fn collect_proofs(false_host: Endpoint, endings: Vec<Option<u32>>) -> (usize, impl Sized) {
    let mut held = Vec::new();
    for ending in endings {
        let guest = false_host.accept().await.unwrap().await.unwrap();
        let (mut to, mut from) = guest.accept_bi().await.unwrap();
        hear(&mut from).await.unwrap();
        say(&mut to, &greeting(1, 0)).await.unwrap();
        assert_eq!(hear(&mut from).await.unwrap()[0], SHARE, "the guest begins");
        let (_, share) = spake2::Spake2::<spake2::Ed25519Group>::start_a(
            &spake2::Password::new("000000"),
            &spake2::Identity::new(false_host.id().as_bytes()),
            &spake2::Identity::new(guest.remote_id().as_bytes()),
        );
        say(&mut to, &[&[SHARE][..], &share].concat()).await.unwrap();
        assert_eq!(hear(&mut from).await.unwrap()[0], PROOF, "and proves first");
        if let Some(code) = ending {
            guest.close(code.into(), b"");
        }
        held.push((guest, to, from));
    }
    // Dropped here, they would hang up.
    (held.len(), (held, false_host))
}

#[test]
fn a_host_that_hangs_up_after_the_proof_gets_three_of_them_and_no_more() {
    let guest = Laptop::with(2, LiveLimits { greeting: Duration::from_secs(3), ..quick() });
    let runtime = runtime();
    let false_host = runtime.block_on(endpoint(66));
    let ticket = zapis_live::Ticket {
        peer: PeerId::from_bytes(false_host.id().as_bytes()).unwrap(),
        addresses: false_host.bound_sockets(),
        relay: None,
    };
    // Too many laptops; good-bye; not a word.
    let collecting = runtime.spawn(collect_proofs(false_host, vec![Some(9), Some(0), None]));
    let typed: PairingCode = "314159".parse().unwrap();
    for (way, expected) in [("busy", "live-busy"), ("ended", "live-ended"), ("silent", "live-stalled")] {
        let refused = guest.live().join(&ticket, Some(&typed)).expect_err("nobody proved anything");
        assert_eq!(refused.code(), expected, "{way}");
    }
    let fourth = guest.live().join(&ticket, Some(&typed));
    assert_eq!(fourth, Err(LiveError::CodeBurnt), "the code is not offered a fourth time");
    let (proofs, _line) = runtime.block_on(collecting).unwrap();
    assert_eq!(proofs, 3, "a guess in a million for each time a person tried");
    nothing_happened(&guest);
}

#[test]
fn a_laptop_that_comes_back_after_a_crash_is_not_taken_for_two() {
    let limits = LiveLimits { silence: Duration::from_secs(3), ..quick() };
    let desk = desk_that_knows(9, limits.clone());
    let crashing = runtime();
    // Its end says nothing any more.
    let _crashed = std::mem::ManuallyDrop::new(crashing.block_on(Raw::paired(&desk, 9)));
    crashing.shutdown_background();
    runtime().block_on(async {
        let back = Raw::paired(&desk, 9).await;
        tokio::time::sleep(limits.silence * 2 + limits.silence / 4).await;
        assert!(back.connection.close_reason().is_none(), "it is served, and its lost connection has ended");
    });
}

/// Sits between guest and host with a key of its own, and passes on every message unchanged.
async fn pass_on(middle: Endpoint, host: EndpointAddr) -> (u64, u64) {
    let guest = middle.accept().await.unwrap().await.unwrap();
    let onward = middle.connect(host, b"zapis/live").await.unwrap();
    let (mut to_guest, mut from_guest) = guest.accept_bi().await.unwrap();
    let (mut to_host, mut from_host) = onward.open_bi().await.unwrap();
    let up = async {
        while let Some(message) = hear(&mut from_guest).await {
            if say(&mut to_host, &message).await.is_err() {
                break;
            }
        }
    };
    let down = async {
        while let Some(message) = hear(&mut from_host).await {
            if say(&mut to_guest, &message).await.is_err() {
                break;
            }
        }
    };
    tokio::join!(up, async {
        down.await;
        guest.close(7u32.into(), b"");
    });
    let code = |closed| match closed {
        iroh::endpoint::ConnectionError::ApplicationClosed(close) => close.error_code.into_inner(),
        _ => u64::MAX,
    };
    (code(onward.closed().await), code(guest.closed().await))
}

#[test]
fn a_man_in_the_middle_who_passes_everything_on_pairs_with_neither() {
    let (desk, group) = (Laptop::new(1), Laptop::new(2));
    let code = desk.code();
    let runtime = runtime();
    let middle = runtime.block_on(endpoint(66));
    let false_ticket = zapis_live::Ticket {
        peer: PeerId::from_bytes(middle.id().as_bytes()).unwrap(),
        addresses: middle.bound_sockets(),
        relay: None,
    };
    let passing = runtime.spawn(pass_on(middle, address(&desk)));
    let joined = group.live().join(&false_ticket, Some(&code));
    assert!(joined.is_err(), "the guest is not taken in: {joined:?}");
    let (host_said, _) = runtime.block_on(passing).unwrap();
    assert_eq!(host_said, 32 + 2, "for the host it was a wrong try, although the code was right");
    nothing_happened(&desk);
    nothing_happened(&group);
}

#[test]
fn another_version_is_named_on_both_sides() {
    let desk = Laptop::new(1);
    runtime().block_on(async {
        let mut raw = Raw::connect(&desk, 9).await;
        raw.say(&greeting(2, 0)).await;
        assert_eq!(raw.hear().await.unwrap(), greeting(1, 0), "it says which version it speaks");
        assert_eq!(raw.ended_with().await, 1, "and that they do not fit");
    });
    nothing_happened(&desk);
    // And the other way round: this side calls a newer program.
    let guest = Laptop::new(2);
    let runtime = runtime();
    let newer = runtime.block_on(endpoint(9));
    let ticket = zapis_live::Ticket {
        peer: PeerId::from_bytes(newer.id().as_bytes()).unwrap(),
        addresses: newer.bound_sockets(),
        relay: None,
    };
    let answering = runtime.spawn(async move {
        let connection = newer.accept().await.unwrap().await.unwrap();
        let (mut to, mut from) = connection.accept_bi().await.unwrap();
        hear(&mut from).await;
        say(&mut to, &greeting(3, 0)).await.unwrap();
        connection.closed().await;
    });
    let code: PairingCode = "123456".parse().unwrap();
    let refused = guest.live().join(&ticket, Some(&code));
    let expected = LiveError::PeerVersion { theirs: "3.0".into(), ours: "1.0".into() };
    assert_eq!(refused, Err(expected), "both versions are in the answer");
    runtime.block_on(answering).unwrap();
}

#[test]
fn a_paired_laptop_that_lies_about_sizes_is_cut_off_by_name() {
    let limits = LiveLimits { stall: Duration::from_secs(2), ..quick() };
    let huge = [&[PACKET_FOLLOWS][..], &u64::MAX.to_be_bytes()].concat();
    let ten = [&[PACKET_FOLLOWS][..], &10u64.to_be_bytes()].concat();
    let lies: [(&str, Vec<u8>, usize, LiveError); 4] = [
        ("an endless packet", huge, 0, LiveError::TooLarge { what: "packet-bytes", limit: 160 << 20 }),
        ("more than it said", ten.clone(), 5_000_000, LiveError::Rules { what: "more-than-said" }),
        ("less than it said", ten, 3, LiveError::Rules { what: "less-than-said" }),
        ("another answer", vec![HAVE, 0, 0, 0, 0], 0, LiveError::Rules { what: "answer" }),
    ];
    for (name, answer, bytes, expected) in lies {
        let desk = desk_that_knows(9, limits.clone());
        runtime().block_on(async {
            let mut raw = Raw::paired(&desk, 9).await;
            raw.say(&have(7)).await;
            let (mut to, _) = raw.asked(GET_PACKET).await;
            say(&mut to, &answer).await.unwrap();
            let _ = to.write_all(&vec![0; bytes]).await;
            let _ = to.finish();
            assert_eq!(raw.ended_with().await, 6, "{name}");
        });
        eventually(name, || desk.saw(|e| matches!(e, LiveEvent::Left { reason, .. } if *reason == expected)));
        assert_eq!(desk.shelf.called("take_packet"), 0, "{name}: the library never saw it");
        eventually("nothing is left behind", || stored(&desk) == 0);
    }
}

#[test]
fn what_is_no_packet_is_refused_before_the_library_sees_it() {
    let desk = desk_that_knows(9, quick());
    runtime().block_on(async {
        let mut raw = Raw::paired(&desk, 9).await;
        raw.say(&have(7)).await;
        let (mut to, _) = raw.asked(GET_PACKET).await;
        let bytes = noise(3, 10_000);
        say(&mut to, &[&[PACKET_FOLLOWS][..], &10_000u64.to_be_bytes()].concat()).await.unwrap();
        to.write_all(&bytes).await.unwrap();
        to.finish().unwrap();
        eventually("it is named", || {
            desk.saw(|e| matches!(e, LiveEvent::Refused { reason, .. } if reason.code() == "packet-foreign"))
        });
    });
    assert_eq!(desk.shelf.called("take_packet"), 0, "the library never saw it");
}

#[test]
fn a_photo_that_is_not_what_was_asked_for_is_never_kept() {
    let photo = noise(8, 50_000);
    let lies: [(&str, u64, u64, &[u8]); 4] = [
        ("another size", 0, 49_999, &photo[..49_999]),
        ("an offset nobody asked for", 7, 50_000, &photo[7..]),
        ("other bytes", 0, 50_000, &[1; 50_000]),
        ("more bytes", 0, 50_000, &[1; 60_000]),
    ];
    for (name, offset, bytes, sent) in lies {
        let desk = desk_that_knows(9, quick());
        let wanted = hash(&photo);
        desk.shelf.add(7, 1);
        let id = uuid::Uuid::from_u128(7);
        desk.shelf.docs.lock().unwrap().get_mut(&id).unwrap().photos.insert(wanted.clone(), 50_000);
        runtime().block_on(async {
            let mut raw = Raw::paired(&desk, 9).await;
            raw.say(&have(7)).await;
            let (mut to, request) = raw.asked(GET_PHOTO).await;
            assert_eq!(&request[1..33], blake3::hash(&photo).as_bytes(), "by its hash");
            let answer = [&[PHOTO_FOLLOWS][..], &offset.to_be_bytes(), &bytes.to_be_bytes()].concat();
            say(&mut to, &answer).await.unwrap();
            let _ = to.write_all(sent).await;
            let _ = to.finish();
            eventually(name, || {
                desk.saw(|e| matches!(e, LiveEvent::Refused { .. } | LiveEvent::Left { .. }))
            });
        });
        assert_eq!(desk.shelf.called("take_photo"), 0, "{name}: the library never saw it");
        assert!(!desk.shelf.photo(&wanted).exists(), "{name}");
    }
}

#[test]
fn a_peer_that_stops_in_the_middle_is_not_waited_for_for_ever() {
    let desk = desk_that_knows(9, LiveLimits { stall: Duration::from_millis(500), ..quick() });
    runtime().block_on(async {
        let mut raw = Raw::paired(&desk, 9).await;
        raw.say(&have(7)).await;
        let (mut to, _) = raw.asked(GET_PACKET).await;
        say(&mut to, &[&[PACKET_FOLLOWS][..], &10_000u64.to_be_bytes()].concat()).await.unwrap();
        to.write_all(b"PK").await.unwrap();
        assert_eq!(raw.ended_with().await, 7, "stalled");
    });
}

#[test]
fn a_million_small_things_wait_their_turn() {
    let desk = desk_that_knows(9, LiveLimits { per_second: 50, ..quick() });
    runtime().block_on(async {
        let raw = Raw::paired(&desk, 9).await;
        let started = std::time::Instant::now();
        let mut asked = 0;
        let request = [&[GET_PHOTO][..], &[1; 32], &[0; 8], &[2; 32]].concat();
        while started.elapsed() < Duration::from_secs(3) {
            let Ok(Ok((mut to, mut from))) = timeout(Duration::from_secs(1), raw.connection.open_bi()).await
            else {
                break;
            };
            if say(&mut to, &request).await.is_err() || to.finish().is_err() {
                break;
            }
            let _ = hear(&mut from).await;
            asked += 1;
        }
        // A second's worth at once, and then so many a second.
        let served = desk.shelf.called("open_photo");
        assert!(served <= 50 * 6, "{served} of {asked} requests were served in about three seconds");
    });
    // A list that is too long ends it.
    runtime().block_on(async {
        let mut raw = Raw::paired(&desk, 9).await;
        raw.say(&[HAVE, 0, 15, 66, 64]).await;
        assert_eq!(raw.ended_with().await, 6, "a million documents");
    });
}

#[test]
fn a_request_is_answered_only_with_what_the_library_gives() {
    let desk = desk_that_knows(9, quick());
    desk.shelf.add_photo(7, b"a photo");
    runtime().block_on(async {
        let raw = Raw::paired(&desk, 9).await;
        let (mut to, mut from) = raw.connection.open_bi().await.unwrap();
        let request = [&[GET_PHOTO][..], &[1; 32], &u64::MAX.to_be_bytes(), &[2; 32]].concat();
        say(&mut to, &request).await.unwrap();
        to.finish().unwrap();
        assert_eq!(hear(&mut from).await.unwrap(), [8], "an unknown photo is nothing");
        let (mut to, mut from) = raw.connection.open_bi().await.unwrap();
        let known = *blake3::hash(b"a photo").as_bytes();
        let request = [&[GET_PHOTO][..], &known, &u64::MAX.to_be_bytes(), &[2; 32]].concat();
        say(&mut to, &request).await.unwrap();
        to.finish().unwrap();
        let answer = hear(&mut from).await.unwrap();
        assert_eq!(&answer[1..9], [0; 8], "an offset beyond the end begins anew");
    });
}
