//! What is shown of the network: plain data.

use std::collections::BTreeMap;

use chrono::DateTime;
use serde::Serialize;
use zapis_domain::{GroupId, Timestamp};
use zapis_live::{Holding, Live, LiveError, LiveEvent, PeerView, Tally};
use zapis_record::{DocumentId, DocumentKind};

use super::{LiveScope, shared::Shared};
use crate::{NotebookError, view::Problem};

/// Everything there is to draw while the network is open.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct LiveView {
    /// What this laptop is in the room.
    pub scope: LiveScope,
    /// As text and for a QR code; None while this laptop is on no network.
    pub ticket: Option<String>,
    /// The short way for a person to type (`192.168.43.17`), the likeliest first; the code is needed as well.
    pub addresses: Vec<String>,
    /// Paired laptops, those connected first.
    pub peers: Vec<LivePeer>,
    /// Laptops that announce themselves and are not connected.
    pub nearby: Vec<LiveNearby>,
}

/// A paired laptop.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct LivePeer {
    pub id: String,
    pub name: String,
    /// Connected now.
    pub here: bool,
    /// Everything that both speak of is the same on both, photos included.
    pub in_step: bool,
    pub documents: Vec<LiveDocument>,
    /// Bytes that came from it since it joined.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// Bytes that were here from a transfer that broke off.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub resumed_bytes: u64,
    pub photos_done: u32,
    pub photos_total: u32,
}

/// A document that both laptops speak of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct LiveDocument {
    /// Whose record it is; None for the event's frame.
    pub group: Option<GroupId>,
    pub mine: LiveReceipt,
    pub theirs: LiveReceipt,
    /// Both codes are the same and all photos are on both laptops.
    pub in_step: bool,
}

/// What two people compare across the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct LiveReceipt {
    pub code: String,
    pub entries: u32,
    pub by_kind: BTreeMap<String, u32>,
    pub photos: u32,
    pub photos_here: u32,
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub changed_at: Option<Timestamp>,
}

/// A laptop that announces itself in the room.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub struct LiveNearby {
    pub id: String,
    pub name: String,
    pub paired: bool,
}

/// What happened; the view is another now.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase", tag = "what")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export))]
pub enum LiveNews {
    Nearby,
    Paired {
        id: String,
        name: String,
    },
    /// None left: the code is burnt, show a new one.
    WrongCode {
        left: u8,
    },
    Joined {
        id: String,
        name: String,
    },
    /// Where this laptop called, it goes on calling.
    Left {
        id: String,
        name: String,
        problem: Problem,
    },
    /// What the other holds, or how far its photos have come.
    Progress {
        id: String,
    },
    /// Something of the other laptop is here now: read the record again.
    Took {
        id: String,
        name: String,
    },
    Refused {
        id: String,
        name: String,
        problem: Problem,
    },
}

pub(super) fn news(shared: &Shared, event: LiveEvent) -> LiveNews {
    let problem = |error: LiveError| NotebookError::from(error).problem();
    match event {
        LiveEvent::Nearby(_) => LiveNews::Nearby,
        LiveEvent::Paired(paired) => LiveNews::Paired { id: paired.id.to_string(), name: paired.name },
        LiveEvent::WrongCode { left } => LiveNews::WrongCode { left },
        LiveEvent::Joined { peer, name } => LiveNews::Joined { id: peer.to_string(), name },
        LiveEvent::Left { peer, reason } => {
            LiveNews::Left { id: peer.to_string(), name: shared.name_of(peer), problem: problem(reason) }
        }
        LiveEvent::Holds { peer } | LiveEvent::Progress { peer, .. } => {
            LiveNews::Progress { id: peer.to_string() }
        }
        LiveEvent::Took { peer } => LiveNews::Took { id: peer.to_string(), name: shared.name_of(peer) },
        LiveEvent::Refused { peer, reason } => {
            LiveNews::Refused { id: peer.to_string(), name: shared.name_of(peer), problem: problem(reason) }
        }
    }
}

pub(super) fn view(live: &Live, shared: &Shared) -> Result<LiveView, NotebookError> {
    let mine = shared.holdings_now()?;
    let peers = live.peers();
    let here = |id| peers.iter().any(|peer| peer.paired.id == id && peer.here);
    let nearby = live.nearby().into_iter().filter(|heard| !here(heard.peer)).map(|heard| LiveNearby {
        id: heard.peer.to_string(),
        name: heard.name,
        paired: peers.iter().any(|peer| peer.paired.id == heard.peer),
    });
    Ok(LiveView {
        scope: shared.scope(),
        ticket: live.ticket().ok().map(|ticket| ticket.to_string()),
        addresses: live.addresses(),
        nearby: nearby.collect(),
        peers: peers.iter().map(|peer| peer_view(peer, &mine)).collect(),
    })
}

fn peer_view(peer: &PeerView, mine: &[Holding]) -> LivePeer {
    let shared = peer.holds.iter().filter_map(|theirs| {
        let mine = mine.iter().find(|mine| mine.name == theirs.name)?;
        document(mine, theirs)
    });
    let documents: Vec<LiveDocument> = shared.collect();
    let progress = peer.progress;
    LivePeer {
        id: peer.paired.id.to_string(),
        name: peer.paired.name.clone(),
        here: peer.here,
        in_step: !documents.is_empty() && documents.iter().all(|document| document.in_step),
        documents,
        bytes: progress.bytes,
        resumed_bytes: progress.resumed_bytes,
        photos_done: progress.photos_done,
        photos_total: progress.photos_total,
    }
}

fn document(mine: &Holding, theirs: &Holding) -> Option<LiveDocument> {
    let id: DocumentId = mine.name.parse().ok()?;
    let whole = |tally: &Tally| tally.photos == tally.photos_here;
    let same = mine.version == theirs.version || mine.tally.receipt == theirs.tally.receipt;
    Some(LiveDocument {
        group: (id.kind == DocumentKind::Record).then_some(GroupId(id.of)),
        in_step: same && whole(&mine.tally) && whole(&theirs.tally),
        mine: receipt(&mine.tally),
        theirs: receipt(&theirs.tally),
    })
}

fn receipt(tally: &Tally) -> LiveReceipt {
    LiveReceipt {
        code: tally.receipt.clone(),
        entries: tally.entries(),
        by_kind: tally.by_kind.clone(),
        photos: tally.photos,
        photos_here: tally.photos_here,
        changed_at: (tally.changed_at > 0)
            .then(|| DateTime::from_timestamp_millis(tally.changed_at))
            .flatten(),
    }
}
