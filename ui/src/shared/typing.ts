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
