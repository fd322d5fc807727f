/** The language of the window, and everything it says in it. Changing the language changes every sentence at once. */
import type { Language, Problem } from "../ipc/types";
import { type Arguments, has, sentence } from "./catalogue";
import { setWords } from "./words";

let language = $state<Language>("pl");

export function spoken(): Language {
  return language;
}

export function speak(next: Language): void {
  language = next;
  if (typeof document !== "undefined") document.documentElement.lang = next;
}

export function text(id: string, given?: Arguments): string {
  return sentence(language, id, given);
}

/** People's words as they are shown: nothing is changed in them but where a line may break. */
export function typeset(words: string, of: Language = language): string {
  return setWords(words, of);
}

/** The sentence of a problem; numbers among its parameters choose plural forms. */
export function problemText(problem: Problem): string {
  const params: Arguments = { code: problem.code };
  for (const [name, value] of Object.entries(problem.params)) {
    params[name] = /^\d{1,9}$/.test(value) && name !== "year" ? Number(value) : value;
  }
  const id = `error-${problem.code}`;
  return has(language, id) ? text(id, params) : text("error-unknown", params);
}

/** The name of an undone change, or a general word when the catalogue has none. */
export function undoName(id: string): string {
  return has(language, id) ? text(id) : text("undo-change");
}
