//! The long running note of a group: who came and why, how the talk went, what stands on the flipcharts.

use zapis_domain::{EntryKind, Group, Language};

use crate::{
    people::Participant,
    rng::Rng,
    stock::{EntryLine, Stock, Theme},
};

/// About 20 KB of Markdown.
pub fn running(theme: &Theme, group: &Group, members: &[Participant], rng: &mut Rng) -> String {
    let frame = Stock::get().frame(theme.language);
    let heading = frame.line("title").replace("{number}", &group.number.to_string());
    let intro = frame.line("intro").replace("{room}", &group.room);
    format!(
        "# {heading}: {}\n\n{intro}\n\n## 11.00 {}\n\n{}\n{}\n\n## {}\n\n{}## {}\n\n{}\n",
        theme.name,
        frame.line("round"),
        round(theme.language, members, rng),
        theme.running,
        frame.line("sheets"),
        sheets(theme, members),
        frame.line("close"),
        frame.line("closing"),
    )
}

fn round(language: Language, members: &[Participant], rng: &mut Rng) -> String {
    let frame = Stock::get().frame(language);
    let (brings, wants) = (frame.lines("brings"), frame.lines("wants"));
    let (first, second) = (rng.below(brings.len()), rng.below(wants.len()));
    let mut text = String::new();
    for (i, member) in members.iter().enumerate() {
        let organisation =
            member.organisation.map(|o| format!(" ({})", o.name(language))).unwrap_or_default();
        let (brings, wants) = (brings[(first + i) % brings.len()], wants[(second + i * 7) % wants.len()]);
        text += &format!("- **{}**{organisation}: {brings}; {wants}.\n", member.person.name);
    }
    text
}

/// What stands on each flipchart, as it was copied from the wall.
fn sheets(theme: &Theme, members: &[Participant]) -> String {
    let frame = Stock::get().frame(theme.language);
    let mut text = String::new();
    for (sheet, number) in theme.sheets.iter().zip(1..) {
        let heading = frame.line("sheet").replace("{number}", &number.to_string());
        text += &format!("### {heading}: {}\n\n", sheet.title);
        if !sheet.caption.is_empty() {
            text += &format!("*{}*\n\n", sheet.caption);
        }
        for line in theme.entries[sheet.entries.clone()].iter().filter(|l| l.kind != EntryKind::Note) {
            text += &format!("- {}{}\n", line.text, beside(line, members));
        }
        text.push('\n');
    }
    text
}

/// What somebody wrote beside a line: who, with whom, when, to whom, how many dots.
fn beside(line: &EntryLine, members: &[Participant]) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(line.owners.iter().map(|&owner| members[owner % members.len()].person.name.clone()));
    words.extend(line.partners.iter().map(|p| (*p).to_owned()));
    words.extend(line.due.iter().map(|d| d.written.clone()));
    words.extend(line.addressees.iter().map(|a| format!("→ {a}")));
    words.extend(line.dots.iter().map(|dots| format!("● {dots}")));
    if words.is_empty() { String::new() } else { format!(" ({})", words.join("; ")) }
}

/// One part of what was typed while people talked.
pub fn part(theme: &Theme, which: usize) -> String {
    let parts: Vec<&str> = theme.running.split("\n## ").collect();
    let part = parts[which % parts.len()].trim_start_matches("## ").trim();
    format!("## {part}\n")
}
