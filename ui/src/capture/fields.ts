/** An entry's fields, written as one would type them in a line. */
import type { Entry, Language } from "../ipc/types";

const by: Record<Language, string> = { pl: "do", en: "by", uk: "до" };

export function fieldsLine(entry: Entry, language: Language): string {
  return [
    ...entry.owners.map(({ name }) => `@${quoted(name)}`),
    ...entry.partners.map(({ name }) => `+${quoted(name)}`),
    entry.due ? `${by[language]} ${entry.due.written || dayAndYear(entry.due.day)}` : "",
    ...entry.addressees.map(({ name }) => `>${quoted(name)}`),
    ...entry.tags.map((tag) => `#${tag}`),
    entry.dots === null ? "" : `*${entry.dots}`,
  ].filter(Boolean).join(" ");
}

/** A name that a line would not read as a whole stands in quotation marks. */
function quoted(name: string): string {
  return /^\p{Lu}[\p{L}\d.’'-]*( \p{Lu}[\p{L}\d.’'-]*){0,3}$/u.test(name) || name.includes('"') ? name : `"${name}"`;
}

function dayAndYear(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)}.${month}.${year}`;
}
