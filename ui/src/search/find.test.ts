import { expect, test } from "vitest";

import { commands, type Command } from "../stores/shortcuts";
import { findCommands } from "./find";

const check = (wanted: string, expected: Command, why: string) => expect(findCommands(commands, wanted)[0], why).toBe(expected);

test("a command is found by its name in any of the three languages, with or without diacritics", () => {
  check("powieksz", "text-bigger", "Polish without diacritics");
  check("bigger", "text-bigger", "English, by a word inside");
  check("збіль", "text-bigger", "Ukrainian");
});

test("a command is found by the beginnings of its words", () => {
  check("dark th", "theme-dark", "two beginnings");
  check("wp zad", "kind-task", "words in between are left out");
});

test("all commands stand there when nothing is wanted, none when nothing fits", () => {
  expect(findCommands(commands, "  "), "nothing wanted").toEqual(commands);
  expect(findCommands(commands, "qqq"), "nothing fits").toEqual([]);
});
