/** The understood parts of a line, as the window draws them. */
import type { CapturedLine, Slip, Token, TokenMeaning } from "../ipc/types";
import { dueInWords } from "../text/dates";
import { text } from "../text/text.svelte";

/** A token with its place in UTF-16 units, as the window counts. */
export type Placed = { start: number; end: number; meaning: TokenMeaning; sure: boolean };

/** Words that set nothing and about which one is asked; `instead` is what would make them a token, null when nothing does. */
export type Asked = { start: number; end: number; meaning: TokenMeaning | null; instead: string | null };

export type Segment = { words: string; token: Placed | Asked | null };

/** The host counts bytes of UTF-8; the window counts UTF-16 units. */
export function place(line: string, tokens: Token[]): Placed[] {
  const unitAt = unitsAt(line, tokens.flatMap(({ start, end, meaning }) => (meaning.type === "escape" ? [start, end, meaning.value] : [start, end])));
  return tokens.flatMap((token) => {
    const start = unitAt.get(token.start);
    const end = unitAt.get(token.end);
    if (start === undefined || end === undefined || end <= start) return [];
    // Words kept as text are shown with the sign that keeps them.
    const kept = token.meaning.type === "escape" ? unitAt.get(token.meaning.value) : end;
    return [{ ...token, start, end: Math.max(end, kept ?? end) }];
  });
}

/** Slips with their place in UTF-16 units. */
export function placeSlips(line: string, slips: Slip[]): Asked[] {
  const unitAt = unitsAt(line, slips.flatMap(({ start, end }) => [start, end]));
  return slips.flatMap(({ start, end, asks }) => {
    const place = { start: unitAt.get(start)!, end: unitAt.get(end)! };
    return asks.type === "meant" ? { ...place, ...asks.value } : { ...place, meaning: null, instead: null };
  });
}

export const isAsked = (token: Placed | Asked): token is Asked => "instead" in token;

/** Where those bytes stand in UTF-16 units; bytes inside a character are left out. */
function unitsAt(line: string, wanted: number[]): Map<number, number> {
  const found = new Map<number, number>();
  let [bytes, units] = [0, 0];
  for (const byte of wanted.toSorted((a, b) => a - b)) {
    while (bytes < byte && units < line.length) {
      const code = line.codePointAt(units)!;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      units += code < 0x10000 ? 1 : 2;
    }
    if (bytes === byte) found.set(byte, units);
  }
  return found;
}

/** As much of a line as is drawn under its field; no character is cut in two. */
export function beginning(line: string, most: number): string {
  if (line.length <= most) return line;
  const last = line.charCodeAt(most - 1);
  return line.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

/** Tokens of an earlier line that still stand at the same place in the line as it is now; the same list when all do. */
export function stillThere<T extends Placed | Asked>(tokens: T[], before: string, now: string): T[] {
  const reach = tokens.reduce((most, token) => Math.max(most, token.end), 0);
  let same = 0;
  while (same < reach && before[same] === now[same]) same++;
  return same === reach ? tokens : tokens.filter((token) => token.end <= same);
}

/** The whole line, cut at its tokens; nothing is left out. */
export function segments(line: string, tokens: (Placed | Asked)[]): Segment[] {
  const cut: Segment[] = [];
  let from = 0;
  for (const token of tokens) {
    if (token.start < from || token.end > line.length) continue;
    if (token.start > from) cut.push({ words: line.slice(from, token.start), token: null });
    cut.push({ words: line.slice(token.start, token.end), token });
    from = token.end;
  }
  if (from < line.length) cut.push({ words: line.slice(from), token: null });
  return cut;
}

/** What a token means, in words, below it. */
export function meaningInWords(token: Placed | Asked, eventDay: string | null): string {
  if (isAsked(token)) return token.meaning ? text("line-slip", { meaning: plainMeaning(token.meaning, eventDay) }) : text("line-no-such-day");
  const said = plainMeaning(token.meaning, eventDay);
  return token.sure ? said : text("line-unsure", { meaning: said });
}

function plainMeaning(meaning: TokenMeaning, eventDay: string | null): string {
  switch (meaning.type) {
    case "kind":
      return text(`kind-${meaning.value}`);
    case "owner":
      return text("line-owner", { name: meaning.value.name });
    case "partner":
      return text("line-partner", { name: meaning.value.name });
    case "addressee":
      return text("line-addressee", { name: meaning.value.name });
    case "due":
      return dueInWords(meaning.value, eventDay);
    case "tag":
      return text("line-tag");
    case "dots":
      return text("count-dots", { count: meaning.value });
    case "place":
      return text("line-place", { name: meaning.value });
    case "contact":
      return text("line-contact", { name: meaning.value });
    case "escape":
      return text("line-plain");
  }
}

/** How far the line's prefix reaches, the space after it included; 0 without one. */
export function prefixEnd(line: string, tokens: Placed[]): number {
  const first = tokens[0];
  if (!first || first.meaning.type !== "kind" || line.slice(0, first.start).trim() !== "") return 0;
  return first.end + (/^\s*/.exec(line.slice(first.end))?.[0].length ?? 0);
}

/** The colour of a token's line: ochre while unsure. */
export function tokenColour(token: Placed | Asked): string {
  if (isAsked(token)) return "var(--warn)";
  if (token.meaning.type === "escape") return "var(--ink-3)";
  if (!token.sure) return "var(--warn)";
  return token.meaning.type === "kind" ? `var(--k-${token.meaning.value})` : "var(--ok)";
}

/**
 * What undoes the interpretation at the caret, or the nearest one before it: a backslash put in.
 * Where one stands already, taking it out brings the interpretation back.
 */
export function leavingAsText(line: string, tokens: Placed[], caret: number): { at: number; put: boolean } | null {
  const token = tokens.filter(({ start }) => start < caret).at(-1) ?? tokens.find(({ start }) => start === caret);
  if (!token) return null;
  if (token.meaning.type === "escape") return { at: token.start, put: false };
  // A token may have taken the bracket before its sign along.
  return { at: token.start + (line[token.start] === "(" ? 1 : 0), put: true };
}

/** What is asked about at the caret, or nearest before it, else the first. */
export function askedAt(asked: Asked[], caret: number): (Asked & { instead: string }) | null {
  const meant = asked.filter((one): one is Asked & { instead: string } => one.instead !== null);
  return meant.filter(({ start }) => start <= caret).at(-1) ?? meant[0] ?? null;
}

/** Nobody listens to more than so many in one go. */
const mostSaid = 20;

export function summary(understood: CapturedLine, tokens: (Placed | Asked)[], eventDay: string | null): string {
  const kind = text(`kind-${understood.kind}`);
  const fields = tokens.filter((t) => isAsked(t) || t.meaning.type !== "kind").slice(0, mostSaid).map((t) => meaningInWords(t, eventDay));
  return [kind, ...fields].join(", ");
}
