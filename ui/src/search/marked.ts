/** A text cut at its hits, so that they can be shown without making HTML of what people wrote. */
export type Part = { words: string; hit: boolean };

export function marked(text: string, marks: [number, number][]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (start < from || end <= start || end > text.length) continue;
    if (start > from) parts.push({ words: text.slice(from, start), hit: false });
    parts.push({ words: text.slice(start, end), hit: true });
    from = end;
  }
  if (from < text.length) parts.push({ words: text.slice(from), hit: false });
  return parts;
}
