/** Entries pulled by their handle to another place. The keyboard does the same with Alt and the arrows. */
import type { EntryId } from "../ipc/types";

export interface Drop {
  id: EntryId;
  below: boolean;
}

/** How near to the edge the stream begins to scroll. */
const edge = 36;
const step = 12;

export class Drag {
  ids = $state.raw<EntryId[]>([]);
  over = $state.raw<Drop | null>(null);
  #frame = 0;
  #at = { x: 0, y: 0 };

  get on(): boolean {
    return this.ids.length > 0;
  }

  begin(ids: EntryId[], scroller: HTMLElement): void {
    this.ids = ids;
    this.over = null;
    const scroll = () => {
      if (!this.on) return;
      const box = scroller.getBoundingClientRect();
      const by = this.#at.y && this.#at.y < box.top + edge ? -step : this.#at.y > box.bottom - edge ? step : 0;
      if (by !== 0) {
        scroller.scrollBy(0, by);
        this.#look();
      }
      this.#frame = requestAnimationFrame(scroll);
    };
    this.#frame = requestAnimationFrame(scroll);
  }

  to(x: number, y: number): void {
    this.#at = { x, y };
    this.#look();
  }

  /** Where they were let go, if anywhere. */
  end(): Drop | null {
    const dropped = this.over;
    cancelAnimationFrame(this.#frame);
    this.ids = [];
    this.over = null;
    this.#at = { x: 0, y: 0 };
    return dropped;
  }

  #look(): void {
    const row = document.elementFromPoint(this.#at.x, this.#at.y)?.closest<HTMLElement>("[data-entry]");
    const id = row?.dataset.entry;
    if (!row || !id || this.ids.includes(id)) {
      this.over = null;
      return;
    }
    const box = row.getBoundingClientRect();
    const below = this.#at.y > box.top + box.height / 2;
    if (this.over?.id !== id || this.over.below !== below) this.over = { id, below };
  }
}
