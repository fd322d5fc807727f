//! Invented words in three languages.

use zapis_domain::{EntryKind, Language};

pub struct Texts {
    pub title: &'static str,
    pub subtitle: &'static str,
    pub place: &'static str,
    pub opening: &'static str,
    pub reason: &'static str,
    pub dissent: &'static str,
    pub amendment: &'static str,
    pub themes: &'static [&'static str],
    pub bodies: &'static [&'static str],
    pub captions: &'static [&'static str],
    kinds: [&'static [&'static str]; 8],
}

impl Texts {
    pub fn of_kind(&self, kind: EntryKind) -> &'static [&'static str] {
        self.kinds[kind as usize]
    }
}

pub fn of(language: Language) -> &'static Texts {
    match language {
        Language::Pl => &POLISH,
        Language::En => &ENGLISH,
        Language::Uk => &UKRAINIAN,
    }
}

pub static PEOPLE: [&str; 12] = [
    "Irena Wolska",
    "Taras Bondar",
    "Helena Ryś",
    "Olena Szewczuk",
    "Jan Kuźma",
    "Marta Zielonka",
    "Dmytro Hnatiuk",
    "Zofia Brzezińska-Kołłątaj",
    "Piotr Żak",
    "Nadia Koval",
    "Anna Lis",
    "Bohdan Melnyk",
];
pub static ORGANISATIONS: [&str; 4] =
    ["Stowarzyszenie Most", "OPS Wola", "Fundacja Przystań", "Klub Sąsiedzki Ochota"];

static POLISH: Texts = Texts {
    title: "Warszawskie dzielnice dla uchodźczyń i uchodźców",
    subtitle: "Konferencja robocza dzielnic, organizacji i mieszkańców",
    place: "Centrum Sąsiedzkie, ul. Zmyślona 5, Warszawa",
    opening: "Spotkaliśmy się, żeby **ustalić, co robimy razem** od czerwca. Raport zbiera ustalenia grup w ich własnych słowach; każdy wpis ma numer grupy i miejsce w rozdziale.\n\nDziękujemy za pracę w grupach i za notatki. Uwagi prosimy przesyłać do [biura konferencji](mailto:biuro@example.org).",
    reason: "laptop został w sali 2.06, paczka będzie po 16:00",
    dissent: "opieka tylko tam, gdzie jest sala",
    amendment: "dopisano „także dla osób niesłyszących”",
    themes: &[
        "Mieszkanie i zakwaterowanie",
        "Praca i kwalifikacje",
        "Інформація / орієнтація / польська мова",
        "Edukacja i opieka nad dziećmi",
        "Zdrowie i wsparcie psychologiczne",
        "Koordynacja dzielnic",
        "Wolontariat i organizacje",
        "Kultura, sport i czas wolny",
    ],
    bodies: &["Miasto st. Warszawa", "MRiPS", "Zarząd Dzielnicy Wola", "Urząd Wojewódzki"],
    captions: &[
        "Flipchart: w środku „punkt informacyjny”, dookoła sześć miejsc, z których ludzie biorą dziś adresy: szkoła, przychodnia, parafia, dworzec, urząd, telefon sąsiadki.",
        "Lista ustaleń z kropkami uczestniczek i uczestników.",
        "Mapa dzielnicy z zaznaczonymi punktami pomocy.",
    ],
    kinds: [
        &[
            "Prowadzimy jedną stronę z adresami punktów pomocy w trzech językach. Aktualizacja w każdy poniedziałek do 12:00.",
            "Kursy polskiego dzielimy na trzy poziomy, z opieką nad dziećmi na miejscu.",
            "Ulotki oddajemy do korekty osobie, dla której ukraiński jest językiem ojczystym.",
            "Spotykamy się co miesiąc, w pierwszy wtorek o 17:00, na zmianę w dzielnicach.",
        ],
        &[
            "Zebrać adresy i godziny otwarcia punktów we wszystkich 18 dzielnicach",
            "Przygotować wzór ulotki o dwóch kolumnach",
            "Policzyć wolne miejsca na kursach od września",
            "Ustalić listę kontaktów do koordynatorek i koordynatorów dzielnicowych, z numerami dyżurnymi i zastępstwami na wakacje",
        ],
        &[
            "Stałe punkty informacyjne w każdej dzielnicy, z językiem ukraińskim",
            "Finansowanie kursów polskiego na cały rok szkolny",
            "Jeden formularz zgłoszenia dla wszystkich dzielnic",
        ],
        &[
            "Wspólny dyżur prawny OPS i organizacji, dwa razy w tygodniu",
            "Kawiarenka językowa: Polki i Ukrainki rozmawiają przy jednym stole, dzieci mają kącik obok",
        ],
        &[
            "Tłumaczki ukraińskiego na wizyty u lekarza",
            "Sala dla 25 osób w soboty",
            "Wózki i łóżeczka dla niemowląt",
        ],
        &[
            "Sala na 40 osób, wtorki i czwartki po 16:00",
            "Dwa komputery z drukarką",
            "Korepetycje z polskiego, 6 godzin tygodniowo",
        ],
        &[
            "Kto aktualizuje adresy po wakacjach, kiedy skończy się umowa z infolinią?",
            "Kto płaci za transport po 30 czerwca?",
        ],
        &[
            "Rozmowa zaczęła się od rundki. Najważniejsze wątki:\n\n- adresy i godziny otwarcia\n- język *na co dzień* i w urzędzie\n  - formularze\n  - rozmowy telefoniczne\n- opieka nad dziećmi",
            "Cytat z rozmowy:\n\n> Nie wiemy, kogo zapytać, więc pytamy sąsiadkę.\n\nWracamy do tego w lipcu.",
            "| dzień | miejsce | osób |\n|---|---|---|\n| wtorek | Wola | 14 |\n| czwartek | Ochota | 9 |",
        ],
    ],
};

static ENGLISH: Texts = Texts {
    title: "Warsaw districts for refugees",
    subtitle: "Working conference of districts, organisations and residents",
    place: "Neighbourhood Centre, 5 Invented Street, Warsaw",
    opening: "We met to **settle what we do together** from June on. The report gathers the groups' arrangements in their own words.\n\nPlease send remarks to [the office](mailto:office@example.org).",
    reason: "the laptop stayed in room 2.06, the packet comes after 16:00",
    dissent: "care only where there is a room",
    amendment: "\"also for deaf people\" was added",
    themes: &[
        "Housing",
        "Work and qualifications",
        "Інформація / орієнтація / польська мова",
        "Education and child care",
        "Health and psychological support",
        "Coordination of districts",
        "Volunteers and organisations",
        "Culture and sport",
    ],
    bodies: &["City of Warsaw", "Ministry of Family", "Wola District Board"],
    captions: &[
        "Flipchart: an information point in the middle and six places around it.",
        "List of arrangements with dots.",
    ],
    kinds: [
        &[
            "We keep one page with addresses in three languages.",
            "Polish courses have three levels, with child care on site.",
        ],
        &["Collect addresses and opening hours of all 18 districts", "Prepare a leaflet of two columns"],
        &[
            "Permanent information points in every district",
            "Money for Polish courses for a whole school year",
        ],
        &["A shared legal desk, twice a week"],
        &["Interpreters for visits to a doctor"],
        &["A room for 40 people on Tuesdays"],
        &["Who pays for transport after 30 June?"],
        &[
            "The talk began with a round:\n\n1. addresses\n2. language\n\n> We ask the neighbour.",
            "Use `z:` for a task & keep *calm*.",
        ],
    ],
};

static UKRAINIAN: Texts = Texts {
    title: "Варшавські дільниці для біженок і біженців",
    subtitle: "Робоча конференція",
    place: "Сусідський центр, вул. Вигадана 5, Варшава",
    opening: "Ми зустрілися, щоб **домовитися, що робимо разом** із червня.",
    reason: "ноутбук залишився в залі 2.06",
    dissent: "догляд лише там, де є зала",
    amendment: "додано «також для нечуючих»",
    themes: &[
        "Житло",
        "Праця й кваліфікації",
        "Інформація / орієнтація / польська мова",
        "Освіта й догляд за дітьми",
        "Здоров'я та психологічна підтримка",
        "Координація дільниць",
        "Волонтерство",
        "Культура і спорт",
    ],
    bodies: &["Місто Варшава", "Міністерство сім'ї", "Управа дільниці Воля"],
    captions: &[
        "Фліпчарт: посередині «інформаційний пункт», довкола шість місць, звідки люди беруть адреси.",
        "Список домовленостей із крапками.",
    ],
    kinds: [
        &[
            "Ведемо одну сторінку з адресами пунктів допомоги трьома мовами. Оновлення щопонеділка до 12:00.",
            "Курси польської ділимо на три рівні, з доглядом за дітьми на місці.",
        ],
        &[
            "Зібрати адреси й години роботи пунктів у всіх 18 дільницях",
            "Підготувати зразок листівки у дві колонки",
        ],
        &[
            "Сталі інформаційні пункти в кожній дільниці, з українською мовою",
            "Фінансування курсів польської на цілий навчальний рік",
        ],
        &["Спільна правова консультація двічі на тиждень"],
        &["Перекладачки на візити до лікаря"],
        &["Зала на 40 осіб, вівторки"],
        &["Хто оновлює адреси після канікул?"],
        &[
            "Розмова почалася з кола:\n\n- адреси\n- мова *щодня* й в установі\n- догляд за дітьми",
            "Повертаємося до цього в **липні**.",
        ],
    ],
};
