/** Amendments on their way to the disk, kept where half-typed lines are: they outlive the window. */
import type { Amendment, EventId, NewAmendment } from "../ipc/types";
import { draftOf, keepWaiting } from "../stores/drafts";

const underWay = new Map<EventId, NewAmendment[]>();
/** Those of an earlier window that nobody has taken up yet. */
const left = new Map<EventId, NewAmendment[]>();
/** An item's amendment belongs to the item's group, whichever was on stage. */
const about = ({ entry, group }: Pick<NewAmendment, "entry" | "group">) => entry ?? group;
const keyOf = (event: EventId) => `amendments-${event}`;

function of(event: EventId): NewAmendment[] {
  const known = underWay.get(event);
  if (known) return known;
  const kept = draftOf(keyOf(event)).split("\n").flatMap(read);
  underWay.set(event, kept);
  left.set(event, kept);
  return kept;
}

function keep(event: EventId, all: NewAmendment[]): void {
  underWay.set(event, all);
  keepWaiting(keyOf(event), all.map((each) => JSON.stringify(each)));
}

export function remember(event: EventId, amendment: NewAmendment): void {
  keep(event, [...of(event), amendment]);
}

export function forget(event: EventId, amendment: NewAmendment): void {
  keep(event, of(event).filter((each) => each !== amendment));
}

/**
 * What an earlier window did not get to the disk, given once. When the program is killed, the store may not have learned
 * that one did get there (`saved`).
 */
export function takeLeft(event: EventId, saved: Amendment[]): NewAmendment[] {
  const all = of(event);
  const taken = left.get(event) ?? [];
  if (taken.length === 0) return [];
  left.delete(event);
  keep(event, all.filter((each) => !taken.includes(each)));
  return taken.filter((each) => !saved.some((one) => about(one) === about(each) && one.text === each.text && one.askedBy === each.askedBy));
}

function read(line: string): NewAmendment[] {
  try {
    const found = JSON.parse(line) as NewAmendment;
    return typeof found.group === "string" && typeof found.text === "string" ? [found] : [];
  } catch {
    return [];
  }
}
