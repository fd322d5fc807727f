/** Svelte action for a field in which names, bodies and tags follow their signs: those the event knows are offered. */
import { getContext, mount, setContext, unmount } from "svelte";
import type { Action } from "svelte/action";

import NameMenu from "./NameMenu.svelte";
import type { NameIndex } from "./names";
import { type Field, NameOffers } from "./offers.svelte";

const key = Symbol("names");

/** What is written below may name these. */
export const nameIn = (known: () => NameIndex[]) => setContext(key, known);
export const namedIn = (): (() => NameIndex[]) => getContext<(() => NameIndex[]) | undefined>(key) ?? (() => []);

export const completed: Action<Field, () => NameIndex[]> = (field, known) => {
  const offers = new NameOffers(() => known());
  const target = field.closest("dialog") ?? field.closest("main") ?? document.body;
  const menu = mount(NameMenu, { target, props: { offers, field } });
  const stops = [
    listen(field, "keydown", (pressed) => keydown(pressed as KeyboardEvent), true),
    ...["input", "keyup", "click"].map((name) => listen(field, name, () => offers.follow(field.value, field.selectionStart ?? 0))),
    // A field that is taken out of the page loses the focus in the middle of that: its offers close right after.
    listen(field, "blur", () => queueMicrotask(() => offers.close())),
  ];

  /** Before the field's own keys: Tab and Esc are the offers' while there are any. */
  function keydown(pressed: KeyboardEvent) {
    if (pressed.isComposing || !offers.key(pressed, field)) return;
    pressed.preventDefault();
    pressed.stopImmediatePropagation();
  }

  return {
    destroy() {
      for (const stop of stops) stop();
      void unmount(menu);
    },
  };
};

function listen(field: Field, name: string, heard: (event: Event) => void, capture = false): () => void {
  field.addEventListener(name, heard, capture);
  return () => field.removeEventListener(name, heard, capture);
}
