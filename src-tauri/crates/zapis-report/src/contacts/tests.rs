use super::*;

fn hidden(text: &str) -> String {
    replaced(text, |kind| if kind == Kind::Phone { "T".to_owned() } else { "M".to_owned() })
}

#[test]
fn telephone_numbers_are_found_as_people_write_them() {
    let numbers = [
        "600 123 456",
        "600-123-456",
        "600123456",
        "600.123.456",
        "22 123 45 67",
        "(22) 123 45 67",
        "22 123-45-67",
        "+48 600 123 456",
        "+48600123456",
        "0048 600 123 456",
        "48 600 123 456",
        "48600123456",
        "+48 (22) 1234567",
        "022 123 45 67",
        "22 620 12-15",
        "067 123 45 67",
        "(067) 123-45-67",
        "0671234567",
        "+380 67 123 45 67",
        "+380671234567",
        "380671234567",
        "8 067 123 45 67",
        "+49 30 1234567",
        "+44 20 7946 0958",
        "+1 (415) 555-2671",
        "600\u{a0}123\u{a0}456",
        "００４８ 600 123 456",
    ];
    for number in numbers {
        assert_eq!(hidden(&format!("dzwonić: {number}, rano")), "dzwonić: T, rano", "{number}");
        assert_eq!(hidden(&format!("Kontakt {number}.")), "Kontakt T.", "{number}");
    }
    assert_eq!(hidden("tel. 831 23 45"), "tel. T", "a local number that is called one");
    assert_eq!(hidden("тел.: 44-12-36"), "тел.: T", "in Ukrainian too");
    assert_eq!(hidden("600 123 456 / 601 234 567"), "T / T", "two of them");
    assert_eq!(hidden("00-950 Warszawa, 22 123 45 67, pn 8-16"), "00-950 Warszawa, T, pn 8-16");
    assert_eq!(hidden("27.05.2022 600 123 456"), "27.05.2022 T", "after a day");
    assert_eq!(hidden("[x](tel:+48600123456)"), "[x](T)", "in a link");
}

#[test]
fn other_numbers_stay() {
    let others = [
        "27.05.2022",
        "2022-05-27",
        "27/05/2022 10:00",
        "27.05.2022 10:00–15:00",
        "15.06–30.06.2022",
        "8-16",
        "8.00-16.00",
        "pn 8.00–16.00, wt 10.00–18.00",
        "8-16 9-17 10-18",
        "250 000 000 zł",
        "1 500 000",
        "123 456 789 zł",
        "€ 123 456 789",
        "123 456 789,50",
        "120 000 500 PLN",
        "12 500 osób",
        "00-950 Warszawa",
        "01001 Київ",
        "123 456 789 грн",
        "art. 233 § 1",
        "Dz.U. 2022 poz. 583",
        "3.14, 3.15 i 3.16",
        "telefon czynny 8.00-16.00",
        "tel. 8-16",
        "sala 12, piętro 3",
        "2022/2023",
        "od 1.06 do 30.09.2022",
        "100 000 000",
        "10:00-12:45 13:15-15:00",
    ];
    for other in others {
        assert_eq!(hidden(other), other, "{other} is nobody's number");
    }
}

#[test]
fn addresses_go_with_their_links() {
    for mail in [
        "anna.kowalska@ops-wola.waw.pl",
        "A_K+x@x.pl",
        "ja@кий.укр",
        "anna(at)x.pl",
        "anna [at] x.pl",
        "mailto:a@x.pl",
    ] {
        assert_eq!(hidden(&format!("pisać: {mail}.")), "pisać: M.", "{mail}");
    }
    assert_eq!(hidden("[a](mailto:a@x.pl)"), "[a](M)");
    for other in ["@Anna Kowalska", "@anna", "a@b", "5 @ 3.50", "@@@@", "x@.pl"] {
        assert_eq!(hidden(other), other, "{other} is no address");
    }
}

#[test]
fn hostile_text_takes_no_longer_than_its_length_asks() {
    for piece in ["@", "1 ", "a@a.aa", "12-", "+1 ", "(at)", "600 123 456 "] {
        let text = piece.repeat(100_000 / piece.len());
        assert!(replaced(&text, |_| String::new()).len() <= text.len(), "{piece}");
    }
}

use proptest::prelude::*;

/// A telephone number in some of the ways people write it, and its digits without the country.
fn number() -> impl Strategy<Value = (String, String)> {
    let polish = ("[2-9][0-9]{8}", 0..9_usize).prop_map(|(digits, way)| {
        let (a, b, c) = (&digits[..3], &digits[3..6], &digits[6..]);
        let (two, rest) = digits.split_at(2);
        let written = match way {
            0 => digits.clone(),
            1 => format!("{a} {b} {c}"),
            2 => format!("{a}-{b}-{c}"),
            3 => format!("+48 {a} {b} {c}"),
            4 => format!("+48{digits}"),
            5 => format!("0048 {a} {b} {c}"),
            6 => format!("({two}) {} {} {}", &rest[..3], &rest[3..5], &rest[5..]),
            7 => format!("{two} {}-{}-{}", &rest[..3], &rest[3..5], &rest[5..]),
            _ => format!("{a}.{b}.{c}"),
        };
        (written, digits)
    });
    let ukrainian = ("[3-9][0-9]{8}", 0..6_usize).prop_map(|(digits, way)| {
        let (two, rest) = digits.split_at(2);
        let (three, four) = rest.split_at(3);
        let (five, six) = four.split_at(2);
        let written = match way {
            0 => format!("0{digits}"),
            1 => format!("0{two} {three} {five} {six}"),
            2 => format!("(0{two}) {three}-{five}-{six}"),
            3 => format!("+380 {two} {three} {five} {six}"),
            4 => format!("380{digits}"),
            _ => format!("+380 ({two}) {three}{four}"),
        };
        (written, digits)
    });
    let abroad = ("[1-9][0-9]", "[0-9]{2,3}", "[0-9]{3,4}", "[0-9]{2,4}").prop_map(|(country, a, b, c)| {
        let digits = format!("{country}{a}{b}{c}");
        (format!("+{country} {a} {b} {c}"), digits)
    });
    // Round thousands are an amount.
    let said = prop_oneof![polish, ukrainian, abroad];
    said.prop_filter("no amount", |(_, digits)| !digits.ends_with("000000"))
}

/// Numbers that are no contact.
fn other() -> impl Strategy<Value = String> {
    let hour = || (0..24_u32, prop_oneof![Just(0_u32), Just(15), Just(30), Just(45)]);
    prop_oneof![
        (1..32_u32, 1..13_u32, 1990..2040_u32).prop_map(|(d, m, y)| format!("{d:02}.{m:02}.{y}")),
        (1..32_u32, 1..13_u32, 1990..2040_u32).prop_map(|(d, m, y)| format!("{d}.{m:02}.{y} r.")),
        (1..32_u32, 1..13_u32, 1990..2040_u32).prop_map(|(d, m, y)| format!("{y}-{m:02}-{d:02}")),
        (1..29_u32, 1..13_u32, 1990..2040_u32)
            .prop_map(|(d, m, y)| format!("{d}.{m:02}–{}.{m:02}.{y}", d + 2)),
        (hour(), hour()).prop_map(|((a, b), (c, d))| format!("{a}:{b:02}–{c}:{d:02}")),
        (hour(), hour()).prop_map(|((a, b), (c, d))| format!("{a}.{b:02}-{c}.{d:02}")),
        (hour(), hour()).prop_map(|((a, _), (c, _))| format!("{a}-{c}")),
        (0..100_u32, 0..1000_u32).prop_map(|(a, b)| format!("{a:02}-{b:03} Warszawa")),
        (1..1000_u32, 0..1000_u32, 0..1000_u32).prop_map(|(a, b, c)| format!("{a} {b:03} {c:03} zł")),
        (1..1000_u32, 0..1000_u32, 0..100_u32).prop_map(|(a, b, c)| format!("{a} {b:03},{c:02} zł")),
        (1..1_000_000_000_u32).prop_map(|a| format!("{a} грн")),
        (1..1000_u32, 0..1000_u32).prop_map(|(a, b)| format!("{a} {b:03} osób")),
    ]
}

proptest! {
    #[test]
    fn a_telephone_number_among_other_numbers_goes_and_they_stay(
        (number, digits) in number(), before in other(), after in other(),
    ) {
        let text = format!("{before}, zadzwonić: {number}, {after}.");
        prop_assert_eq!(hidden(&text), format!("{before}, zadzwonić: T, {after}."));
        let found = find(&text);
        prop_assert!(digits.trim_start_matches('0').ends_with(&found[0].key), "{} is {:?}", number, found);
    }

    #[test]
    fn no_date_hour_amount_or_postal_code_is_a_contact(one in other(), two in other(), three in other()) {
        let text = format!("{one}, pn. {two}; {three}.");
        prop_assert_eq!(hidden(&text), text);
    }

    #[test]
    fn an_address_goes_whole(local in "[a-z][a-z0-9._+-]{0,12}[a-z0-9]", domain in "[a-z][a-z0-9-]{0,9}[a-z0-9]", top in "[a-z]{2,6}") {
        let text = format!("Pisać ({local}@{domain}.{top}), albo <{local}@{domain}.{top}>.");
        prop_assert_eq!(hidden(&text), "Pisać (M), albo <M>.");
    }

    #[test]
    fn arbitrary_text_loses_nothing_but_contacts(text in any::<String>(), digits in "[0-9+() .-]{0,40}") {
        let text = format!("{text}{digits}");
        let found = find(&text);
        prop_assert!(found.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start), "{:?}", found);
        prop_assert!(found.iter().all(|c| text.get(c.at.clone()).is_some()), "{:?}", found);
    }
}
