/** The little Markdown that people write in entries, as blocks of runs; drawn by elements, never as HTML. */
export type Run = { words: string; strong: boolean; em: boolean };
export type Block = { kind: "plain" | "heading" | "bullet" | "row"; runs: Run[] };

/** How much of a long entry the stream shows. */
const shownLines = 6;
const charactersInLine = 84;

const emphasis = /\*\*(?=\S)([^*\n]*[^*\s])\*\*|__(?=\S)([^_\n]*[^_\s])__|\*(?=\S)([^*\n]*[^*\s])\*|_(?=\S)([^_\n]*[^_\s])_/g;

/** The line below a table's head. */
const underHead = /^\s*\|(\s*:?-{3,}:?\s*\|)+\s*$/;

export function blocks(text: string): Block[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "" && !underHead.test(line)).map(block);
}

/** The first lines of a text too long for the stream; null when all of it fits. */
export function beginning(text: string): string | null {
  let left = shownLines;
  const kept: string[] = [];
  // Enough lines to decide; the rest of a long note isn't looked at.
  const lines = text.slice(0, (shownLines + 2) * charactersInLine + 2000).split(/\r?\n/).filter((line) => line.trim() !== "");
  for (const line of lines) {
    const wanted = Math.ceil(line.length / charactersInLine);
    // One line more is no reason to fold.
    if (wanted > left + (kept.length === lines.length - 1 ? 1 : 0)) {
      if (left > 0) kept.push(cut(line, left * charactersInLine));
      return kept.join("\n").replace(/[\s,;:]*$/, "…");
    }
    left -= wanted;
    kept.push(line);
  }
  return null;
}

function cut(line: string, length: number): string {
  const short = line.slice(0, length);
  const space = short.lastIndexOf(" ");
  return space > length / 2 ? short.slice(0, space) : short.replace(/[\uD800-\uDBFF]$/, "");
}

function block(line: string): Block {
  const heading = /^\s{0,3}#{1,6}\s+(.*)$/.exec(line);
  if (heading) return { kind: "heading", runs: runs(heading[1]!) };
  const bullet = /^\s*[-*•]\s+(.*)$/.exec(line);
  if (bullet) return { kind: "bullet", runs: runs(bullet[1]!) };
  const row = /^\s*\|(.+)\|\s*$/.exec(line);
  if (row) return { kind: "row", runs: runs(cells(row[1]!)) };
  return { kind: "plain", runs: runs(line) };
}

/** A row of a table, its cells kept apart by tabs. */
function cells(row: string): string {
  const stroke = "\u0001";
  return row.replaceAll("\\|", stroke).split("|").map((cell) => cell.trim().replaceAll(stroke, "|")).join("\t");
}

function runs(line: string): Run[] {
  const found: Run[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) found.push({ words: line.slice(from, to), strong: false, em: false });
  };
  for (const match of line.matchAll(emphasis)) {
    const end = match.index + match[0].length;
    // snake_case and 2*3*4 are no emphasis.
    if (/[\p{L}\d]/u.test((line[match.index - 1] ?? " ") + (line[end] ?? " "))) continue;
    plain(match.index);
    const strong = match[1] ?? match[2];
    found.push({ words: strong ?? match[3] ?? match[4] ?? "", strong: strong !== undefined, em: strong === undefined });
    from = end;
  }
  plain(line.length);
  return found;
}
