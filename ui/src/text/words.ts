/** Words as they are set on the screen; what is saved or edited stays as it was typed. */
import type { Language } from "../ipc/types";

/** Each alphabet's words are known by their letters: an English group quotes Polish, a Polish event has a Ukrainian group. */
const polish = /(^|[\s([„“”"«–—])((?:[aiouwz] )+)(?=\S)/giu;
const ukrainian = /(^|[\s([„“”"«–—])((?:[авзійоу] )+)(?=\S)/giu;

/** One-letter words never end a line: hard spaces, one for one, so that places in the text stay true. */
export function setWords(text: string, language: Language): string {
  const set = text.replace(ukrainian, bind);
  return language === "en" ? set : set.replace(polish, bind);
}

function bind(_whole: string, before: string, words: string): string {
  return before + words.replaceAll(" ", "\u00A0");
}
