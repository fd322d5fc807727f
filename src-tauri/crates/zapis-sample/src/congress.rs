//! Two hundred groups: the eight themes in every district and town, each line said again and again with
//! other places and numbers.

use zapis_domain::Group;

use crate::{
    SampleLaptop,
    conference::{Devices, builder, members},
    duel, note,
    people::Participant,
    record::{Said, Written},
    rng::Rng,
    stock::{Stock, Theme},
};

const ENTRIES: usize = 300;
const PHOTOS: usize = 10;
const SHARED: usize = 100;

pub fn laptops(groups: &[Group], participants: &[Participant], seed: u64) -> Vec<SampleLaptop> {
    let mut devices = Devices::new(seed);
    let themes = &Stock::get().themes;
    let mut laptops = Vec::with_capacity(groups.len() * 2);
    for (i, group) in groups.iter().enumerate() {
        let theme = &themes[i % themes.len()];
        let mut builder = builder(theme, group, members(group, participants), seed);
        let said = said(theme, i, &mut builder.rng);
        let entries = builder.entries(note::part(theme, i / themes.len()), &said);
        let photos = builder.photos(written(theme), &entries);
        let pair = [devices.next(group), devices.next(group)];
        laptops.extend(duel::split(&mut builder, entries, photos, SHARED, pair));
    }
    laptops
}

/// Five rounds through the theme, each in another form of words.
fn said(theme: &Theme, group: usize, rng: &mut Rng) -> Vec<Said> {
    let stock = Stock::get();
    let variants = stock.frame(theme.language).lines("variants");
    let count = theme.entries.len();
    let said = (0..ENTRIES - 1).map(|i| {
        let (line, round) = (i % count, i / count);
        let there = rng.pick(&stock.areas).there[theme.language as usize];
        // The sixth round begins the forms again; the number keeps its texts apart from the first round's.
        let form = variants[(round + group) % variants.len()];
        let n = (3 + rng.below(37) + 40 * (round / variants.len())).to_string();
        Said { line, text: say(form, theme.entries[line].text, there, &n, round / variants.len()) }
    });
    said.collect()
}

fn say(form: &str, text: &str, there: &str, n: &str, again: usize) -> String {
    let said = form.replace("{Where}", &capital(there)).replace("{where}", there).replace("{n}", n);
    let said = said.replace("{text}", text);
    if again == 0 { said } else { format!("{said} ({n})") }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn written(theme: &Theme) -> Vec<Written> {
    let sheets = theme.sheets.iter().take(PHOTOS).map(|sheet| Written {
        caption: sheet.caption.to_owned(),
        title: sheet.title.to_owned(),
        entries: sheet.entries.clone().map(|line| line + 1).collect(),
    });
    sheets.collect()
}
