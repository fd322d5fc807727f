/** Half-typed lines, kept while one is on another screen. */
const drafts = new Map<string, string>();

export const draftOf = (group: string): string => drafts.get(group) ?? "";

export function keepDraft(group: string, line: string): void {
  if (line) drafts.set(group, line);
  else drafts.delete(group);
}
