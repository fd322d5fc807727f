/** The marks of spelling in the editor of long notes. */
import { StateEffect, StateField, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

import type { Mark } from "../shared/marks";
import type { Written } from "../shared/spelling";

export const setMarks = StateEffect.define<Mark[]>();

const misspelt = Decoration.mark({ class: "misspelt" });

/** They move with the words around them until others are set. */
export const marksOf = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { changes, effects, newDoc }) => {
    const set = effects.findLast((effect) => effect.is(setMarks));
    if (!set) return before.map(changes);
    // An answer may be about a text that was longer.
    const inside = (set.value as Mark[]).filter(({ start, end }) => start < end && end <= newDoc.length);
    return Decoration.set(inside.map(({ start, end }) => misspelt.range(start, end)), true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function spellingMarks(view: EditorView): Written {
  /** Where one only scrolls or moves the caret, the same is not set again. */
  let drawn: { doc: Text; marks: string } | null = null;
  const draw = (_: string, marks: Mark[]) => {
    const now = { doc: view.state.doc, marks: JSON.stringify(marks) };
    if (drawn?.doc === now.doc && drawn.marks === now.marks) return;
    drawn = now;
    view.dispatch({ effects: setMarks.of(marks) });
  };
  return {
    draw,
    element: view.contentDOM,
    outer: view.dom,
    caret: () => view.state.selection.main.head,
    choose: (from, to) => view.dispatch({ selection: { anchor: from, head: to } }),
    put: ({ start, end }, word) =>
      view.dispatch({ changes: { from: start, to: end, insert: word }, selection: { anchor: start + word.length }, userEvent: "input.complete" }),
    rectOf: ({ start, end }) => {
      const from = view.coordsAtPos(start, 1);
      const to = view.coordsAtPos(end, -1);
      if (!from) return view.contentDOM.getBoundingClientRect();
      return new DOMRect(from.left, from.top, Math.max((to?.right ?? from.left) - from.left, 0), from.bottom - from.top);
    },
  };
}
