import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";

import { marksOf, setMarks } from "./noteSpelling";

function marks(state: EditorState): string[] {
  const found: string[] = [];
  state.field(marksOf).between(0, state.doc.length, (from, to) => void found.push(state.doc.sliceString(from, to)));
  return found;
}

const opened = (doc: string) => EditorState.create({ doc, extensions: [marksOf] });

test("a note's marks move with its words and are replaced by the next answer", () => {
  let state = opened("Zapsi rozmowy").update({ effects: setMarks.of([{ start: 0, end: 5 }]) }).state;
  state = state.update({ changes: { from: 0, insert: "# " } }).state;
  expect(marks(state), "the same word").toEqual(["Zapsi"]);
  state = state.update({ effects: setMarks.of([]) }).state;
  expect(marks(state), "nothing is left of them").toEqual([]);
});

test("marks beyond the end of a note that was cut meanwhile are left out", () => {
  const state = opened("raz").update({ effects: setMarks.of([{ start: 0, end: 3 }, { start: 2, end: 40 }, { start: 3, end: 3 }]) }).state;
  expect(marks(state), "only what is there").toEqual(["raz"]);
});
