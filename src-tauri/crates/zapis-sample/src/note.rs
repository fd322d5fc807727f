//! The long running note of a group: who came and why, how the talk went, what stands on the flipcharts.

use zapis_domain::{EntryKind, Group, Language};

use crate::{people::Participant, rng::Rng, stock::Stock, stock::Theme};

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
        sheets(theme),
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
fn sheets(theme: &Theme) -> String {
    let frame = Stock::get().frame(theme.language);
    let mut text = String::new();
    for (sheet, number) in theme.sheets.iter().zip(1..) {
        let heading = frame.line("sheet").replace("{number}", &number.to_string());
        text += &format!("### {heading}: {}\n\n", sheet.title);
        for line in theme.entries[sheet.entries.clone()].iter().filter(|l| l.kind != EntryKind::Note) {
            text += &match line.dots {
                Some(dots) => format!("- {} ● {dots}\n", line.text),
                None => format!("- {}\n", line.text),
            };
        }
        text.push('\n');
    }
    text
}

/// One part of what was typed while people talked.
pub fn part(theme: &Theme, which: usize) -> String {
    let parts: Vec<&str> = theme.running.split("\n## ").collect();
    let part = parts[which % parts.len()].trim_start_matches("## ").trim();
    format!("## {part}\n")
}
