//! Runs `zapis-cli` as a person or a script does.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::LazyLock,
};

use serde_json::Value;
use tempfile::TempDir;

pub const LANGUAGES: [&str; 3] = ["pl", "en", "uk"];

pub const ANNOUNCEMENT: &str = "Sąsiedzi razem

Piątek, 27 maja, 10:00–15:00
Miejsce: Dom Kultury, ul. Przykładowa 5

Grupy robocze:
1. Mieszkania
2. Język polski

Będzie kącik dla dzieci.
";

/// One answer of the program.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("no JSON ({e}): {}", self.out))
    }

    /// It did what was asked and had nothing to complain of.
    pub fn done(self) -> Self {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "stdout: {}", self.out);
        self
    }
}

pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zapis-cli"));
    command.args(args).stdin(Stdio::null()).env("ZAPIS_LANG", "pl");
    command
}

pub fn answer(output: Output) -> Answer {
    Answer {
        code: output.status.code().expect("it ends by itself"),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

pub fn run(args: &[&str]) -> Answer {
    answer(command(args).output().expect("it can be started"))
}

/// A temporary folder with a library in it.
pub struct Library {
    pub home: TempDir,
}

impl Library {
    pub fn empty() -> Library {
        Library { home: tempfile::tempdir().unwrap() }
    }

    /// With the event of [`ANNOUNCEMENT`] and one entry.
    pub fn small() -> Library {
        let library = Library::empty();
        fs::write(library.path("ogloszenie.txt"), ANNOUNCEMENT).unwrap();
        library.run(&["new", "--from-announcement", &library.text("ogloszenie.txt")]).done();
        library.run(&["add", "1", "u: Pierwszy wpis"]).done();
        library
    }

    pub fn folder(&self) -> PathBuf {
        self.path("library")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub fn run(&self, args: &[&str]) -> Answer {
        self.run_in("pl", args)
    }

    pub fn run_in(&self, language: &str, args: &[&str]) -> Answer {
        let output = command(args).arg("--library").arg(self.folder()).env("ZAPIS_LANG", language).output();
        answer(output.expect("it can be started"))
    }

    pub fn json(&self, args: &[&str]) -> Value {
        let mut args = args.to_vec();
        args.push("--json");
        self.run(&args).done().json()
    }

    pub fn hash(&self) -> String {
        self.json(&["state"])["stateHash"].as_str().expect("a hash").to_owned()
    }

    /// Every file of the library with its bytes; the lock and the journal's index say nothing.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.folder())
    }
}

pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if !path.ends_with("zapis.lock") {
            let bytes = fs::read(&path).expect("it was just listed");
            found.insert(path, bytes);
        }
    }
    found
}

/// The packets of the sample conference without photos, made once per test file.
pub fn packets() -> &'static [PathBuf] {
    static MADE: LazyLock<(TempDir, Vec<PathBuf>)> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display().to_string();
        let made =
            run(&["sample", "--seed", "1", "--photos", "none", "--packets", &path, "--json"]).done().json();
        let paths = made["packets"].as_array().expect("a list").iter();
        let paths = paths.map(|p| PathBuf::from(p.as_str().expect("a path"))).collect();
        (folder, paths)
    });
    &MADE.1
}
