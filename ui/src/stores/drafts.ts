/** Half-typed lines, kept while one is on another screen and over a restart of the window. */
type Kept = { line: string; waiting: string[] };

const drafts = new Map<string, Kept>();
const key = (group: string) => `zapis-draft-${group}`;

/** The line as it was left; after a restart, before it the lines that hadn't reached the disk. */
export function draftOf(group: string): string {
  const known = drafts.get(group);
  if (known) return known.line;
  const { line, waiting } = stored(group);
  return [...waiting, line].filter(Boolean).join("\n");
}

/** Whether the draft comes from before a restart of the window. */
export function outlivedWindow(group: string): boolean {
  return !drafts.has(group);
}

/**
 * A draft without the lines that are entries already (`typed`, the newest last): when the program is killed, the
 * window's store may not have learned that they reached the disk, and may know a line only as it was half typed.
 */
export function withoutSaved(draft: string, typed: string[]): string {
  const saved = new Set(typed.map((line) => line.trim()));
  const newest = typed.slice(-3);
  if (saved.has(draft.trim()) || newest.some((line) => line.startsWith(draft.trim()))) return "";
  return draft.split("\n").filter((line) => !saved.has(line.trim())).join("\n");
}

/** In the field a tab stands for the space after a prefix; any other tab was typed or pasted and stays. */
export function withoutGap(lines: string): string {
  return lines.replace(/^([\p{L} ]{0,40}[:：?])\t/gmu, "$1 ");
}

/** The window's store is not written at every letter: a few of them go together. */
const pauseBeforeStoring = 80;
const unstored = new Map<string, ReturnType<typeof setTimeout>>();

export function keepDraft(group: string, line: string): void {
  drafts.set(group, { line: withoutGap(line), waiting: drafts.get(group)?.waiting ?? [] });
  if (line === "") store(group);
  else if (!unstored.has(group)) unstored.set(group, setTimeout(() => store(group), pauseBeforeStoring));
}

export function keepWaiting(group: string, waiting: string[]): void {
  drafts.set(group, { line: drafts.get(group)?.line ?? "", waiting });
  store(group);
}

/** A window that goes leaves nothing unstored. */
if (typeof addEventListener === "function") addEventListener("pagehide", storeAll);

function storeAll(): void {
  [...unstored.keys()].forEach(store);
}

/** The web view writes its store half a second behind. */
const storesWithin = 600;
let storedAt = -Infinity;

/** Until every half-typed line is on disk. */
export async function draftsStored(): Promise<void> {
  storeAll();
  const left = storedAt + storesWithin - performance.now();
  if (left > 0) await new Promise((done) => setTimeout(done, left));
}

function store(group: string): void {
  clearTimeout(unstored.get(group));
  unstored.delete(group);
  const kept = drafts.get(group);
  if (!kept) return;
  try {
    if (kept.line || kept.waiting.length > 0) {
      localStorage.setItem(key(group), JSON.stringify(kept));
    } else localStorage.removeItem(key(group));
    // What is gone from it must be gone from the disk too, or the next window takes it up once more.
    storedAt = performance.now();
  } catch {
    // Without the store the line lives as long as the window.
  }
}

function stored(group: string): Kept {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key(group)) ?? "null");
    const { line, waiting } = (read ?? {}) as Partial<Record<keyof Kept, unknown>>;
    return {
      line: typeof line === "string" ? line : "",
      waiting: Array.isArray(waiting) ? waiting.filter((each) => typeof each === "string") : [],
    };
  } catch {
    return { line: "", waiting: [] };
  }
}
