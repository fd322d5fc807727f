import { expect, test } from "vitest";

import { Emptied } from "./typing";

/** A field as a person types in it: each step gives what stands there afterwards, "<" before it undoes and ">" redoes. */
function typed(...steps: string[]) {
  const emptied = new Emptied();
  const field = {};
  for (const step of steps) {
    const words = step.replace(/^[<>]/, "");
    emptied.follow(field, step.startsWith("<") ? "historyUndo" : step.startsWith(">") ? "historyRedo" : "insertText", words === "");
  }
  return { emptied, field, has: emptied.has(field) };
}

test("a field that a person emptied has typing left to undo", () => {
  expect(typed("z: Lista", "").has, "emptied at one go").toBe(true);
  expect(typed("z: Lista").has, "with words in it").toBe(false);
  expect(new Emptied().has({}), "nobody has typed").toBe(false);
});

test("typing undone to its beginning leaves nothing to undo", () => {
  expect(typed("z", "z: Lista", "<z", "<").has, "back to an untouched field").toBe(false);
  expect(typed("z", "", "<z", "<").has, "also when it had been emptied").toBe(false);
});

test("a field emptied in the middle of its typing is no beginning", () => {
  expect(typed("raz", "", "dwa", "<").has, "the first word is still to come back").toBe(true);
  expect(typed("raz", "", "dwa", "<", "<raz", "<").has, "and then it is the beginning").toBe(false);
  expect(typed("raz", "", "<raz", ">").has, "emptied once more by redoing").toBe(true);
});

test("undoing that brings nothing back doesn't stand in the way for ever", () => {
  expect(typed("z", "", "<").has, "a letter typed and taken away is nothing").toBe(false);
});

test("what is taken is forgotten", () => {
  const { emptied, field } = typed("raz", "", "dwa");
  emptied.forget(field);
  expect(emptied.has(field), "a saved line is nobody's typing").toBe(false);
  emptied.follow(field, "insertText", false);
  emptied.follow(field, "historyUndo", true);
  expect(emptied.has(field), "and the next one begins anew").toBe(false);
});
