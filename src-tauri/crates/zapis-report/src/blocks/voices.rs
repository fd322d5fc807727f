//! What several groups said, by the moderator's links: every cluster once, with the numbers of its entries.

use std::collections::BTreeSet;

use zapis_domain::EntryKind;

use super::{Context, entry, numbering::Numbered};
use crate::{
    document::{Block, Passage, Voice},
    prose::{Flow, Text, flattened, joined},
    words::sentence,
};

/// Entries the moderator called the same.
pub struct Cluster<'b, 'a> {
    /// In the order of the report; never empty.
    pub members: Vec<&'b Numbered<'a>>,
    pub groups: BTreeSet<u32>,
    pub dots: u32,
}

/// Clusters of the kept entries, each once, in the order of the report.
pub fn clusters<'b, 'a>(
    context: &'b Context<'a>,
    keep: impl Fn(&Numbered<'a>) -> bool,
) -> Vec<Cluster<'b, 'a>> {
    let mut seen = BTreeSet::new();
    let mut clusters = Vec::new();
    for first in context.entries().filter(|e| keep(e)) {
        if seen.contains(&first.entry.id) {
            continue;
        }
        let mut members: Vec<_> = context
            .ties
            .cluster(first.entry.id)
            .filter_map(|id| context.entry(id))
            .filter(|e| keep(e))
            .collect();
        members.sort_by_key(|e| context.places.get(&e.entry.id).copied());
        seen.extend(members.iter().map(|m| m.entry.id));
        let dots = members.iter().filter_map(|m| m.entry.dots).fold(0, u32::saturating_add);
        let groups = members.iter().map(|m| m.group).collect();
        clusters.push(Cluster { members, groups, dots });
    }
    clusters
}

/// Most groups first, then most dots.
pub fn by_weight(clusters: &mut [Cluster<'_, '_>]) {
    clusters.sort_by_key(|c| (std::cmp::Reverse(c.groups.len()), std::cmp::Reverse(c.dots)));
}

/// What at least two groups said.
pub fn shared<'b, 'a>(context: &'b Context<'a>) -> Vec<Cluster<'b, 'a>> {
    let mut shared = Vec::new();
    for kind in EntryKind::ALL {
        let mut of_kind = clusters(context, |e| e.entry.kind == kind);
        of_kind.retain(|c| c.groups.len() > 1);
        shared.extend(of_kind);
    }
    by_weight(&mut shared);
    shared
}

/// The chapter of what several groups said; nothing when there are no such links.
pub fn blocks(context: &Context<'_>) -> Vec<Block> {
    let shared = shared(context);
    if shared.is_empty() {
        return Vec::new();
    }
    let intro = context.app_says(Text::plain(context.words.say("report-shared-intro")));
    let items = shared.iter().map(|cluster| item(context, cluster, None, true)).collect();
    vec![context.section("shared", "report-shared"), intro, list(items)]
}

/// A list in people's voice.
pub fn list(items: Vec<Vec<Flow>>) -> Block {
    let flows = vec![Flow::List { start: Some(1), items }];
    Block::Passage(Passage { voice: Voice::People, lang: None, flows, lead: false })
}

/// The moderator's wording for a cluster; the originals stand in their chapters.
fn wording<'b>(context: &'b Context<'_>, cluster: &Cluster<'_, '_>) -> Option<&'b String> {
    let mut members: Vec<_> = cluster.members.iter().map(|member| member.entry.id).collect();
    members.sort();
    members.iter().find_map(|id| context.outline.wordings.get(id)).filter(|_| members.len() > 1)
}

/// What was said, and below it by whom: `Raised by 3 of 8 groups (1, 3, 7). 18 dots. 1.7, 3.7, 7.2.`
pub fn item(
    context: &Context<'_>,
    cluster: &Cluster<'_, '_>,
    most: Option<usize>,
    addressed: bool,
) -> Vec<Flow> {
    let Some(first) = cluster.members.first() else { return Vec::new() };
    let said = match wording(context, cluster) {
        Some(wording) => {
            let language = context.lang(context.outline.event.language);
            flattened(&context.said(wording)).in_language(language)
        }
        None => entry::what(context, first),
    };
    let said = most.map_or(said.clone(), |most| said.shortened(most));
    let mut about: Vec<Text> = Vec::new();
    about.extend(entry::raised(context, &cluster.groups));
    if cluster.dots > 0 {
        about.push(Text::plain(sentence(&context.words.count("count-dots", cluster.dots as usize))));
    }
    if addressed && first.entry.kind == EntryKind::Recommendation {
        about.push(entry::addressees(context, first.entry));
    }
    let stances =
        cluster.members.iter().filter_map(|m| entry::stance(context, m.entry, context.language_of(m)));
    about.extend(stances);
    if let ([only], true) = (cluster.members.as_slice(), about.len() <= usize::from(cluster.dots > 0)) {
        return vec![Flow::Paragraph(alone(context, said, only, cluster.dots))];
    }
    about.push(numbers(context, cluster));
    vec![Flow::Paragraph(said), Flow::Paragraph(joined(about, " ").aside())]
}

/// What one entry says needs no line of its own for its number: `(17 dots, 3.24)`.
fn alone(context: &Context<'_>, said: Text, only: &Numbered<'_>, dots: u32) -> Text {
    let mut about = Text::plain("(");
    if dots > 0 {
        about.push_str(&format!("{}, ", context.words.count("count-dots", dots as usize)));
    }
    about.append(context.reference(only));
    about.push_str(")");
    joined(vec![said, about.aside()], " ")
}

fn numbers(context: &Context<'_>, cluster: &Cluster<'_, '_>) -> Text {
    let several = if cluster.members.len() > 1 {
        format!("{} ", context.words.say("report-numbers-of"))
    } else {
        String::new()
    };
    let mut numbers = Text::plain(several);
    numbers.append(context.references(cluster.members.iter().copied()));
    numbers.push_str(".");
    numbers
}
