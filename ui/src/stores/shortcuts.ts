/**
 * Every command a person can give, its keys and where they work: the one table from which the keys' handlers, the palette
 * and the help sheet come. A new command is a row here, its sentence `command-<id>` in `assets/text/*.commands.ftl`, and
 * where it is done either `offer({ "id": run })` (stores/commands.svelte.ts) or `means(pressed, "id")`.
 */
import { type Chord, is, type Pressed } from "./keys";

/**
 * Where a command works. Keys of one place never clash with each other nor with those of `everywhere`.
 * `line`, `row`, `conflict`, `edit`, `photo`, `page` and `sheet` are parts of a screen that handle their keys themselves.
 */
export type Where = "everywhere" | "start" | "event" | "announcement" | "collect" | "desk" | "report" | "page" | "capture" | "readback" | "handover" | "plenary" | "cleaning" | "corner" | "line" | "row" | "conflict" | "edit" | "photo" | "sheet";

export interface Shortcut {
  where: Where;
  /** As written on the keyboard, "Ctrl+Shift+Z"; the first is shown. None: only in the palette. */
  keys: readonly string[];
}

const row = (where: Where, ...keys: string[]): Shortcut => ({ where, keys });

export const shortcuts = {
  "help": row("everywhere", "F1"),
  "palette": row("everywhere", "Ctrl+K", "Ctrl+Shift+P"),
  "search": row("everywhere", "Ctrl+Shift+F"),
  "stop-work": row("everywhere", "Ctrl+Shift+X"),
  "back": row("everywhere", "Alt+ArrowLeft"),
  "to-start": row("everywhere"),
  "to-event": row("everywhere"),
  "to-collect": row("everywhere"),
  "to-desk": row("everywhere"),
  "to-report": row("everywhere"),
  "to-plenary": row("everywhere"),
  "to-handover": row("everywhere"),
  "serve": row("everywhere"),
  "renew-device": row("everywhere"),
  "text-bigger": row("everywhere", "Ctrl++", "Ctrl+=", "Ctrl+Shift++"),
  "text-smaller": row("everywhere", "Ctrl+-"),
  "text-normal": row("everywhere", "Ctrl+0"),
  "theme-light": row("everywhere"),
  "theme-dark": row("everywhere"),
  "theme-system": row("everywhere"),
  "language-pl": row("everywhere"),
  "language-en": row("everywhere"),
  "language-uk": row("everywhere"),

  "new-event": row("start", "Ctrl+N"),
  "from-announcement": row("start"),
  "open-packets": row("start", "Ctrl+O"),
  "sample": row("start"),
  "live-new": row("start"),

  "open-announcement": row("announcement", "Ctrl+O"),
  "create-event": row("announcement", "Ctrl+Enter"),

  "undo-event": row("event", "Ctrl+Z"),
  "redo-event": row("event", "Ctrl+Y", "Ctrl+Shift+Z"),

  "hand-out": row("event"),

  "collect-packets": row("collect", "Ctrl+O"),
  "live-desk": row("collect"),
  "watch-folder": row("collect"),
  "stop-watching": row("collect"),
  "big-board": row("collect", "F11"),
  "undo-collect": row("collect", "Ctrl+Z"),
  "redo-collect": row("collect", "Ctrl+Y", "Ctrl+Shift+Z"),

  "live-group": row("capture"),
  "undo-handover": row("handover", "Ctrl+Z"),

  "desk-next": row("desk", "J", "ArrowDown"),
  "desk-previous": row("desk", "K", "ArrowUp"),
  "desk-page-down": row("desk", "PageDown"),
  "desk-page-up": row("desk", "PageUp"),
  "desk-first": row("desk", "Home"),
  "desk-last": row("desk", "End"),
  "desk-section-next": row("desk", "Ctrl+ArrowDown"),
  "desk-section-previous": row("desk", "Ctrl+ArrowUp"),
  "desk-by-kind": row("desk", "1"),
  "desk-by-theme": row("desk", "2"),
  "desk-by-addressee": row("desk", "3"),
  "desk-by-owner": row("desk", "4"),
  "desk-by-group": row("desk", "5"),
  "desk-pairs": row("desk", "6"),
  "desk-weaker": row("desk", "0"),
  "desk-checks": row("desk", "7"),
  "desk-story": row("desk", "8"),
  "desk-sign-off": row("desk", "9"),
  "desk-highlight": row("desk", "Space"),
  "desk-open": row("desk", "Enter"),
  "desk-same": row("desk", "S"),
  "desk-related": row("desk", "R"),
  "desk-contradicts": row("desk", "C"),
  "desk-no": row("desk", "N"),
  "desk-later": row("desk", "L"),
  "desk-pair-next": row("desk", "ArrowRight"),
  "desk-pair-previous": row("desk", "ArrowLeft"),
  "desk-mark": row("desk", "M"),
  "desk-originals": row("desk", "O"),
  "desk-wording": row("desk", "W"),
  "desk-keep": row("desk", "Y"),
  "desk-apart": row("desk", "U"),
  "desk-note": row("desk", "I"),
  "desk-photo": row("desk", "F"),
  "desk-match": row("desk", "P"),
  "desk-search": row("desk", "Ctrl+F"),
  "desk-clear": row("desk", "Escape"),
  "undo-desk": row("desk", "Ctrl+Z"),
  "redo-desk": row("desk", "Ctrl+Y", "Ctrl+Shift+Z"),
  "save-desk": row("desk", "Ctrl+S"),

  "report-page-next": row("report", "Ctrl+PageDown"),
  "report-page-previous": row("report", "Ctrl+PageUp"),
  "report-zoom-in": row("report"),
  "report-zoom-out": row("report"),
  "report-zoom-fit": row("report"),
  "report-save": row("report", "Ctrl+S"),
  "report-print": row("report", "Ctrl+P"),
  "page-entry-next": row("page", "ArrowDown"),
  "page-entry-previous": row("page", "ArrowUp"),
  "page-first": row("page", "Home"),
  "page-last": row("page", "End"),
  "page-to-record": row("page", "Enter"),

  "undo": row("capture", "Ctrl+Z"),
  "redo": row("capture", "Ctrl+Y", "Ctrl+Shift+Z"),
  "save-now": row("capture", "Ctrl+S"),
  "save-packet": row("capture"),
  "history": row("capture", "Ctrl+H"),
  "conflict-show": row("capture"),
  "read-back": row("capture", "F5"),
  "entry-in-report": row("capture", "F9"),
  "hand-over": row("capture", "F4"),
  "trash-open": row("capture"),
  "photo-phone": row("capture", "F7"),
  "photo-files": row("capture", "Ctrl+O"),
  "photo-folder": row("capture"),
  "photo-paste": row("capture"),
  "photo-alike": row("capture"),
  "transcribe": row("capture", "F8"),
  "transcribe-picture": row("capture", "F6"),
  "spelling": row("capture", "Ctrl+."),
  "kind-arrangement": row("capture", "Ctrl+1"),
  "kind-task": row("capture", "Ctrl+2"),
  "kind-recommendation": row("capture", "Ctrl+3"),
  "kind-practice": row("capture", "Ctrl+4"),
  "kind-need": row("capture", "Ctrl+5"),
  "kind-offer": row("capture", "Ctrl+6"),
  "kind-question": row("capture", "Ctrl+7"),
  "kind-note": row("capture", "Ctrl+8"),

  "private": row("capture", "Ctrl+I"),

  "only-incomplete": row("capture", "Ctrl+9"),
  "only-arrangement": row("capture"),
  "only-task": row("capture"),
  "only-recommendation": row("capture"),
  "only-practice": row("capture"),
  "only-need": row("capture"),
  "only-offer": row("capture"),
  "only-question": row("capture"),
  "only-note": row("capture"),
  "only-nothing": row("capture"),

  "line-save": row("line", "Enter"),
  "line-previous": row("line", "ArrowUp"),
  "line-plain": row("line", "Escape"),
  "line-accept": row("line", "Alt+Enter"),
  "line-rows": row("line", "Shift+Tab"),

  "row-up": row("row", "ArrowUp"),
  "row-down": row("row", "ArrowDown"),
  "row-edit": row("row", "Enter"),
  "row-unfold": row("row", "Space"),
  "row-to-line": row("row", "Escape"),
  "row-move-up": row("row", "Alt+ArrowUp"),
  "row-move-down": row("row", "Alt+ArrowDown"),
  "row-trash": row("row", "Delete"),
  "row-extend-up": row("row", "Shift+ArrowUp"),
  "row-extend-down": row("row", "Shift+ArrowDown"),
  "row-all": row("row", "Ctrl+A"),
  "row-duplicate": row("row", "Ctrl+D"),
  "row-join": row("row", "Ctrl+J"),
  "row-photo": row("row", "Ctrl+L"),
  "photo-earlier": row("photo", "Alt+ArrowUp"),
  "photo-later": row("photo", "Alt+ArrowDown"),
  "photo-trash": row("photo", "Delete"),
  "photo-previous": row("photo", "PageUp"),
  "photo-next": row("photo", "PageDown"),
  "edit-fields": row("edit", "Tab"),
  "edit-split": row("edit", "Ctrl+Enter"),
  "edit-paragraph": row("edit", "Shift+Enter"),
  "conflict-first": row("conflict", "1"),
  "conflict-second": row("conflict", "2"),

  "clean-photos": row("capture", "F3"),
  "clean-confirm": row("cleaning", "Enter"),
  "clean-show": row("cleaning", "Space"),
  "clean-mode": row("cleaning", "1"),
  "clean-sheet": row("cleaning", "2"),
  "clean-turn-left": row("cleaning", "3"),
  "clean-turn-right": row("cleaning", "4"),
  "clean-crop": row("cleaning", "5"),
  "clean-blur": row("cleaning", "6"),
  "clean-faces": row("cleaning", "7"),
  "clean-reset": row("cleaning", "8"),
  "clean-previous": row("cleaning", "PageUp", "ArrowLeft"),
  "clean-next": row("cleaning", "PageDown", "ArrowRight"),
  "clean-undo": row("cleaning", "Ctrl+Z"),
  "clean-redo": row("cleaning", "Ctrl+Y", "Ctrl+Shift+Z"),
  "clean-save": row("cleaning", "Ctrl+S"),
  "clean-leave": row("cleaning", "Escape"),
  "corner-choose": row("corner", "Tab"),
  "corner-move": row("corner", "ArrowUp"),
  "corner-move-far": row("corner", "Shift+ArrowUp"),
  "area-grow": row("corner", "+"),
  "area-shrink": row("corner", "-"),
  "area-remove": row("corner", "Delete"),

  "answer-agreed": row("readback", "1"),
  "answer-change": row("readback", "2"),
  "answer-dissent": row("readback", "3"),
  "answer-park": row("readback", "4"),
  "read-notes": row("readback", "5"),
  "read-previous": row("readback", "ArrowLeft"),
  "read-next": row("readback", "ArrowRight"),
  "read-down": row("readback", "PageDown", "ArrowDown"),
  "read-up": row("readback", "PageUp", "ArrowUp"),
  "undo-answer": row("readback", "Ctrl+Z"),
  "redo-answer": row("readback", "Ctrl+Y", "Ctrl+Shift+Z"),
  "save-answer": row("readback", "Ctrl+S"),
  "full-screen": row("readback", "F11"),
  "leave-readback": row("readback", "Escape"),

  // A clicker's keys among them; of its full stop the place on a Ukrainian keyboard too.
  "plenary-next": row("plenary", "PageDown", "ArrowRight", "ArrowDown", "Space"),
  "plenary-previous": row("plenary", "PageUp", "ArrowLeft", "ArrowUp"),
  "plenary-next-group": row("plenary", "Ctrl+PageDown"),
  "plenary-previous-group": row("plenary", "Ctrl+PageUp"),
  "plenary-blank": row("plenary", "B", ".", "Ю"),
  "plenary-tasks": row("plenary", "T"),
  "plenary-photo": row("plenary", "F"),
  "plenary-pause": row("plenary", "P"),
  "plenary-amend": row("plenary", "A"),
  "amend-adopted": row("plenary", "Ctrl+1"),
  "amend-returned": row("plenary", "Ctrl+2"),
  "amend-parked": row("plenary", "Ctrl+3"),
  "plenary-undo": row("plenary", "Ctrl+Z"),
  "plenary-redo": row("plenary", "Ctrl+Y", "Ctrl+Shift+Z"),
  "plenary-projector": row("plenary", "F5"),
  "plenary-leave": row("plenary", "Escape"),
  "plenary-again": row("plenary"),
} as const satisfies Record<string, Shortcut>;

export type Command = keyof typeof shortcuts;

export const commands = Object.keys(shortcuts) as Command[];

/** "Ctrl+Shift+Z" as a chord. A plus sign is a key too. */
export function chordOf(keys: string): Chord {
  const parts = keys.split("+");
  const key = keys.endsWith("+") ? "+" : parts.at(-1)!;
  return { key: key === "Space" ? " " : key, ctrl: parts.includes("Ctrl"), shift: parts.includes("Shift"), alt: parts.includes("Alt") };
}

const chords = Object.fromEntries(commands.map((command) => [command, shortcuts[command].keys.map(chordOf)])) as Record<Command, Chord[]>;

/** Whether the key press gives this command. */
export function means(pressed: Pressed, command: Command): boolean {
  return chords[command].some((chord) => is(pressed, chord));
}

const signs: Record<string, string> = {
  ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Escape: "Esc",
};

/** The command's keys as they are shown, part by part: ["Alt", "←"]; empty when it has none. */
export function shownKeys(command: Command): string[] {
  const keys: string | undefined = shortcuts[command].keys[0];
  if (keys === undefined) return [];
  const parts = keys.endsWith("+") ? [...keys.slice(0, -2).split("+"), "+"] : keys.split("+");
  return parts.map((part) => signs[part] ?? part);
}

/** The commands of some places, in the table's order. */
export function commandsOf(...places: Where[]): Command[] {
  return commands.filter((command) => places.includes(shortcuts[command].where));
}
