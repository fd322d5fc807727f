/** A clicker's keys, and the same on a keyboard, in both windows. */
import type { Step } from "../ipc/types";
import { heldTooLong } from "../stores/held";
import { type Command, means } from "../stores/shortcuts";
import type { Pressed } from "../stores/keys";

export const steps = {
  "plenary-next": { step: "next" },
  "plenary-previous": { step: "previous" },
  "plenary-next-group": { step: "nextGroup" },
  "plenary-previous-group": { step: "previousGroup" },
  "plenary-blank": { step: "blank" },
  "plenary-tasks": { step: "tasks" },
  "plenary-photo": { step: "photo" },
  "plenary-pause": { step: "pause" },
} as const satisfies Partial<Record<Command, Step>>;

export type Steering = keyof typeof steps;

export const steering = Object.keys(steps) as Steering[];

export function stepOf(pressed: Pressed): Step | null {
  const command = steering.find((each) => means(pressed, each));
  return command && !heldTooLong(pressed, command) ? steps[command] : null;
}

/** While one types, letters, arrows and the space bar are for the words; a clicker still turns the page. */
export function isTyping(pressed: KeyboardEvent | undefined): boolean {
  const at = pressed?.target;
  if (!pressed || !(at instanceof HTMLElement)) return false;
  const field = at.closest("input:not([type=radio]), textarea, select, [contenteditable]") !== null;
  if (field) return !pressed.key.startsWith("Page");
  // A radio's arrows choose; a button's space bar presses it.
  if (at.closest("input[type=radio]") !== null) return pressed.key.startsWith("Arrow") || pressed.key === " ";
  return pressed.key === " " && at.closest("button, a, summary") !== null;
}
