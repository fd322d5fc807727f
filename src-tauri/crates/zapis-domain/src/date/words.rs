//! The words of dates in three languages, in the folded form of [`crate::fold`].

use chrono::Weekday;

const MONTHS: [&[&str]; 12] = [
    &["styczen", "stycznia", "styczniu", "sty", "january", "jan", "січень", "січня", "січні", "січ"],
    &["luty", "lutego", "lutym", "lut", "february", "feb", "лютии", "лютого", "лютому", "лют"],
    &["marzec", "marca", "marcu", "mar", "march", "березень", "березня", "березні", "бер"],
    &["kwiecien", "kwietnia", "kwietniu", "kwi", "april", "apr", "квітень", "квітня", "квітні", "квіт"],
    &["maj", "maja", "maju", "may", "травень", "травня", "травні", "трав"],
    &["czerwiec", "czerwca", "czerwcu", "cze", "june", "jun", "червень", "червня", "червні", "черв"],
    &["lipiec", "lipca", "lipcu", "lip", "july", "jul", "липень", "липня", "липні", "лип"],
    &["sierpien", "sierpnia", "sierpniu", "sie", "august", "aug", "серпень", "серпня", "серпні", "серп"],
    &[
        "wrzesien",
        "wrzesnia",
        "wrzesniu",
        "wrz",
        "september",
        "sept",
        "sep",
        "вересень",
        "вересня",
        "вересні",
        "вер",
    ],
    &[
        "pazdziernik",
        "pazdziernika",
        "pazdzierniku",
        "paz",
        "october",
        "oct",
        "жовтень",
        "жовтня",
        "жовтні",
        "жовт",
    ],
    &[
        "listopad",
        "listopada",
        "listopadzie",
        "lis",
        "november",
        "nov",
        "листопад",
        "листопада",
        "листопаді",
        "лист",
    ],
    &["grudzien", "grudnia", "grudniu", "gru", "december", "dec", "грудень", "грудня", "грудні", "груд"],
];

const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// Whole words first, then abbreviations that only count beside a date.
const WEEKDAYS: [(Weekday, &[&str], &[&str]); 7] = [
    (
        Weekday::Mon,
        &["poniedzialek", "poniedzialku", "monday", "понеділок", "понеділка", "понеділку"],
        &["pon", "pn", "mon", "пн"],
    ),
    (
        Weekday::Tue,
        &["wtorek", "wtorku", "tuesday", "вівторок", "вівторка", "вівторку"],
        &["wt", "tue", "tues", "вт"],
    ),
    (
        Weekday::Wed,
        &["sroda", "srode", "srody", "wednesday", "середа", "середу", "середи"],
        &["sr", "wed", "ср"],
    ),
    (
        Weekday::Thu,
        &["czwartek", "czwartku", "thursday", "четвер", "четверга"],
        &["czw", "thu", "thur", "thurs", "чт"],
    ),
    (
        Weekday::Fri,
        &["piatek", "piatku", "friday", "п'ятниця", "п'ятницю", "п'ятниці", "пятниця", "пятницю", "пятниці"],
        &["pt", "fri", "пт"],
    ),
    (
        Weekday::Sat,
        &["sobota", "sobote", "soboty", "saturday", "субота", "суботу", "суботи"],
        &["sob", "sat", "сб"],
    ),
    (
        Weekday::Sun,
        &["niedziela", "niedziele", "niedzieli", "sunday", "неділя", "неділю", "неділі"],
        &["nd", "niedz", "sun", "нд"],
    ),
];

/// 1 to 12.
pub(super) fn month(folded: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&folded))?;
    Some(at as u32 + 1)
}

/// English puts the month first; `się 27` is no August.
pub(super) fn month_before_day(folded: &str) -> Option<u32> {
    const ENGLISH: [&str; 24] = [
        "january",
        "jan",
        "february",
        "feb",
        "march",
        "mar",
        "april",
        "apr",
        "may",
        "june",
        "jun",
        "july",
        "jul",
        "august",
        "aug",
        "september",
        "sept",
        "sep",
        "october",
        "oct",
        "november",
        "nov",
        "december",
        "dec",
    ];
    month(folded).filter(|_| ENGLISH.contains(&folded))
}

/// Roman month numbers are written in capitals: `27 V 2022`.
pub(super) fn roman_month(raw: &str) -> Option<u32> {
    let at = ROMAN.iter().position(|r| *r == raw)?;
    Some(at as u32 + 1)
}

pub(super) fn weekday(folded: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, names, _)| names.contains(&folded)).map(|w| w.0)
}

pub(super) fn weekday_or_abbreviation(folded: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, names, short)| names.contains(&folded) || short.contains(&folded)).map(|w| w.0)
}

pub(super) fn is_range_word(folded: &str) -> bool {
    matches!(folded, "do" | "to" | "till" | "until" | "through" | "до" | "по")
}

pub(super) fn is_and(folded: &str) -> bool {
    matches!(folded, "i" | "oraz" | "and" | "та" | "і" | "и")
}

/// `27th`, `27-go`, `27-го`.
pub(super) fn is_ordinal_ending(folded: &str) -> bool {
    matches!(folded, "st" | "nd" | "rd" | "th" | "go" | "ego" | "tego" | "stego" | "го" | "ого" | "е")
}

/// Words that introduce a clock time and belong to it.
pub(super) fn leads_time(folded: &str) -> bool {
    leads_hour(folded) || matches!(folded, "od" | "from" | "z" | "від" | "з" | "at" | "between")
}

/// After these even a bare number is an hour: `godz. 10`, `о 10`.
pub(super) fn leads_hour(folded: &str) -> bool {
    matches!(
        folded,
        "godz" | "godzina" | "godzinie" | "godziny" | "godzinach" | "g" | "o" | "о" | "об" | "година" | "год"
    )
}

pub(super) fn small_number(folded: &str) -> Option<u32> {
    Some(match folded {
        "a" | "an" | "one" | "jeden" | "jednego" | "один" | "одного" => 1,
        "two" | "dwa" | "dwoch" | "два" | "двох" => 2,
        "three" | "trzy" | "trzech" | "три" | "трьох" => 3,
        "four" | "cztery" | "czterech" | "чотири" | "чотирьох" => 4,
        "five" | "piec" | "pieciu" | "п'ять" | "п'яти" => 5,
        "six" | "szesc" | "szesciu" | "шість" | "шести" => 6,
        "seven" | "siedem" | "siedmiu" | "сім" | "семи" => 7,
        "eight" | "osiem" | "osmiu" | "вісім" | "восьми" => 8,
        "nine" | "dziewiec" | "dziewieciu" | "дев'ять" | "дев'яти" => 9,
        "ten" | "dziesiec" | "dziesieciu" | "десять" | "десяти" => 10,
        _ => return None,
    })
}

/// How many days ahead `dziś`, `jutro`, `pojutrze` are.
pub(super) fn near_day(folded: &str) -> Option<u64> {
    Some(match folded {
        "dzis" | "dzisiaj" | "today" | "сьогодні" => 0,
        "jutro" | "jutra" | "tomorrow" | "завтра" => 1,
        "pojutrze" | "pojutrza" | "післязавтра" => 2,
        _ => return None,
    })
}

/// Words that stand before a weekday: `w piątek`, `on Friday`, `у п'ятницю`.
pub(super) fn leads_weekday(folded: &str) -> bool {
    matches!(folded, "w" | "we" | "on" | "у" | "в")
}

/// Words that stand before a number of days: `za 2 tygodnie`, `in two weeks`, `через тиждень`.
pub(super) fn leads_count(folded: &str) -> bool {
    matches!(folded, "za" | "in" | "within" | "ciagu" | "за" | "через" | "протягом")
}

/// `next`, `przyszły`, `наступного`.
pub(super) fn is_next(folded: &str) -> bool {
    folded == "next" || ["przyszl", "nastepn", "наступн"].iter().any(|stem| folded.starts_with(stem))
}

/// `this`, `najbliższy`, `цієї`.
pub(super) fn is_this(folded: &str) -> bool {
    matches!(
        folded,
        "this" | "coming" | "ten" | "tego" | "te" | "tej" | "biezacego" | "цеи" | "цього" | "цю" | "цієі"
    ) || ["najblizsz", "наиближч"].iter().any(|stem| folded.starts_with(stem))
}

/// `5 dni roboczych`, `5 working days`.
pub(super) fn is_working(folded: &str) -> bool {
    matches!(folded, "working" | "business" | "робочих" | "робочі" | "робочии")
        || ["robocz"].iter().any(|stem| folded.starts_with(stem))
}

/// What one counts time in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
}

pub(super) fn unit(folded: &str) -> Option<Unit> {
    Some(match folded {
        "dzien" | "dni" | "dnia" | "day" | "days" | "день" | "дні" | "днів" | "дня" => {
            Unit::Day
        }
        "tydzien" | "tygodnie" | "tygodni" | "tygodnia" | "tygodniu" | "week" | "weeks" | "тиждень"
        | "тижні" | "тижнів" | "тижня" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "miesiac" | "miesiace" | "miesiecy" | "miesiaca" | "miesiacu" | "month" | "months" | "місяць"
        | "місяці" | "місяців" | "місяця" => Unit::Month,
        "kwartal" | "kwartalu" | "quarter" | "квартал" | "кварталу" => Unit::Quarter,
        "rok" | "roku" | "lata" | "lat" | "year" | "years" | "рік" | "року" | "роки" | "років" => {
            Unit::Year
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[test]
    fn every_word_is_in_its_folded_form() {
        let months = MONTHS.iter().flat_map(|m| m.iter());
        let days = WEEKDAYS.iter().flat_map(|(_, names, short)| names.iter().chain(short.iter()));
        for word in months.chain(days) {
            assert_eq!(fold(word), *word, "an unfolded word is never found");
        }
    }
}
