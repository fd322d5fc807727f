/**
 * Words no dictionary knows are marked where one writes; Ctrl+. offers what they could have been. The host is asked when
 * typing pauses and never waited for.
 */
import { mount, unmount } from "svelte";

import { asProblem, host } from "../ipc/host";
import type { GroupId, Language } from "../ipc/types";
import { offer } from "../stores/commands.svelte";
import { is } from "../stores/keys";
import { means } from "../stores/shortcuts";
import { text } from "../text/text.svelte";
import { type Mark, moved, nearest, wordAt } from "./marks";
import SpellingMenu from "./SpellingMenu.svelte";
import { SpellingOffers } from "./spellingOffers.svelte";

export type SpelledIn = { group: GroupId; language: Language };

/** Where one writes. */
export interface Written {
  /** What has the focus meanwhile. */
  readonly element: HTMLElement;
  /** Around it: keys are heard there first, and what is said stands behind it. */
  readonly outer: HTMLElement;
  caret: () => number;
  choose: (from: number, to: number) => void;
  /** Typed as a person would, so that undo goes on working. */
  put: (at: Mark, word: string) => void;
  /** Marks these and no others; it changes no words. */
  draw: (words: string, marks: Mark[]) => void;
  /** Where a word that is marked stands. */
  rectOf: (at: Mark) => DOMRect;
}

const pauseBeforeAsking = 400;

/** All of them that are in the page. */
const all = new Map<Element | null, Spelling>();

export class Spelling {
  #where: SpelledIn | null = null;
  #words = "";
  #marks: Mark[] = [];
  /** There is no dictionary to find anything with. */
  #blind = false;
  #told = document.createElement("span");
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawing = 0;
  #draws = false;
  #menu: { component: object; offers: SpellingOffers; at: Mark; caret: number } | null = null;
  #stops: (() => void)[] = [];

  /** In a text of more letters nothing is looked for: that is no place to look for slips, and marks in it would cost the typing. */
  constructor(private written: Written, private mostLetters: number) {
    const { element, outer } = written;
    this.#told.className = "hidden-text";
    this.#told.setAttribute("role", "status");
    outer.after(this.#told);
    this.#listen("keydown", (pressed) => this.#keydown(pressed as KeyboardEvent));
    for (const name of ["keyup", "click", "focus", "scroll"]) this.#listen(name, () => this.draw());
    this.#listen("blur", () => this.#close());
    all.set(element, this);
    this.#stops.push(() => all.delete(element), offer({ "spelling": (pressed) => this.#asked(pressed) }));
  }

  #listen(name: string, heard: (event: Event) => void) {
    const { outer } = this.written;
    outer.addEventListener(name, heard, true);
    this.#stops.push(() => outer.removeEventListener(name, heard, true));
  }

  take(where: SpelledIn | null, words: string): void {
    const elsewhere = where?.group !== this.#where?.group || where?.language !== this.#where?.language;
    if (!elsewhere && words === this.#words) return;
    this.#marks = elsewhere || words.length > this.mostLetters ? [] : moved(this.#marks, this.#words, words);
    this.#where = where;
    this.#words = words;
    this.#close();
    this.draw();
    clearTimeout(this.#timer);
    if (where && words.length <= this.mostLetters && words.trim() !== "") this.#timer = setTimeout(() => void this.#ask(), pauseBeforeAsking);
  }

  stop(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#drawing);
    this.#close();
    for (const stop of this.#stops) stop();
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
      this.draw();
    } catch (thrown) {
      // Spelling is a courtesy: without it everything is written and saved all the same.
      this.#blind = asProblem(thrown).code === "no-dictionary";
    }
  }

  /** In the next frame, and not at all where there is nothing to draw: typing comes first. */
  draw(): void {
    if (this.#marks.length === 0 && !this.#draws) return;
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#drawNow(this.#shown()));
  }

  /** The word being typed isn't judged yet. */
  #shown(): Mark[] {
    const writing = document.activeElement === this.written.element && !this.#menu;
    return this.#marks.filter((mark) => !writing || mark.end !== this.written.caret());
  }

  #drawNow(marks: Mark[]): void {
    this.#draws = marks.length > 0;
    this.written.draw(this.#words, marks);
  }

  #keydown(pressed: KeyboardEvent): void {
    if (pressed.isComposing) return;
    const opens = !this.#menu && means(pressed, "spelling");
    if (!opens && !(this.#menu && this.#menuKey(pressed))) return;
    pressed.preventDefault();
    pressed.stopImmediatePropagation();
    if (opens) void this.#open();
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
    if (this.#menu) this.written.element.setAttribute("aria-activedescendant", `spelling-${offers.chosen}`);
    return true;
  }

  /** From the palette the field one was in opens its list, or else the newest; a key pressed elsewhere means none of them. */
  #asked(pressed?: KeyboardEvent): boolean {
    const here = all.get(document.activeElement);
    if (pressed && !here) return false;
    void (here ?? this).#open();
    return true;
  }

  async #open(): Promise<void> {
    const where = this.#where;
    if (!where || this.#menu) return;
    this.written.element.focus();
    const caret = this.written.caret();
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
    const { element } = this.written;
    this.written.choose(at.start, at.end);
    this.#menu = { component: {}, offers, at, caret };
    this.#drawNow([at]);
    const rect = this.written.rectOf(at);
    const target = element.closest("dialog") ?? element.closest("main") ?? document.body;
    this.#menu.component = mount(SpellingMenu, { target, props: { offers, rect, onchoose: (n: number) => this.#do(n) } });
    element.setAttribute("aria-activedescendant", "spelling-0");
    this.#tell(text("spelling-offers", { word: offers.word, count: offers.words.length }));
  }

  #tell(words: string): void {
    this.#told.textContent = words;
  }

  /** Closes the list and puts the caret where it was. */
  #leave(): void {
    const caret = this.#menu?.caret ?? this.written.caret();
    this.#close();
    this.written.choose(caret, caret);
    this.draw();
  }

  #close(): void {
    if (!this.#menu) return;
    void unmount(this.#menu.component);
    this.#menu = null;
    this.written.element.removeAttribute("aria-activedescendant");
  }

  #do(n: number): void {
    const menu = this.#menu;
    if (!menu) return;
    const word = menu.offers.words[n];
    if (word === undefined) return void this.#setOwn(menu.offers);
    this.#close();
    this.written.put(menu.at, word);
  }

  async #setOwn({ word, own }: SpellingOffers): Promise<void> {
    this.#leave();
    await host().setOwnWord(word, own === "add").catch(() => {});
    this.#tell(text(own === "add" ? "spelling-added" : "spelling-removed", { word }));
    await this.#ask();
  }
}
