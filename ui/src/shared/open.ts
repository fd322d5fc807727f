/** What is open before the session is closed, in words, and where it leads. */
import type { EventId, OpenKind, OpenMatter } from "../ipc/types";
import type { Place } from "../stores/place";
import { text } from "../text/text.svelte";

const idOf = (what: string) => `open-${what.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

export function openInWords({ what, count, groups }: OpenMatter): string {
  const line = text(idOf(what), { count });
  // Where most groups are concerned, their numbers tell nothing.
  return groups.length > 0 && groups.length <= 5 ? text("open-in-groups", { count: groups.length, line, groups: groups.join(", ") }) : line;
}

/** "Open when it was signed: …"; empty if nothing was. */
export function keptInWords(open: { [what in OpenKind]?: number }): string {
  const told = Object.entries(open).map(([what, count]) => text(idOf(what), { count }));
  return told.length > 0 ? text("open-kept", { list: told.join("; ") }) : "";
}

/** Another screen to go to; null: it is dealt with where one is. */
export function wayOf({ what, group, entry }: OpenMatter, event: EventId): Place | null {
  switch (what) {
    case "missing":
    case "missingSaid":
    case "newer":
      return { screen: "collect", event };
    case "conflict":
      return group && entry ? { screen: "capture", event, group, entry } : { screen: "collect", event };
    case "owner":
    case "due":
    case "addressee":
      return group && entry ? { screen: "capture", event, group, entry, fill: true } : null;
    case "parked":
      return { screen: "plenary", event };
    default:
      return null;
  }
}
