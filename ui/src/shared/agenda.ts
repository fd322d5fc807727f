/** The agenda against the clock, in the event's time. */
import type { EventDate, Session } from "../ipc/types";
import { localDay, localHourMinute } from "../text/dates";

export type AgendaNow =
  | { phase: "planned" }
  | { phase: "during"; session: Session; minutesLeft: number; share: number; next: Session | null }
  | { phase: "before"; next: Session; minutes: number };

/** Where the agenda stands: during an item, before the next one, or merely planned for another day. */
export function agendaNow(sessions: Session[], date: EventDate | null, now: Date): AgendaNow {
  const day = date ? dayNumber(localDay(now)) - dayNumber(date.day) : -1;
  const minute = minuteOf(localHourMinute(now));
  const today = sessions.filter((s) => s.day === day && s.start !== null);
  const next = today.filter((s) => minuteOf(s.start) > minute).sort((a, b) => minuteOf(a.start) - minuteOf(b.start))[0];
  const session = today.find((s) => s.end !== null && minuteOf(s.start) <= minute && minute < minuteOf(s.end));
  if (session) {
    const length = minuteOf(session.end) - minuteOf(session.start);
    const minutesLeft = minuteOf(session.end) - minute;
    return { phase: "during", session, minutesLeft, share: 1 - minutesLeft / length, next: next ?? null };
  }
  return next ? { phase: "before", next, minutes: minuteOf(next.start) - minute } : { phase: "planned" };
}

/** Minutes before an item's end at which the room is told. */
const notices = [10, 5];
const told = new Set<string>();

/**
 * Whether it is time to say how long an item still lasts: once at ten and once at five minutes, also over a change of
 * screen; somebody who comes later hears the nearer one only.
 */
export function noticeDue(item: string, minutesLeft: number, already: Set<string> = told): boolean {
  const reached = notices.filter((minutes) => minutesLeft <= minutes).map((minutes) => `${item} ${minutes}`);
  const due = reached.length > 0 && !already.has(reached.at(-1)!);
  for (const each of reached) already.add(each);
  return due;
}

/** Whether an item is in its last minutes. */
export const isSoonOver = (minutesLeft: number) => minutesLeft <= Math.max(...notices);

function minuteOf(time: string | null): number {
  const [hour = "0", minute = "0"] = (time ?? "").split(":");
  return Number(hour) * 60 + Number(minute);
}

function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}
