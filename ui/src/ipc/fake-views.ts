/** What the fake host shows of other laptops, announcements and reports. */
import type { Announcement, CollectRow, Entry, Event, Found, Gaps, ReportChoice } from "./types";

export const announcementText = `Zapraszamy już w piątek, 27 maja!

Warszawskie dzielnice dla uchodźczyń i uchodźców
Konferencja robocza

Główne cele:
 • Usprawnienie wsparcia dla uchodźczyń i uchodźców na poziomie lokalnym
 • Lepsza integracja w poszczególnych dzielnicach Warszawy

Kiedy: piątek, 27 maja, 10:00-15:00
Gdzie: Centrum Wsparcia Koordynacji, Sienna 39

Plan ramowy:
10:00-10:45 Sesja wprowadzająca (plenarna)
11:00-12:45 Praca w zadaniowych grupach roboczych
Przerwa na lunch
13:15-15:00 Sesja podsumowująca (plenarna)

Obszary tematyczne spotkania
 • Ochrona/ potrzeby podstawowe I (zakwaterowanie, wyżywienie)
 • Informacja/ orientacja/ język polski (wsparcie informacyjne)
 • i inne (według zgłoszeń).

Zadania spotkania:
 • Wymiana doświadczeń i nowe partnerstwa lokalne

Zarejestruj się teraz!`;

const found = <T>(value: T, first: number, last = first, reason: Found<T>["reason"] = null): Found<T> => ({
  value,
  lines: { first, last },
  guess: reason !== null,
  reason,
});

export function announcementPreview(): Announcement {
  return {
    title: found("Warszawskie dzielnice dla uchodźczyń i uchodźców", 3),
    subtitle: found("Konferencja robocza", 4),
    date: found({ day: "2022-05-27", yearGuessed: true }, 10, 10, "yearFromWeekday"),
    lastDay: null,
    start: found("10:00:00", 10),
    end: found("15:00:00", 10),
    place: found("Centrum Wsparcia Koordynacji, Sienna 39", 11),
    language: "pl",
    goals: [
      found("Usprawnienie wsparcia dla uchodźczyń i uchodźców na poziomie lokalnym", 7),
      found("Lepsza integracja w poszczególnych dzielnicach Warszawy", 8),
    ],
    tasks: [found("Wymiana doświadczeń i nowe partnerstwa lokalne", 25)],
    sessions: [
      found({ title: "Sesja wprowadzająca (plenarna)", kind: "plenary", day: 0, start: "10:00:00", end: "10:45:00" }, 14),
      found({ title: "Praca w zadaniowych grupach roboczych", kind: "groups", day: 0, start: "11:00:00", end: "12:45:00" }, 15),
      found({ title: "Przerwa na lunch", kind: "break", day: 0, start: "12:45:00", end: "13:15:00" }, 16, 16, "gapBetweenSessions"),
      found({ title: "Sesja podsumowująca (plenarna)", kind: "plenary", day: 0, start: "13:15:00", end: "15:00:00" }, 17),
    ],
    groups: [
      found({ number: 1, theme: "Ochrona / potrzeby podstawowe I", scope: "zakwaterowanie, wyżywienie", language: null }, 20),
      found({ number: 2, theme: "Informacja / orientacja / język polski", scope: "wsparcie informacyjne", language: null }, 21),
      found({ number: 3, theme: "Inne", scope: "według zgłoszeń", language: null }, 22, 22, "openGroup"),
    ],
    notUnderstood: [
      { number: 1, text: "Zapraszamy już w piątek, 27 maja!" },
      { number: 27, text: "Zarejestruj się teraz!" },
    ],
  };
}

const none: Gaps = { tasksWithoutOwner: 0, tasksWithoutDue: 0, recommendationsWithoutAddressee: 0, photosWithoutCaption: 0 };

export function collectRows(event: Event, own: number, reasons: Map<string, string>): CollectRow[] {
  const numbers = [own, 60, 66, 54, 57, 63, 71, 0];
  const photos = [4, 11, 12, 9, 12, 10, 14, 0];
  const gaps: Partial<Gaps>[] = [
    { tasksWithoutOwner: 1, tasksWithoutDue: 1, recommendationsWithoutAddressee: 1, photosWithoutCaption: 1 },
    {}, {}, { tasksWithoutOwner: 2 }, {}, { recommendationsWithoutAddressee: 1 }, { photosWithoutCaption: 2 }, {},
  ];
  const receipts = ["7KQ4-M2", "P93D-XA", "C2TN-8F", "H6WV-3R", "D1LS-0B", "ZB5J-K7", "4RMX-T9", null];
  return event.groups.map((group, i) => {
    const missing = i === 7;
    const madeAt = new Date(2022, 4, 27, 12, 46 + i).toISOString();
    const arrival = {
      fileName: `grupa-${group.number}.zapis`,
      device: `laptop ${group.number}`,
      madeAt,
      arrivedAt: madeAt,
      receipt: receipts[i] ?? "",
      entries: numbers[i]!,
      photos: photos[i]!,
    };
    return {
      group: group.id,
      number: group.number,
      theme: group.theme,
      noteTaker: group.noteTaker,
      room: group.room,
      state: i === 0 ? "here" : missing ? "missing" : "arrived",
      entries: numbers[i]!,
      photos: photos[i]!,
      photosMissing: i === 4 ? 4 : 0,
      gaps: { ...none, ...gaps[i] },
      conflicts: i === 1 ? 2 : 0,
      receipt: receipts[i] ?? null,
      arrivals: i === 0 || missing ? [] : i === 1 ? [arrival, { ...arrival, fileName: "grupa-2 (2).zapis" }] : [arrival],
      missingReason: reasons.get(group.id) ?? "",
    };
  });
}

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** In the shape the host writes: sections of kinds, entries with hanging numbers, tables with looks. */
export function reportHtml(choice: ReportChoice, event: Event, entries: Entry[]): string {
  let number = 0;
  const section = (kind: Entry["kind"], heading: string, body: (of: Entry[]) => string) =>
    `<section id="s-${kind}" class="kind-${kind}" aria-labelledby="h-${kind}"><h3 id="h-${kind}">${heading}</h3>${body(entries.filter((e) => e.kind === kind))}</section>`;
  const listed = (of: Entry[]) =>
    `<ol class="entries">${of
      .map((e) => {
        const to = e.addressees.length > 0 ? `<p class="note">Adresat: ${escape(e.addressees.map((a) => a.name).join(", "))}. ${e.dots ?? 0} kropek.</p>` : "";
        const stance = e.stance ? `<p class="stance">Zdanie odrębne: ${escape(e.stance.reason)}</p>` : "";
        return `<li class="entry kind-${e.kind}"><span class="number">1.${++number}</span> <div class="said"><p>${escape(e.text)}</p></div>${stance}${to}</li>`;
      })
      .join("")}</ol>`;
  const open = '<span class="open">do ustalenia</span>';
  const tasks = (of: Entry[]) =>
    `<table class="table-tasks"><thead><tr><th scope="col" class="label">nr</th><th scope="col" class="said">co</th><th scope="col" class="label">kto</th><th scope="col" class="figure">do kiedy</th></tr></thead><tbody>${of
      .map((e) => `<tr><td class="label">1.${++number}</td><td class="said">${escape(e.text)}</td><td class="label">${escape(e.owners.map((o) => o.name).join(", ")) || open}</td><td class="figure">${e.due?.day.split("-").reverse().join(".") ?? open}</td></tr>`)
      .join("")}</tbody></table>`;
  const edition = choice.edition === "public" ? "wydanie publiczne" : "wydanie wewnętrzne";
  const theme = escape(event.groups[0]?.theme ?? "");
  return `<article class="report" lang="${choice.language}"><header class="title-page"><h1>${escape(event.title)}</h1><p class="subtitle">${escape(event.subtitle)}</p><p class="report-name">Raport z sesji, ${edition}</p><ul class="facts"><li>piątek, 27 maja 2022, 10:00–15:00</li><li>${escape(event.place)}</li></ul></header>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">Spis treści</h2><ol><li><a href="#g1">1. ${theme}</a></li></ol></nav>
<section id="g1" aria-labelledby="g1-h"><h2 id="g1-h"><span class="number">1. </span>${theme}</h2><div class="lead"><p>Prowadziła Irena Maj, notował Paweł Dudek. Sala 2.04, po polsku. 25 wpisów, 4 zdjęcia.</p></div>
${section("arrangement", "Ustalenia", listed)}${section("task", "Zadania", tasks)}${section("recommendation", "Rekomendacje", listed)}${section("practice", "Dobre praktyki", listed)}${section("question", "Pytania otwarte", listed)}<figure><img src="photos/1-1.jpg" alt="Lista potrzeb" width="640" height="480"><figcaption>1. Lista potrzeb</figcaption></figure></section></article>`;
}
