/** A receipt as two people say it across a room: every letter a word of their language. */
import { text } from "../text/text.svelte";

export function spoken(code: string): string {
  const words = [...code.toLowerCase()].map((letter) => (/[0-9a-z]/.test(letter) ? text(`letter-${letter}`) : ","));
  return words.join(" ").replaceAll(" ,", ",");
}
