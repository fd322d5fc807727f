//! The event itself: agenda, groups.

use chrono::NaiveTime;
use zapis_domain::{Event, EventDate, EventId, Group, GroupId, Language, Session, SessionId, SessionKind};

use crate::{
    ids::{Ids, day, into_preparation},
    stock::{Stock, Theme},
};

/// The event with its agenda, still without groups and people.
pub fn event(seed: u64) -> Event {
    let mut ids = Ids::new(seed, 1);
    let mut event = Event::new(EventId(ids.at(into_preparation(0))), "", Language::Pl);
    event.sample = true;
    event.date = Some(EventDate { day: day(), year_guessed: false });
    event.start = NaiveTime::from_hms_opt(10, 0, 0);
    event.end = NaiveTime::from_hms_opt(15, 0, 0);
    for line in Stock::get().event.lines() {
        let Some((key, rest)) = line.split_once(": ") else { continue };
        match key {
            "title" => event.title = rest.to_owned(),
            "subtitle" => event.subtitle = rest.to_owned(),
            "place" => event.place = rest.to_owned(),
            "goal" => event.goals.push(rest.to_owned()),
            "task" => event.tasks.push(rest.to_owned()),
            "session" => {
                let second = 1 + event.sessions.len() as i64;
                event.sessions.push(session(SessionId(ids.at(into_preparation(second))), rest));
            }
            _ => {}
        }
    }
    event
}

/// `11:00 12:45 groups Praca w grupach`.
fn session(id: SessionId, line: &str) -> Session {
    let mut words = line.splitn(4, ' ');
    let mut next = || words.next().unwrap_or_default();
    let time = |t: &str| NaiveTime::parse_from_str(t, "%H:%M").ok();
    let (start, end) = (time(next()), time(next()));
    let kind = match next() {
        "groups" => SessionKind::Groups,
        "break" => SessionKind::Break,
        _ => SessionKind::Plenary,
    };
    Session { id, title: next().to_owned(), kind, day: 0, start, end }
}

/// One group for each theme, as announced.
pub fn conference_groups(seed: u64) -> Vec<Group> {
    let mut ids = Ids::new(seed, 4);
    let themes = &Stock::get().themes;
    themes.iter().zip(1..).map(|(theme, number)| group(&mut ids, theme, number)).collect()
}

/// Every theme in every district and town.
pub fn congress_groups(seed: u64) -> Vec<Group> {
    let mut ids = Ids::new(seed, 4);
    let stock = Stock::get();
    let pairs = stock.areas.iter().flat_map(|area| stock.themes.iter().map(move |theme| (area, theme)));
    let named = pairs.zip(1u32..).map(|((area, theme), number)| {
        let mut group = group(&mut ids, theme, number);
        group.theme = format!("{} – {}", theme.name, area.there[theme.language as usize]);
        group.room = format!("{}.{:02}", number.div_ceil(40), (number - 1) % 40 + 1);
        group
    });
    named.collect()
}

/// Facilitator and note taker are named once there are people.
fn group(ids: &mut Ids, theme: &Theme, number: u32) -> Group {
    Group {
        id: GroupId(ids.at(into_preparation(60 + i64::from(number)))),
        number,
        theme: theme.name.to_owned(),
        scope: theme.scope.to_owned(),
        room: theme.room.to_owned(),
        language: theme.language,
        facilitator: String::new(),
        note_taker: String::new(),
        sensitive: false,
    }
}
