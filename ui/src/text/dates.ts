/** Days and times in words. Years and days go in as text: numbers would be grouped. */
import type { Entry } from "../ipc/types";
import { text } from "./text.svelte";

type Day = { year: string; month: string; day: string; weekday: number };

export function readDay(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!found) return null;
  const [, year = "", month = "", day = ""] = found;
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay() || 7;
  return { year, month: `m${Number(month)}`, day: String(Number(day)), weekday };
}

/** 27 maja 2022 */
export function dayInWords(iso: string): string {
  const day = readDay(iso);
  return day ? text("date-in-words", { day: day.day, month: day.month, year: day.year }) : iso;
}

/** piątek, 27 maja 2022 */
export function dayWithWeekday(iso: string): string {
  const day = readDay(iso);
  return day ? `${text(`weekday-${day.weekday}`)}, ${dayInWords(iso)}` : iso;
}

/** 27 maja, and with the year when it isn't the year of `near`. */
export function shortDay(iso: string, near: string | null): string {
  const day = readDay(iso);
  if (!day) return iso;
  if (near && near.slice(0, 4) !== day.year) return dayInWords(iso);
  return text("date-day-month", { day: day.day, month: day.month });
}

/** do śr. 15 czerwca */
export function dueInWords(due: NonNullable<Entry["due"]>, near: string | null): string {
  const day = readDay(due.day);
  if (!day) return due.written;
  return text("entry-due", { weekday: text(`weekday-short-${day.weekday}`), day: shortDay(due.day, near) });
}

/** 10:00–15:00 */
export function timeSpan(start: string | null, end: string | null): string {
  if (!start && !end) return "";
  if (!end) return hourMinute(start);
  return start ? `${hourMinute(start)}–${hourMinute(end)}` : `–${hourMinute(end)}`;
}

/** The host's 10:00:00 as 10:00. */
export function hourMinute(time: string | null): string {
  return time ? time.slice(0, 5) : "";
}

/** Events take place there, so their moments are told in its time, whatever this computer's zone. */
const zone = "Europe/Warsaw";
const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
});

type Part = "year" | "month" | "day" | "hour" | "minute" | "second";

function placed(at: string | Date): Record<Part, string> | null {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return null;
  return Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value])) as Record<Part, string>;
}

/** A moment in the event's time, 12:31. */
export function localHourMinute(at: string | Date): string {
  const moment = placed(at);
  return moment ? `${moment.hour}:${moment.minute}` : "";
}

/** A moment in the event's time, 12:31:44. */
export function localTime(at: string | Date): string {
  const moment = placed(at);
  return moment ? `${moment.hour}:${moment.minute}:${moment.second}` : "";
}

/** The event's day as 2022-05-27. */
export function localDay(at: string | Date): string {
  const moment = placed(at);
  return moment ? `${moment.year}-${moment.month}-${moment.day}` : "";
}
