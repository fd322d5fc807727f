import { describe, expect, test } from "vitest";

import { has, languages } from "../text/catalogue";
import type { Pressed } from "./keys";
import { chordOf, type Command, commands, means, shortcuts, shownKeys, type Where } from "./shortcuts";

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more,
});
const all = commands.flatMap((command) => shortcuts[command].keys.map((keys) => ({ command, keys, where: shortcuts[command].where as Where })));

describe("the table of shortcuts", () => {
  test("no letter, digit or sign is taken with AltGr, Ctrl+Alt or Alt: they type Polish and Ukrainian letters", () => {
    const typing = all.filter(({ keys }) => {
      const { key, alt } = chordOf(keys);
      return alt && [...key].length === 1;
    });
    expect(typing, "keys that type letters somewhere").toEqual([]);
    const together = all.filter(({ keys }) => chordOf(keys).ctrl && chordOf(keys).alt);
    expect(together, "Ctrl+Alt is AltGr on Windows").toEqual([]);
  });

  test("no plain letter or digit is a command where people type", () => {
    const plain = all.filter(({ keys, where }) => {
      const { key, ctrl, alt } = chordOf(keys);
      // In the read-back, at the desk and at two values of an entry, one answers; what one types there has a field of its own.
      return !["sheet", "readback", "desk", "plenary", "cleaning", "corner", "conflict"].includes(where) && !ctrl && !alt && /^[\p{L}\d]$/u.test(key);
    });
    expect(plain, "letters are for typing").toEqual([]);
  });

  test("one key means one thing in one place", () => {
    const clashes = all.flatMap((one, i) =>
      all.slice(i + 1).filter((other) => {
        const together = one.where === other.where || [one.where, other.where].includes("everywhere")
          || [one.where, other.where].toSorted().join() === "capture,line";
        return together && one.command !== other.command && JSON.stringify(chordOf(one.keys)) === JSON.stringify(chordOf(other.keys));
      }).map((other) => `${one.keys}: ${one.command}, ${other.command}`),
    );
    expect(clashes, "clashing keys").toEqual([]);
  });

  test("an AltGr press gives no command", () => {
    const typed = (key: string, code: string) =>
      press(key, { ctrlKey: true, altKey: true, code, getModifierState: (m) => m === "AltGraph" });
    for (const [key, code] of [["ż", "KeyZ"], ["ó", "KeyO"], ["ń", "KeyN"], ["ś", "KeyS"], ["ę", "KeyE"]] as const) {
      expect(commands.filter((command) => means(typed(key, code), command)), `AltGr+${code} types ${key}`).toEqual([]);
    }
  });

  test("every letter of the desk and the plenary works on a Ukrainian keyboard, where the key stands", () => {
    const ukrainian: Record<string, string> = {
      A: "ф", B: "и", C: "с", F: "а", I: "ш", J: "о", K: "л", L: "д", M: "ь", N: "т", O: "щ", P: "з", R: "к", S: "і", T: "е", U: "г", W: "ц", Y: "н",
    };
    const letters = all.filter(({ keys, where }) => ["desk", "plenary"].includes(where) && /^[A-Z]$/.test(keys));
    expect(letters.map(({ keys }) => keys).sort().join(""), "none is left out").toBe("ABCFFIJKLMNOPPRSTUWY");
    for (const { command, keys, where } of letters) {
      const meant = (key: string) => commands.filter((each) => shortcuts[each].where === where && means(press(key, { code: `Key${keys}` }), each));
      expect(meant(ukrainian[keys]!), `${keys} is ${ukrainian[keys]} there`).toEqual([command]);
      expect(meant(keys.toLowerCase()), `${keys} itself`).toEqual([command]);
    }
    const pressed = (key: string, code: string, more = {}) => commands.filter((each) => shortcuts[each].where === "desk" && means(press(key, { code, ...more }), each));
    expect(pressed("ń", "KeyN"), "a Polish letter is none of them, even where AltGr is not told").toEqual([]);
    expect(pressed("r", "KeyS"), "a Latin layout means its letters, wherever they stand").toEqual(["desk-related"]);
    expect(pressed("о", "KeyJ", { altKey: true }), "Alt is another key").toEqual([]);
    expect(pressed("О", "KeyJ", { shiftKey: true }), "and so is Shift").toEqual([]);
  });

  test("every command has its sentence in three languages", () => {
    const missing = commands.flatMap((id) => languages.filter((l) => !has(l, `command-${id}`)).map((l) => `${l}: command-${id}`));
    expect(missing, "commands without a text").toEqual([]);
  });

  test("keys are read and shown as written", () => {
    const shown = (command: Command) => shownKeys(command).join(" ");
    expect(shown("back"), "an arrow").toBe("Alt ←");
    expect(shown("text-bigger"), "a plus is a key").toBe("Ctrl +");
    expect(means(press("+", { ctrlKey: true, shiftKey: true }), "text-bigger"), "with Shift, where + stands above =").toBe(true);
    expect(means(press(" "), "row-unfold"), "the space bar").toBe(true);
  });
});
