//! What does not fit together across groups, seen from the fields of their entries: owners, days, addressees.
//! Findings to look at, never errors: nothing is changed and nothing is forbidden.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{
    Entry, EntryId, EntryKind, Event, GroupId, Name, Record, Summary, TaskStatus, clusters, fold::fold,
};

/// More open tasks than this are too many for one owner.
const CARRIED: usize = 5;

/// One thing to look at, with the entries it is about in the order of the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Tasks of one owner due on one day.
    SameOwnerSameTime { owner: String, day: NaiveDate, entries: Vec<EntryId> },
    /// One owner with more than five open tasks.
    Overloaded { owner: String, entries: Vec<EntryId> },
    /// An owner who is neither a person nor an organisation of the event, nor runs one of its groups.
    OwnerUnknown { owner: String, entries: Vec<EntryId> },
    /// Recommendations of several groups to one addressee that nobody called the same.
    SameAddressee { addressee: String, entries: Vec<EntryId> },
    /// Tasks without a date.
    NoDate { entries: Vec<EntryId> },
}

/// Everything that can be seen in the fields; time grows with the entries alone.
pub fn find(event: &Event, records: &[Record], summary: &Summary) -> Vec<Finding> {
    let item = items(summary);
    let live: Vec<(GroupId, &Entry)> =
        records.iter().flat_map(|record| record.live_entries().map(|entry| (record.group, entry))).collect();
    let open = |entry: &&Entry| {
        entry.kind == EntryKind::Task && matches!(entry.status, TaskStatus::Open | TaskStatus::InProgress)
    };
    let tasks: Vec<&Entry> = live.iter().map(|(_, entry)| *entry).filter(open).collect();
    let mut findings = owners(event, &tasks, &item);
    findings.extend(addressees(&live, &item));
    let without: Vec<EntryId> = tasks.iter().filter(|task| task.due.is_none()).map(|task| task.id).collect();
    if !without.is_empty() {
        findings.push(Finding::NoDate { entries: without });
    }
    findings
}

/// Entries called the same are one item, named by its smallest member.
fn items(summary: &Summary) -> BTreeMap<EntryId, EntryId> {
    let mut items = BTreeMap::new();
    for cluster in clusters(summary) {
        if let Some(first) = cluster.members.first().copied() {
            items.extend(cluster.members.into_iter().map(|member| (member, first)));
        }
    }
    items
}

/// How many different items the entries are.
fn different(entries: &[EntryId], item: &BTreeMap<EntryId, EntryId>) -> usize {
    entries.iter().map(|id| item.get(id).unwrap_or(id)).collect::<BTreeSet<_>>().len()
}

/// One owner's tasks, under the name as it was first written.
#[derive(Default)]
struct Owned<'a> {
    name: String,
    person: bool,
    tasks: Vec<&'a Entry>,
}

fn owners(event: &Event, tasks: &[&Entry], item: &BTreeMap<EntryId, EntryId>) -> Vec<Finding> {
    let mut owned: BTreeMap<String, Owned<'_>> = BTreeMap::new();
    for task in tasks {
        for owner in &task.owners {
            let of = owned.entry(owner_key(event, owner)).or_default();
            if of.name.is_empty() {
                of.name = owner.name.trim().to_owned();
            }
            of.person |= owner.person.is_some();
            of.tasks.push(task);
        }
    }
    let known = known_words(event);
    let mut findings = Vec::new();
    for owner in owned.into_values().filter(|owner| !owner.name.is_empty()) {
        let ids: Vec<EntryId> = owner.tasks.iter().map(|task| task.id).collect();
        findings.extend(at_one_time(&owner, item));
        if different(&ids, item) > CARRIED {
            findings.push(Finding::Overloaded { owner: owner.name.clone(), entries: ids.clone() });
        }
        if !owner.person && !is_known(&owner.name, &known) {
            findings.push(Finding::OwnerUnknown { owner: owner.name, entries: ids });
        }
    }
    findings
}

fn at_one_time(owner: &Owned<'_>, item: &BTreeMap<EntryId, EntryId>) -> Vec<Finding> {
    let mut days: BTreeMap<NaiveDate, Vec<EntryId>> = BTreeMap::new();
    for task in &owner.tasks {
        if let Some(due) = &task.due {
            days.entry(due.day).or_default().push(task.id);
        }
    }
    let busy = days.into_iter().filter(|(_, entries)| different(entries, item) > 1);
    busy.map(|(day, entries)| Finding::SameOwnerSameTime { owner: owner.name.clone(), day, entries })
        .collect()
}

/// A person of the event, however written; otherwise the name itself.
fn owner_key(event: &Event, owner: &Name) -> String {
    let person = owner.person.and_then(|id| event.people.iter().find(|person| person.id == id));
    fold(person.map_or(owner.name.as_str(), |person| person.name.as_str()).trim())
}

/// The words of every name the event knows, name by name.
fn known_words(event: &Event) -> Vec<Vec<String>> {
    let people = event.people.iter().flat_map(|person| [&person.name, &person.organisation]);
    let groups = event.groups.iter().flat_map(|group| [&group.facilitator, &group.note_taker]);
    let mut names: Vec<Vec<String>> = people.chain(groups).map(|name| words(name)).collect();
    names.retain(|words| !words.is_empty());
    names.sort();
    names.dedup();
    names
}

fn words(name: &str) -> Vec<String> {
    fold(name).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Every word as written begins a word of one known name: `Anna K.` is Anna Kowalska.
fn is_known(name: &str, known: &[Vec<String>]) -> bool {
    let asked = words(name);
    known
        .iter()
        .any(|words| asked.iter().all(|asked| words.iter().any(|word| word.starts_with(asked.as_str()))))
}

fn addressees(live: &[(GroupId, &Entry)], item: &BTreeMap<EntryId, EntryId>) -> Vec<Finding> {
    let mut spoken: BTreeMap<String, (String, BTreeSet<GroupId>, Vec<EntryId>)> = BTreeMap::new();
    for (group, entry) in live.iter().filter(|(_, entry)| entry.kind == EntryKind::Recommendation) {
        for addressee in &entry.addressees {
            let (name, groups, entries) = spoken.entry(words(&addressee.name).join(" ")).or_default();
            if name.is_empty() {
                *name = addressee.name.trim().to_owned();
            }
            groups.insert(*group);
            entries.push(entry.id);
        }
    }
    spoken
        .into_iter()
        .filter(|(key, (_, groups, entries))| {
            !key.is_empty() && groups.len() > 1 && different(entries, item) > 1
        })
        .map(|(_, (addressee, _, entries))| Finding::SameAddressee { addressee, entries })
        .collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{Addressee, Due, EventId, Group, Language, Link, LinkId, LinkKind, Timestamp};

    fn id(n: u128) -> EntryId {
        EntryId(Uuid::from_u128(n))
    }

    fn task(n: u128, owner: &str, day: Option<u32>) -> Entry {
        let due = day
            .and_then(|d| NaiveDate::from_ymd_opt(2022, 6, d))
            .map(|day| Due { day, written: String::new() });
        Entry {
            owners: vec![Name::written(owner)],
            due,
            ..Entry::new(id(n), EntryKind::Task, "Zadzwonić", Timestamp::UNIX_EPOCH)
        }
    }

    fn asked(n: u128, addressee: &str) -> Entry {
        Entry {
            addressees: vec![Addressee { name: addressee.into(), level: None }],
            ..Entry::new(id(n), EntryKind::Recommendation, "Dać", Timestamp::UNIX_EPOCH)
        }
    }

    fn event() -> Event {
        let mut event = Event::new(EventId(Uuid::nil()), "Zjazd", Language::Pl);
        event.groups.push(Group {
            id: GroupId(Uuid::from_u128(1)),
            number: 1,
            theme: String::new(),
            scope: String::new(),
            room: String::new(),
            language: Language::Pl,
            facilitator: "Anna Kowalska".into(),
            note_taker: String::new(),
            sensitive: false,
        });
        event
    }

    fn found(groups: &[&[Entry]], links: &[(u128, u128)]) -> Vec<Finding> {
        let record = |(n, entries): (usize, &&[Entry])| Record {
            entries: entries.to_vec(),
            ..Record::empty(GroupId(Uuid::from_u128(n as u128 + 1)))
        };
        let records: Vec<Record> = groups.iter().enumerate().map(record).collect();
        let mut summary = Summary::empty(EventId(Uuid::nil()));
        let link = |(a, b): &(u128, u128)| {
            Link::new(LinkId(Uuid::from_u128(*a)), LinkKind::Same, id(*a), id(*b), Timestamp::UNIX_EPOCH)
        };
        summary.links = links.iter().map(link).collect();
        find(&event(), &records, &summary)
    }

    #[test]
    fn one_owner_with_two_tasks_on_one_day_is_told_once() {
        let groups: [&[Entry]; 2] =
            [&[task(1, "Anna Kowalska", Some(15))], &[task(2, "anna kowalska", Some(15))]];
        let day = NaiveDate::from_ymd_opt(2022, 6, 15).unwrap();
        let busy =
            Finding::SameOwnerSameTime { owner: "Anna Kowalska".into(), day, entries: vec![id(1), id(2)] };
        assert_eq!(found(&groups, &[]), [busy]);
        assert_eq!(found(&groups, &[(1, 2)]), [], "two groups wrote one task down");
    }

    #[test]
    fn an_owner_nobody_knows_and_a_task_without_a_date_are_told() {
        let entries = [task(1, "Zofia Nieznana", Some(3)), task(2, "Anna K.", None)];
        let unknown = Finding::OwnerUnknown { owner: "Zofia Nieznana".into(), entries: vec![id(1)] };
        assert_eq!(found(&[&entries], &[]), [unknown, Finding::NoDate { entries: vec![id(2)] }]);
    }

    #[test]
    fn six_tasks_are_too_many_and_done_ones_do_not_count() {
        let mut entries: Vec<Entry> = (1..=6).map(|n| task(n, "Anna Kowalska", Some(n as u32))).collect();
        assert!(matches!(found(&[&entries], &[])[..], [Finding::Overloaded { .. }]), "six are open");
        entries[0].status = TaskStatus::Done;
        assert_eq!(found(&[&entries], &[]), [], "five are left");
    }

    #[test]
    fn what_two_groups_ask_of_one_addressee_is_told_unless_it_is_the_same() {
        let groups: [&[Entry]; 2] = [&[asked(1, "Miasto")], &[asked(2, "miasto")]];
        let told = Finding::SameAddressee { addressee: "Miasto".into(), entries: vec![id(1), id(2)] };
        assert_eq!(found(&groups, &[]), [told]);
        assert_eq!(found(&groups, &[(1, 2)]), [], "they ask for the same");
        let one: [&[Entry]; 1] = [&[asked(1, "Miasto"), asked(2, "miasto")]];
        assert_eq!(found(&one, &[]), [], "one group may ask for two things");
    }
}
