import { describe, expect, test } from "vitest";

import { ctrlDigit, is, isRedo, isUndo, type Pressed } from "./keys";

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more,
});

describe("chords", () => {
  test("Ctrl and Command are one", () => {
    expect(is(press("k", { ctrlKey: true }), { key: "k", ctrl: true }), "Ctrl+K").toBe(true);
    expect(is(press("k", { metaKey: true }), { key: "k", ctrl: true }), "Command+K").toBe(true);
  });

  test("AltGr types a Polish letter and is no chord", () => {
    const typed = press("ż", { ctrlKey: true, altKey: true, code: "KeyZ", getModifierState: (m) => m === "AltGraph" });
    expect(isUndo(typed), "AltGr+Z is ż").toBe(false);
  });

  test("a Ukrainian layout reaches the same keys by their place", () => {
    expect(isUndo(press("я", { ctrlKey: true, code: "KeyZ" })), "Ctrl and the Z key").toBe(true);
    expect(ctrlDigit(press("2", { ctrlKey: true, code: "Digit2" })), "digits are digits").toBe(2);
  });

  test("a layout with Z and Y swapped means its letters", () => {
    expect(isUndo(press("y", { ctrlKey: true, code: "KeyZ" })), "that key says Y there").toBe(false);
    expect(isRedo(press("y", { ctrlKey: true, code: "KeyZ" })), "and Y is redo").toBe(true);
  });

  test("Ctrl+Shift+Z redoes and doesn't undo", () => {
    const pressed = press("Z", { ctrlKey: true, shiftKey: true, code: "KeyZ" });
    expect(isRedo(pressed), "redo").toBe(true);
    expect(isUndo(pressed), "not undo").toBe(false);
  });
});
