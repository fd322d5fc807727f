/** Names offered for what is being typed after a sign, in one field. */
import { is, type Pressed } from "../stores/keys";
import { type Begun, begunName, type Known, matching, type NameIndex } from "./names";

export type Field = HTMLTextAreaElement | HTMLInputElement;

export class NameOffers {
  chosen = $state(0);
  #words = $state("");
  #caret = $state(0);
  /** Where offers were closed or taken: they stay away until another name is begun. */
  #dismissed = $state<number | null>(null);
  begun: Begun | null = $derived.by(() => begunName(this.#words, this.#caret));
  list: Known[] = $derived.by(() => {
    const { begun } = this;
    return begun && begun.start !== this.#dismissed ? matching(this.known(), begun.sign, begun.words) : [];
  });

  constructor(private known: () => NameIndex[]) {}

  /** What the field holds and where its caret stands. */
  follow(words: string, caret: number): void {
    const before = this.begun;
    this.#words = words;
    this.#caret = caret;
    const now = this.begun;
    if (now?.start !== this.#dismissed) this.#dismissed = null;
    if (now?.words !== before?.words || now?.start !== before?.start) this.chosen = 0;
  }

  close(): void {
    if (this.list.length > 0) this.#dismissed = this.begun?.start ?? null;
  }

  /** Tab takes, the arrows choose, Esc leaves what is written; true when the key was meant for the offers. */
  key(pressed: Pressed, field: Field): boolean {
    const count = this.list.length;
    if (count === 0) return false;
    if (is(pressed, { key: "Tab" })) this.take(field, this.list[this.chosen]!);
    else if (is(pressed, { key: "Escape" })) this.close();
    else if (is(pressed, { key: "ArrowDown" })) this.chosen = (this.chosen + 1) % count;
    else if (is(pressed, { key: "ArrowUp" })) this.chosen = (this.chosen + count - 1) % count;
    else return false;
    return true;
  }

  /** Puts the name where it was begun, as if typed, so that the field's own undo goes on working. */
  take(field: Field, { name }: Known): void {
    const { begun } = this;
    if (!begun) return;
    const caret = this.#caret;
    const goesOn = field.value[caret] === " ";
    this.#dismissed = begun.start;
    field.focus();
    field.setSelectionRange(begun.start + 1, caret);
    document.execCommand("insertText", false, goesOn ? name : `${name} `);
    const behind = begun.start + 1 + name.length + 1;
    field.setSelectionRange(behind, behind);
    this.follow(field.value, behind);
  }
}
