/** Keys as people press them: Ctrl, or Command on a Mac; never AltGr, which types Polish letters. */
export type Chord = { key: string; ctrl?: boolean; shift?: boolean; alt?: boolean };

export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  /** The key is held down. */
  repeat?: boolean;
  getModifierState?: (name: string) => boolean;
}

/** A letter, and none of those a Latin layout gives, with AltGr or by itself. */
const otherScript = /^(?!\p{Script=Latin})\p{L}$/u;

/** Whether the key press is this chord. Letters and digits go by their place too, so that a Ukrainian layout works. */
export function is(pressed: Pressed, chord: Chord): boolean {
  if (pressed.getModifierState?.("AltGraph")) return false;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  if (ctrl !== (chord.ctrl ?? false) || pressed.altKey !== (chord.alt ?? false)) return false;
  if (pressed.shiftKey !== (chord.shift ?? false)) return false;
  if (pressed.key.toLowerCase() === chord.key.toLowerCase()) return true;
  // A Latin layout means its letters; only where the key gives another script does the place decide.
  if (ctrl ? /^[a-z0-9]$/i.test(pressed.key) : !otherScript.test(pressed.key)) return false;
  return pressed.code === `Key${chord.key.toUpperCase()}` || (ctrl && pressed.code === `Digit${chord.key}`);
}

/** The digit of Ctrl+1 … Ctrl+9, or null. */
export function ctrlDigit(pressed: Pressed): number | null {
  for (let digit = 1; digit <= 9; digit++) if (is(pressed, { key: String(digit), ctrl: true })) return digit;
  return null;
}

export const isUndo = (pressed: Pressed) => is(pressed, { key: "z", ctrl: true });
export const isRedo = (pressed: Pressed) =>
  is(pressed, { key: "y", ctrl: true }) || is(pressed, { key: "z", ctrl: true, shift: true });
