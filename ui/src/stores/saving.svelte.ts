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
  /** Whether a copy of it outlives the window while it waits. */
  copied?: boolean;
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

/** Saving under way; what waits for the next try doesn't count as on its way. */
const working = new Set<Promise<unknown>>();

/** A change that needs no queue is waited for like those in one. */
export async function onItsWay<T>(work: Promise<T>): Promise<T> {
  working.add(work);
  try {
    return await work;
  } finally {
    working.delete(work);
  }
}

/** Waits for changes under way, so that the next screen reads what the last one wrote. */
export async function settled(): Promise<void> {
  await tick();
  await Promise.allSettled(working);
}

/** Queues with something in them. */
const filled = new Set<{ readonly waiting: readonly { copied?: boolean }[]; readonly problem: Problem | null; tryNow: () => void }>();

/** Waits for what is on its way, and first tries again what could not be saved. */
export async function tried(): Promise<void> {
  for (const queue of filled) queue.tryNow();
  await new Promise((begun) => setTimeout(begun));
  await settled();
}

/** What is not on disk, whatever screen it comes from; null when everything is. */
export function unsaved(): { count: number; copied: number; problem: Problem | null } | null {
  const queues = [...filled];
  const waiting = queues.flatMap((queue) => queue.waiting);
  if (waiting.length === 0) return null;
  const problem = queues.find((queue) => queue.problem)?.problem ?? null;
  // The copy lies on the same disk: where there is no room, none is promised.
  const copied = problem?.code === "no-space" ? 0 : waiting.filter((change) => change.copied).length;
  return { count: waiting.length, copied, problem };
}

/** What a screen was left with while something of it could not be saved: who comes back finds it, and not a second queue. */
export class LeftBehind<Kind extends { readonly isLeft: boolean }> {
  #known = new Map<string, Kind>();

  of(name: string): Kind | null {
    const one = this.#known.get(name);
    return one?.isLeft ? one : null;
  }

  keep(name: string, one: Kind): Kind {
    this.#known.set(name, one);
    return one;
  }

  async open(name: string, read: () => Promise<Kind>): Promise<Kind> {
    await settled();
    return this.keep(name, this.of(name) ?? (await read()));
  }
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
    filled.add(this);
    let pause = firstPause;
    while (this.waiting.length > 0) {
      const { some, all } = await onItsWay(this.#saveWaiting());
      if (all) continue;
      if (some) pause = firstPause;
      await Promise.race([this.#clock.wait(pause), new Promise<void>((resolve) => (this.#wake = resolve))]);
      this.#wake = null;
      pause = Math.min(pause * 2, longestPause);
    }
    this.#running = false;
    filled.delete(this);
  }

  /** One after the other, until all are saved or one can't be now. */
  async #saveWaiting(): Promise<{ some: boolean; all: boolean }> {
    let some = false;
    for (let change = this.waiting[0]; change; change = this.waiting[0]) {
      if (!(await this.#save(change))) return { some, all: false };
      some = true;
    }
    return { some, all: true };
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
