/**
 * The editor of long notes: their Markdown as it is stored, with paragraphs, lists and emphasis drawn as they'll look.
 * Loaded when the first long note is opened.
 */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { commonmarkLanguage, insertNewlineContinueMarkup, deleteMarkupBackward, markdown } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorSelection, EditorState, type SelectionRange } from "@codemirror/state";
import { EditorView, type KeyBinding, drawSelection, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";

import { type SpelledIn, Spelling } from "../shared/spelling";
import { marksOf, spellingMarks } from "./noteSpelling";
import { pastedMarkdown } from "./pasted";

export interface NoteOptions {
  words: string;
  caret: number;
  label: string;
  describedBy: string;
  language: string;
  /** Whose words are known when its spelling is looked at; null where it is not. */
  spelledIn: SpelledIn | null;
  onchange: (words: string) => void;
  onfinish: () => void;
  onsplit: (caret: number) => void;
  onjoin: () => void;
}

export interface NoteEditor {
  focus: () => void;
  close: () => void;
}

/** In letters; a longer note is a document that somebody pasted. */
const mostSpelled = 20_000;

export function openNote(parent: HTMLElement, options: NoteOptions): NoteEditor {
  let spelling: Spelling | null = null;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.words,
      selection: { anchor: Math.min(options.caret, options.words.length) },
      extensions: [
        keymap.of([...keys(options), ...defaultKeymap, ...historyKeymap]),
        history(),
        drawSelection(),
        markdown({ base: commonmarkLanguage, completeHTMLTags: false, addKeymap: false }),
        syntaxHighlighting(look),
        frame,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": options.label, "aria-describedby": options.describedBy, lang: options.language, spellcheck: "false", tabindex: "0",
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          const words = update.state.doc.toString();
          options.onchange(words);
          spelling?.take(options.spelledIn, words);
        }),
        marksOf,
        EditorView.domEventHandlers({ paste }),
      ],
    }),
  });
  spelling = new Spelling(spellingMarks(view), mostSpelled);
  spelling.take(options.spelledIn, options.words);
  return {
    focus: () => view.focus(),
    close: () => {
      spelling.stop();
      view.destroy();
    },
  };
}

function keys({ onfinish, onsplit, onjoin }: NoteOptions): KeyBinding[] {
  const done = (act: () => void) => () => {
    act();
    return true;
  };
  return [
    { key: "Escape", run: done(onfinish) },
    { key: "Mod-Enter", run: (view) => done(() => onsplit(view.state.selection.main.head))() },
    { key: "Backspace", run: ({ state: { selection: { main } } }) => main.empty && main.head === 0 && done(onjoin)() },
    { key: "Enter", run: insertNewlineContinueMarkup },
    { key: "Backspace", run: deleteMarkupBackward },
    { key: "Mod-b", run: (view) => around(view, "**") },
    { key: "Mod-i", run: (view) => around(view, "_") },
  ];
}

/** Puts the sign around what is chosen, or takes it away. */
function around(view: EditorView, sign: string): boolean {
  view.dispatch(view.state.changeByRange((range: SelectionRange) => {
    const words = view.state.sliceDoc(range.from, range.to);
    const outside = view.state.sliceDoc(range.from - sign.length, range.from) === sign && view.state.sliceDoc(range.to, range.to + sign.length) === sign;
    const [from, to] = outside ? [range.from - sign.length, range.to + sign.length] : [range.from, range.to];
    const begin = outside ? from : from + sign.length;
    return {
      changes: { from, to, insert: outside ? words : sign + words + sign },
      range: EditorSelection.range(begin, begin + words.length),
    };
  }), { userEvent: "input" });
  return true;
}

function paste(event: ClipboardEvent, view: EditorView): boolean {
  const words = pastedMarkdown(event.clipboardData?.getData("text/html") ?? "");
  if (words === null) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(words), { userEvent: "input.paste", scrollIntoView: true });
  return true;
}

const look = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "600" },
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.processingInstruction, color: "var(--ink-3)" },
]);

const frame = EditorView.theme({
  "&": { font: "var(--text-md) / var(--line-md) var(--font-text)", background: "var(--sheet)", color: "var(--ink)", border: "1px solid var(--edge)", borderRadius: "var(--radius-1)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { font: "inherit", lineHeight: "inherit", maxHeight: "52vh", overflow: "auto" },
  ".cm-content": { padding: "4px 0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 6px" },
  ".misspelt": { textDecoration: "underline wavy var(--bad) 1px", textUnderlineOffset: "3px", textDecorationSkipInk: "none" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--accent-wash)" },
});
