/** Lines of a signed version as people read them: the host keeps them in a form that no language changes. */
import { dayInWords } from "../text/dates";
import { text } from "../text/text.svelte";

const kinds = "arrangement|task|recommendation|practice|need|offer|question|note";
const kind = new RegExp(`^(${kinds}): `);
/** The last one is the host's: what people wrote stands before it. */
const stance = /^([\s\S]*) \((Agreed|Dissent|Parked): ([\s\S]*?)\)(?= \(|$)/;
const outcome = / \((Adopted|Returned|Parked)\)(?= |$)/;
const due = / (\d{4}-\d{2}-\d{2})(?= [*(]|$)/;

/** Lines of an entry, and of a group, that are told with the group's number. */
export const ofEntry = ["entry", "status", "contact", "private", "translation"];
export const ofGroup = ["words", "photo", "missing", "handover"];

/** `noun` is what the line is of: `entry`, `amendment` … */
export function signedInWords(noun: string, line: string): string {
  if (noun === "amendment") return line.replace(outcome, (_, found: string) => ` (${text(`plenary-outcome-${found.toLowerCase()}`)})`);
  if (noun === "status" && ["in_progress", "done", "dropped"].includes(line)) return text(`value-status-${line}`);
  if (noun === "private") return text("desk-difference-internal");
  if (noun === "photo") return line.trim() || text("edge-uncaptioned");
  if (noun !== "entry") return line;
  return line
    .replace(kind, (_, found: string) => `${text(`kind-${found}`)}: `)
    .replace(stance, (_, before: string, found: string, reason: string) => `${before} (${text(`desk-stance-${found.toLowerCase()}`)}${reason ? `: ${reason}` : ""})`)
    .replace(due, (_, day: string) => ` · ${dayInWords(day)}`);
}
