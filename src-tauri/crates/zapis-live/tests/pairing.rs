//! Who gets in, and who does not.

mod support;

use support::*;
use zapis_live::{LiveError, LiveEvent};

#[test]
fn two_laptops_pair_by_the_code_and_know_each_other_from_then_on() {
    let (mut desk, mut group) = (Laptop::new(1), Laptop::new(2));
    group.add(7, 1);
    let peer = group.calls(&desk, Some(&desk.code())).expect("the right code");
    assert_eq!(peer, desk.live().id(), "the laptop of the ticket");
    eventually("the record arrives", || in_step(&desk, &group));
    assert_eq!(desk.shelf.remembered.lock().unwrap()[0].id, group.key.id(), "the desk remembers");
    assert_eq!(group.shelf.remembered.lock().unwrap()[0].id, desk.key.id(), "so does the group");
    desk.close();
    group.close();
    group.shelf.add(7, 2);
    desk.open();
    group.open();
    group.calls(&desk, None).expect("no code the second time");
    eventually("what was typed meanwhile arrives", || in_step(&desk, &group));
}

#[test]
fn three_wrong_tries_burn_the_code_whoever_tries() {
    let desk = Laptop::new(1);
    desk.shelf.add(7, 1);
    let code = desk.code();
    for (seed, expected) in [
        (2, LiveError::WrongCode { left: 2 }),
        (3, LiveError::WrongCode { left: 1 }),
        (4, LiveError::CodeBurnt),
    ] {
        let stranger = Laptop::new(seed);
        assert_eq!(stranger.calls(&desk, Some(&wrong(&code))), Err(expected), "laptop {seed}");
    }
    let late = Laptop::new(5);
    assert_eq!(late.calls(&desk, Some(&code)), Err(LiveError::CodeBurnt), "the right one is too late");
    assert!(desk.saw(|e| *e == LiveEvent::WrongCode { left: 0 }), "the desk sees that it is burnt");
    assert_eq!(*desk.shelf.calls.lock().unwrap(), Vec::<String>::new(), "the library was asked nothing");
    late.pairs_with(&desk);
    eventually("a new code works", || in_step(&desk, &late));
}

#[test]
fn a_guest_does_not_try_one_code_a_fourth_time_with_anybody() {
    let guest = Laptop::new(9);
    let typed = "000000".parse().unwrap();
    for seed in 1..=3 {
        let impostor = Laptop::new(seed);
        impostor.live().open_pairing(1, LONG).unwrap();
        let refused = guest.calls(&impostor, Some(&typed));
        assert!(matches!(refused, Err(LiveError::WrongCode { .. })), "impostor {seed}: {refused:?}");
    }
    let fourth = Laptop::new(4);
    fourth.live().open_pairing(1, LONG).unwrap();
    assert_eq!(guest.calls(&fourth, Some(&typed)), Err(LiveError::CodeBurnt), "not even asked");
    assert!(!fourth.saw(|e| matches!(e, LiveEvent::WrongCode { .. })), "nobody called the fourth");
}

#[test]
fn a_stranger_without_a_code_gets_in_nowhere() {
    let (desk, stranger) = (Laptop::new(1), Laptop::new(2));
    assert_eq!(stranger.calls(&desk, None), Err(LiveError::NotPaired), "not without having paired");
    let any = "123456".parse().unwrap();
    assert_eq!(stranger.calls(&desk, Some(&any)), Err(LiveError::PairingClosed), "nobody opened a pairing");
    assert_eq!(stranger.calls(&stranger, Some(&any)), Err(LiveError::Itself), "its own ticket");
    let ticket = desk.live().ticket().unwrap();
    drop(desk);
    assert_eq!(stranger.live().join(&ticket, Some(&any)), Err(LiveError::Unreachable), "nobody is there");
}

#[test]
fn a_code_for_one_laptop_is_spent_with_it() {
    let (desk, first, second) = (Laptop::new(1), Laptop::new(2), Laptop::new(3));
    let code = desk.live().open_pairing(1, LONG).unwrap();
    first.calls(&desk, Some(&code)).expect("the first");
    assert_eq!(second.calls(&desk, Some(&code)), Err(LiveError::PairingClosed), "the second");
}

#[test]
fn a_forgotten_laptop_is_a_stranger_again_at_once() {
    let (desk, group) = (Laptop::new(1), Laptop::new(2));
    group.add(7, 1);
    group.pairs_with(&desk);
    eventually("they are in step", || in_step(&desk, &group));
    desk.live().forget(group.key.id());
    eventually("the group hears of it", || {
        group.saw(|e| matches!(e, LiveEvent::Left { reason: LiveError::NotPaired, .. }))
    });
    group.add(7, 2);
    assert_eq!(group.calls(&desk, None), Err(LiveError::NotPaired), "and cannot come back by itself");
    assert_eq!(desk.shelf.doc(7).entries.len(), 1, "nothing more was taken");
}

#[test]
fn what_cannot_be_remembered_is_not_paired() {
    let (desk, group) = (Laptop::new(1), Laptop::new(2));
    let code = desk.code();
    let ticket = desk.live().ticket().unwrap();
    // The ticket of another laptop at the same address: whoever answers there is not the one that was meant.
    let other = zapis_live::Ticket { peer: Laptop::new(3).key.id(), ..ticket };
    let refused = group.live().join(&other, Some(&code));
    assert_eq!(refused, Err(LiveError::Unreachable), "the key is part of the address");
    assert_eq!(desk.shelf.called("remember"), 0, "and the desk knows nobody new");
}

#[test]
fn an_address_and_the_code_are_enough_and_the_address_alone_is_not() {
    let (desk, group) = (Laptop::new(1), Laptop::new(2));
    group.add(7, 1);
    let address = desk.live().addresses().remove(0);
    assert_eq!(
        group.live().join_at(&address, None),
        Err(LiveError::NotPaired),
        "who is there is only a claim"
    );
    let code = desk.code();
    let wrong = group.live().join_at(&address, Some(&wrong(&code)));
    assert_eq!(wrong, Err(LiveError::WrongCode { left: 2 }), "a wrong code costs a try this way too");
    group.live().join_at(&address, Some(&code)).expect("the right code");
    eventually("the record arrives", || in_step(&desk, &group));
    assert_eq!(group.live().join_at("hello", Some(&code)), Err(LiveError::TicketForeign), "no address");
    drop(desk);
    assert_eq!(group.live().join_at(&address, Some(&code)), Err(LiveError::Unreachable), "nobody is there");
}

#[test]
fn who_answers_in_anothers_place_at_an_address_learns_one_guess_and_nothing_else() {
    let (impostor, group) = (Laptop::new(66), Laptop::new(2));
    group.add(7, 1);
    impostor.live().open_pairing(1, LONG).unwrap();
    // The person typed the code of the desk, whose address somebody has taken.
    let typed = "314159".parse().unwrap();
    let joined = group.live().join_at(&impostor.live().addresses()[0], Some(&typed));
    assert!(matches!(joined, Err(LiveError::WrongCode { .. })), "{joined:?}");
    assert_eq!(
        *group.shelf.calls.lock().unwrap(),
        Vec::<String>::new(),
        "the group's library was asked nothing"
    );
    assert_eq!(impostor.shelf.called("take_packet"), 0, "and nothing was given");
}
