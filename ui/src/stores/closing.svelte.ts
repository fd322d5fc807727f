/**
 * Closing the window: what is being typed is sent first, and the window closes once all of it is on disk. What can't be
 * saved is told before anybody loses it.
 */
import { host } from "../ipc/host";
import { draftsStored } from "./drafts";
import { tried, unsaved } from "./saving.svelte";

const finishers = new Set<() => void>();

/** A screen tells what it has to finish before the window closes, until the answer is called: `onMount(() => finishing(save))`. */
export function finishing(finish: () => void): () => void {
  finishers.add(finish);
  return () => void finishers.delete(finish);
}

/** Ends what is being typed, wherever that is. */
export function finishAll(): void {
  for (const finish of [...finishers]) {
    // One that fails must not keep the others from the disk.
    try {
      finish();
    } catch (thrown) {
      console.error(thrown);
    }
  }
}

/** Beyond this, saving counts as failing. */
const longestSaving = 5000;

class Closing {
  /** What a person is asked about, because it is not saved. */
  asked = $state.raw<ReturnType<typeof unsaved>>(null);
  /** The person has decided: nothing holds the window back any more. */
  decided = false;
  #asking: Promise<void> | null = null;

  /** From the start of the window to its end. */
  follow(): () => void {
    return host().onCloseAsked(() => void this.ask());
  }

  /** Asked once more while the question is shown, it looks whether everything is saved by now. */
  ask(wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))): Promise<void> {
    this.#asking ??= this.#ask(wait).finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #ask(wait: (ms: number) => Promise<void>): Promise<void> {
    finishAll();
    await Promise.race([Promise.all([tried(), draftsStored()]), wait(longestSaving)]);
    this.asked = unsaved();
    await (this.asked ? host().closeStay() : host().closeWindow());
  }

  stay(): void {
    this.asked = null;
  }

  async closeAnyway(): Promise<void> {
    this.decided = true;
    await host().closeWindow();
  }
}

export const closing = new Closing();
