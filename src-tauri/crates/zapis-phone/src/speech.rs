use zapis_domain::Language;

/// The first language of an Accept-Language header that Zapis speaks; `fallback` when there is none.
pub(crate) fn spoken(header: &str, fallback: Language) -> Language {
    let mut wanted: Vec<(i32, Language)> = header
        .split(',')
        .take(20)
        .filter_map(|part| {
            let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let weight: f32 = weight.trim().parse().ok()?;
            // Sorted by weight; the sort is stable, so equal weights keep the header's order.
            Some((-(weight * 1000.0) as i32, tag.trim().parse().ok()?))
        })
        .collect();
    wanted.sort_by_key(|(weight, _)| *weight);
    wanted.first().map_or(fallback, |(_, language)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_speaks_the_phones_language() {
        let check = |header, language| assert_eq!(spoken(header, Language::Pl), language, "{header}");
        check("uk-UA,uk;q=0.9,en;q=0.8", Language::Uk);
        check("en-GB", Language::En);
        check("de,en;q=0.5,pl;q=0.7", Language::Pl);
        check("fr-FR,fr;q=0.9", Language::Pl);
        check("", Language::Pl);
        check("en;q=NaN, uk;q=0.1", Language::Uk);
        check(";;;,,,q=;q=;en;q=9999999999999999999", Language::Pl);
    }
}
