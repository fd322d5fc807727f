/** The report's pages as the host lays them out: asked for anew when the choice or the record changes, drawn page by page. */
import { SvelteMap } from "svelte/reactivity";

import { asProblem, host } from "../ipc/host";
import type { EventId, PageDrawing, Problem, ReportChoice, ReportPages } from "../ipc/types";
import { Outlines } from "./paint";

/** Changes come in bursts: this long the first of them waits for the others. */
const gathered = 80;

type Drawn = { stamp: number; drawing: PageDrawing };

export class Layout {
  pages = $state.raw<ReportPages | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  /** By page; one of an older layout is shown until the new one is there. */
  drawings = new SvelteMap<number, Drawn>();
  outlines = new Outlines();
  #event: EventId;
  #choice: ReportChoice | null = null;
  #asked = 0;
  #theme = "";
  #timer: ReturnType<typeof setTimeout> | null = null;
  #again = false;
  #wanted = new Map<number, number>();
  #ended = false;

  constructor(event: EventId) {
    this.#event = event;
  }

  /** Another choice: what was asked before does not matter any more. */
  ask(choice: ReportChoice): void {
    this.#choice = choice;
    void this.#run();
  }

  /** The record changed: soon, and not before the layout under way is shown, so that many changes cannot starve it. */
  changed(): void {
    if (!this.#choice || this.#ended) return;
    if (this.busy) {
      this.#again = true;
      return;
    }
    this.#timer ??= setTimeout(() => void this.#run(), gathered);
  }

  end(): void {
    this.#ended = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#again = false;
    const choice = this.#choice;
    if (!choice) return;
    const asked = ++this.#asked;
    this.busy = true;
    try {
      const made = await host().reportPages(this.#event, choice);
      if (asked !== this.#asked) return;
      if (this.#theme !== choice.theme) this.outlines = new Outlines();
      this.#theme = choice.theme;
      this.pages = made;
      this.problem = null;
      for (const page of this.drawings.keys()) if (page >= made.pages) this.drawings.delete(page);
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.problem = asProblem(thrown);
    }
    this.busy = false;
    if (this.#again) this.changed();
  }

  /** Fetches the pages from `first` to `last`, and forgets those far away. */
  want(first: number, last: number): void {
    const pages = this.pages;
    if (!pages) return;
    for (const page of this.drawings.keys()) if (page < first - 6 || page > last + 6) this.drawings.delete(page);
    for (let page = first; page <= last; page++) {
      if (this.drawings.get(page)?.stamp === pages.stamp || this.#wanted.get(page) === pages.stamp) continue;
      this.#wanted.set(page, pages.stamp);
      void this.#fetch(pages.stamp, page);
    }
  }

  async #fetch(stamp: number, page: number): Promise<void> {
    try {
      const drawing = await host().reportPage(stamp, page);
      if (this.pages?.stamp === stamp) this.drawings.set(page, { stamp, drawing });
    } catch (thrown) {
      const problem = asProblem(thrown);
      // A newer layout is on its way.
      if (problem.code !== "report-stale") this.problem = problem;
    } finally {
      if (this.#wanted.get(page) === stamp) this.#wanted.delete(page);
    }
  }
}
