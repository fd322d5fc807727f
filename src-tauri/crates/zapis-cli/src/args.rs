//! What can be asked on the command line. `--help` is meant to teach.

use std::{path::PathBuf, str::FromStr};

use clap::{Parser, Subcommand, ValueEnum};
use zapis_domain::Language;
use zapis_notebook::{
    PhotoDetail, SampleSize,
    view::{Edition, PhotosPerPage, ReportVariant},
};

/// Zapis: the full record of arrangements of working-group sessions.
///
/// A whole day in five lines:
///
///   zapis-cli sample --size conference --seed 1 --packets packets
///   zapis-cli import packets/*.zapis --library day
///   zapis-cli state --library day
///   zapis-cli report --md report.md --pdf report.pdf --library day
///   zapis-cli search lodz --library day
#[derive(Debug, Parser)]
#[command(name = "zapis-cli", version, verbatim_doc_comment)]
pub struct Args {
    /// The data folder; without it, the one the window uses.
    #[arg(long, global = true, value_name = "DIR")]
    pub library: Option<PathBuf>,
    /// The event, when the library has several: its id or the beginning of its title. Without it, the newest.
    #[arg(long, global = true, value_name = "EVENT")]
    pub event: Option<String>,
    /// Answer in JSON, for programs.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the packets of an invented event, one per laptop.
    Sample {
        #[arg(long, value_enum, default_value = "conference")]
        size: Size,
        /// The same seed gives the same event.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        #[arg(long, value_enum, default_value = "small")]
        photos: Photos,
        /// The folder to write the packets into.
        #[arg(long, value_name = "DIR")]
        packets: PathBuf,
    },
    /// Make an event from the text of its announcement, and tell what was understood.
    New {
        /// A text file; `-` reads standard input.
        #[arg(long, value_name = "FILE")]
        from_announcement: PathBuf,
    },
    /// Take packets in. Any order, any number of times: the result is the same.
    Import {
        #[arg(required = true, value_name = "PACKET")]
        packets: Vec<PathBuf>,
        /// Also take packets of an event that is not in the library yet.
        #[arg(long)]
        any_event: bool,
    },
    /// Tell the state hash (equal on every laptop with the same content) and the counts per group.
    State,
    /// Print a group's record.
    Show {
        /// Number, id or the beginning of the theme.
        group: String,
    },
    /// Add an entry: `add 3 "z: Lista kontaktów @Anna Kowalska do 15.06"`.
    Add { group: String, line: String },
    /// Take back the last change in a group's record.
    Undo { group: String },
    /// Make a change again that was taken back.
    Redo { group: String },
    /// Take back the newest import.
    UndoImport,
    /// Add a photo to a group's record.
    Photo {
        group: String,
        file: PathBuf,
        #[arg(long, default_value = "")]
        caption: String,
    },
    /// Write a group's record and photos to a packet.
    Export {
        group: String,
        #[arg(long, value_name = "FILE.zapis")]
        to: PathBuf,
        /// Lock it with the passphrase in this file's first line.
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
    },
    /// Before the event: write one packet for each group into a folder.
    HandOut {
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
        /// For a second moderator: also the moderator's layer (links, wordings, amendments, sign-offs). Notes to
        /// oneself stay here.
        #[arg(long)]
        layer: bool,
    },
    /// Hand over through the room's network, laptop to laptop. The network is open only while this runs.
    Live {
        #[command(subcommand)]
        action: LiveAction,
    },
    /// Write the report.
    Report {
        #[arg(long, value_enum, default_value = "internal")]
        edition: EditionName,
        /// Without it, the event's language.
        #[arg(long, value_enum)]
        lang: Option<Lang>,
        /// `full`, `summary` (two pages), `group=3`, `tasks=NAME`, `letter=ADDRESSEE` or `album`.
        #[arg(long, default_value = "full")]
        variant: VariantName,
        /// Without it, four in the report and one in the album.
        #[arg(long, value_enum)]
        photos_per_page: Option<PhotosName>,
        /// `paper`, `civic`, or a theme file (docs/themes.md).
        #[arg(long, default_value = "paper", value_name = "NAME|FILE.toml")]
        theme: String,
        #[command(flatten)]
        paths: Box<ReportPaths>,
    },
    /// Search all entries; diacritics do not matter.
    Search {
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Check database, documents and pictures.
    Check {
        /// Make the read model again from the documents.
        #[arg(long)]
        rebuild: bool,
    },
    /// Make a backup of the library and check it.
    Backup,
    /// Put the newest backup in the place of a damaged database, which is set aside, never deleted.
    Restore,
    /// Try foreign documents (used by import).
    #[command(hide = true)]
    Probe,
}

#[derive(Debug, Subcommand)]
pub enum LiveAction {
    /// Wait for others: prints a ticket (where this laptop is) and a pairing code.
    Serve {
        #[command(flatten)]
        common: LiveCommon,
        /// Only laptops that were paired earlier.
        #[arg(long)]
        no_code: bool,
    },
    /// Call a laptop that waits.
    Join {
        /// The ticket, the address (192.168.43.17), or the id of a laptop that announces itself.
        ticket: String,
        /// The six digits shown over there; not needed by laptops that were paired earlier.
        #[arg(long)]
        code: Option<String>,
        #[command(flatten)]
        common: LiveCommon,
    },
}

#[derive(Debug, clap::Args)]
pub struct LiveCommon {
    /// This is the laptop of that group (number, id or the beginning of the theme); without it, the moderator's.
    #[arg(long)]
    pub group: Option<String>,
    /// What the others see.
    #[arg(long)]
    pub name: Option<String>,
    /// Do not announce this laptop in the room: only the ticket leads here.
    #[arg(long)]
    pub hidden: bool,
    /// Your organisation's own relay (https://…), to meet beyond the room.
    #[arg(long, value_name = "URL")]
    pub relay: Option<String>,
    /// End when everything is the same on both sides.
    #[arg(long)]
    pub until_in_step: bool,
    /// End after that many seconds.
    #[arg(long)]
    pub seconds: Option<u64>,
    /// Add each line of standard input to the group's record meanwhile.
    #[arg(long, requires = "group")]
    pub type_lines: bool,
}

/// Where each output of the report goes; at least one.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
pub struct ReportPaths {
    /// Markdown, with its pictures in a folder `photos` beside it.
    #[arg(long, value_name = "FILE")]
    pub md: Option<PathBuf>,
    /// Tagged PDF (PDF/UA-1, PDF/A-2a).
    #[arg(long, value_name = "FILE")]
    pub pdf: Option<PathBuf>,
    /// One self-contained page.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// For Word and LibreOffice.
    #[arg(long, value_name = "FILE")]
    pub docx: Option<PathBuf>,
    /// Entries, tasks, recommendations, photos … one sheet each.
    #[arg(long, value_name = "FILE")]
    pub xlsx: Option<PathBuf>,
    /// The same lists as CSV for Excel (UTF-8, semicolons).
    #[arg(long, value_name = "DIR")]
    pub csv: Option<PathBuf>,
    /// Tasks with a due day, for calendars.
    #[arg(long, value_name = "FILE")]
    pub ics: Option<PathBuf>,
    /// Everything as JSON, as docs/report.schema.json describes it.
    #[arg(long, value_name = "FILE")]
    pub json_data: Option<PathBuf>,
    /// All of these in one folder, as report.md, report.pdf, …
    #[arg(long, value_name = "DIR")]
    pub all: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Size {
    Conference,
    Congress,
}

impl From<Size> for SampleSize {
    fn from(size: Size) -> Self {
        match size {
            Size::Conference => SampleSize::Conference,
            Size::Congress => SampleSize::Congress,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Photos {
    None,
    Small,
    Full,
}

impl From<Photos> for PhotoDetail {
    fn from(photos: Photos) -> Self {
        match photos {
            Photos::None => PhotoDetail::None,
            Photos::Small => PhotoDetail::Small,
            Photos::Full => PhotoDetail::Full,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum EditionName {
    Internal,
    Public,
}

impl From<EditionName> for Edition {
    fn from(edition: EditionName) -> Self {
        match edition {
            EditionName::Internal => Edition::Internal,
            EditionName::Public => Edition::Public,
        }
    }
}

/// A variant as it is written on the command line; groups by their numbers.
#[derive(Debug, Clone)]
pub enum VariantName {
    Group(String),
    Other(ReportVariant),
}

impl FromStr for VariantName {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let (kind, of) = written.split_once('=').unwrap_or((written, ""));
        let of = of.trim();
        let other = match (kind, of.is_empty()) {
            ("full", true) => ReportVariant::Full,
            ("summary", true) => ReportVariant::Summary,
            ("album", true) => ReportVariant::Album,
            ("tasks", false) => ReportVariant::Tasks { owner: of.to_owned() },
            ("letter", false) => ReportVariant::Letter { addressee: of.to_owned() },
            ("group", false) => return Ok(VariantName::Group(of.to_owned())),
            _ => return Err("full, summary, group=NUMBER, tasks=NAME, letter=ADDRESSEE or album".to_owned()),
        };
        Ok(VariantName::Other(other))
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PhotosName {
    #[value(name = "1")]
    One,
    #[value(name = "2")]
    Two,
    #[value(name = "4")]
    Four,
}

impl From<PhotosName> for PhotosPerPage {
    fn from(photos: PhotosName) -> Self {
        match photos {
            PhotosName::One => PhotosPerPage::One,
            PhotosName::Two => PhotosPerPage::Two,
            PhotosName::Four => PhotosPerPage::Four,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Lang {
    Pl,
    En,
    Uk,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Pl => Language::Pl,
            Lang::En => Language::En,
            Lang::Uk => Language::Uk,
        }
    }
}
