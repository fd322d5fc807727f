/**
 * One sitting of editing an entry: its words, saved at every pause, its line of fields and its translations, taken when the
 * sitting ends. All of it is one step to take back. What is not taken yet outlives the window.
 */
import type { Entry, EntryEdit, EntryId, Language, Translation } from "../ipc/types";
import { draftOf, keepDraft } from "../stores/drafts";
import { fieldsLine } from "./fields";
import { newId } from "./newId";

const pauseBeforeSaving = 300;

export type Edited = Omit<EntryEdit, "textSaved">;

export interface Keeps {
  /** The words as they now stand; `before` is what stood there when the editing began. */
  words: (words: string, before: string, sitting: string) => void;
  edit: (edit: Edited) => void;
  translate: (translation: Translation, sitting: string) => void;
}

type Translations = Partial<Record<Language, string>>;
/** What was typed into an entry and not taken yet. */
type Left = { fields: string; fieldsBefore: string; translations: Translations };

const nameOf = (entry: EntryId) => `edit-${entry}`;

/** Whether the window went away while fields or a translation of this entry were being typed. */
export const isLeft = (entry: EntryId): boolean => draftOf(nameOf(entry)) !== "";

export class Editing {
  words = $state("");
  fields = $state("");
  translations = $state<Translations>({});
  // What is being edited is the fields' own: answers that arrive meanwhile must not touch it.
  readonly textBefore: string;
  readonly fieldsBefore: string;
  #sitting = newId();
  #translationsBefore: Translations;
  #left: string;
  #sent: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(entry: Entry, language: Language, private keeps: Keeps) {
    this.#left = nameOf(entry.id);
    this.#translationsBefore = Object.fromEntries(entry.translations.map((each) => [each.language, each.text]));
    const left = leftIn(draftOf(this.#left));
    this.textBefore = this.words = this.#sent = entry.text;
    this.fieldsBefore = fieldsLine(entry, language);
    // Somebody set the fields since: what was half typed over the old ones is not put over the new ones.
    this.fields = left?.fieldsBefore === this.fieldsBefore ? left.fields : this.fieldsBefore;
    this.translations = { ...this.#translationsBefore, ...left?.translations };
  }

  get ended(): boolean {
    return this.#ended;
  }

  typed(): void {
    this.#keep();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), pauseBeforeSaving);
  }

  translate(into: Language, words: string): void {
    this.translations[into] = words;
    this.typed();
  }

  /** While one types, words are saved as they stand; what they mean is read at the end. */
  save(): void {
    clearTimeout(this.#timer);
    if (this.words.trim() === "" || this.words === this.#sent) return;
    this.#sent = this.words;
    this.keeps.words(this.words, this.textBefore, this.#sitting);
  }

  /** Whatever ends the editing, the last words are sent. */
  end(): void {
    if (this.#ended) return;
    const { textBefore, fields, fieldsBefore } = this;
    const text = this.words.trim() === "" ? this.#sent : this.words.trim();
    if (text !== textBefore || this.#sent !== textBefore || fields !== fieldsBefore) this.keeps.edit({ text, textBefore, fields, fieldsBefore, sitting: this.#sitting });
    this.#close();
  }

  /** Ends it for somebody who takes the words over from here, as the answer says they were last sent; the rest is sent. */
  handOver(): string {
    const { fields, fieldsBefore } = this;
    const text = this.#sent;
    if (!this.#ended && fields !== fieldsBefore) this.keeps.edit({ text, textBefore: text, fields, fieldsBefore, sitting: this.#sitting });
    this.#close();
    return text;
  }

  /** Everything as it was. That is a step of its own: what was given up comes back by one key. */
  giveUp(): void {
    if (this.#ended) return;
    this.save();
    this.#sitting = newId();
    this.words = this.textBefore;
    this.fields = this.fieldsBefore;
    this.translations = this.#translationsBefore;
    this.save();
    this.#close();
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (this.#ended) return;
    this.#ended = true;
    for (const translation of this.#translated()) this.keeps.translate(translation, this.#sitting);
    this.#forget();
  }

  #translated(): Translation[] {
    const words = Object.entries(this.translations) as [Language, string][];
    return words.map(([language, text]) => ({ language, text: text.trim() })).filter(({ language, text }) => text !== (this.#translationsBefore[language] ?? ""));
  }

  /** The words are saved at every pause; this is for the rest. */
  #keep(): void {
    const { fields, fieldsBefore } = this;
    const translations = this.#translated();
    if (fields === fieldsBefore && translations.length === 0) return this.#forget();
    const left: Left = { fields, fieldsBefore, translations: Object.fromEntries(translations.map(({ language, text }) => [language, text])) };
    keepDraft(this.#left, JSON.stringify(left));
  }

  #forget(): void {
    // Mostly only words are typed: then the window's store is left alone.
    if (draftOf(this.#left) !== "") keepDraft(this.#left, "");
  }
}

function leftIn(stored: string): Left | null {
  try {
    const { fields, fieldsBefore, translations } = JSON.parse(stored) as Partial<Left>;
    return typeof fields === "string" && typeof fieldsBefore === "string" ? { fields, fieldsBefore, translations: { ...translations } } : null;
  } catch {
    return null;
  }
}
