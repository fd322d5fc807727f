/** Where words stand that no dictionary knows, while the text around them goes on changing. */
export type Mark = { start: number; end: number };

/** The marks as they stand after an edit; those whose words it touched are gone until the next answer. */
export function moved(marks: Mark[], before: string, after: string): Mark[] {
  if (marks.length === 0) return marks;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head && !goesOn(after, mark.end)) return [mark];
    if (mark.start >= before.length - tail && !goesOn(after, mark.start + by - 1)) return [{ start: mark.start + by, end: mark.end + by }];
    return [];
  });
}

/** Whether the letter there would make the word beside it another one. */
function goesOn(words: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(words[at] ?? "");
}

/** The mark a person means: the one at the caret, else the last before it, else the first after it. */
export function nearest(marks: Mark[], caret: number): Mark | null {
  return marks.find(({ start, end }) => start <= caret && caret <= end)
    ?? marks.findLast(({ end }) => end < caret) ?? marks[0] ?? null;
}

/** The word the caret stands at. */
export function wordAt(words: string, caret: number): Mark | null {
  const before = /[\p{L}\p{M}'’ʼ]*$/u.exec(words.slice(0, caret))![0].length;
  const after = /^[\p{L}\p{M}'’ʼ]*/u.exec(words.slice(caret))![0].length;
  return before + after > 0 ? { start: caret - before, end: caret + after } : null;
}

/** The text cut into pieces, marked and not. */
export function pieces(words: string, marks: Mark[]): { words: string; marked: boolean }[] {
  const found: { words: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    found.push({ words: words.slice(at, start), marked: false }, { words: words.slice(start, end), marked: true });
    at = end;
  }
  return [...found, { words: words.slice(at), marked: false }].filter((piece) => piece.words !== "");
}
