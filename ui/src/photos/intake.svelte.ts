/** Photos on their way into a group's record, from wherever: what came, what was there already, what was refused and why. */
import { asProblem, host } from "../ipc/host";
import type { GroupId, PhotoArrival, Problem, Saved } from "../ipc/types";

/** The host refuses larger ones too; here they aren't even read. */
export const mostBytes = 60 * 1024 * 1024;

export type RefusedPhoto = { name: string; problem: Problem };

export class Intake {
  busy = $state(false);
  added = $state(0);
  already = $state(0);
  restored = $state(0);
  refused = $state.raw<RefusedPhoto[]>([]);
  /** Something to say that is no photo's: a catalogue id. */
  told = $state<string | null>(null);
  #group: GroupId;
  #taken: (saved: Saved) => void;
  #stopped = false;

  constructor(group: GroupId, taken: (saved: Saved) => void) {
    this.#group = group;
    this.#taken = taken;
  }

  get silent(): boolean {
    return !this.busy && !this.told && this.added + this.already + this.restored + this.refused.length === 0;
  }

  forget(): void {
    this.added = this.already = this.restored = 0;
    this.refused = [];
    this.told = null;
  }

  hear(arrival: PhotoArrival): void {
    if (arrival.group !== this.#group) return;
    if (arrival.saved) this.#taken(arrival.saved);
    const { outcome } = arrival;
    if (outcome.result === "added") this.added += 1;
    else if (outcome.result === "alreadyThere") this.already += 1;
    else if (outcome.result === "restored") this.restored += 1;
    else this.refused = [...this.refused, { name: arrival.name, problem: outcome.problem }];
  }

  choose(folder: boolean): Promise<void> {
    return this.#work(async () => {
      // Nothing chosen is no news; a folder without photos is.
      const before = this.added + this.already + this.restored + this.refused.length;
      const count = await host().choosePhotos(this.#group, folder);
      if (folder && count === 0 && before === 0) this.told = "photos-nothing-chosen";
    });
  }

  /** `asked`: a person wanted a picture and is told when there is none. */
  paste(asked: boolean): Promise<void> {
    return this.#work(async () => {
      const count = await host().pastePhotos(this.#group);
      if (count === 0 && asked) this.told = "photos-nothing-pasted";
    });
  }

  /** Files of the page: dropped, or pasted where the web view hands them on. */
  take(files: File[]): Promise<void> {
    return this.#work(async () => {
      for (const file of files) {
        if (this.#stopped) break;
        this.hear(await this.#one(file));
      }
    });
  }

  /** Before the next file of the page; the host hears of it too. */
  stop(): void {
    this.#stopped = true;
  }

  async #one(file: File): Promise<PhotoArrival> {
    const refused = (problem: Problem): PhotoArrival => ({ group: this.#group, name: file.name, outcome: { result: "refused", problem }, saved: null });
    if (file.size > mostBytes) return refused({ code: "photo-too-large", params: {} });
    try {
      return await host().addDroppedPhoto(this.#group, file);
    } catch (thrown) {
      // A file that vanished meanwhile cannot be read; its name says which.
      const problem = thrown instanceof DOMException ? { code: "file-not-readable", params: { path: file.name } } : asProblem(thrown);
      return refused(problem);
    }
  }

  async #work(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.forget();
    this.busy = true;
    this.#stopped = false;
    try {
      await work();
    } catch (thrown) {
      this.refused = [...this.refused, { name: "", problem: asProblem(thrown) }];
    } finally {
      this.busy = false;
    }
  }
}
