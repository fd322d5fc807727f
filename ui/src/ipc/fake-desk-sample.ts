/** The invented conference as the moderator's desk sees it: groups 2 to 8, what is alike in them, what does not fit. */
import { emptyEntry, groupId } from "./fake-sample";
import type { AddresseeLevel } from "./generated/AddresseeLevel";
import type { CheckView, DeskEntry, Entry, EntryKind, SuggestionView } from "./types";

type Row = [group: number, kind: EntryKind, text: string, fields?: Partial<Entry>];

const to = (name: string, level: AddresseeLevel | null = null) => ({ addressees: [{ name, level }] });
const by = (...names: string[]) => ({ owners: names.map((name) => ({ name, person: null })) });
const due = (day: string) => ({ due: { day, written: day } });

const rows: Row[] = [
  [2, "recommendation", "Opłacić tłumaczki medyczne z budżetu miasta", { ...to("Miasto st. Warszawa", "city"), dots: 9 }],
  [2, "recommendation", "Ścieżka zgłoszenia przemocy po ukraińsku, całą dobę", { ...to("Policja"), dots: 4 }],
  [2, "need", "Sala na grupę wsparcia, wtorki"],
  [2, "need", "Tłumaczki języka ukraińskiego w przychodniach"],
  [2, "task", "Ułożyć dyżury psycholożek na lipiec", { ...by("Nadia Koval"), ...due("2022-06-10") }],
  [2, "task", "Zebrać kontakty do koordynatorek przychodni", { ...by("Anna Kowal"), ...due("2022-06-15"), tags: ["zdrowie"] }],
  [2, "practice", "Grupa wsparcia prowadzona przez dwie psycholożki, po ukraińsku", { place: "Ochota" }],
  [2, "arrangement", "Każda poradnia ma jedną osobę do kontaktu"],
  [2, "question", "Kto płaci za leki bez refundacji?"],
  [3, "recommendation", "Zapewnić finansowanie stałych punktów informacyjnych w każdej dzielnicy", { ...to("Miasto st. Warszawa", "city"), dots: 11 }],
  [3, "recommendation", "Tłumacz ustny na telefon w każdym urzędzie dzielnicy", { ...to("dzielnice", "district"), dots: 6 }],
  [3, "recommendation", "Kursy polskiego z opieką nad dziećmi, także latem", { ...to("Miasto st. Warszawa", "city"), dots: 4 }],
  [3, "arrangement", "Jedna strona z adresami, w trzech językach, bez logowania"],
  [3, "task", "Зібрати адреси всіх пунктів інформації", { ...by("Olha Bondar"), ...due("2022-06-07") }],
  [3, "offer", "Переклад листівок українською, до 20 сторінок на місяць", by("Dom Ukraiński na Woli")],
  [3, "question", "Kto aktualizuje stronę po wakacjach?"],
  [4, "recommendation", "Uznawać dyplomy pielęgniarek w trybie przyspieszonym", { ...to("Ministerstwo Zdrowia", "national"), dots: 5 }],
  [4, "recommendation", "Doradczyni zawodowa z ukraińskim w każdym urzędzie pracy", { ...to("Urząd Pracy", "district"), dots: 4 }],
  [4, "practice", "Targi pracy w bibliotece: stoły zamiast stoisk, dzieci pod opieką", { place: "Wola" }],
  [4, "task", "Zaprosić pracodawców na targi we wrześniu", { ...by("Anna Kowal"), ...due("2022-06-15") }],
  [4, "task", "Przygotować wzór umowy w dwóch językach", by("Ada Cicha")],
  [4, "need", "Opieka nad dziećmi w czasie rozmów o pracę"],
  [4, "arrangement", "Spotykamy się co miesiąc, w drugi czwartek"],
  [5, "recommendation", "Stały dyżur tłumaczki w domach kultury", to("dzielnice", "district")],
  [5, "recommendation", "Karta mieszkańca także dla osób z ochroną czasową", { ...to("Miasto st. Warszawa", "city"), dots: 6 }],
  [5, "recommendation", "Sale w domach kultury bez opłat do końca roku", { ...to("dzielnice", "district"), dots: 2 }],
  [5, "arrangement", "Święto ulicy organizujemy wspólnie z sąsiadami"],
  [5, "task", "Znaleźć miejsce na święto ulicy", { ...by("Ivan Sydor"), ...due("2022-06-10") }],
  [5, "offer", "Opieka nad dziećmi we wtorki i czwartki, dwie animatorki", by("Dom Kultury Kadr")],
  [6, "recommendation", "Asystentki międzykulturowe w każdej szkole z klasą przygotowawczą", { ...to("Kuratorium Oświaty", "national"), dots: 12 }],
  [6, "recommendation", "Tłumaczki na zebraniach w szkołach", { ...to("Kuratorium Oświaty", "national"), dots: 4 }],
  [6, "recommendation", "Szkolenie antydyskryminacyjne dla kadry szkół", { ...to("Miasto st. Warszawa", "city"), dots: 3 }],
  [6, "task", "Policzyć wolne miejsca w klasach przygotowawczych", { ...by("Anna Kowal"), ...due("2022-06-15") }],
  [6, "need", "Podręczniki dwujęzyczne do klas 1–3"],
  [6, "practice", "Szkolna kawiarenka dla rodziców: raz w tygodniu, bez tematu", { place: "Mokotów" }],
  [6, "question", "Czy klasy przygotowawcze zostaną po wakacjach?"],
  [7, "recommendation", "Konkurs na granty partnerskie: dzielnica, organizacja, szkoła", { ...to("Miasto st. Warszawa", "city"), dots: 8 }],
  [7, "recommendation", "Wspólny wzór porozumienia dzielnicy z organizacją", { ...to("dzielnice", "district"), dots: 5 }],
  [7, "recommendation", "Punkty informacyjne utrzymać do końca roku, potem ocenić", { ...to("Miasto st. Warszawa", "city"), dots: 2 }],
  [7, "arrangement", "Stały zespół: miasto, dzielnice, organizacje, co kwartał"],
  [7, "task", "Rozesłać listę kontaktów do wszystkich grup", by("Piotr Rak")],
  [7, "offer", "Prawniczka na wzory porozumień, 10 godzin", by("Stowarzyszenie Kładka")],
  [8, "recommendation", "Transport dla osób na wózkach na spotkania i kursy", { dots: 3 }],
  [8, "question", "Kto prowadzi kalendarz wszystkich spotkań?"],
  [8, "need", "Wolontariuszki na soboty"],
];

const start = new Date(2022, 4, 27, 11, 20).getTime();

export function othersEntries(): DeskEntry[] {
  return rows.map(([group, kind, text, fields], n) => ({
    group: groupId(group),
    photos: n % 9 === 1 ? [{ hash: String((n % 4) + 1).repeat(64), look: { recipe: null, blurs: [] } }] : [],
    entry: {
      ...emptyEntry(1000 + n, kind, text, new Date(start + n * 97_000).toISOString()),
      stance: n % 4 === 3 ? null : { kind: n % 17 === 5 ? "parked" : "agreed", reason: "", at: "2022-05-27T10:40:00Z" },
      ...fields,
    },
  }));
}

/** As many as one asks for, for the list that must not stutter. */
export function manyEntries(count: number): DeskEntry[] {
  return Array.from({ length: count }, (_, n) => {
    const [, kind, text, fields] = rows[n % rows.length]!;
    const entry = { ...emptyEntry(10_000 + n, kind, `${text}, sprawa ${n + 1}`, new Date(start + n * 1000).toISOString()), ...fields };
    return { group: groupId((n % 8) + 1), photos: [], entry };
  });
}

export type Finder = (text: string) => string;

export function sampleSuggestions(find: Finder): SuggestionView[] {
  const city = { reason: "addressee" as const, name: "Miasto st. Warszawa" };
  return [
    {
      first: find("Stałe finansowanie punktów"), second: find("Zapewnić finansowanie stałych"), kind: "same", strength: 870, atFirst: true,
      reasons: [{ reason: "words", shared: [["Stałe", "stałych"], ["finansowanie", "finansowanie"], ["punktów", "punktów"], ["informacyjnych", "informacyjnych"]], of: 6 }, city],
    },
    {
      first: find("Tłumaczki ukraińskiego na wizyty"), second: find("Tłumaczki języka ukraińskiego w przychodniach"), kind: "same", strength: 810, atFirst: true,
      reasons: [{ reason: "words", shared: [["Tłumaczki", "Tłumaczki"], ["ukraińskiego", "ukraińskiego"]], of: 4 }],
    },
    {
      first: find("Zebrać kontakty do koordynatorów"), second: find("Зібрати адреси всіх"), kind: "related", strength: 560, atFirst: false,
      reasons: [{ reason: "words", shared: [["Zebrać", "Зібрати"], ["wszystkich", "всіх"]], of: 6 }],
    },
    {
      first: find("Stałe finansowanie punktów"), second: find("Punkty informacyjne utrzymać"), kind: "contradicts", strength: 640, atFirst: true,
      reasons: [{ reason: "words", shared: [["punktów", "Punkty"], ["informacyjnych", "informacyjne"], ["końca", "końca"], ["roku", "roku"]], of: 6 }, { reason: "opposite", first: "Stałe", second: "potem ocenić" }, city],
    },
    {
      first: find("Opłacić tłumaczki medyczne"), second: find("Tłumacz ustny na telefon"), kind: "related", strength: 520, atFirst: false,
      reasons: [{ reason: "words", shared: [["tłumaczki", "Tłumacz"]], of: 4 }],
    },
    {
      first: find("Spotykamy się co miesiąc, w pierwszy"), second: find("Spotykamy się co miesiąc, w drugi"), kind: "contradicts", strength: 610, atFirst: true,
      reasons: [{ reason: "words", shared: [["Spotykamy", "Spotykamy"], ["miesiąc", "miesiąc"]], of: 4 }, { reason: "opposite", first: "wtorek", second: "czwartek" }],
    },
  ];
}

export function sampleChecks(find: Finder): CheckView[] {
  return [
    { check: "contradiction", entries: [find("Spotykamy się co miesiąc, w pierwszy"), find("Spotykamy się co miesiąc, w drugi")], reasons: [{ reason: "opposite", first: "wtorek", second: "czwartek" }], decided: false, weak: false },
    { check: "sameOwnerSameTime", owner: "Anna Kowal", day: "2022-06-15", entries: ["Zebrać kontakty do koordynatorów", "Zebrać kontakty do koordynatorek", "Zaprosić pracodawców", "Policzyć wolne miejsca"].map(find) },
    { check: "overloaded", owner: "Anna Kowal", entries: ["Zebrać kontakty do koordynatorów", "Zebrać kontakty do koordynatorek", "Zaprosić pracodawców", "Policzyć wolne miejsca"].map(find) },
    { check: "ownerUnknown", owner: "Dom Kultury Kadr", entries: [find("Opieka nad dziećmi we wtorki")] },
    { check: "match", need: find("Sala na grupę wsparcia"), offer: find("Sala na 40 osób"), reasons: [{ reason: "words", shared: [["Sala", "Sala"], ["wtorki", "wtorki"]], of: 3 }], weak: false },
    { check: "match", need: find("Opieka nad dziećmi w czasie"), offer: find("Opieka nad dziećmi we wtorki"), reasons: [{ reason: "words", shared: [["Opieka", "Opieka"], ["dziećmi", "dziećmi"]], of: 4 }], weak: true },
    { check: "sameAddressee", addressee: "Kuratorium Oświaty", entries: [find("Asystentki międzykulturowe"), find("Tłumaczki na zebraniach")] },
    { check: "noDate", entries: [find("Umówić spotkanie z właścicielami"), find("Przygotować wzór umowy"), find("Rozesłać listę kontaktów")] },
  ];
}
