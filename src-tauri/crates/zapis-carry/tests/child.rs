//! The guard for foreign bytes. This program is its own child: started with a part to play, it plays it.

use std::{
    ffi::OsString,
    io::{Read, Write},
    time::Duration,
};

use zapis_carry::{ChildError, ChildLimits, in_child, obey_limits};

const MEMORY: u64 = 512 << 20;

fn main() {
    if let Some(part) = std::env::args().nth(1).and_then(|arg| arg.strip_prefix("play-").map(str::to_owned)) {
        return play(&part);
    }
    let tests: [(&str, fn()); 7] = [
        ("a_sound_child_answers", a_sound_child_answers),
        ("a_refusal_comes_with_its_reason", a_refusal_comes_with_its_reason),
        ("a_child_that_aborts_does_not_take_us_along", a_child_that_aborts_does_not_take_us_along),
        ("a_child_that_never_ends_is_stopped", a_child_that_never_ends_is_stopped),
        ("a_child_that_talks_without_end_is_cut_short", a_child_that_talks_without_end_is_cut_short),
        ("a_child_that_does_not_listen_is_no_obstacle", a_child_that_does_not_listen_is_no_obstacle),
        ("a_program_that_is_not_there_is_an_error", a_program_that_is_not_there_is_an_error),
    ];
    for (name, test) in tests {
        test();
        println!("test {name} ... ok");
    }
    #[cfg(target_os = "linux")]
    {
        a_greedy_child_is_stopped_by_its_own_limit();
        println!("test a_greedy_child_is_stopped_by_its_own_limit ... ok");
        a_greedy_child_that_sets_itself_no_limit_is_stopped_from_outside();
        println!("test a_greedy_child_that_sets_itself_no_limit_is_stopped_from_outside ... ok");
    }
}

fn play(part: &str) {
    if part == "boundless" {
        let hoard = vec![1u8; 768 << 20];
        std::thread::sleep(Duration::from_secs(600));
        assert_eq!(hoard[1], 1, "it was kept all the time");
    }
    obey_limits().expect("limits can be lowered");
    let mut out = std::io::stdout();
    match part {
        "echo" => {
            let mut input = Vec::new();
            std::io::stdin().read_to_end(&mut input).expect("the parent writes");
            out.write_all(&input).expect("the parent reads");
        }
        "refuse" => {
            out.write_all(b"not a document").expect("the parent reads");
            std::process::exit(3);
        }
        "abort" => std::process::abort(),
        "hang" => std::thread::sleep(Duration::from_secs(600)),
        "talk" => while out.write_all(&[b'x'; 4096]).is_ok() {},
        "deaf" => {}
        "greed" => {
            let hoard = vec![1u8; 4 << 30];
            out.write_all(&hoard[..1]).expect("the parent reads");
        }
        other => panic!("no such part: {other}"),
    }
}

fn ask(part: &str, input: &[u8], wall: Duration) -> Result<Vec<u8>, ChildError> {
    let exe = std::env::current_exe().expect("a running program has a file");
    let limits = ChildLimits { wall, address_space_bytes: MEMORY, output_bytes: 2 << 20 };
    in_child(&exe, &[OsString::from(format!("play-{part}"))], input, limits)
}

const LONG: Duration = Duration::from_secs(60);

fn a_sound_child_answers() {
    // More than a pipe holds, so that reading and writing must happen at once.
    let input = vec![42; 1 << 20];
    let answer = ask("echo", &input, LONG).expect("the child is sound");
    assert!(answer == input, "all of the input went in and came out");
}

fn a_refusal_comes_with_its_reason() {
    match ask("refuse", b"", LONG) {
        Err(ChildError::Refused { code: 3, output }) => assert_eq!(output, b"not a document", "its reason"),
        other => panic!("it refused, but: {other:?}"),
    }
}

fn a_child_that_aborts_does_not_take_us_along() {
    let result = ask("abort", b"", LONG);
    assert!(matches!(result, Err(ChildError::Crashed)), "it crashed, but: {result:?}");
}

fn a_child_that_never_ends_is_stopped() {
    let result = ask("hang", &vec![0; 1 << 20], Duration::from_millis(300));
    assert!(matches!(result, Err(ChildError::TimedOut { .. })), "it hung, but: {result:?}");
}

fn a_child_that_talks_without_end_is_cut_short() {
    let result = ask("talk", b"", LONG);
    assert!(matches!(result, Err(ChildError::TooMuchOutput { .. })), "it talked, but: {result:?}");
}

fn a_child_that_does_not_listen_is_no_obstacle() {
    let answer = ask("deaf", &vec![0; 4 << 20], LONG).expect("it ended well");
    assert_eq!(answer, b"", "it said nothing");
}

fn a_program_that_is_not_there_is_an_error() {
    let limits = ChildLimits { wall: LONG, address_space_bytes: MEMORY, output_bytes: 10 };
    let result = in_child("no such program".as_ref(), &[], b"", limits);
    assert!(matches!(result, Err(ChildError::NotStarted(_))), "nothing to start, but: {result:?}");
}

#[cfg(target_os = "linux")]
fn a_greedy_child_is_stopped_by_its_own_limit() {
    let result = ask("greed", b"", LONG);
    assert!(matches!(result, Err(ChildError::Crashed)), "4 GiB under a limit of 512 MiB, but: {result:?}");
}

/// As on macOS, where the system does not keep to the limit.
#[cfg(target_os = "linux")]
fn a_greedy_child_that_sets_itself_no_limit_is_stopped_from_outside() {
    let result = ask("boundless", b"", LONG);
    assert!(matches!(result, Err(ChildError::Crashed)), "768 MiB where 512 are allowed, but: {result:?}");
}
