//! Who may name what. The crates' borders guard most of it; this guards the rest.

use crate::source::{files, names};

/// No file of `folder` may name `word`, except those whose path begins with one of `allowed`.
fn check(folder: &str, word: &str, allowed: &[&str], reason: &str) {
    for source in files(folder, ".rs") {
        if allowed.iter().any(|path| source.path.starts_with(path)) {
            continue;
        }
        for (number, line) in source.code() {
            assert!(
                !names(&without_strings(line), word),
                "{}:{number} names {word}: {reason}\n  {line}",
                source.path
            );
        }
    }
}

/// A file's name in quotes is no dependency.
fn without_strings(line: &str) -> String {
    line.split('"').step_by(2).collect()
}

#[test]
fn only_the_shell_names_tauri() {
    for word in ["tauri", "tauri_build", "tauri_plugin_dialog"] {
        check(
            "src-tauri/crates",
            word,
            &[],
            "everything below the window can be tested and used without one",
        );
    }
    for source in files("src-tauri/crates", "Cargo.toml") {
        assert!(!source.text.contains("tauri ="), "{} depends on tauri", source.path);
    }
}

#[test]
fn only_the_documents_name_loro() {
    for word in ["loro", "loro_internal", "LoroDoc"] {
        let record = ["src-tauri/crates/zapis-record/"];
        check("src-tauri", word, &record, "the engine of merging can be replaced in one place");
    }
}

#[test]
fn only_the_store_names_rusqlite() {
    for word in ["rusqlite", "rusqlite_migration"] {
        check(
            "src-tauri",
            word,
            &["src-tauri/crates/zapis-store/"],
            "SQL stands beside its table and nowhere else",
        );
    }
}

#[test]
fn only_the_pdf_writer_names_the_pdf_crates() {
    for word in ["printpdf", "lopdf", "page_validation"] {
        let pdf = ["src-tauri/crates/zapis-report/src/pdf/", "src-tauri/crates/zapis-report/tests/"];
        check("src-tauri", word, &pdf, "layout speaks of pages and boxes, not of a file format");
    }
}

#[test]
fn only_the_door_for_phones_and_the_hand_over_between_laptops_open_a_socket() {
    let (door, live) = ("src-tauri/crates/zapis-phone/", "src-tauri/crates/zapis-live/");
    for word in ["TcpListener", "TcpStream", "UdpSocket", "UnixListener", "if_addrs"] {
        check("src-tauri", word, &[door, live], "nothing else of Zapis talks over a network");
    }
    for word in ["axum", "hyper"] {
        check("src-tauri", word, &[door], "only the door for phones is a server of pages");
    }
    for word in ["iroh", "mdns_sd", "spake2"] {
        check("src-tauri", word, &[live], "laptops meet in one crate");
    }
}

#[test]
fn domain_record_similar_and_report_read_no_clock_no_environment_and_no_disk() {
    let outside = [
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "SystemTime",
        "Instant",
        "Utc::now",
        "Local::now",
        "now_v7",
        "new_v4",
        "thread_rng",
        "File::open",
        "fs::read",
        "env::var",
    ];
    for folder in ["zapis-domain", "zapis-record", "zapis-report", "zapis-similar"] {
        for source in files(&format!("src-tauri/crates/{folder}/src"), ".rs") {
            if source.path.ends_with("/tests.rs") {
                continue;
            }
            for (number, line) in source.code() {
                for word in outside {
                    assert!(
                        !line.contains(word),
                        "{}:{number} reads {word}: same input, same bytes\n  {line}",
                        source.path
                    );
                }
            }
        }
    }
}

#[test]
fn only_the_client_names_tauri_in_the_window() {
    for source in files("ui/src", ".ts").into_iter().chain(files("ui/src", ".svelte")) {
        let allowed = source.path == "ui/src/ipc/client.ts" || source.path.ends_with(".test.ts");
        assert!(
            allowed || !source.text.contains("@tauri-apps/"),
            "{} names tauri: the window is tested without it",
            source.path
        );
    }
}

#[test]
fn sql_stands_in_the_store_alone() {
    for source in files("src-tauri", ".rs") {
        if source.path.starts_with("src-tauri/crates/zapis-store/") {
            continue;
        }
        for (number, line) in source.code() {
            let sql = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "PRAGMA "]
                .iter()
                .find(|sql| line.contains(**sql));
            assert_eq!(sql, None, "{}:{number} speaks SQL", source.path);
        }
    }
}
