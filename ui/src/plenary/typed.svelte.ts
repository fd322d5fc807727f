/** What one types of an amendment. A half-typed one waits aside while an earlier one is changed, and outlives the window. */
import type { Amendment, EntryId, GroupId } from "../ipc/types";

/** What an amendment is about: a group on stage, and its item if one is shown. */
export type Place = { group: GroupId; number: number; entry: EntryId | null; said: string };

type Fields = { words: string; askedBy: string; yes: string; no: string; abstained: string; about: "entry" | "addition"; place: Place | null };

const nothing: Fields = { words: "", askedBy: "", yes: "", no: "", abstained: "", about: "entry", place: null };

export class Typed {
  words = $state("");
  askedBy = $state("");
  yes = $state("");
  no = $state("");
  abstained = $state("");
  about = $state<"entry" | "addition">("entry");
  /** Where the first letter was typed: the screen may go on, the words stay with their item. */
  begunAt = $state.raw<Place | null>(null);
  #aside: string | null = null;

  constructor(kept: string) {
    this.#put(read(kept));
  }

  /** As it is kept; empty when nothing is typed. */
  get kept(): string {
    if (this.words === "") return "";
    const { words, askedBy, yes, no, abstained, about, begunAt: place } = this;
    return JSON.stringify({ words, askedBy, yes, no, abstained, about, place } satisfies Fields);
  }

  /** An earlier amendment takes the fields; null: they are given back to what was half typed. */
  change(earlier: Amendment | null): void {
    if (earlier) {
      this.#aside ??= this.kept;
      const { yes = "", no = "", abstained = "" } = earlier.votes ?? {};
      this.#put({ ...nothing, words: earlier.text, askedBy: earlier.askedBy, yes: String(yes), no: String(no), abstained: String(abstained) });
    } else if (this.#aside !== null) {
      this.#put(read(this.#aside));
      this.#aside = null;
    }
  }

  clear(): void {
    this.#put(nothing);
  }

  #put({ place, ...fields }: Fields): void {
    Object.assign(this, fields);
    this.begunAt = place;
  }
}

function read(kept: string): Fields {
  try {
    return { ...nothing, ...(JSON.parse(kept) as object) };
  } catch {
    return { ...nothing, words: kept };
  }
}
