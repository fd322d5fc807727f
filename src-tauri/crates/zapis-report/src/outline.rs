//! What the caller gives: everything that is to be in one report, in the domain's own nouns.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::{NaiveDateTime, NaiveTime};
use zapis_domain::{
    Amendment, Difference, Entry, EntryId, Event, Group, GroupId, Language, Link, OpenKind, Timestamp,
    completeness::Gaps,
};

/// Everything one report is made of. The same outline gives the same bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    pub event: Event,
    pub edition: Edition,
    pub variant: Variant,
    /// None leaves it to the variant.
    pub photos_per_page: Option<PhotosPerPage>,
    /// The language the app's own words are printed in; people's words stay as they are.
    pub language: Language,
    /// When the report was made, in the event's local time.
    pub made_at: NaiveDateTime,
    /// The same moment for the metadata of files and calendars, which name no place.
    pub made: Timestamp,
    pub app_version: String,
    /// The moderator's words that open the report, as Markdown.
    pub opening: String,
    /// One per group of the event, in the order to be printed; missing groups included.
    pub chapters: Vec<Chapter>,
    /// What the moderator decided about entries of any group: one link for a pair at most.
    pub links: Vec<Link>,
    /// Entries the moderator picked for the plenary.
    pub highlights: BTreeSet<EntryId>,
    /// The moderator's common wordings of entries called the same, each by one of them.
    pub wordings: BTreeMap<EntryId, String>,
    /// The last version signed off.
    pub signed: Option<Signed>,
    /// Live amendments in the order they were made.
    pub amendments: Vec<AmendmentLine>,
    /// The record of versions: every packet that was merged.
    pub packets: Vec<PacketLine>,
}

impl Outline {
    /// A report about `event` without a single chapter.
    pub fn new(
        event: Event,
        edition: Edition,
        language: Language,
        made_at: NaiveDateTime,
        made: Timestamp,
    ) -> Self {
        Outline {
            event,
            edition,
            variant: Variant::Full,
            photos_per_page: None,
            language,
            made_at,
            made,
            app_version: String::new(),
            opening: String::new(),
            chapters: Vec::new(),
            links: Vec::new(),
            highlights: BTreeSet::new(),
            wordings: BTreeMap::new(),
            signed: None,
            amendments: Vec::new(),
            packets: Vec::new(),
        }
    }
}

/// A version of the report that was signed off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// 1, 2, 3 …
    pub number: u32,
    /// In local time.
    pub at: NaiveDateTime,
    /// Who closed the session; not printed in the public edition.
    pub by: String,
    pub receipt: String,
}

/// The last version signed off, and those before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub version: Version,
    /// How much was open when it was signed, the gravest first; not printed in the public edition.
    pub open: Vec<(OpenKind, u32)>,
    /// What has changed since.
    pub differences: Vec<Difference>,
    /// Oldest first; each with how many lines the next version has otherwise.
    pub earlier: Vec<(Version, u32)>,
}

/// Whom a report is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    #[default]
    Internal,
    /// Hides personal data.
    Public,
}

/// Which document is made of the records. All are written from the same blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Variant {
    /// Everything.
    #[default]
    Full,
    /// Two pages for those who decide.
    Summary,
    /// One group's record.
    Group(GroupId),
    /// What one person or organisation took on, by the name the report prints.
    Tasks { owner: String },
    /// Recommendations to one addressee.
    Letter { addressee: String },
    /// The photos alone.
    Album,
}

/// How large photos are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotosPerPage {
    One,
    Two,
    Four,
}

/// One group's chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    pub group: Group,
    pub arrival: Arrival,
    /// How many people took part, when somebody counted.
    pub people: Option<u32>,
    /// When the group's read-back ended, in local time.
    pub read_back: Option<NaiveTime>,
    /// The moderator's words that open the chapter, as Markdown.
    pub words: String,
    /// Live entries in stream order; the report sorts them by kind and numbers them.
    pub entries: Vec<Entry>,
    /// Live photos in stream order.
    pub photos: Vec<ReportPhoto>,
    pub gaps: Gaps,
    /// Entries with two values for one field, between which nobody chose.
    pub conflicts: BTreeSet<EntryId>,
    /// Why the group handed its record over although something was open in it, as it was typed.
    pub hand_over: Option<String>,
}

impl Chapter {
    /// The chapter of a group whose record has not come.
    pub fn missing(group: Group, reason: impl Into<String>) -> Self {
        Chapter {
            group,
            arrival: Arrival::Missing { reason: reason.into() },
            people: None,
            read_back: None,
            words: String::new(),
            entries: Vec::new(),
            photos: Vec::new(),
            gaps: Gaps::default(),
            conflicts: BTreeSet::new(),
            hand_over: None,
        }
    }

    /// The chapter of a group whose record is here.
    pub fn received(group: Group, received: Received, entries: Vec<Entry>, photos: Vec<ReportPhoto>) -> Self {
        let arrival = Arrival::Received(received);
        Chapter { arrival, entries, photos, ..Chapter::missing(group, "") }
    }
}

/// Whether a group's record came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    Received(Received),
    /// The reason as the moderator typed it; may be empty.
    Missing {
        reason: String,
    },
}

/// The packet a chapter was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub receipt: String,
    pub device: String,
    /// When the packet was made, in local time.
    pub made_at: NaiveDateTime,
    pub entries: u32,
    pub photos: u32,
}

/// A photo as the report prints it: already turned, cleaned and scaled (at most about 1600 px).
#[derive(Debug, Clone, PartialEq)]
pub struct ReportPhoto {
    /// Place among the group's photos, from 1.
    pub number: u32,
    pub caption: String,
    pub decorative: bool,
    /// The JPEG, embedded byte for byte; None when the picture is not here.
    pub jpeg: Option<Arc<[u8]>>,
    pub width: u32,
    pub height: u32,
    /// The entries it belongs to.
    pub entries: Vec<EntryId>,
    /// Whether the public edition may show it: nobody can be recognised, or they agreed.
    pub public: bool,
}

/// One amendment with its local time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmendmentLine {
    pub amendment: Amendment,
    pub at: NaiveDateTime,
}

/// One line of the record of versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PacketLine {
    pub group_number: u32,
    pub theme: String,
    pub device: String,
    /// First packet of a group, second, …
    pub version: u32,
    pub receipt: String,
    pub entries: u32,
    pub photos: u32,
    /// In local time.
    pub made_at: NaiveDateTime,
}
