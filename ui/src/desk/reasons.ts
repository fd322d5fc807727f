/** Why two entries are shown together, in words, and where the words they share stand. */
import type { ReasonView } from "../ipc/types";
import { text } from "../text/text.svelte";

export function reasonInWords(reason: ReasonView): string {
  switch (reason.reason) {
    case "words":
      return text("desk-why-words", { count: reason.shared.length, of: String(reason.of), words: reason.shared.map(([first]) => first).join(", ") });
    case "owner":
    case "addressee":
      return text(`desk-why-${reason.reason}`, { name: reason.name });
    case "number":
      return text("desk-why-number", { number: String(reason.number) });
    case "tag":
      return text("desk-why-tag", { tag: reason.tag });
    case "place":
      return text("desk-why-place", { place: reason.place });
    case "opposite":
      return text("desk-why-opposite", { first: reason.first, second: reason.second });
    default:
      return text("desk-why-due");
  }
}

/** "ten sam adresat Miasto st. Warszawa; 4 z 6 słów wspólnych" */
export function reasonsInWords(reasons: ReasonView[]): string {
  return reasons.map(reasonInWords).join("; ");
}

/** The words of one side that the reasons name; side 0 is the first entry. */
export function wordsOfSide(reasons: ReasonView[], side: 0 | 1): string[] {
  return reasons.flatMap((reason) => {
    if (reason.reason === "words") return reason.shared.map((pair) => pair[side]);
    if (reason.reason === "opposite") return [side === 0 ? reason.first : reason.second];
    return [];
  });
}

export type Run = { words: string; marked: boolean };

/** A text in runs, the given words marked where they stand as whole words. */
export function markedRuns(said: string, words: string[]): Run[] {
  const wanted = words.filter((word) => word.trim() !== "").sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (wanted.length === 0) return [{ words: said, marked: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const runs: Run[] = [];
  let from = 0;
  for (const found of said.matchAll(pattern)) {
    if (found.index > from) runs.push({ words: said.slice(from, found.index), marked: false });
    runs.push({ words: found[0], marked: true });
    from = found.index + found[0].length;
  }
  if (from < said.length) runs.push({ words: said.slice(from), marked: false });
  return runs;
}
