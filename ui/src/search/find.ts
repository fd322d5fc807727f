/** Finding commands by a few letters of their names, in any of the three languages. */
import { languages, sentence } from "../text/catalogue";
import type { Command } from "../stores/shortcuts";

export function fold(words: string): string {
  return words.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("\u00A0", " ");
}

const known = new Map<Command, string[]>();

function namesOf(command: Command): string[] {
  const found = known.get(command) ?? languages.map((language) => fold(sentence(language, `command-${command}`)));
  known.set(command, found);
  return found;
}

/** How well the wanted letters fit a name: at its beginning, at a word's, inside, or merely in this order; 0 is not at all. */
export function fit(wanted: string, name: string): number {
  if (name.startsWith(wanted)) return 4;
  const words = wanted.split(" ").filter(Boolean);
  if (words.every((word) => name.startsWith(word) || name.includes(` ${word}`))) return 3;
  if (name.includes(wanted)) return 2;
  return wanted.length >= 3 && inOrder(wanted.replaceAll(" ", ""), initialsOf(name)) ? 1 : 0;
}

/** The commands that fit best first; all of them when nothing is wanted. */
export function findCommands(commands: Command[], wanted: string): Command[] {
  const letters = fold(wanted.trim());
  if (letters === "") return commands;
  const weighed = commands.map((command, at) => ({ command, at, weight: Math.max(...namesOf(command).map((name) => fit(letters, name))) }));
  return weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.at - b.at).map(({ command }) => command);
}

function initialsOf(name: string): string {
  return name.split(/[^\p{L}\p{N}]+/u).map((word) => word.slice(0, 1)).join("");
}

function inOrder(letters: string, name: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
