//! Among 5,000 people: reading a line, and completing a name. Completion lives in the window, so its figures come from vitest.

use std::{path::Path, process::Command, time::Instant};

use zapis_domain::{
    Person, PersonId,
    capture::{CaptureContext, read_line},
};

use crate::measure::{Table, ms, quantile};

const PEOPLE: u128 = 5_000;

pub fn names(table: &mut Table, folder: &Path) {
    let people: Vec<Person> = (0..PEOPLE).map(person).collect();
    let context = CaptureContext {
        event_day: chrono::NaiveDate::from_ymd_opt(2022, 5, 27),
        people: &people,
        ..CaptureContext::default()
    };
    let line = "z: Lista kontaktów @Łukasz Ślązak 42 +Ośrodek Pomocy 7 >Miasto do 15 czerwca #mieszkania *7";
    let mut times = Vec::new();
    for _ in 0..50 {
        let begun = Instant::now();
        assert!(read_line(line, &context).owners[0].person.is_some(), "a person of the event");
        times.push(begun.elapsed());
    }
    table.add("line read, 5,000 people known, median", ms(quantile(&mut times, 0.5)), "≤ 10 ms");
    complete(table, folder);
}

fn person(number: u128) -> Person {
    Person {
        id: PersonId(uuid::Uuid::from_u128(number)),
        name: format!("Łukasz Ślązak {number}"),
        organisation: format!("Ośrodek Pomocy {}", number % 300),
        sector: String::new(),
        district: format!("Dzielnica {}", number % 20),
        languages: Vec::new(),
        group: None,
        public_name: false,
    }
}

/// Both benchmarks complete seven beginnings a turn.
const TURN: f64 = 7.0;

fn complete(table: &mut Table, folder: &Path) {
    let what = "name completed, 5,000 people, p99";
    let figures = folder.join("names.json");
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    let ran = Command::new("npx")
        .args(["vitest", "bench", "--run", "--outputJson"])
        .arg(&figures)
        .arg("names")
        .current_dir(ui)
        .output();
    let read = |name: &str| -> Option<f64> {
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&figures).ok()?).ok()?;
        let all = json["files"][0]["groups"][0]["benchmarks"].as_array()?;
        all.iter().find(|b| b["name"] == name)?["p99"].as_f64().map(|p99| p99 / TURN)
    };
    match (ran, read("index"), read("every name")) {
        (Ok(_), Some(ours), Some(plain)) => {
            let beside = format!("every name looked at {plain:.2} ms");
            table.add_beside(what, format!("{ours:.2} ms"), "≤ 10 ms", &beside, Some(ours / plain));
        }
        _ => table.add(what, "vitest did not run", "≤ 10 ms"),
    }
}
