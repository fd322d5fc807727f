/**
 * Completing what follows a sign: people and organisations after @ and +, bodies and districts after >, tags after #.
 *
 * The index lives in the window: asking the host on every key would cost more than the search itself, which is a
 * binary search over the folded words of 5,000 names (`names.bench.ts`).
 */
import type { Entry, Group, Person } from "../ipc/types";
import { text } from "../text/text.svelte";

export type Sign = "@" | "+" | ">" | "#";
export type Begun = { sign: Sign; start: number; words: string };
export type Known = {
  name: string;
  detail: string;
  /** The signs it may follow; those it fits best first. */
  signs: string;
  uses: number;
};

/** Every word of every name, folded and sorted, with the name it belongs to. */
export type NameIndex = { known: Known[]; folded: string[]; keys: string[]; owner: number[] };

const shown = 5;
/** Nothing longer is being completed. */
const reach = 200;

/** Names that stay the same all day. */
export function namesOfEvent(people: Person[], groups: Group[]): NameIndex {
  const found = new Map<string, Known>();
  for (const person of people) put(found, person.name, person.organisation, "@+");
  for (const person of people) put(found, person.organisation, "", "+>@");
  for (const person of people) put(found, person.district, "", ">");
  for (const group of groups)
    for (const name of [group.facilitator, group.noteTaker]) put(found, name, text("group-number", { number: String(group.number) }), "@+");
  return indexOf([...found.values()]);
}

/** Names this record has used; each use counts. */
export function namesUsed(entries: Entry[]): NameIndex {
  const found = new Map<string, Known>();
  for (const entry of entries) {
    for (const name of entry.owners) put(found, name.name, "", "@+");
    for (const name of entry.partners) put(found, name.name, "", "+@");
    for (const addressee of entry.addressees) put(found, addressee.name, "", ">");
    for (const tag of entry.tags) put(found, tag, "", "#");
  }
  return indexOf([...found.values()]);
}

function put(found: Map<string, Known>, name: string, detail: string, signs: string): void {
  const key = fold(name);
  if (!key) return;
  const known = found.get(key);
  if (!known) found.set(key, { name: name.trim(), detail, signs, uses: 1 });
  else {
    known.uses += 1;
    known.signs += [...signs].filter((sign) => !known.signs.includes(sign)).join("");
  }
}

const order = new Intl.Collator("pl");

export function indexOf(names: Known[]): NameIndex {
  const known = [...names].sort((a, b) => order.compare(a.name, b.name));
  const folded = known.map(({ name }) => fold(name));
  const pairs: [string, number][] = [];
  folded.forEach((name, at) => {
    for (const begin of wordStarts(name)) pairs.push([name.slice(begin), at]);
  });
  pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { known, folded, keys: pairs.map(([key]) => key), owner: pairs.map(([, at]) => at) };
}

function wordStarts(folded: string): number[] {
  const starts: number[] = [];
  for (const found of folded.matchAll(/[\p{L}\p{N}]+/gu)) starts.push(found.index);
  return starts;
}

/** The name being typed right before the caret. */
export function begunName(line: string, caret: number): Begun | null {
  const from = Math.max(0, caret - reach);
  // What stands before the reach is no beginning of a line.
  const tail = (from > 0 ? "x" : "") + line.slice(from, caret);
  const found = /(?:^|[\s(\[„"“«,;])(?:([@+>])(\p{L}[\p{L}\p{M}\p{N}'’ʼ.&/-]*(?: [\p{L}\p{M}\p{N}'’ʼ.&/-]*){0,4})|(#)(\p{L}[\p{L}\p{M}\p{N}_'’ʼ-]*))$/u.exec(tail);
  if (!found) return null;
  const words = (found[2] ?? found[4])!;
  return { sign: (found[1] ?? found[3]) as Sign, start: caret - words.length - 1, words };
}

/** The best few names with a word that begins so, from all indexes. */
export function matching(indexes: NameIndex[], sign: Sign, words: string): Known[] {
  const wanted = fold(words);
  if (!wanted) return [];
  const best = new Map<string, Candidate>();
  for (const index of indexes) {
    for (const each of bestOf(index, sign, wanted)) {
      const same = best.get(each.folded);
      best.set(each.folded, same ? { ...same, uses: same.uses + each.uses, known: same.known.detail ? same.known : each.known } : each);
    }
  }
  return [...best.values()].sort(compare).slice(0, shown).map(({ known }) => known);
}

type Candidate = { known: Known; folded: string; whole: boolean; fit: number; uses: number; at: number };

/** The name's own beginning first, then what fits the sign, then what is used most, then the alphabet. */
function compare(a: Candidate, b: Candidate): number {
  return Number(b.whole) - Number(a.whole) || a.fit - b.fit || b.uses - a.uses || a.at - b.at;
}

function bestOf(index: NameIndex, sign: Sign, wanted: string): Candidate[] {
  const best: Candidate[] = [];
  const seen = new Set<number>();
  for (let key = firstAtOrAfter(index.keys, wanted); key < index.keys.length && index.keys[key]!.startsWith(wanted); key++) {
    const at = index.owner[key]!;
    const known = index.known[at]!;
    const folded = index.folded[at]!;
    const fit = known.signs.indexOf(sign);
    if (fit < 0 || folded === wanted) continue;
    const candidate = { known, folded, whole: folded.startsWith(wanted), fit, uses: known.uses, at };
    const last = best.at(-1);
    if (seen.has(at) || (best.length === shown && last && compare(candidate, last) >= 0)) continue;
    seen.add(at);
    best.push(candidate);
    best.sort(compare);
    if (best.length > shown) seen.delete(best.pop()!.at);
  }
  return best;
}

function firstAtOrAfter(keys: string[], wanted: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const letters: Record<string, string> = { ł: "l", đ: "d", ø: "o", ı: "i", ґ: "г", "’": "'", ʼ: "'", "`": "'" };

/** As the host folds: lower case, no diacritics, no zero-width characters, one space between words. */
export function fold(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, "")
    .toLowerCase()
    .replace(/[łđøıґ’ʼ`]/gu, (letter) => letters[letter]!)
    .replace(/\s+/gu, " ")
    .trim();
}
