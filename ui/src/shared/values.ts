/** Fields of an entry and their values, in words: for its history and for values two laptops disagree about. */
import type { ConflictView, EntryKind } from "../ipc/types";
import { kinds } from "../shared/kinds";
import { dayInWords, localHourMinute, readDay, shortDay } from "../text/dates";
import { text } from "../text/text.svelte";

const known = new Set([
  "text", "kind", "owners", "partners", "addressees", "tags", "due", "status", "dots", "place", "contact", "stance", "private", "translations", "deleted", "order",
]);
const statuses = new Set(["open", "in_progress", "done", "dropped"]);
const levels = new Set(["district", "city", "national", "international", "ngo", "other"]);
const stances: Record<string, string> = { agreed: "readback-was-agreed", dissent: "readback-was-dissent", parked: "readback-was-parked" };

/** "termin"; of a member of a set the set's name. */
export function fieldInWords(field: string): string {
  const name = field.split("/")[0] ?? field;
  return known.has(name) ? text(`field-${name}`) : text("field-other", { name });
}

/** A value as people say it. What a newer Zapis wrote is shown as it is rather than hidden. */
export function valueInWords(field: string, value: unknown, eventDay: string | null): string {
  if (field.includes("/")) return memberInWords(value);
  if (field === "deleted") return text(value ? "value-in-trash" : "value-in-record");
  if (field === "private") return text(value ? "entry-private" : "value-for-all");
  if (value === null || value === undefined || value === "") return text("value-none");
  if (field === "kind" && kinds.includes(value as EntryKind)) return text(`kind-${value as EntryKind}`);
  if (field === "status" && statuses.has(String(value))) return text(`value-status-${String(value)}`);
  if (field === "dots" && typeof value === "number") return text("count-dots", { count: value });
  if (typeof value === "object") return objectInWords(field, value as Record<string, unknown>, eventDay);
  return String(value);
}

function objectInWords(field: string, value: Record<string, unknown>, eventDay: string | null): string {
  const day = typeof value.day === "string" ? value.day : "";
  if (field === "due" && readDay(day)) return eventDay ? shortDay(day, eventDay) : dayInWords(day);
  const stance = field === "stance" ? stances[String(value.kind)] : undefined;
  if (stance) return text(stance, { time: localHourMinute(String(value.at)), reason: String(value.reason ?? "") });
  return JSON.stringify(value);
}

function memberInWords(value: unknown): string {
  if (typeof value === "object" && value !== null && "text" in value) return String(value.text);
  if (typeof value !== "object" || value === null || !("name" in value)) return text("value-taken-out");
  const { name, level, person } = value as { name: unknown; level?: unknown; person?: unknown };
  if (levels.has(String(level))) return `${String(name)} (${text(`value-level-${String(level)}`)})`;
  return person ? text("value-listed", { name: String(name) }) : String(name);
}

/** "12:40, Laptop A" */
export function whenAndWhere(at: string, device: string): string {
  return text("history-when", { time: localHourMinute(at), device: device || text("history-here") });
}

/** What a conflict is about: of a name in a set, the name too. */
export function contested(conflict: ConflictView): string {
  const name = conflict.values.map(({ value }) => (value as { name?: unknown } | null)?.name).find((each) => typeof each === "string");
  return conflict.field.includes("/") && name ? `${fieldInWords(conflict.field)} (${String(name)})` : fieldInWords(conflict.field);
}
