/** Svelte action for a text field: words no dictionary knows are underlined. The marks lie over the field and catch nothing. */
import { getContext, setContext } from "svelte";
import type { Action } from "svelte/action";

import { type Mark, pieces } from "./marks";
import { type SpelledIn, Spelling, type Written } from "./spelling";

/** A pasted page is no place to look for slips. */
const mostLetters = 4000;
const key = Symbol("spelling");

/** What is written below belongs to this group and its language. */
export const spellIn = (where: () => SpelledIn | null) => setContext(key, where);
export const spelledIn = (): SpelledIn | null => getContext<(() => SpelledIn | null) | undefined>(key)?.() ?? null;

export const spelled: Action<HTMLTextAreaElement, { where: SpelledIn | null; words: string }> = (field, given) => {
  const overlay = new Overlay(field);
  const spelling = new Spelling(overlay, mostLetters);
  overlay.follow(() => spelling.draw());
  spelling.take(given.where, given.words);
  return {
    update: (next) => spelling.take(next.where, next.words),
    destroy: () => {
      spelling.stop();
      overlay.stop();
    },
  };
};

/** What of the field's look decides where its words stand. */
const copied = [
  "font-family", "font-size", "font-weight", "font-style", "font-variant-numeric", "line-height", "letter-spacing", "text-indent", "tab-size",
  "padding-top", "padding-right", "padding-bottom", "padding-left", "border-top-width", "border-right-width", "border-bottom-width", "border-left-width",
  "white-space", "overflow-wrap", "word-break", "text-align",
];

class Overlay implements Written {
  readonly element: HTMLTextAreaElement;
  readonly outer: HTMLTextAreaElement;
  #marks = document.createElement("div");
  /** What the marks were last drawn over: what is typed behind them draws nothing anew. */
  #drawn = "";
  #resized: ResizeObserver | null = null;

  constructor(field: HTMLTextAreaElement) {
    this.element = this.outer = field;
    field.spellcheck = false;
    this.#marks.className = "misspelled";
    this.#marks.ariaHidden = "true";
    this.#marks.hidden = true;
    field.after(this.#marks);
  }

  /** Calls back when what is drawn no longer fits. */
  follow(changed: () => void): void {
    this.#resized = new ResizeObserver(() => {
      this.#drawn = "";
      changed();
    });
    this.#resized.observe(this.element);
  }

  stop(): void {
    this.#resized?.disconnect();
    this.#marks.remove();
  }

  caret(): number {
    return this.element.selectionStart;
  }

  choose(from: number, to: number): void {
    this.element.setSelectionRange(from, to);
  }

  put(at: Mark, word: string): void {
    this.choose(at.start, at.end);
    document.execCommand("insertText", false, word);
  }

  rectOf(): DOMRect {
    return (this.#marks.querySelector("u") ?? this.element).getBoundingClientRect();
  }

  draw(all: string, marks: Mark[]): void {
    const [field, overlay] = [this.element, this.#marks];
    overlay.hidden = marks.length === 0;
    if (overlay.hidden) {
      this.#drawn = "";
      return overlay.replaceChildren();
    }
    const words = all.slice(0, this.#until(all, marks));
    const look = getComputedStyle(field);
    const drawn = JSON.stringify([words, marks, field.scrollTop, look.textIndent]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    for (const name of copied) overlay.style.setProperty(name, look.getPropertyValue(name));
    const parent = field.parentElement!;
    if (getComputedStyle(parent).position === "static") parent.style.position = "relative";
    const [inner, outer] = [field.getBoundingClientRect(), parent.getBoundingClientRect()];
    overlay.style.left = `${inner.left - outer.left - parent.clientLeft}px`;
    overlay.style.top = `${inner.top - outer.top - parent.clientTop}px`;
    overlay.style.width = `${inner.width}px`;
    overlay.style.height = `${inner.height}px`;
    overlay.replaceChildren(...pieces(words, marks).map(({ words, marked }) => {
      const part = document.createElement(marked ? "u" : "span");
      part.textContent = words;
      return part;
    }));
    overlay.scrollTop = field.scrollTop;
  }

  /** How much of the words has to be drawn: to the end of the word marked last, and all of them once they scroll. */
  #until(words: string, marks: Mark[]): number {
    if (this.element.scrollTop > 0) return words.length;
    const last = marks.at(-1)!.end;
    return last + /^\S*/.exec(words.slice(last))![0].length;
  }
}
