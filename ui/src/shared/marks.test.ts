import { expect, test } from "vitest";

import { moved, nearest, pieces, wordAt } from "./marks";

test("marks move with their words and go when the words change", () => {
  const marks = [{ start: 2, end: 7 }, { start: 10, end: 14 }];
  expect(moved(marks, "a zapsi i domo", "a zapsi oraz domo"), "typed between them").toEqual([{ start: 2, end: 7 }, { start: 13, end: 17 }]);
  expect(moved(marks, "a zapsi i domo", "a zapsi i domom"), "the last word goes on").toEqual([{ start: 2, end: 7 }]);
  expect(moved(marks, "a zapsi i domo", "a zapis i domo"), "the first word was mended").toEqual([{ start: 10, end: 14 }]);
  expect(moved(marks, "a zapsi i domo", ""), "the line was saved").toEqual([]);
});

test("the mark meant is the one at the caret, else the last before it", () => {
  const marks = [{ start: 2, end: 7 }, { start: 10, end: 14 }];
  expect(nearest(marks, 7), "right behind the word").toEqual(marks[0]);
  expect(nearest(marks, 9), "a little later").toEqual(marks[0]);
  expect(nearest(marks, 0), "none before").toEqual(marks[0]);
  expect(nearest(marks, 20), "at the end").toEqual(marks[1]);
  expect(nearest([], 3), "nothing is marked").toBeNull();
});

test("the word at the caret is found with its diacritics and apostrophes", () => {
  expect(wordAt("z: п’ять łóżek", 6), "inside").toEqual({ start: 3, end: 8 });
  expect(wordAt("a  b", 2), "between spaces there is none").toBeNull();
});

test("pieces put together are the text", () => {
  const words = "a zapsi i domo";
  const cut = pieces(words, [{ start: 2, end: 7 }]);
  expect(cut.map((piece) => piece.words).join("")).toBe(words);
  expect(cut.filter((piece) => piece.marked).map((piece) => piece.words)).toEqual(["zapsi"]);
});
