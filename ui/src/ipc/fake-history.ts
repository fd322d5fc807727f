/** What the fake host tells of an entry's past, and what it reads back. */
import type { CaptureView, ConflictView, Entry, EntryHistory, FieldChange, HistoryVersion, Piece, ReadBackView } from "./types";

type Step = { before: Entry[]; after: Entry[]; at: string };

/** The versions of an entry, from the steps that were made with this host. */
export function historyOf(id: string, first: Entry | undefined, steps: Step[]): EntryHistory {
  const versions: HistoryVersion[] = [];
  const of = (entries: Entry[]) => entries.find((e) => e.id === id);
  if (first) versions.push({ id: "0", at: first.createdAt, device: "LAPTOP-4", made: true, changes: changes(undefined, first) });
  steps.forEach((step, i) => {
    const [before, after] = [of(step.before), of(step.after)];
    if (!after || before === after) return;
    const device = versions.length % 2 === 0 ? "LAPTOP-4" : "Laptop B";
    versions.push({ id: String(i + 1), at: step.at, device, made: !before, changes: changes(before, after) });
  });
  return { entry: id, versions: versions.toReversed(), shortened: false };
}

const told = ["deleted", "kind", "text", "owners", "partners", "addressees", "due", "contact", "dots", "place", "private", "stance", "status", "tags", "translations"] as const;

function changes(before: Entry | undefined, after: Entry): FieldChange[] {
  const found: FieldChange[] = [];
  for (const field of told) {
    const [was, now] = [before?.[field], after[field]];
    if (JSON.stringify(was) === JSON.stringify(now) || (!before && isBlank(now))) continue;
    if (field === "text") found.push({ what: "words", field, pieces: pieces(String(was ?? ""), String(now)) });
    else if (Array.isArray(now)) found.push({ what: "names", field, added: names(now, was), removed: names(was ?? [], now) });
    else found.push({ what: "value", field, before: was || null, after: now || null });
  }
  return found;
}

const isBlank = (value: unknown) => !value || value === "open" || (Array.isArray(value) && value.length === 0);
const nameOf = (each: unknown) => (typeof each === "string" ? each : ((each as { name?: string }).name ?? (each as { text: string }).text));

function names(these: unknown, those: unknown): string[] {
  const known = Array.isArray(those) ? those.map(nameOf) : [];
  return (these as unknown[]).map(nameOf).filter((name) => !known.includes(name));
}

/** Words that both ends share stay, the middle is exchanged. */
function pieces(before: string, after: string): Piece[] {
  const [old, now] = [before.split(/(?<= )/), after.split(/(?<= )/)];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const all: Piece[] = [
    { kind: "same", words: now.slice(0, head).join("") },
    { kind: "removed", words: old.slice(head, old.length - tail).join("") },
    { kind: "added", words: now.slice(head, now.length - tail).join("") },
    { kind: "same", words: now.slice(now.length - tail).join("") },
  ];
  return all.filter((piece) => piece.words !== "");
}

/** Two laptops disagreed about the first two tasks. */
export function sampleConflicts(entries: Entry[]): ConflictView[] {
  const tasks = entries.filter((e) => e.kind === "task");
  const [one, two] = [tasks.at(-1), tasks.at(-2)];
  const value = (given: unknown, device: string, at: string) => ({ value: given, device, at: `2022-05-27T${at}:00Z` });
  const found: ConflictView[] = [];
  if (one) {
    found.push({
      thing: `entry ${one.id}`, entry: one.id, field: "due",
      values: [value({ day: "2022-06-15", written: "15.06" }, "LAPTOP-4", "10:31"), value({ day: "2022-06-20", written: "20.06" }, "Laptop B", "10:34")],
    });
    found.push({
      thing: `entry ${one.id}`, entry: one.id, field: "owners/piotr wasik",
      values: [value({ name: "Piotr Wasik", person: null, n: 0 }, "LAPTOP-4", "10:25"), value(null, "Laptop B", "10:33")],
    });
  }
  if (two) {
    found.push({
      thing: `entry ${two.id}`, entry: two.id, field: "kind",
      values: [value("task", "LAPTOP-4", "10:26"), value("question", "Laptop B", "10:29")],
    });
  }
  return found;
}

const order = ["arrangement", "task", "recommendation", "need", "offer", "practice", "question", "note"];

/** Read ones first, then the rest, each by kind. */
export function readBackOf(view: CaptureView, notes: boolean): ReadBackView {
  const open = view.entries.filter((e) => !e.private);
  const place = (e: Entry) => (e.stance ? 0 : 10) + order.indexOf(e.kind);
  return {
    event: view.event, date: view.date, group: view.group, sessions: view.sessions, undo: view.undo,
    entries: open.filter((e) => notes || e.kind !== "note").sort((a, b) => place(a) - place(b)),
    private: view.entries.length - open.length,
    notes: open.filter((e) => e.kind === "note").length,
  };
}
