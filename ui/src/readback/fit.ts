/** Type as large as the room allows: an entry that doesn't fit is set smaller step by step, and never cut. */

/** In hundredths of the window's height, or what corresponds to it of its width. The last is legible from ten metres. */
export const steps = [10, 8.4, 7.2, 6.2, 5.2, 4.2] as const;

/** The first step that fits; the last one if none does, and then the room scrolls. */
export function largestFitting(fits: (step: number) => boolean): number {
  return steps.find((step) => fits(step)) ?? steps.at(-1)!;
}

/**
 * Svelte action on the room; what is in its first child is fitted. `of` changes when there is something else to fit.
 */
export function fitted(room: HTMLElement, _of: unknown) {
  const fit = () => {
    largestFitting((step) => {
      room.style.setProperty("--step", String(step));
      return room.scrollHeight <= room.clientHeight && room.scrollWidth <= room.clientWidth;
    });
    // What has to be scrolled can be reached by the keyboard.
    const scrolls = room.scrollHeight > room.clientHeight;
    if (scrolls) room.tabIndex = 0;
    else room.removeAttribute("tabindex");
    room.scrollTop = 0;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(room);
  void document.fonts?.ready.then(fit);
  fit();
  return { update: fit, destroy: () => observer.disconnect() };
}
