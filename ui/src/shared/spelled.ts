/**
 * Svelte action for a text field: words no dictionary knows are underlined, Ctrl+. offers what they could have been.
 * The host is asked when typing pauses and never waited for; the marks lie over the field and catch nothing.
 */
import { getContext, mount, setContext, unmount } from "svelte";
import type { Action } from "svelte/action";

import { asProblem, host } from "../ipc/host";
import type { GroupId, Language } from "../ipc/types";
import { offer } from "../stores/commands.svelte";
import { is } from "../stores/keys";
import { means } from "../stores/shortcuts";
import { text } from "../text/text.svelte";
import { type Mark, moved, nearest, pieces, wordAt } from "./marks";
import SpellingMenu from "./SpellingMenu.svelte";
import { SpellingOffers } from "./spellingOffers.svelte";

export type SpelledIn = { group: GroupId; language: Language };

const pauseBeforeAsking = 400;
/** A pasted page is no place to look for slips: marks in it would cost the typing. */
const mostLetters = 4000;
const key = Symbol("spelling");

/** What is written below belongs to this group and its language. */
export const spellIn = (where: () => SpelledIn | null) => setContext(key, where);
export const spelledIn = (): SpelledIn | null => getContext<(() => SpelledIn | null) | undefined>(key)?.() ?? null;

export const spelled: Action<HTMLTextAreaElement, { where: SpelledIn | null; words: string }> = (field, given) => {
  const spelling = new SpelledField(field);
  spelling.take(given.where, given.words);
  return { update: (next) => spelling.take(next.where, next.words), destroy: () => spelling.stop() };
};

/** All of them that are in the page. */
const fields = new Map<Element | null, SpelledField>();

/** What of the field's look decides where its words stand. */
const copied = [
  "font-family", "font-size", "font-weight", "font-style", "font-variant-numeric", "line-height", "letter-spacing", "text-indent", "tab-size",
  "padding-top", "padding-right", "padding-bottom", "padding-left", "border-top-width", "border-right-width", "border-bottom-width", "border-left-width",
  "white-space", "overflow-wrap", "word-break", "text-align",
];

class SpelledField {
  #field: HTMLTextAreaElement;
  #where: SpelledIn | null = null;
  #words = "";
  #marks: Mark[] = [];
  /** There is no dictionary to find anything with. */
  #blind = false;
  #overlay = document.createElement("div");
  /** What the marks were last drawn over: what is typed behind them draws nothing anew. */
  #drawn = "";
  #told = document.createElement("span");
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawing = 0;
  #menu: { component: object; offers: SpellingOffers; at: Mark; caret: number } | null = null;
  #stops: (() => void)[] = [];

  constructor(field: HTMLTextAreaElement) {
    this.#field = field;
    field.spellcheck = false;
    this.#overlay.className = "misspelled";
    this.#overlay.ariaHidden = "true";
    this.#overlay.hidden = true;
    this.#told.className = "hidden-text";
    this.#told.setAttribute("role", "status");
    field.after(this.#overlay, this.#told);
    const resized = new ResizeObserver(() => {
      this.#drawn = "";
      this.#draw();
    });
    resized.observe(field);
    this.#listen("keydown", (pressed) => this.#keydown(pressed as KeyboardEvent), true);
    for (const name of ["keyup", "click", "focus", "scroll"]) this.#listen(name, () => this.#draw());
    this.#listen("blur", () => this.#close());
    this.#stops.push(() => resized.disconnect(), offer({ "spelling": (pressed) => this.#asked(pressed) }));
    fields.set(field, this);
    this.#stops.push(() => fields.delete(field));
  }

  #listen(name: string, heard: (event: Event) => void, capture = false) {
    this.#field.addEventListener(name, heard, capture);
    this.#stops.push(() => this.#field.removeEventListener(name, heard, capture));
  }

  take(where: SpelledIn | null, words: string): void {
    const elsewhere = where?.group !== this.#where?.group || where?.language !== this.#where?.language;
    if (!elsewhere && words === this.#words) return;
    this.#marks = elsewhere || words.length > mostLetters ? [] : moved(this.#marks, this.#words, words);
    this.#where = where;
    this.#words = words;
    this.#close();
    this.#draw();
    clearTimeout(this.#timer);
    if (where && words.length <= mostLetters && words.trim() !== "") this.#timer = setTimeout(() => void this.#ask(), pauseBeforeAsking);
  }

  stop(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#drawing);
    this.#close();
    for (const stop of this.#stops) stop();
    this.#overlay.remove();
    this.#told.remove();
  }

  async #ask(): Promise<void> {
    const words = this.#words;
    if (!this.#where) return;
    try {
      const found = await host().checkSpelling(this.#where.group, this.#where.language, words);
      if (words !== this.#words) return;
      this.#marks = found.map(([start, end]) => ({ start, end }));
      this.#blind = false;
      this.#draw();
    } catch (thrown) {
      // Spelling is a courtesy: without it everything is written and saved all the same.
      this.#blind = asProblem(thrown).code === "no-dictionary";
    }
  }

  /** In the next frame, and not at all where there is nothing to draw: typing comes first. */
  #draw(): void {
    if (this.#marks.length === 0 && this.#overlay.hidden) return;
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#drawNow(this.#shown()));
  }

  /** The word being typed isn't judged yet. */
  #shown(): Mark[] {
    const writing = document.activeElement === this.#field && !this.#menu;
    return this.#marks.filter((mark) => !writing || mark.end !== this.#field.selectionStart);
  }

  #drawNow(marks: Mark[]): void {
    const [field, overlay] = [this.#field, this.#overlay];
    overlay.hidden = marks.length === 0;
    if (overlay.hidden) {
      this.#drawn = "";
      return overlay.replaceChildren();
    }
    const words = this.#words.slice(0, this.#until(marks));
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
  #until(marks: Mark[]): number {
    if (this.#field.scrollTop > 0) return this.#words.length;
    const last = marks.at(-1)!.end;
    return last + /^\S*/.exec(this.#words.slice(last))![0].length;
  }

  #keydown(pressed: KeyboardEvent): void {
    if (pressed.isComposing) return;
    const handled = this.#menu ? this.#menuKey(pressed) : means(pressed, "spelling");
    if (!handled) return;
    pressed.preventDefault();
    pressed.stopImmediatePropagation();
    if (!this.#menu && means(pressed, "spelling")) void this.#open();
  }

  #menuKey(pressed: KeyboardEvent): boolean {
    const { offers } = this.#menu!;
    if (is(pressed, { key: "ArrowDown" })) offers.choose(1);
    else if (is(pressed, { key: "ArrowUp" })) offers.choose(-1);
    else if (is(pressed, { key: "Enter" }) || is(pressed, { key: "Tab" })) this.#do(offers.chosen);
    else if (is(pressed, { key: "Escape" }) || means(pressed, "spelling")) this.#leave();
    else {
      this.#leave();
      return false;
    }
    this.#field.setAttribute("aria-activedescendant", `spelling-${offers.chosen}`);
    return true;
  }

  /** From the palette the field one was in opens its list, or else the newest; a key pressed elsewhere means none of them. */
  #asked(pressed?: KeyboardEvent): boolean {
    const here = fields.get(document.activeElement);
    if (pressed && !here) return false;
    void (here ?? this).#open();
    return true;
  }

  async #open(): Promise<void> {
    const where = this.#where;
    if (!where || this.#menu) return;
    this.#field.focus();
    const caret = this.#field.selectionStart;
    const mark = nearest(this.#marks, caret);
    if (!mark) return this.#offerOwn(caret);
    const words = this.#words;
    const word = words.slice(mark.start, mark.end);
    const found = await host().suggestSpelling(where.language, word).catch(() => []);
    if (words !== this.#words) return;
    this.#show(mark, caret, new SpellingOffers(word, found, "add"));
  }

  /** Where nothing is marked, a word somebody added can be taken out again. */
  async #offerOwn(caret: number): Promise<void> {
    const mark = wordAt(this.#words, caret);
    const word = mark ? this.#words.slice(mark.start, mark.end) : "";
    const own = await host().ownWords().catch(() => []);
    if (mark && own.some((each) => each.toLowerCase() === word.toLowerCase())) this.#show(mark, caret, new SpellingOffers(word, [], "remove"));
    else this.#tell(text(this.#blind ? "error-no-dictionary" : "spelling-all-known"));
  }

  #show(at: Mark, caret: number, offers: SpellingOffers): void {
    this.#field.setSelectionRange(at.start, at.end);
    this.#menu = { component: {}, offers, at, caret };
    this.#drawNow([at]);
    const rect = (this.#overlay.querySelector("u") ?? this.#field).getBoundingClientRect();
    const target = this.#field.closest("dialog") ?? this.#field.closest("main") ?? document.body;
    this.#menu.component = mount(SpellingMenu, { target, props: { offers, rect, onchoose: (n: number) => this.#do(n) } });
    this.#field.setAttribute("aria-activedescendant", "spelling-0");
    this.#tell(text("spelling-offers", { word: offers.word, count: offers.words.length }));
  }

  #tell(words: string): void {
    this.#told.textContent = words;
  }

  /** Closes the list and puts the caret where it was. */
  #leave(): void {
    const caret = this.#menu?.caret ?? this.#field.selectionEnd;
    this.#close();
    this.#field.setSelectionRange(caret, caret);
    this.#draw();
  }

  #close(): void {
    if (!this.#menu) return;
    void unmount(this.#menu.component);
    this.#menu = null;
    this.#field.removeAttribute("aria-activedescendant");
  }

  #do(n: number): void {
    const menu = this.#menu;
    if (!menu) return;
    const word = menu.offers.words[n];
    if (word === undefined) return void this.#setOwn(menu.offers);
    this.#close();
    this.#field.setSelectionRange(menu.at.start, menu.at.end);
    // Typed as a person would, so that the field's own undo goes on working.
    document.execCommand("insertText", false, word);
  }

  async #setOwn({ word, own }: SpellingOffers): Promise<void> {
    this.#leave();
    await host().setOwnWord(word, own === "add").catch(() => {});
    this.#tell(text(own === "add" ? "spelling-added" : "spelling-removed", { word }));
    await this.#ask();
  }
}
