import { expect, test } from "vitest";

import { offer, offered, run, runPressed } from "./commands.svelte";

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, code: "", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...more }) as KeyboardEvent;

test("a screen's commands can be given while it is there, by key and by name", () => {
  const done: string[] = [];
  const stop = offer({ "save-now": () => done.push("save"), "undo": () => done.push("undo") });
  expect(offered(), "in the order of the table").toEqual(["undo", "save-now"]);
  expect(runPressed(press("s"), () => false), "Ctrl+S").toBe(true);
  run("undo");
  expect(done, "both were carried out").toEqual(["save", "undo"]);
  stop();
  expect(offered(), "the screen is gone").toEqual([]);
  expect(runPressed(press("s"), () => false), "and its keys with it").toBe(false);
});

test("a command that says no leaves the key to what it usually does", () => {
  const stop = offer({ "undo": () => false });
  expect(runPressed(press("z"), () => false), "a field with words undoes typing first").toBe(false);
  stop();
});

test("under an open sheet nothing is changed by key", () => {
  const done: string[] = [];
  const stop = offer({ "undo": () => done.push("undo"), "help": () => done.push("help") });
  expect(runPressed(press("z"), () => true), "the record is covered").toBe(false);
  expect(runPressed(press("F1", { ctrlKey: false }), () => true), "help is not").toBe(true);
  expect(done).toEqual(["help"]);
  stop();
});

test("the newest offer wins", () => {
  const done: string[] = [];
  const stops = [offer({ "back": () => done.push("window") }), offer({ "back": () => done.push("screen") })];
  run("back");
  expect(done).toEqual(["screen"]);
  for (const stop of stops) stop();
});
