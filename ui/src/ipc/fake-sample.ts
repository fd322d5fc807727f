/** An invented conference for the fake host: enough of everything that a screen can show. */
import type { Entry, EntryKind, Event, Group, Look, Person, Photo, Session } from "./types";

const day = "2022-05-27";

const themes: [string, string, string, string, string][] = [
  ["Ochrona / potrzeby podstawowe I", "zakwaterowanie, wyżywienie, wsparcie rzeczowe, pomoc socjalna", "2.04", "Irena Maj", "Paweł Dudek"],
  ["Ochrona / potrzeby podstawowe II", "wsparcie medyczne i psychologiczne, ochrona ofiar przemocy", "2.05", "Ewa Lis", "Nadia Koval"],
  ["Informacja / orientacja / język polski", "wsparcie informacyjne, nauka języka polskiego", "2.06", "Olha Bondar", "Jan Wrona"],
  ["Aktywizacja / integracja I – rynek pracy", "poszukiwanie pracy, rozwój zawodowy, przedsiębiorczość", "2.07", "Marek Sobol", "Ada Cicha"],
  ["Aktywizacja / integracja II", "działania obywatelskie, kultura, integracja sąsiedzka", "2.08", "Zofia Brzoza", "Ivan Sydor"],
  ["Edukacja i świadomość społeczna", "edukacja dzieci i młodzieży, edukacja antydyskryminacyjna", "2.09", "Anna Wilk", "Teresa Gaj"],
  ["Sieciowanie i działania systemowe", "partnerstwa międzysektorowe, finansowanie, rekomendacje zmian w prawie", "2.10", "Lena Orlik", "Piotr Rak"],
  ["Inne, według zgłoszeń", "", "2.11", "", "Lew Hryc"],
];

const id = (n: number) => `0190d0c0-0000-7000-8000-${String(n).padStart(12, "0")}`;
export const groupId = (number: number) => id(100 + number);
export const eventId = id(1);

export function sampleEvent(): Event {
  const session = (n: number, title: string, kind: Session["kind"], start: string, end: string): Session => ({
    id: id(50 + n),
    title,
    kind,
    day: 0,
    start: `${start}:00`,
    end: `${end}:00`,
  });
  return {
    id: eventId,
    title: "Warszawskie dzielnice dla uchodźczyń i uchodźców",
    subtitle: "Konferencja robocza",
    date: { day, yearGuessed: true },
    start: "10:00:00",
    end: "15:00:00",
    place: "Centrum Wsparcia Koordynacji, Sienna 39",
    goals: [
      "Usprawnienie wsparcia dla uchodźczyń i uchodźców na poziomie lokalnym",
      "Lepsza integracja w poszczególnych dzielnicach Warszawy",
    ],
    tasks: ["Wymiana doświadczeń i nowe partnerstwa lokalne", "Rekomendacje oparte na praktykach wsparcia"],
    language: "pl",
    sample: false,
    sessions: [
      session(1, "Sesja wprowadzająca", "plenary", "10:00", "10:45"),
      session(2, "Praca w zadaniowych grupach roboczych", "groups", "11:00", "12:45"),
      session(3, "Przerwa na lunch", "break", "12:45", "13:15"),
      session(4, "Sesja podsumowująca", "plenary", "13:15", "15:00"),
    ],
    groups: themes.map(([theme, scope, room, facilitator, noteTaker], i): Group => ({
      id: groupId(i + 1),
      number: i + 1,
      theme,
      scope,
      room,
      language: i === 2 ? "uk" : "pl",
      facilitator,
      noteTaker,
      sensitive: false,
    })),
    people: people(),
  };
}

function people(): Person[] {
  const rows: [string, string][] = [
    ["Marta Zielonka", "Fundacja Brzeg"],
    ["Marta Zięba", "OPS Ochota"],
    ["Anna Kowal", "OPS Wola"],
    ["Piotr Wasik", "Stowarzyszenie Kładka"],
    ["Oksana Melnyk", "Dom Ukraiński na Woli"],
  ];
  return rows.map(([name, organisation], i) => ({
    id: id(300 + i),
    name,
    organisation,
    sector: "",
    district: "",
    languages: ["pl"],
    group: groupId(1),
    publicName: false,
  }));
}

type Row = [string, EntryKind, string, Partial<Entry>?];
const name = (written: string) => ({ name: written, person: null });
const due = (on: string) => ({ day: on, written: on });

const rows: Row[] = [
  ["11:38", "arrangement", "Pracujemy na jednej liście spraw; każda kończy się ustaleniem albo pytaniem"],
  ["11:40", "note", "Krótka runda: kto z jakiej dzielnicy, ile osób pod opieką"],
  ["11:42", "practice", "Spis rzeczy do oddania prowadzą sąsiedzi, odbiór w bibliotece", { place: "Ochota", contact: "Lidia Bartosz" }],
  ["11:44", "need", "Lodówki do mieszkań komunalnych, 9 sztuk"],
  ["11:45", "offer", "Transport do 1,5 tony, weekendy", { owners: [name("Stowarzyszenie Kładka")] }],
  ["11:47", "task", "Opisać zasady wydawania bonów na jednej kartce", { owners: [name("Helena Ryś")], due: due("2022-06-06") }],
  ["11:48", "recommendation", "Umowy z hotelami przedłużać najpóźniej 21 dni przed końcem", { addressees: [{ name: "Wojewoda", level: "national" }], dots: 5 }],
  ["11:50", "question", "Czy bony obejmą osoby bez numeru PESEL?"],
  ["11:51", "task", "Ustalić osobę do kontaktu w każdym hostelu", { owners: [name("Oksana Melnyk")], due: due("2022-06-10") }],
  ["11:52", "arrangement", "Jedna tabela wolnych miejsc dla wszystkich dzielnic, aktualizowana w poniedziałek i w czwartek do 12:00"],
  ["11:54", "note", "O hotelach: umowy kończą się 30 czerwca, nie wiadomo, co z rodzinami z małymi dziećmi"],
  ["11:57", "task", "Zebrać kontakty do koordynatorów mieszkaniowych we wszystkich dzielnicach", { owners: [name("Anna Kowal")], partners: [name("OPS Wola")], due: due("2022-06-15"), tags: ["mieszkania"] }],
  ["12:01", "recommendation", "Stałe finansowanie punktów informacyjnych co najmniej do końca roku", { addressees: [{ name: "Miasto st. Warszawa", level: "city" }, { name: "MRiPS", level: "national" }], dots: 7 }],
  ["12:04", "practice", "Wspólny dyżur prawny ośrodka pomocy i organizacji: wtorki 16–19, bez zapisów, z tłumaczką", { place: "Wola", contact: "Oksana Melnyk" }],
  ["12:08", "need", "Tłumaczki ukraińskiego na wizyty u lekarza, także w soboty"],
  ["12:09", "offer", "Sala na 40 osób z rzutnikiem, wtorki po 15:00", { owners: [name("Dom Sąsiedzki „Parter”")] }],
  ["12:12", "question", "Kto płaci za transport po 30 czerwca?"],
  ["12:15", "task", "Sprawdzić, ile mieszkań komunalnych czeka na remont poniżej 20 tys. zł", { due: due("2022-06-03") }],
  ["12:18", "arrangement", "Wyżywienie: kuchnie dzielnicowe wydają bony, nie paczki; zmiana od 1 lipca", { stance: { kind: "dissent", reason: "Helena Ryś", at: `${day}T10:40:00Z` } }],
  ["12:21", "recommendation", "Uprościć wniosek o świadczenie 40 zł: jedna strona, dwa języki", { dots: 3 }],
  ["12:24", "task", "Umówić spotkanie z właścicielami hostelu przy Górczewskiej", { owners: [name("Piotr Wasik")] }],
  ["12:26", "need", "Łóżeczka turystyczne i pościel dla 12 rodzin", { place: "Ochota, Wola" }],
  ["12:27", "note", "Numer telefonu rodziny z Górczewskiej: tylko dla nas", { private: true }],
  ["12:29", "offer", "Magazyn 120 m² do końca sierpnia, z rampą", { owners: [name("Fundacja Brzeg")], contact: "Marta Zielonka" }],
  ["12:31", "arrangement", "Spotykamy się co miesiąc, w pierwszy wtorek, 17:00; pierwsze spotkanie 7 czerwca"],
];

export function emptyEntry(n: number, kind: EntryKind, text: string, createdAt: string): Entry {
  return {
    id: id(1000 + n),
    kind,
    text,
    typed: text,
    order: String(n).padStart(8, "0"),
    owners: [],
    partners: [],
    addressees: [],
    due: null,
    status: "open",
    tags: [],
    dots: null,
    place: "",
    contact: "",
    stance: null,
    private: false,
    translations: [],
    createdAt,
    deleted: false,
  };
}

export function sampleEntries(): Entry[] {
  return rows.map(([at, kind, text, fields], i) => {
    const [hour = "0", minute = "0"] = at.split(":");
    const moment = new Date(2022, 4, 27, Number(hour), Number(minute)).toISOString();
    return { ...emptyEntry(i, kind, text, moment), ...fields };
  });
}

export function samplePhotos(): Photo[] {
  const captions = ["Lista potrzeb", "Kto z kim współpracuje", "Mapa noclegów", ""];
  return captions.map((caption, i) => ({
    id: id(700 + i),
    hash: String(i + 1).repeat(64).slice(0, 64),
    mediaType: "image/jpeg",
    bytes: 3_400_000,
    caption,
    decorative: false,
    entries: [],
    places: [],
    apart: [],
    order: String(i),
    taken: `${day}T12:${20 + i}:00`,
    consent: "unsaid",
    recipe: null,
    blurs: [],
    createdAt: `${day}T10:20:00Z`,
    deleted: false,
  }));
}

/** A drawn flipchart, so that the strip has something to show; with a recipe the sheet alone, and blurred where it is to be. */
export function samplePicture(hash: string, look?: Look): Blob {
  const arrows = Number(hash[0]) % 2 === 0;
  const drawn = arrows
    ? `<ellipse cx="120" cy="88" rx="38" ry="20" stroke="#1f3a6d"/><path d="M88 76 60 46M156 78l28-32M86 100l-26 32M154 100l28 30M120 108v34" stroke="#333"/>`
    : `<path d="M58 34q52-9 116 0" stroke="#1f3a6d"/><path d="M40 64q26-7 120 0M40 90q24 6 90-2M40 116q44-6 120 0M40 142q26 6 84 0" stroke="#333"/>`;
  const recipe = look?.recipe;
  const cleaned = recipe?.mode === "cleaned";
  const frame = recipe?.corners ? "22 6 196 168" : "0 0 240 180";
  const [w, h] = recipe?.corners ? [196, 168] : [240, 180];
  const blurs = (look?.blurs ?? []).map((a) => `<rect x="${a.left * 0.024}" y="${a.top * 0.018}" width="${(a.right - a.left) * 0.024}" height="${(a.bottom - a.top) * 0.018}" fill="#8f8a80"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w * 6}" height="${h * 6}" viewBox="${frame}"><rect width="240" height="180" fill="${cleaned ? "#e9e7e1" : "#b3ada0"}"/><path d="M22 6h196l4 168H18z" fill="${cleaned ? "#ffffff" : "#f1ece0"}"/><g fill="none" stroke-width="3" stroke-linecap="round">${drawn}</g>${blurs.join("")}</svg>`;
  return new Blob([svg], { type: "image/svg+xml" });
}
