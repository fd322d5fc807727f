//! The hand-written words in `assets/sample`. They are part of the program: a mistake in them is a bug, found
//! by the first test that reads them, and ends the program with the line at fault.

mod due;
mod frame;
mod names;
mod theme;

use std::sync::LazyLock;

use zapis_domain::Language;

pub use frame::Frame;
pub use names::{AddresseeName, Area, NameStock, Organisation, Origin};
pub use theme::{EntryLine, Outcome, Theme};

macro_rules! asset {
    ($($path:literal),+) => {
        include_str!(concat!("../../../../../assets/sample/", $($path),+))
    };
}
macro_rules! theme {
    ($language:expr, $path:literal) => {
        Theme::parse($language, asset!($path, ".txt"), asset!($path, ".md"))
    };
}

pub struct Stock {
    pub event: &'static str,
    /// In the order of the announcement.
    pub themes: Vec<Theme>,
    pub organisations: Vec<Organisation>,
    pub addressees: Vec<AddresseeName>,
    pub areas: Vec<Area>,
    pub names: NameStock,
    frames: [Frame; 3],
}

impl Stock {
    pub fn get() -> &'static Stock {
        static STOCK: LazyLock<Stock> = LazyLock::new(Stock::read);
        &STOCK
    }

    pub fn frame(&self, language: Language) -> &Frame {
        &self.frames[language as usize]
    }

    fn read() -> Stock {
        Stock {
            event: asset!("event.txt"),
            themes: themes(),
            organisations: rows(asset!("organisations.txt")).map(Organisation::parse).collect(),
            addressees: rows(asset!("addressees.txt")).map(AddresseeName::parse).collect(),
            areas: rows(asset!("areas.txt")).map(Area::parse).collect(),
            names: NameStock::parse(asset!("people.txt")),
            frames: [
                Frame::parse(asset!("pl/frame.txt")),
                Frame::parse(asset!("en/frame.txt")),
                Frame::parse(asset!("uk/frame.txt")),
            ],
        }
    }
}

fn themes() -> Vec<Theme> {
    use Language::{En, Pl, Uk};
    vec![
        theme!(Pl, "pl/1-potrzeby-podstawowe-i"),
        theme!(Pl, "pl/2-potrzeby-podstawowe-ii"),
        theme!(Pl, "pl/3-informacja-jezyk-polski"),
        theme!(Pl, "pl/4-rynek-pracy"),
        theme!(Pl, "pl/5-obywatelskosc-kultura-sasiedztwo"),
        theme!(Pl, "pl/6-edukacja-swiadomosc"),
        theme!(En, "en/7-networking-systemic"),
        theme!(Uk, "uk/8-inne"),
    ]
}

/// Lines with something on them, without comments.
fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Columns between ` | `.
fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    lines(text).map(|line| line.split('|').map(str::trim).collect())
}

/// The sections `[name]` of a file: what stands beside the name, and the lines below it.
fn sections(text: &'static str) -> Vec<(&'static str, &'static str, Vec<&'static str>)> {
    let mut sections: Vec<(&str, &str, Vec<&str>)> = Vec::new();
    for line in lines(text) {
        match line.strip_prefix('[').and_then(|l| l.split_once(']')) {
            Some((name, beside)) => sections.push((name, beside.trim(), Vec::new())),
            None => sections.last_mut().expect("a section comes first").2.push(line),
        }
    }
    sections
}
