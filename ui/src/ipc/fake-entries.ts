/** What the fake host does to entries: a rough likeness of the notebook, for tests and looking only. */
import { understand } from "./fake-line";
import type { CapturedLine, Entry, EntryEdit, EntryPatch } from "./types";

export function patched(entry: Entry, { textBefore: _, sitting: __, translation, ...patch }: EntryPatch): Entry {
  const others = entry.translations.filter((each) => each.language !== translation?.language);
  const translations = translation ? [...others, ...(translation.text ? [translation] : [])] : entry.translations;
  return { ...entry, ...patch, translations };
}

/** All entries with these put right after another one, or at the top. */
export function moved(entries: Entry[], ids: string[], after: string | null): Entry[] {
  const inOrder = entries.filter((e) => !e.deleted).sort((a, b) => (a.order < b.order ? -1 : 1));
  const rest = inOrder.filter((e) => !ids.includes(e.id));
  const those = ids.flatMap((id) => inOrder.filter((e) => e.id === id));
  rest.splice(after ? rest.findIndex((e) => e.id === after) + 1 : 0, 0, ...those);
  const order = new Map(rest.map((e, i) => [e.id, String(10_000_000 + i)]));
  return entries.map((e) => ((order.get(e.id) ?? e.order) === e.order ? e : { ...e, order: order.get(e.id) ?? e.order }));
}

export function edited(entry: Entry, { text, textBefore, fields, fieldsBefore }: EntryEdit): Entry {
  const prose = text === textBefore || text.includes("\n");
  const read = understand(prose ? "" : text);
  const words = prose || read.text === "" ? text : read.text;
  const [was, now] = [understand(fieldsBefore), understand(fields)];
  const differing = <T extends { name: string }>(own: T[], before: T[], after: T[]) =>
    union(own.filter((o) => !before.some((b) => b.name === o.name)), after);
  const changed: Entry = {
    ...entry,
    text: [words, now.text].filter(Boolean).join(" "),
    owners: differing(entry.owners, was.owners, now.owners),
    partners: differing(entry.partners, was.partners, now.partners),
    addressees: differing(entry.addressees, was.addressees, now.addressees),
    tags: [...new Set([...entry.tags.filter((t) => !was.tags.includes(t)), ...now.tags])],
    due: was.due?.day === now.due?.day ? entry.due : now.due,
    dots: was.dots === now.dots ? entry.dots : now.dots,
    place: was.place === now.place ? entry.place : now.place,
    contact: was.contact === now.contact ? entry.contact : now.contact,
  };
  return added(changed, read);
}

export function withFields(entry: Entry, fields: string): Entry {
  return added(entry, understand(fields));
}

export function joinedWith(one: Entry, other: Entry): Entry {
  const gap = one.text.includes("\n") || other.text.includes("\n") ? "\n\n" : " ";
  return {
    ...added(one, other),
    kind: one.kind,
    text: one.text + gap + other.text,
    typed: `${one.typed}\n${other.typed}`,
    due: one.due ?? other.due,
    dots: one.dots ?? other.dots,
  };
}

type Fields = Pick<CapturedLine, "owners" | "partners" | "addressees" | "due" | "tags" | "dots" | "place" | "contact"> & Partial<Pick<CapturedLine, "tokens" | "kind">>;

function added(entry: Entry, more: Fields): Entry {
  return {
    ...entry,
    kind: more.tokens?.[0]?.meaning.type === "kind" ? (more.kind ?? entry.kind) : entry.kind,
    owners: union(entry.owners, more.owners),
    partners: union(entry.partners, more.partners),
    addressees: union(entry.addressees, more.addressees),
    tags: [...new Set([...entry.tags, ...more.tags])],
    due: more.due ?? entry.due,
    dots: more.dots ?? entry.dots,
    place: more.place || entry.place,
    contact: more.contact || entry.contact,
  };
}

function union<T extends { name: string }>(one: T[], other: T[]): T[] {
  return [...one, ...other.filter((o) => !one.some((each) => each.name === o.name))];
}
