/** What stands on the projector, as both windows know it: asked for anew whenever the host says that something changed. */
import type { StageHost } from "../ipc/desk";
import { asProblem } from "../ipc/host";
import type { Problem, Projected, Step } from "../ipc/types";

export class OnStage {
  shown = $state.raw<Projected | null>(null);
  problem = $state<Problem | null>(null);
  /** Seconds since the host told the time. */
  later = $state(0);
  #host: StageHost;
  #toldAt = 0;
  /** Answers come back in any order; an older one never replaces a newer. */
  #asked = 0;
  #taken = 0;
  #now: () => number;

  constructor(host: StageHost, now: () => number = () => performance.now()) {
    this.#host = host;
    this.#now = now;
  }

  /** Listens from now on; the answer stops it. */
  follow(): () => void {
    const again = () => void this.load();
    const stops = [this.#host.onStage(again), this.#host.onChanged(again)];
    const timer = setInterval(() => this.tick(), 1000);
    again();
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }

  load(): Promise<void> {
    return this.#take(() => this.#host.projected());
  }

  steer(step: Step): Promise<void> {
    return this.#take(() => this.#host.steerPlenary(step));
  }

  tick(): void {
    this.later = this.shown?.clock.running ? Math.floor((this.#now() - this.#toldAt) / 1000) : 0;
  }

  async #take(ask: () => Promise<Projected | null>): Promise<void> {
    const mine = ++this.#asked;
    try {
      const shown = await ask();
      if (mine < this.#taken) return;
      this.#taken = mine;
      this.shown = shown;
      this.#toldAt = this.#now();
      this.later = 0;
      this.problem = null;
    } catch (thrown) {
      // The picture stays as it was: a room needs no error.
      this.problem = asProblem(thrown);
    }
  }
}
