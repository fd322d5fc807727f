import { afterEach, describe, expect, test } from "vitest";

import { sizeInWords } from "../shared/sizes";
import { differenceInWords } from "./words";
import { fakeHost } from "../ipc/fake";
import { sampleDifference } from "../ipc/fake-views";
import { setHost } from "../ipc/host";
import type { PacketContent, PacketOutcome } from "../ipc/types";
import { accepted, unlocked } from "../shared/asked.svelte";
import { placeFor } from "../stores/handed.svelte";
import { addressOf, placeOf } from "../stores/place";
import { speak } from "../text/text.svelte";
import { spoken } from "../shared/spoken";

afterEach(() => speak("pl"));

describe("a receipt across a room", () => {
  test("every letter is a word of the window's language", () => {
    expect(spoken("7KQ4-M2"), "Polish").toBe("siedem Karol Quiz cztery, Maria dwa");
    speak("en");
    expect(spoken("7KQ4-M2"), "English").toBe("seven Kilo Quebec four, Mike two");
    speak("uk");
    expect(spoken("7KQ4-M2"), "Ukrainian").toBe("сім Кіло Квебек чотири, Майк два");
  });

  test("no two letters are said alike in any language", () => {
    for (const language of ["pl", "en", "uk"] as const) {
      speak(language);
      const words = [..."23456789ABCDEFGHJKMNPQRSTWXYZ"].map((letter) => spoken(letter));
      expect(new Set(words).size, language).toBe(words.length);
      expect(words.join(" "), "every letter has its word").not.toContain("letter-");
    }
  });
});

test("a difference is told in one line with the right plurals", () => {
  expect(differenceInWords(sampleDifference()).replaceAll("\u00A0", " ")).toBe("3 nowe, 2 zmienione, 1 w koszu, 1 nowe zdjęcie");
  expect(sizeInWords(48_213_000)).toBe("48,2 MB");
});

test("the hand-over and the question whom a laptop serves have addresses", () => {
  for (const place of [
    { screen: "handover", event: "e", group: "g" },
    { screen: "serve", event: "e" },
    { screen: "serve", event: "e", group: "g" },
  ] as const) expect(placeOf(addressOf(place))).toEqual(place);
});

describe("packets that ask", () => {
  const content: PacketContent = {
    event: "e", group: "g", number: 1, theme: "", entriesBefore: 0, entriesAfter: 1, newPhotos: 0, receipt: "", newEvent: true, notice: null,
    counted: { byKind: {}, entries: 1, photos: 0, lastChange: null },
  };
  const taken = (more: Partial<PacketContent> = {}): PacketOutcome => ({ fileName: "a.zapis", outcome: { result: "imported", ...content, ...more }, held: null });
  const asked = (held: string): PacketOutcome => ({ fileName: `${held}.zapis`, outcome: { result: "locked" }, held });

  test("the answers take the places of the questions", async () => {
    setHost(fakeHost());
    const before = [taken(), asked("7"), asked("8")];
    const after = await accepted(before, ["7"]);
    expect(after.map(({ outcome }) => outcome.result)).toEqual(["imported", "imported", "locked"]);
    const wrong = await unlocked(after, "8", "x");
    expect(wrong[2]!.outcome, "a wrong passphrase is told in its place").toMatchObject({ result: "refused" });
    expect(wrong[2]!.held, "and may be tried again").toBe("8");
  });

  test("one packet that brings an event leads to the question, several or an event that is known do not", async () => {
    const host = fakeHost();
    setHost(host);
    expect(await placeFor([taken()])).toEqual({ screen: "serve", event: "e", group: "g" });
    expect(await placeFor([taken(), taken()]), "eight packets are a moderator's").toBeNull();
    expect(await placeFor([taken({ newEvent: false })]), "nobody is asked twice").toBeNull();
    await host.serve("e", "g", "Ewa");
    expect(await placeFor([taken({ newEvent: false })]), "then it goes to the record").toEqual({ screen: "capture", event: "e", group: "g" });
  });
});
