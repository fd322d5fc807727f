//! What arrives, after what mishaps, and that nothing is sent twice.

mod support;

use std::{fs, time::Duration};

use support::*;
use zapis_live::{LiveError, LiveEvent, LiveLimits};

#[test]
fn records_keep_flowing_both_ways_while_both_sides_type() {
    let (one, other) = (Laptop::new(1), Laptop::new(2));
    one.add(7, 0);
    other.pairs_with(&one);
    for n in 1..=50 {
        one.add(7, n * 2);
        other.add(7, n * 2 + 1);
        if n % 10 == 0 {
            std::thread::sleep(Duration::from_millis(60));
        }
    }
    eventually("both have all", || in_step(&one, &other) && one.shelf.doc(7).entries.len() == 101);
    let packets = one.shelf.called("take_packet");
    assert!(packets < 50, "what is typed quickly travels together: {packets} packets for 50 entries");
    let settled = one.shelf.called("take_packet") + other.shelf.called("take_packet");
    std::thread::sleep(Duration::from_millis(300));
    let after = one.shelf.called("take_packet") + other.shelf.called("take_packet");
    assert_eq!(after, settled, "two that are in step are silent");
}

#[test]
fn a_desk_gathers_many_groups_and_gives_each_only_its_own() {
    let desk = Laptop::new(100);
    let groups: Vec<Laptop> = (1..=20).map(Laptop::new).collect();
    for (n, group) in groups.iter().enumerate() {
        group.add(n as u128, 1);
        group.shelf.add_photo(n as u128, &noise(n as u64, 20_000));
    }
    let code = desk.live().open_pairing(20, LONG).unwrap();
    std::thread::scope(|scope| {
        for group in &groups {
            let (desk, code) = (&desk, &code);
            scope.spawn(move || group.calls(desk, Some(code)).expect("paired"));
        }
    });
    eventually("all records and photos are here", || {
        let (docs, whole) = desk.shelf.state();
        docs.len() == 20 && whole && docs.values().all(|d| d.photos.len() == 1)
    });
    let here = desk.live().peers().iter().filter(|peer| peer.here).count();
    assert_eq!(here, 20, "all are connected at once");
}

#[test]
fn a_laptop_that_holds_nothing_gets_the_event_of_a_desk_with_many_groups_whoever_speaks_first() {
    for desk_is_first in [true, false] {
        let (desk, fresh) = (Laptop::new(1), Laptop::new(2));
        [EVENT].into_iter().chain(1..=20).for_each(|doc| desk.add(doc, 1));
        // Whose library cannot be asked yet speaks second.
        let second = if desk_is_first { &fresh } else { &desk };
        let held_back = second.shelf.docs.lock().unwrap();
        fresh.pairs_with(&desk);
        eventually("the first has spoken", || second.saw(|e| matches!(e, LiveEvent::Holds { .. })));
        drop(held_back);
        eventually("the event arrives", || fresh.shelf.doc(EVENT) == desk.shelf.doc(EVENT));
    }
}

#[test]
fn two_laptops_with_one_key_are_both_told_and_none_takes_the_others_place_for_ever() {
    let limits = LiveLimits { silence: Duration::from_secs(3), ..quick() };
    let [desk, one, copy] = [1, 2, 2].map(|seed| Laptop::with(seed, limits.clone()));
    one.pairs_with(&desk);
    eventually("the first is here", || desk.saw(|e| matches!(e, LiveEvent::Joined { .. })));
    copy.pairs_with(&desk);
    let told = |e: &LiveEvent| matches!(e, LiveEvent::Left { reason: LiveError::Twin, .. });
    for (who, laptop) in [("the first", &one), ("its copy", &copy), ("the desk", &desk)] {
        eventually(who, || laptop.saw(told));
    }
    let joined = |e: &&LiveEvent| matches!(e, LiveEvent::Joined { .. });
    let times = desk.events.lock().unwrap().iter().filter(joined).count();
    assert_eq!(times, 2, "neither called again by itself");
    one.shelf.add(7, 1);
    one.calls(&desk, None).expect("one of them alone is welcome");
    eventually("and hands over", || in_step(&desk, &one));
}

#[test]
fn a_laptop_that_connects_a_second_time_is_not_taken_for_two() {
    let limits = LiveLimits { silence: Duration::from_secs(3), ..quick() };
    let [desk, group] = [1, 2].map(|seed| Laptop::with(seed, limits.clone()));
    group.pairs_with(&desk);
    eventually("the desk knows it", || desk.saw(|e| matches!(e, LiveEvent::Joined { .. })));
    group.calls(&desk, None).expect("again");
    std::thread::sleep(limits.silence * 2 + limits.silence / 4);
    let told = |e: &LiveEvent| matches!(e, LiveEvent::Left { reason: LiveError::Twin, .. });
    assert!(!desk.saw(told) && !group.saw(told), "its own older connection was closed by itself");
    group.add(7, 1);
    eventually("the newer one goes on", || in_step(&desk, &group));
}

#[test]
fn a_photo_goes_on_where_it_stopped_when_either_side_ends_midway() {
    let (mut desk, mut group) = (Laptop::new(1), Laptop::new(2));
    let photo = noise(1, 30 << 20);
    let hash = group.shelf.add_photo(7, &photo);
    let part = desk.shelf.parts().join(format!("{hash}.part"));
    let there = || fs::metadata(&part).map(|about| about.len()).unwrap_or(0);
    group.pairs_with(&desk);
    eventually("it has begun", || there() > 1 << 20);
    group.close();
    let first = there();
    assert!(first < photo.len() as u64, "it broke off midway: {first}");
    group.open();
    group.calls(&desk, None).expect("again");
    eventually("it goes on", || there() > first || desk.shelf.photo(&hash).is_file());
    desk.close();
    let second = fs::metadata(&part).map(|about| about.len()).unwrap_or(photo.len() as u64);
    assert!(second >= first, "what had come stays: {first}, then {second}");
    desk.events.lock().unwrap().clear();
    desk.open();
    desk.live().changed();
    let _ = group.calls(&desk, None);
    eventually("it is whole", || in_step(&desk, &group));
    let resumed = |e: &LiveEvent| match e {
        LiveEvent::Progress { progress, .. } => progress.resumed_bytes,
        _ => 0,
    };
    if second < photo.len() as u64 {
        let last = desk.events.lock().unwrap().iter().map(resumed).max().unwrap_or(0);
        assert_eq!(last, second, "only the rest was sent");
    }
    assert_eq!(fs::read(desk.shelf.photo(&hash)).unwrap(), photo, "byte for byte");
}

#[test]
fn a_beginning_that_was_damaged_on_this_side_is_sent_anew() {
    let (desk, group) = (Laptop::new(1), Laptop::new(2));
    let photo = noise(2, 1 << 20);
    let hash = group.shelf.add_photo(7, &photo);
    fs::write(desk.shelf.parts().join(format!("{hash}.part")), vec![0; 500_000]).unwrap();
    group.pairs_with(&desk);
    eventually("it is whole", || in_step(&desk, &group));
    assert_eq!(fs::read(desk.shelf.photo(&hash)).unwrap(), photo, "byte for byte");
}

#[test]
fn a_photo_that_is_damaged_over_there_does_not_stop_the_others() {
    let (desk, group) = (Laptop::new(1), Laptop::new(2));
    let bad = group.shelf.add_photo(7, &noise(3, 100_000));
    let good = group.shelf.add_photo(7, &noise(4, 100_000));
    let shorter = group.shelf.add_photo(7, &noise(5, 100_000));
    fs::write(group.shelf.photo(&bad), vec![1; 100_000]).unwrap();
    fs::write(group.shelf.photo(&shorter), vec![1; 99_999]).unwrap();
    group.pairs_with(&desk);
    eventually("the good one is here", || desk.shelf.photo(&good).is_file());
    eventually("the bad one is named", || {
        let named = LiveError::PhotoDamaged { hash: bad.to_string() };
        desk.saw(|e| matches!(e, LiveEvent::Refused { reason, .. } if *reason == named))
    });
    group.add(7, 1);
    eventually("records go on", || desk.shelf.doc(7).entries.contains(&1));
    assert!(
        !desk.shelf.photo(&bad).exists() && !desk.shelf.photo(&shorter).exists(),
        "nothing wrong is kept"
    );
}

#[test]
fn what_the_library_refuses_is_said_and_the_connection_goes_on() {
    let (desk, group) = (Laptop::new(1), Laptop::new(2));
    *desk.shelf.refuses.lock().unwrap() = true;
    group.add(7, 1);
    group.pairs_with(&desk);
    eventually("the refusal is told", || {
        desk.saw(|e| matches!(e, LiveEvent::Refused { reason, .. } if reason.code() == "not-today"))
    });
    *desk.shelf.refuses.lock().unwrap() = false;
    group.add(7, 2);
    eventually("the next change brings everything", || in_step(&desk, &group));
}

#[test]
fn a_laptop_that_vanishes_comes_back_by_itself() {
    let limits = LiveLimits { silence: Duration::from_secs(2), ..quick() };
    let (mut desk, group) = (Laptop::with(1, limits.clone()), Laptop::with(2, limits));
    group.pairs_with(&desk);
    eventually("they have met", || desk.saw(|e| matches!(e, LiveEvent::Joined { .. })));
    let port = desk.live().ticket().unwrap().addresses[0];
    desk.close();
    eventually("the group notices", || group.saw(|e| matches!(e, LiveEvent::Left { .. })));
    group.add(7, 1);
    desk.open_at(port);
    eventually("and calls again without being told", || in_step(&desk, &group));
}

#[test]
fn three_laptops_in_a_ring_all_end_with_everything() {
    let (a, b, c) = (Laptop::new(1), Laptop::new(2), Laptop::new(3));
    for (n, laptop) in [&a, &b, &c].into_iter().enumerate() {
        laptop.add(7, n as u32);
        laptop.shelf.add_photo(7, &noise(n as u64, 200_000));
    }
    b.pairs_with(&a);
    c.pairs_with(&b);
    a.pairs_with(&c);
    eventually("the same everywhere", || {
        in_step(&a, &b) && in_step(&b, &c) && a.shelf.doc(7).photos.len() == 3
    });
}

#[test]
fn both_calling_each_other_at_once_end_with_one_connection() {
    let (one, other) = (Laptop::new(1), Laptop::new(2));
    one.pairs_with(&other);
    std::thread::scope(|scope| {
        scope.spawn(|| one.calls(&other, None));
        scope.spawn(|| other.calls(&one, None));
    });
    one.add(7, 1);
    other.add(7, 2);
    eventually("they are in step", || in_step(&one, &other) && one.shelf.doc(7).entries.len() == 2);
}

#[test]
fn dropping_a_live_closes_its_sockets() {
    let mut desk = Laptop::new(1);
    let address = desk.live().ticket().unwrap().addresses[0];
    assert!(std::net::UdpSocket::bind(address).is_err(), "the socket is open");
    eventually("it says who it is", || std::net::TcpStream::connect(address).is_ok());
    desk.close();
    assert!(std::net::UdpSocket::bind(address).is_ok(), "and closed when this returns");
    assert!(std::net::TcpStream::connect(address).is_err(), "nobody says anything any more");
}
