/**
 * Undo of typing in a plain field. WebKitGTK leaves it to the menu of the program it is in, and Zapis has none.
 * Answers whether the key press meant it.
 */
import { means } from "../stores/shortcuts";

export function undoTyping(pressed: KeyboardEvent): boolean {
  const field = pressed.target;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return false;
  if (means(pressed, "undo")) return document.execCommand("undo");
  if (means(pressed, "redo")) return document.execCommand("redo");
  return false;
}

/** Fields that are empty because a person emptied them, not because nobody has typed: there is typing left to undo. */
export class Emptied {
  /** How often a field had been emptied before the point of its typing at which it is now. */
  #fields = new WeakMap<object, { times: number; empty: boolean }>();

  /** Every input of a field passes here, undoing too. */
  follow(field: object, inputType: string, empty: boolean): void {
    const before = this.#fields.get(field) ?? { times: 0, empty: false };
    const undone = inputType === "historyUndo";
    let { times } = before;
    if (undone && before.empty) times = Math.max(times - 1, 0);
    else if (!undone && empty && !before.empty) times += 1;
    this.#fields.set(field, { times, empty });
  }

  has(field: object): boolean {
    const now = this.#fields.get(field);
    return now !== undefined && now.empty && now.times > 0;
  }

  /** What was typed in it is taken, or there is nothing of it to bring back. */
  forget(field: object): void {
    this.#fields.delete(field);
  }
}
