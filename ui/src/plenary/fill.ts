/**
 * Type as large as the screen allows: the current item first, then as many of the next ones as there is room for. Nothing
 * is cut; what is long is set smaller, and what is longer still the host cuts into parts.
 */

/** Type size in units of the 1920 × 1080 picture, and how many of the next items stand below. */
export const tries = [
  [80, 2], [80, 1], [68, 2], [68, 1], [80, 0], [68, 0], [58, 1], [58, 0], [50, 0], [44, 0], [38, 0],
] as const;

/** The first that fits; the last one if none does, and then line breaks are given up. */
export function firstFitting(fits: (size: number, next: number) => boolean): readonly [number, number] {
  return tries.find(([size, next]) => fits(size, next)) ?? tries.at(-1)!;
}

/** Svelte action on the room whose first child is fitted. `of` changes when there is something else to fit. */
export function filled(room: HTMLElement, _of: unknown) {
  const fits = (size: number, next: number) => {
    room.style.setProperty("--size", String(size));
    room.dataset.next = String(next);
    return room.scrollHeight <= room.clientHeight + 1 && room.scrollWidth <= room.clientWidth + 1;
  };
  const fill = () => {
    delete room.dataset.run;
    const [size, next] = firstFitting(fits);
    if (!fits(size, next)) room.dataset.run = "on";
  };
  const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(fill);
  observer?.observe(room);
  void document.fonts?.ready.then(fill);
  fill();
  return { update: fill, destroy: () => observer?.disconnect() };
}
