//! What the desk and the plenary window are shown. Private notes are in none of these but [`PrivateNote`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zapis_domain::{
    Addressee, Amendment, AmendmentOutcome, Difference, Due, Entry, EntryId, EntryKind, EventId, GroupId,
    Language, LinkId, LinkKind, OpenKind, Session, Timestamp, Votes,
};

use crate::view::{PictureShown, UndoState};

/// The merge desk.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct DeskView {
    pub event: EventId,
    pub title: String,
    pub sessions: Vec<Session>,
    /// In the order of the story.
    pub groups: Vec<DeskGroup>,
    /// Of all groups, without the trash.
    pub entries: Vec<DeskEntry>,
    pub layer: DeskLayer,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct DeskGroup {
    pub id: GroupId,
    pub number: u32,
    pub theme: String,
    pub language: Language,
    pub entries: u32,
    pub photos: u32,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct DeskEntry {
    pub group: GroupId,
    pub entry: Entry,
    /// Pictures that show it.
    pub photos: Vec<PictureShown>,
}

/// What the moderator added: the answer to everything done at the desk.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct DeskLayer {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    pub links: Vec<DeskLink>,
    pub clusters: Vec<ClusterView>,
    /// The order of the story.
    pub chapters: Vec<GroupId>,
    pub words: BTreeMap<GroupId, String>,
    pub opening: String,
    pub plenary: PlenaryPlan,
    /// In the order they were made.
    pub amendments: Vec<Amendment>,
    #[cfg_attr(feature = "ts", ts(as = "BTreeMap<EntryId, String>"))]
    pub presented: BTreeMap<EntryId, Timestamp>,
    /// None before the first sign-off.
    pub version: Option<VersionView>,
    pub undo: UndoState,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct DeskLink {
    pub id: LinkId,
    pub kind: LinkKind,
    pub from: EntryId,
    pub to: EntryId,
    /// Entries worded otherwise since they were linked.
    pub changed: Vec<EntryId>,
}

/// Entries called the same, shown as one item with all its originals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct ClusterView {
    /// The entry the wording is kept with.
    pub anchor: Option<EntryId>,
    pub members: Vec<EntryId>,
    /// Numbers of the groups that said it.
    pub groups: Vec<u32>,
    /// The moderator's common wording; empty until one is written.
    pub wording: String,
    pub changed: Vec<EntryId>,
}

/// What goes to the plenary, counted against its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PlenaryPlan {
    /// In the order of the story.
    pub groups: Vec<PlannedGroup>,
    /// Minutes all of it takes.
    pub minutes: u32,
    /// Minutes there are; None when neither the moderator nor the agenda says.
    pub budget: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PlannedGroup {
    pub group: GroupId,
    pub minutes: u32,
    pub highlights: Vec<PlannedHighlight>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PlannedHighlight {
    pub entry: EntryId,
    pub minutes: u32,
}

/// Two entries the app proposes to look at together. Nothing is decided.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct SuggestionView {
    pub first: EntryId,
    pub second: EntryId,
    /// Same, related or contradicts.
    pub kind: LinkKind,
    /// 0 to 1000.
    pub strength: u16,
    /// Among those to look at first; the others are weaker, or follow from these.
    pub at_first: bool,
    pub reasons: Vec<ReasonView>,
}

/// What the program found at the desk, each list in the order in which to look at it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Proposals {
    /// Pairs nobody decided about.
    pub suggestions: Vec<SuggestionView>,
    pub checks: Vec<CheckView>,
    /// What is open before the session is closed; only what there is.
    pub open: Vec<OpenMatter>,
}

/// One sort of thing that is open, and where to begin with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct OpenMatter {
    pub what: OpenKind,
    pub count: u32,
    /// Numbers of the groups it is in, where it is in groups.
    pub groups: Vec<u32>,
    /// The first one.
    pub group: Option<GroupId>,
    pub entry: Option<EntryId>,
}

/// Why two entries are shown together; people's words as they wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "reason")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum ReasonView {
    /// Pairs of words that mean the same, first entry's first, and how many telling words the shorter one has.
    Words {
        shared: Vec<[String; 2]>,
        of: u32,
    },
    Owner {
        name: String,
    },
    Addressee {
        name: String,
    },
    Number {
        number: u32,
    },
    Tag {
        tag: String,
    },
    Place {
        place: String,
    },
    Due,
    Opposite {
        first: String,
        second: String,
    },
}

/// One row of the cross-checks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", tag = "check")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum CheckView {
    /// Tasks of one owner due on one day.
    SameOwnerSameTime {
        owner: String,
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        day: chrono::NaiveDate,
        entries: Vec<EntryId>,
    },
    /// One owner with more tasks than anybody carries.
    Overloaded { owner: String, entries: Vec<EntryId> },
    /// An owner who is neither among the people and organisations of the event nor in its groups.
    OwnerUnknown { owner: String, entries: Vec<EntryId> },
    /// Two entries that cannot both hold: proposed, or said by the moderator.
    /// Weak: between notes or long texts.
    Contradiction { entries: Vec<EntryId>, reasons: Vec<ReasonView>, decided: bool, weak: bool },
    /// A need and an offer of another group. Weak: they have little in common.
    Match { need: EntryId, offer: EntryId, reasons: Vec<ReasonView>, weak: bool },
    /// Recommendations of several groups to one addressee, not yet called the same.
    SameAddressee { addressee: String, entries: Vec<EntryId> },
    /// Tasks without a date.
    NoDate { entries: Vec<EntryId> },
}

/// A private note. Read by the desk alone: no packet, report, plenary screen or search has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PrivateNote {
    /// The id of the event, a group or an entry.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub about: uuid::Uuid,
    pub text: String,
}

/// A line typed in the plenary.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct NewAmendment {
    pub group: GroupId,
    /// None: an addition.
    pub entry: Option<EntryId>,
    pub text: String,
    pub outcome: AmendmentOutcome,
    pub asked_by: String,
    pub votes: Option<Votes>,
}

/// The last sign-off, and what has changed since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct VersionView {
    /// 1, 2, 3 …
    pub number: u32,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    pub by: String,
    pub receipt: String,
    /// How much was open when it was signed.
    pub open: BTreeMap<OpenKind, u32>,
    pub differences: Vec<Difference>,
    /// The versions before this one, oldest first.
    pub earlier: Vec<SignedVersion>,
}

/// A version that was signed off, and what it changed in the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct SignedVersion {
    pub number: u32,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    pub by: String,
    pub receipt: String,
    /// Lines that the next version has otherwise.
    pub changed_after: u32,
}

/// What the projector shows: only what may be seen by everybody. Telephone numbers and e-mail addresses in people's
/// words are dots.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PlenaryView {
    pub title: String,
    /// In the order of the story.
    pub groups: Vec<PlenaryGroup>,
    /// Groups of the event, for "raised by 4 of 8".
    pub all_groups: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PlenaryGroup {
    pub group: GroupId,
    pub number: u32,
    pub theme: String,
    pub minutes: u32,
    /// What its words are written in.
    pub language: Language,
    pub items: Vec<PlenaryItem>,
    /// Adopted additions that belong to no entry, oldest first.
    pub additions: Vec<Adopted>,
}

/// What the room adopted, as the projector shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Adopted {
    pub text: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: Timestamp,
    /// None when nobody counted.
    pub votes: Option<Votes>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct PlenaryItem {
    pub entry: EntryId,
    pub kind: EntryKind,
    /// The common wording of a cluster, else what the group said.
    pub text: String,
    /// Nobody's in needs.
    pub owners: Vec<String>,
    pub addressees: Vec<Addressee>,
    pub due: Option<Due>,
    /// Sticker votes counted on the flipchart.
    pub dots: Option<u32>,
    /// Numbers of the groups that said it.
    pub raised_by: Vec<u32>,
    /// Adopted wordings, oldest first.
    pub adopted: Vec<Adopted>,
    pub presented: bool,
    pub photos: Vec<PictureShown>,
}

/// One picture on the projector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "slide")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum Slide {
    Opening,
    Group {
        group: GroupId,
    },
    /// An item, or a part of one that is too long for a screen.
    Item {
        group: GroupId,
        entry: EntryId,
        part: u32,
    },
    /// Who does what.
    Tasks {
        page: u32,
    },
    End,
}

/// What the moderator, or whoever holds the clicker, asks of the projector.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", tag = "step")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum Step {
    Next,
    Previous,
    NextGroup,
    PreviousGroup,
    To {
        slide: Slide,
    },
    /// To the table of tasks, and back.
    Tasks,
    /// A black screen, and back.
    Blank,
    /// The item's next photo over the whole screen, and after the last one back.
    Photo,
    /// Stops the clock, or lets it go on.
    Pause,
    /// From the beginning, with a new clock. What was presented stays marked.
    Again,
}

/// What the projector shows, and all it may be told: the plenary's view and the place in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Projected {
    pub event: EventId,
    pub language: Language,
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub day: Option<chrono::NaiveDate>,
    pub view: PlenaryView,
    pub slides: Vec<Slide>,
    /// Which of the slides is shown.
    pub at: u32,
    /// The words of the item shown.
    pub words: Option<Words>,
    /// Pages of the table of tasks.
    pub tasks: Vec<Vec<TaskRow>>,
    pub blank: bool,
    /// The photo that fills the screen.
    pub photo: Option<PictureShown>,
    pub clock: StageClock,
    /// Whether the projector's window is open, or was when the program ended.
    pub open: bool,
}

/// What of an item's words stands on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct Words {
    pub text: String,
    /// From 0.
    pub part: u32,
    pub parts: u32,
}

/// One task of one owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct TaskRow {
    pub entry: EntryId,
    /// Empty: nobody took it.
    pub owner: String,
    pub text: String,
    /// Whether the task goes on after these words.
    pub cut: bool,
    pub due: Option<Due>,
    /// The group's number.
    pub group: u32,
}

/// Times at the moment of asking; while the clock runs they grow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct StageClock {
    pub running: bool,
    /// False before the first step.
    pub begun: bool,
    /// Taken by the group on stage; None between groups.
    pub group_seconds: Option<u32>,
    pub group_minutes: Option<u32>,
    pub whole_seconds: u32,
    pub whole_minutes: u32,
}
