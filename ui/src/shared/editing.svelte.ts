/**
 * One sitting of editing an entry: its words, saved at every pause, and its line of fields, read when the sitting ends.
 * All of it is one step to take back.
 */
import type { Entry, EntryEdit, Language } from "../ipc/types";
import { fieldsLine } from "./fields";
import { newId } from "./newId";

const pauseBeforeSaving = 300;

export type Edited = Omit<EntryEdit, "textSaved">;

export interface Keeps {
  /** The words as they now stand; `before` is what stood there when the editing began. */
  words: (words: string, before: string, sitting: string) => void;
  edit: (edit: Edited) => void;
}

export class Editing {
  words = $state("");
  fields = $state("");
  readonly sitting = newId();
  // What is being edited is the fields' own: answers that arrive meanwhile must not touch it.
  readonly textBefore: string;
  readonly fieldsBefore: string;
  #sent: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(entry: Entry, language: Language, private keeps: Keeps) {
    this.textBefore = this.words = this.#sent = entry.text;
    this.fieldsBefore = this.fields = fieldsLine(entry, language);
  }

  get ended(): boolean {
    return this.#ended;
  }

  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), pauseBeforeSaving);
  }

  /** While one types, words are saved as they stand; what they mean is read at the end. */
  save(): void {
    clearTimeout(this.#timer);
    if (this.words.trim() === "" || this.words === this.#sent) return;
    this.#sent = this.words;
    this.keeps.words(this.words, this.textBefore, this.sitting);
  }

  /** Whatever ends the editing, the last words are sent. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#ended) return;
    this.#ended = true;
    const { textBefore, fields, fieldsBefore, sitting } = this;
    const text = this.words.trim() === "" ? this.#sent : this.words.trim();
    if (text !== textBefore || this.#sent !== textBefore || fields !== fieldsBefore) this.keeps.edit({ text, textBefore, fields, fieldsBefore, sitting });
  }

  /** Everything as it was. */
  giveUp(): void {
    if (this.#ended) return;
    this.words = this.textBefore;
    this.fields = this.fieldsBefore;
    this.save();
    this.close();
  }

  /** Ends it without another word: somebody else takes the words over. */
  close(): void {
    clearTimeout(this.#timer);
    this.#ended = true;
  }
}
