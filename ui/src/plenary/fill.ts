/**
 * Type as large as the screen allows: the current item first, then as many of the next ones as there is room for. What is
 * long is set smaller, and what is longer still the host cuts into parts. What was adopted about it gives way line by line;
 * whatever is cut says that the whole is in the report.
 */
import { tick } from "svelte";

/** Type size in units of the 1920 × 1080 picture, and how many of the next items stand below. */
export const tries = [
  [80, 2], [80, 1], [68, 2], [68, 1], [80, 0], [68, 0], [58, 1], [58, 0], [50, 0], [44, 0], [38, 0],
] as const;

/** The band of what was adopted gives way before the item is set smaller than this, */
const comfortable = 50;
/** in so many steps: whole, four lines of each, two, one line of the newest. */
export const tightest = 3;

export type Arranged = { tight: number; size: number; next: number };

/** The first arrangement that fits; the tightest and smallest one if none does. `last` is 0 where there is no band. */
export function firstFitting(fits: (arranged: Arranged) => boolean, last = 0): Arranged {
  const sizes = tries.map(([size, next]) => ({ size, next }));
  for (let tight = 0; tight <= last; tight++) {
    const found = sizes.find((each) => (tight === last || each.size >= comfortable) && fits({ tight, ...each }));
    if (found) return { tight, ...found };
  }
  return { tight: last, ...sizes.at(-1)! };
}

const clamps = ["-webkit-line-clamp", "line-clamp"];

/** Words that a number of lines cuts have it said beside them: they are taller when nothing counts their lines. */
function tellCut(stage: HTMLElement): void {
  for (const words of stage.querySelectorAll<HTMLElement>("[data-may-cut]")) {
    const shown = words.clientHeight;
    for (const clamp of clamps) words.style.setProperty(clamp, "none");
    words.toggleAttribute("data-cut", words.clientHeight > shown + 1);
    for (const clamp of clamps) words.style.removeProperty(clamp);
  }
}

/** Svelte action on the room whose first child is fitted. `of` changes when there is something else to fit. */
export function filled(room: HTMLElement, _of: unknown) {
  const stage = room.closest<HTMLElement>(".stage") ?? room;
  const fits = ({ tight, size, next }: Arranged) => {
    stage.dataset.tight = String(tight);
    room.style.setProperty("--size", String(size));
    room.dataset.next = String(next);
    tellCut(stage);
    return room.scrollHeight <= room.clientHeight + 1 && room.scrollWidth <= room.clientWidth + 1;
  };
  const fill = () => {
    if (!room.isConnected) return;
    delete room.dataset.run;
    const last = stage.querySelector(".band") ? tightest : 0;
    if (fits(firstFitting(fits, last))) return;
    // Line breaks are given up, and long lists of names.
    room.dataset.run = "on";
    fits(firstFitting(fits, last));
  };
  // Fitting may change the room's own height: never while the browser tells of it.
  const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(() => requestAnimationFrame(fill));
  observer?.observe(room);
  void document.fonts?.ready.then(fill);
  fill();
  // The rest of the picture changes with it.
  return { update: () => void tick().then(fill), destroy: () => observer?.disconnect() };
}
