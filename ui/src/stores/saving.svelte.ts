/**
 * Changes on their way to the disk, strictly in order. A change leaves the queue only when the host has answered;
 * when saving fails, everything stays here and is tried again until it succeeds.
 */
import { tick } from "svelte";

import { asProblem } from "../ipc/host";
import type { Problem } from "../ipc/types";

export type SavedState = "untouched" | "saved" | "saving" | "unsaved";

export interface Change<Answer> {
  run: () => Promise<Answer>;
  /** Called once, after the host has answered. */
  done?: (answer: Answer) => void;
  /** A waiting change with the same key is replaced by a newer one, as long as it stands last and hasn't begun. */
  key?: string;
}

/** Time, so that tests need not wait for it. */
export interface Clock {
  now: () => Date;
  wait: (ms: number) => Promise<void>;
}

const realClock: Clock = {
  now: () => new Date(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Queues at work; what fails doesn't count as on its way. */
const working = new Set<Promise<void>>();

/** Waits for changes under way, so that the next screen reads what the last one wrote. */
export async function settled(): Promise<void> {
  await tick();
  await Promise.all(working);
}

const firstPause = 500;
const longestPause = 5000;

export class SaveQueue<Answer extends { at: string }, Kind extends Change<Answer> = Change<Answer>> {
  /** Not yet on disk, oldest first. */
  waiting = $state.raw<Kind[]>([]);
  savedAt = $state<string | null>(null);
  failingSince = $state<Date | null>(null);
  problem = $state<Problem | null>(null);

  #running = false;
  #wake: (() => void) | null = null;
  #clock: Clock;
  /** Whether trying again can never help; then the change is given back instead of blocking the others. */
  #hopeless: (problem: Problem) => boolean;
  #refused: (change: Kind, problem: Problem) => void;

  constructor(
    options: {
      clock?: Clock;
      hopeless?: (problem: Problem) => boolean;
      refused?: (change: Kind, problem: Problem) => void;
    } = {},
  ) {
    this.#clock = options.clock ?? realClock;
    this.#hopeless = options.hopeless ?? (() => false);
    this.#refused = options.refused ?? (() => {});
  }

  get state(): SavedState {
    if (this.failingSince) return "unsaved";
    if (this.waiting.length > 0) return "saving";
    return this.savedAt ? "saved" : "untouched";
  }

  push(change: Kind): void {
    const last = this.waiting.at(-1);
    const begun = this.#running && this.waiting.length === 1;
    if (change.key && last?.key === change.key && !begun) this.waiting = [...this.waiting.slice(0, -1), change];
    else this.waiting = [...this.waiting, change];
    void this.#work();
  }

  /** Doesn't wait for the next try. */
  tryNow(): void {
    this.#wake?.();
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let done = () => {};
    const work = new Promise<void>((resolve) => (done = resolve));
    const finish = () => {
      working.delete(work);
      done();
    };
    working.add(work);
    let pause = firstPause;
    for (let change = this.waiting[0]; change; change = this.waiting[0]) {
      if (await this.#save(change)) {
        pause = firstPause;
        continue;
      }
      finish();
      await Promise.race([this.#clock.wait(pause), new Promise<void>((resolve) => (this.#wake = resolve))]);
      this.#wake = null;
      pause = Math.min(pause * 2, longestPause);
    }
    this.#running = false;
    finish();
  }

  /** Whether the change has left the queue: the host has taken it, or never will. */
  async #save(change: Kind): Promise<boolean> {
    let answer: Answer;
    try {
      answer = await change.run();
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (this.#hopeless(problem)) {
        this.waiting = this.waiting.slice(1);
        this.#refused(change, problem);
        return true;
      }
      this.problem = problem;
      this.failingSince ??= this.#clock.now();
      return false;
    }
    this.waiting = this.waiting.slice(1);
    this.savedAt = answer.at;
    this.failingSince = null;
    this.problem = null;
    // It is on disk, whatever becomes of showing it.
    try {
      change.done?.(answer);
    } catch (thrown) {
      console.error(thrown);
    }
    return true;
  }
}
