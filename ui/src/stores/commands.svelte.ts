/** What can be done where one is now: screens offer commands of the table of shortcuts, keys and palette carry them out. */
import type { Pressed } from "./keys";
import { type Command, commands, means, shortcuts } from "./shortcuts";

/** Given a key press, a command may answer false: the key is not meant for it now, it goes on as usual. */
type Run = (pressed?: KeyboardEvent) => unknown;
export type Runs = Partial<Record<Command, Run>>;

/** No state itself: where a screen is left, states read as they were before the next screen offered anything. */
let offers: readonly Runs[] = [];
/** A new one with every change, for what shows them. */
let changed = $state.raw({});

function become(next: readonly Runs[]): void {
  offers = next;
  changed = {};
}

/** Offers commands until the answer is called: `$effect(() => offer({ "save-now": save }))`. The newest offer wins. */
export function offer(runs: Runs): () => void {
  become([...offers, runs]);
  return () => become(offers.filter((each) => each !== runs));
}

function runOf(command: Command): Run | undefined {
  void changed;
  return offers.findLast((runs) => runs[command])?.[command];
}

/** The commands that can be given now, in the table's order. */
export function offered(): Command[] {
  return commands.filter((command) => runOf(command));
}

export function run(command: Command): void {
  runOf(command)?.();
}

/** Parts of a screen know better what their keys mean. */
const bySelf = new Set(["line", "row", "conflict", "edit", "photo", "page", "corner", "sheet"]);
/** While a sheet is open only these go through to what lies around it. */
const overSheets = new Set<Command>(["help", "palette", "search", "text-bigger", "text-smaller", "text-normal"]);

const everyKeys = commands.filter((command) => !bySelf.has(shortcuts[command].where));

/** Carries out what the key press means, if anything here does; true when it did. Every letter typed comes by here. */
export function runPressed(pressed: KeyboardEvent & Pressed, sheetOpen: () => boolean): boolean {
  const meant = everyKeys.filter((command) => means(pressed, command) && runOf(command));
  if (meant.length === 0) return false;
  const open = sheetOpen();
  return meant.some((command) => (!open || overSheets.has(command)) && runOf(command)?.(pressed) !== false);
}
