import { describe, expect, test } from "vitest";

import { marked } from "./marked";

describe("marks of a search", () => {
  test("cut the text without losing any of it", () => {
    expect(marked("Łódź i łodzie", [[0, 4], [7, 11]]), "two hits").toEqual([
      { words: "Łódź", hit: true },
      { words: " i ", hit: false },
      { words: "łodz", hit: true },
      { words: "ie", hit: false },
    ]);
  });

  test("that make no sense are ignored", () => {
    expect(marked("abc", [[2, 9], [1, 1]]).map((p) => p.words).join(""), "the text stays whole").toBe("abc");
  });
});
