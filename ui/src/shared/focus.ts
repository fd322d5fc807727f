/** Puts the focus where a screen begins: its field, or its heading. */
import { tick } from "svelte";

export async function focusFirst(selector = "h1"): Promise<void> {
  await tick();
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus({ preventScroll: true });
}

/** Svelte action: the element takes the focus when it appears. */
export function takeFocus(element: HTMLElement): void {
  element.focus();
}
