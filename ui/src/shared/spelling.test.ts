import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { fakeHost } from "../ipc/fake";
import { setHost } from "../ipc/host";
import { run, runPressed } from "../stores/commands.svelte";
import { Spelling, type Written } from "./spelling";

const spellingKey = {
  key: ".", code: "Period", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false,
} as KeyboardEvent;

/** A field of which only the focus matters. */
function field() {
  let focused = 0;
  const element = { focus: () => (focused += 1), after() {}, addEventListener() {}, removeEventListener() {} } as unknown as HTMLElement;
  const written: Written = { element, outer: element, caret: () => 0, choose() {}, put() {}, draw() {}, rectOf: () => ({}) as DOMRect };
  const spelling = new Spelling(written, 100);
  spelling.take({ group: "g", language: "pl" }, "raz");
  return { element, spelling, focused: () => focused };
}

const page = { activeElement: null as unknown, createElement: () => ({ setAttribute() {}, remove() {} }) };

beforeEach(() => {
  vi.stubGlobal("document", page);
  vi.stubGlobal("cancelAnimationFrame", () => {});
  setHost(fakeHost({ empty: true }));
});
afterEach(() => vi.unstubAllGlobals());

test("the key looks at the field one is in, and at none when one is elsewhere", () => {
  const [older, newer] = [field(), field()];
  page.activeElement = {};
  expect(runPressed(spellingKey, () => false), "the key goes on to whom it is meant for").toBe(false);
  expect([older.focused(), newer.focused()], "and the focus goes nowhere").toEqual([0, 0]);
  page.activeElement = older.element;
  expect([runPressed(spellingKey, () => false), older.focused(), newer.focused()], "the one with the focus, though another came later").toEqual([true, 1, 0]);
  page.activeElement = {};
  run("spelling");
  expect(newer.focused(), "from the palette the newest").toBe(1);
  for (const { spelling } of [older, newer]) spelling.stop();
});
