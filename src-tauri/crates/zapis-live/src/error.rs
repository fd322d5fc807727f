//! What can go wrong between two laptops, as codes and parameters; the sentences live in `assets/text`.

/// Why two laptops did not meet, or stopped talking. What had arrived until then stays.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LiveError {
    /// No socket could be opened, or nothing of this laptop is on a network.
    #[error("no network: {reason}")]
    NoNetwork { reason: String },
    /// What was typed or scanned is no ticket.
    #[error("not a ticket")]
    TicketForeign,
    /// A letter is wrong or missing.
    #[error("the ticket has a typing mistake")]
    TicketTypo,
    #[error("the ticket was made by a newer program")]
    TicketNewer,
    /// A pairing code has six digits.
    #[error("not a pairing code")]
    CodeForm,
    /// Nobody answered at any address.
    #[error("nobody answers")]
    Unreachable,
    /// The ticket is this laptop's own.
    #[error("that is this laptop itself")]
    Itself,
    #[error("the other laptop speaks version {theirs}, this one {ours}")]
    PeerVersion { theirs: String, ours: String },
    /// One of the two does not know the other.
    #[error("not paired")]
    NotPaired,
    #[error("wrong code, {left} tries left")]
    WrongCode { left: u8 },
    /// Three wrong tries: only a new code helps.
    #[error("the code is burnt")]
    CodeBurnt,
    /// Nobody over there asked for a pairing, or its time is over.
    #[error("no pairing is open")]
    PairingClosed,
    /// The other laptop could not prove that it knows the code: it may be somebody in between.
    #[error("the other laptop does not know the code")]
    Impostor,
    /// The other laptop said something that makes no sense; `what` says where.
    #[error("the other laptop broke the rules: {what}")]
    Rules { what: &'static str },
    #[error("{what} exceeds the limit of {limit}")]
    TooLarge { what: &'static str, limit: u64 },
    /// The other laptop is there, but nothing comes.
    #[error("nothing came for {seconds} s")]
    Stalled { seconds: u64 },
    /// The cable was pulled, the lid closed, or the other program ended without a word.
    #[error("the connection was lost")]
    Lost,
    /// Somebody closed the window over there.
    #[error("the other laptop ended the connection")]
    Ended,
    /// A newer connection of the same laptop took over.
    #[error("replaced by a newer connection")]
    Replaced,
    /// Two laptops with one key are on the network: the disk of one was copied from the other's.
    #[error("another laptop has the same identity")]
    Twin,
    /// More laptops than this one serves at once.
    #[error("too many laptops at once")]
    Busy,
    /// A photo came whole and was not the one that its hash says.
    #[error("the photo {hash} came damaged")]
    PhotoDamaged { hash: String },
    /// What arrives could not be kept here.
    #[error("could not be written here: {reason}")]
    Disk { reason: String },
    /// The caller's library said no.
    #[error("refused: {}", .0.code)]
    Library(Refusal),
    #[error("stopped")]
    Stopped,
}

/// Why the library did not give or take something: the caller's own code and parameters, passed through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusal {
    pub code: String,
    pub params: Vec<(String, String)>,
}

impl LiveError {
    /// The stable name of this error.
    pub fn code(&self) -> &str {
        match self {
            LiveError::NoNetwork { .. } => "live-no-network",
            LiveError::TicketForeign => "live-ticket-foreign",
            LiveError::TicketTypo => "live-ticket-typo",
            LiveError::TicketNewer => "live-ticket-newer",
            LiveError::CodeForm => "live-code-form",
            LiveError::Unreachable => "live-unreachable",
            LiveError::Itself => "live-itself",
            LiveError::PeerVersion { .. } => "live-peer-version",
            LiveError::NotPaired => "live-not-paired",
            LiveError::WrongCode { .. } => "live-wrong-code",
            LiveError::CodeBurnt => "live-code-burnt",
            LiveError::PairingClosed => "live-pairing-closed",
            LiveError::Impostor => "live-impostor",
            LiveError::Rules { .. } => "live-rules",
            LiveError::TooLarge { .. } => "live-too-large",
            LiveError::Stalled { .. } => "live-stalled",
            LiveError::Lost => "live-lost",
            LiveError::Ended => "live-ended",
            LiveError::Replaced => "live-replaced",
            LiveError::Twin => "live-twin",
            LiveError::Busy => "live-busy",
            LiveError::PhotoDamaged { .. } => "live-photo-damaged",
            LiveError::Disk { .. } => "live-disk",
            LiveError::Library(refusal) => &refusal.code,
            LiveError::Stopped => "live-stopped",
        }
    }

    /// The parameters of this error's sentence.
    pub fn params(&self) -> Vec<(String, String)> {
        let one = |name: &str, value: String| vec![(name.to_owned(), value)];
        match self {
            LiveError::NoNetwork { reason } | LiveError::Disk { reason } => one("reason", reason.clone()),
            LiveError::PeerVersion { theirs, ours } => {
                vec![("theirs".to_owned(), theirs.clone()), ("ours".to_owned(), ours.clone())]
            }
            LiveError::WrongCode { left } => one("left", left.to_string()),
            LiveError::Rules { what } => one("what", (*what).to_owned()),
            LiveError::TooLarge { what, limit } => {
                vec![("what".to_owned(), (*what).to_owned()), ("limit".to_owned(), limit.to_string())]
            }
            LiveError::Stalled { seconds } => one("seconds", seconds.to_string()),
            LiveError::PhotoDamaged { hash } => one("hash", hash.clone()),
            LiveError::Library(refusal) => refusal.params.clone(),
            _ => Vec::new(),
        }
    }

    pub(crate) fn disk(error: std::io::Error) -> LiveError {
        LiveError::Disk { reason: error.to_string() }
    }

    /// What this side's end of a connection tells the other.
    pub(crate) fn close_code(&self) -> u32 {
        match self {
            LiveError::PeerVersion { .. } => 1,
            LiveError::NotPaired => 2,
            LiveError::CodeBurnt => 3,
            LiveError::PairingClosed => 4,
            LiveError::Impostor => 5,
            LiveError::Rules { .. } | LiveError::TooLarge { .. } | LiveError::PhotoDamaged { .. } => 6,
            LiveError::Stalled { .. } => 7,
            LiveError::Replaced => 8,
            LiveError::Busy => 9,
            LiveError::Disk { .. } | LiveError::Library(_) => 10,
            LiveError::Twin => 11,
            LiveError::WrongCode { left } => WRONG_CODE + u32::from(*left),
            _ => 0,
        }
    }

    /// What the other side's end of a connection says.
    pub(crate) fn of_close_code(code: u64) -> LiveError {
        let theirs = LiveError::Rules { what: "said-by-the-other" };
        match u32::try_from(code).unwrap_or(u32::MAX) {
            1 => LiveError::PeerVersion {
                theirs: "?".to_owned(),
                ours: crate::wire::Version::OURS.to_string(),
            },
            2 => LiveError::NotPaired,
            3 => LiveError::CodeBurnt,
            4 => LiveError::PairingClosed,
            5 => LiveError::Impostor,
            6 => theirs,
            7 => LiveError::Stalled { seconds: 0 },
            8 => LiveError::Replaced,
            9 => LiveError::Busy,
            11 => LiveError::Twin,
            code @ WRONG_CODE..=LAST_WRONG_CODE => LiveError::WrongCode { left: (code - WRONG_CODE) as u8 },
            _ => LiveError::Ended,
        }
    }
}

const WRONG_CODE: u32 = 32;
const LAST_WRONG_CODE: u32 = WRONG_CODE + 3;
