/** What the fake host shows of other laptops, and announcements. */
import type { Announcement, CollectRow, Entry, Event, FieldChange, Found, Gaps, VersionDifference } from "./types";

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

/** A later version of a group's record. */
export function sampleDifference(): VersionDifference {
  const words = (kept: string, from: string, to: string): FieldChange[] => [
    { what: "words", field: "text", pieces: [{ kind: "same", words: kept }, { kind: "removed", words: from }, { kind: "added", words: to }] },
  ];
  const entry = (n: number, kind: Entry["kind"], what: VersionDifference["entries"][number]["what"], text: string, changes: FieldChange[] = []) => ({
    entry: `0190d0c0-0000-7000-8000-00000000e${100 + n}`, kind, what, text, changes,
  });
  return {
    added: 3, changed: 2, removed: 1, photos: 1, shortened: false,
    entries: [
      entry(1, "task", "added", "Dyżur psycholożki w czwartki"),
      entry(2, "arrangement", "changed", "Dyżur lekarski: wtorki i soboty, Nowolipie", words("Dyżur lekarski: ", "wtorki", "wtorki i soboty")),
      entry(3, "recommendation", "added", "Opłacić tłumaczki medyczne z budżetu miasta"),
      entry(4, "task", "changed", "Spis gabinetów", [{ what: "names", field: "owners", added: ["Jan Sowa"], removed: [] }]),
      entry(5, "need", "added", "Leki na receptę dla osób bez numeru PESEL"),
      entry(6, "note", "removed", "Przerwa 12:10"),
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
      fingerprint: `${"ABCDEFGH"[i]}KQ4-M2XA`,
      carrier: ["live", "file", "live", "folder", "live", "file", "live", "file"][i]!,
      counted: { byKind: { task: 21, arrangement: 18, recommendation: 9 }, entries: numbers[i]!, photos: photos[i]!, lastChange: madeAt },
      difference: null,
    };
    const laptop = { device: arrival.device, fingerprint: arrival.fingerprint, version: 1, carrier: arrival.carrier, arrivedAt: madeAt, receipt: arrival.receipt, counted: arrival.counted, sameHere: true };
    const second = { ...laptop, device: "laptop 2b", fingerprint: "QQ7K-M2XA", version: 2, receipt: "W8FT-5N", sameHere: false };
    return {
      group: group.id,
      number: group.number,
      theme: group.theme,
      noteTaker: group.noteTaker,
      room: group.room,
      state: i === 0 ? "here" : missing ? (reasons.get(group.id) ? "missing" : "expected") : i === 4 ? "arriving" : i === 2 ? "signedoff" : "arrived",
      sensitive: i === 3,
      unread: i === 5 ? 4 : 0,
      changedSinceSigned: i === 6,
      handOver: i === 5 ? { at: madeAt, why: "Zabrakło czasu na odczytanie", open: { gaps: none, conflicts: 0, unread: 4 } } : null,
      entries: numbers[i]!,
      photos: photos[i]!,
      photosMissing: i === 4 ? 4 : 0,
      gaps: { ...none, ...gaps[i] },
      conflicts: i === 1 ? 2 : 0,
      receipt: i === 1 ? "M3XC-9P" : (receipts[i] ?? null),
      counted: { ...arrival.counted, lastChange: null },
      laptops: i === 0 || missing ? [] : i === 1 ? [{ ...laptop, sameHere: false }, second] : [laptop],
      arrivals: i === 0 || missing ? [] : i === 1 ? [arrival, { ...arrival, fileName: "grupa-2 (2).zapis", difference: sampleDifference() }] : [arrival],
      missingReason: reasons.get(group.id) ?? "",
    };
  });
}
