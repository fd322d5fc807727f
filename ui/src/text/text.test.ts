import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { Language } from "../ipc/types";
import { has, languages, sentence } from "./catalogue";
import { dueInWords, localDay, localTime, shortDay, timeSpan } from "./dates";
import { problemText, speak, text } from "./text.svelte";
import { setWords } from "./words";

const plain = (words: string) => words.replaceAll("\u00A0", " ");

describe("counting", () => {
  const check = (language: Language, id: string, counts: Record<number, string>) => {
    for (const [count, words] of Object.entries(counts)) {
      expect(plain(sentence(language, id, { count: Number(count) })), `${id} of ${count} in ${language}`).toBe(words);
    }
  };

  test("Polish has three forms, and teens are many", () => {
    check("pl", "count-tasks", { 1: "1 zadanie", 2: "2 zadania", 5: "5 zadań", 12: "12 zadań", 22: "22 zadania", 25: "25 zadań", 112: "112 zadań" });
    check("pl", "gaps-owner", { 1: "1 zadanie bez osoby", 3: "3 zadania bez osoby", 5: "5 zadań bez osoby" });
  });

  test("Ukrainian counts twenty-one like one", () => {
    check("uk", "count-entries", { 1: "1 запис", 3: "3 записи", 11: "11 записів", 21: "21 запис", 25: "25 записів" });
  });

  test("English has two forms", () => {
    check("en", "count-groups", { 0: "0 groups", 1: "1 group", 2: "2 groups" });
  });
});

describe("typography", () => {
  test("a number doesn't part from what it counts", () => {
    expect(sentence("pl", "count-entries", { count: 5 }), "a line must not end with 5").toBe("5\u00A0wpisów");
  });

  test("a one-letter word doesn't end a line", () => {
    expect(sentence("pl", "group-write-in", { number: "3" }), "w stays with what follows").toBe("Pisz w\u00A0grupie 3");
  });

  test("nor does it in people's words, in whichever alphabet", () => {
    const set = (words: string, language: Language) => setWords(words, language).replaceAll("\u00A0", "_");
    expect(set("a w domu i (z dziećmi)", "pl"), "also one after another").toBe("a_w_domu i_(z_dziećmi)");
    expect(set("Школи і дитсадки в Варшаві", "pl"), "Ukrainian in a Polish event").toBe("Школи і_дитсадки в_Варшаві");
    expect(set("I have a list", "en"), "English sets no such rule").toBe("I have a list");
    expect(set("Praca i", "pl"), "nothing follows").toBe("Praca i");
  });

  test("years are not grouped", () => {
    speak("en");
    expect(plain(shortDay("1999-05-27", "2022-05-27")), "2,022 would be wrong").toBe("27 May 1999");
  });
});

describe("dates in words", () => {
  test("a due day names its weekday, and its year only when it differs", () => {
    speak("pl");
    expect(plain(dueInWords({ day: "2022-06-15", written: "15.06" }, "2022-05-27")), "same year").toBe("do śr. 15 czerwca");
    expect(plain(dueInWords({ day: "2023-01-02", written: "" }, "2022-05-27")), "next year").toBe("do pon. 2 stycznia 2023");
  });

  test("what isn't a day is said as it was written", () => {
    expect(dueInWords({ day: "?", written: "kiedyś" }, null), "nothing is invented").toBe("kiedyś");
  });

  test("a span without an end is only its start", () => {
    expect(timeSpan("10:00:00", null), "no dash without an end").toBe("10:00");
    expect(timeSpan("10:00:00", "15:00:00"), "en dash").toBe("10:00–15:00");
  });
});

describe("moments", () => {
  test("are told in Warsaw's time, in summer and in winter", () => {
    expect(localTime("2022-05-27T09:00:07Z"), "two hours ahead").toBe("11:00:07");
    expect(localTime("2022-12-01T09:00:00Z"), "one hour ahead").toBe("10:00:00");
    expect(localDay("2022-05-26T22:30:00Z"), "after midnight there").toBe("2022-05-27");
  });

  test("that don't exist are not told", () => {
    expect(localTime("?"), "no invented time").toBe("");
  });
});

describe("switching the language", () => {
  test("every sentence follows at once", () => {
    speak("pl");
    expect(text("saved-saving"), "Polish").toBe("Zapisuję");
    speak("uk");
    expect(text("saved-saving"), "Ukrainian").toBe("Зберігаю");
  });

  test("an unknown problem is still said, with its code", () => {
    speak("pl");
    const said = problemText({ code: "never-heard-of", params: {} });
    expect(said.includes("never-heard-of") || said === "error-unknown", "the code or the catalogue's gap is seen").toBe(true);
  });
});

describe("the catalogue", () => {
  test("has every sentence the window says, in three languages", () => {
    const missing = sentencesUsed().flatMap((id) => languages.filter((l) => !has(l, id)).map((l) => `${l}: ${id}`));
    expect(missing, "sentences without a text").toEqual([]);
  });
});

/** Ids given as literals to text(); the errors' own catalogue is not the window's to complete. */
function sentencesUsed(): string[] {
  const ids = new Set<string>();
  for (const file of sources(join(import.meta.dirname, ".."))) {
    const source = readFileSync(file, "utf8");
    for (const found of source.matchAll(/\btext\(\s*"([a-z0-9-]+)"/g)) ids.add(found[1]!);
  }
  return [...ids].filter((id) => !id.startsWith("error-"));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(each.name) && !each.name.endsWith(".test.ts") ? [path] : [];
  });
}
