/** An entry's fields, written as one would type them in a line. */
import type { Entry, Language } from "../ipc/types";

const asks: Record<Language, { place: string; contact: string }> = {
  pl: { place: "miejsce", contact: "kontakt" },
  en: { place: "place", contact: "contact" },
  uk: { place: "місце", contact: "контакт" },
};
const by: Record<Language, string> = { pl: "do", en: "by", uk: "до" };

export function fieldsLine(entry: Entry, language: Language): string {
  return [
    ...entry.owners.map(({ name }) => `@${quoted(name)}`),
    ...entry.partners.map(({ name }) => `+${quoted(name)}`),
    entry.due ? `${by[language]} ${entry.due.written || dayAndYear(entry.due.day)}` : "",
    ...entry.addressees.map(({ name }) => `>${quoted(name)}`),
    ...entry.tags.map((tag) => `#${tag}`),
    entry.dots === null ? "" : `*${entry.dots}`,
    entry.place ? `${asks[language].place}: ${enclosed(entry.place)}` : "",
    entry.contact ? `${asks[language].contact}: ${enclosed(entry.contact)}` : "",
  ].filter(Boolean).join(" ");
}

/** A name that a line would not read as a whole stands in quotation marks. */
function quoted(name: string): string {
  return /^\p{Lu}[\p{L}\d.’'-]*( \p{Lu}[\p{L}\d.’'-]*){0,3}$/u.test(name) || name.includes('"') ? name : `"${name}"`;
}

/** Words that lead to a day, after which a place would be cut. */
const leads = /(^|[^\p{L}\p{N}])(do|by|due|till|until|до|w|we|na|za|on|in|у|в|за|jutro|dzi[sś]|pojutrze|tomorrow|today|next|завтра|сьогодні)($|[^\p{L}\p{N}])/iu;

/** An answer that a line would not read as a whole stands in quotation marks. */
function enclosed(answer: string): string {
  const plain = /^[\p{L}\p{M}\p{N} .,'’/@+№()–-]*[\p{L}\p{N})]$/u.test(answer) && !/(^|\s)[@+](?!\d)/u.test(answer) && !leads.test(answer);
  const marks = answer.includes('"') ? "«»" : '""';
  return plain ? answer : `${marks[0]}${answer}${marks[1]}`;
}

function dayAndYear(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)}.${month}.${year}`;
}
