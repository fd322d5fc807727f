/** The cross-checks as sentences. */
import type { CheckView, EntryId } from "../ipc/types";
import { dayInWords, shortDay } from "../text/dates";
import { text } from "../text/text.svelte";
import { reasonsInWords } from "./reasons";

/** Each once. */
export function entriesOf(check: CheckView): EntryId[] {
  return [...new Set(check.check === "match" ? [check.need, check.offer] : check.entries)];
}

/** Those to look at first; the weak ones come after them. */
export function clearChecks(checks: CheckView[]): CheckView[] {
  return checks.filter((check) => !("weak" in check && check.weak));
}

export function checkKey(check: CheckView): string {
  const about = "owner" in check ? check.owner : "addressee" in check ? check.addressee : "";
  return `${check.check} ${about} ${entriesOf(check).slice(0, 4).join(" ")}`;
}

/** Keys of a list, each another one: one pair may not fit together for two reasons. */
export function checkKeys(checks: CheckView[]): string[] {
  const times = new Map<string, number>();
  return checks.map((check) => {
    const key = checkKey(check);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before === 0 ? key : `${key} #${before}`;
  });
}

export function checkInWords(check: CheckView, eventDay: string | null): string {
  const count = entriesOf(check).length;
  switch (check.check) {
    case "sameOwnerSameTime":
      return text("desk-check-same-time", { owner: check.owner, count, day: eventDay ? shortDay(check.day, eventDay) : dayInWords(check.day) });
    case "overloaded":
      return text("desk-check-overloaded", { owner: check.owner, count });
    case "ownerUnknown":
      return text("desk-check-unknown", { owner: check.owner, count });
    case "contradiction":
      return text(check.decided ? "desk-check-contradiction-said" : "desk-check-contradiction");
    case "match":
      return text("desk-check-match");
    case "sameAddressee":
      return text("desk-check-addressee", { addressee: check.addressee, count });
    default:
      return text("desk-check-no-date", { count });
  }
}

export function whyOf(check: CheckView): string {
  return "reasons" in check && check.reasons.length > 0 ? text("desk-why", { reasons: reasonsInWords(check.reasons) }) : "";
}
