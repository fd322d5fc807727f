import { afterEach, beforeEach, expect, test, vi } from "vitest";

const kept = new Map<string, string>();

/** The window, started anew over the same store, a moment after the last key. */
async function restarted() {
  vi.advanceTimersByTime(100);
  vi.resetModules();
  return import("./drafts");
}

afterEach(() => vi.useRealTimers());

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

test("a half-typed line survives a restart, and only its own group's", async () => {
  (await restarted()).keepDraft("g1", "z:\tZebrać");
  const { draftOf } = await restarted();
  expect(draftOf("g1"), "as it was typed").toBe("z: Zebrać");
  expect(draftOf("g2"), "another group's line").toBe("");
});

test("only the tab after a prefix is the window's own", async () => {
  const { withoutGap } = await restarted();
  expect(withoutGap("z:\tLista\t@Anna\ndobra praktyka:\tDyżur"), "cells of a table stay apart").toBe("z: Lista\t@Anna\ndobra praktyka: Dyżur");
  expect(withoutGap("Imię\tTelefon"), "a table without signs").toBe("Imię\tTelefon");
});

test("lines that hadn't reached the disk come back before it", async () => {
  const { keepDraft, keepWaiting } = await restarted();
  keepWaiting("g1", ["u: raz", "dwa"]);
  keepDraft("g1", "trzy");
  expect((await restarted()).draftOf("g1"), "nothing typed is lost").toBe("u: raz\ndwa\ntrzy");
});

test("what was saved leaves nothing behind", async () => {
  const { keepDraft, keepWaiting, draftOf } = await restarted();
  keepDraft("g1", "raz");
  keepWaiting("g1", ["raz"]);
  keepDraft("g1", "");
  keepWaiting("g1", []);
  expect([...kept.keys()], "an empty store").toEqual([]);
  expect(draftOf("g1"), "an empty line").toBe("");
});

test("a damaged store is no obstacle", async () => {
  kept.set("zapis-draft-g1", "{");
  kept.set("zapis-draft-g2", '{"line":7,"waiting":"x"}');
  const { draftOf } = await restarted();
  expect([draftOf("g1"), draftOf("g2")], "nothing can be read").toEqual(["", ""]);
});

test("a draft that is an entry already isn't offered again after a kill", async () => {
  const { draftOf, keepDraft, outlivedWindow, withoutSaved } = await restarted();
  expect(outlivedWindow("g1"), "nothing was typed in this window").toBe(true);
  keepDraft("g1", "u: raz");
  expect([outlivedWindow("g1"), draftOf("g1")], "typed here").toEqual([false, "u: raz"]);
  expect(withoutSaved("u: raz", ["u: raz"]), "saved before the kill").toBe("");
  expect(withoutSaved("u: raz\nz: dwa", ["u: raz"]), "only the saved line goes").toBe("z: dwa");
  expect(withoutSaved("z: dw", ["u: raz", "z: dwa"]), "the newest entry, as it was half typed").toBe("");
  expect(withoutSaved("u: ra", ["u: raz", "z: dwa", "trzy", "cztery"]), "a new line that begins like an older one").toBe("u: ra");
});

test("however fast somebody types, the line is stored ten times a second", async () => {
  const { keepDraft } = await restarted();
  for (let n = 1; n <= 20; n++) {
    keepDraft("g1", "z".repeat(n));
    vi.advanceTimersByTime(20);
  }
  expect((kept.get("zapis-draft-g1")?.match(/z+/)?.[0] ?? "").length, "no more than a few letters behind").toBeGreaterThan(14);
  expect((await restarted()).draftOf("g1"), "and soon all of it").toBe("z".repeat(20));
});
