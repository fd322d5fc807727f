/** A key that is held down: it goes on moving, and takes back step by step; whatever decides is done once a press. */
import type { Runs } from "./commands.svelte";
import type { Command } from "./shortcuts";

const steady: ReadonlySet<string> = new Set<Command>([
  "desk-next", "desk-previous", "desk-page-down", "desk-page-up", "desk-section-next", "desk-section-previous",
  "desk-pair-next", "desk-pair-previous", "desk-later", "undo-desk", "redo-desk",
  "read-next", "read-previous", "read-down", "read-up", "undo-answer", "redo-answer",
  "plenary-next", "plenary-previous", "plenary-next-group", "plenary-previous-group", "plenary-undo", "plenary-redo",
]);

/** Whether the press is one of a held key that this command is not for. The press is used up all the same. */
export const heldTooLong = (pressed: { repeat?: boolean } | undefined, command: Command): boolean => pressed?.repeat === true && !steady.has(command);

export function oncePerPress(runs: Runs): Runs {
  const each = Object.entries(runs) as [Command, NonNullable<Runs[Command]>][];
  return Object.fromEntries(each.map(([command, job]) => [command, (pressed?: KeyboardEvent) => (heldTooLong(pressed, command) ? undefined : job(pressed))])) as Runs;
}
