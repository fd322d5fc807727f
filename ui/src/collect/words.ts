/** A difference in one line. */
import type { VersionDifference } from "../ipc/types";
import { text } from "../text/text.svelte";

export function differenceInWords(difference: VersionDifference): string {
  const { added, changed, removed, photos } = difference;
  const entries = text("collect-difference", { added, changed, removed });
  return photos > 0 ? `${entries}, ${text("collect-difference-photos", { count: photos })}` : entries;
}
