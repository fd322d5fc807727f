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

function minuteOf(time: string | null): number {
  const [hour = "0", minute = "0"] = (time ?? "").split(":");
  return Number(hour) * 60 + Number(minute);
}

function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}
