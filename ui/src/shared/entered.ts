/** Days and times as people type them. */
import type { Language } from "../ipc/types";

/** 27.05.2022, 27/5/2022 or 2022-05-27 as 2022-05-27; null for a day that isn't. */
export function enteredDay(written: string): string | null {
  const text = written.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const usual = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1).map(Number) : usual ? usual.slice(1).reverse().map(Number) : [];
  if (!year || !month || !day) return null;
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day || year < 1900) return null;
  return moment.toISOString().slice(0, 10);
}

/** 10, 10:00, 10.00 or 1000 as 10:00:00; null for a time that isn't. */
export function enteredTime(written: string): string | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(written.trim());
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? "0");
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00`;
}

/** A day as it is usually written in the language. */
export function writtenDay(iso: string | null, language: Language): string {
  if (!iso || language === "en") return iso ?? "";
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day}.${month}.${year}`;
}
