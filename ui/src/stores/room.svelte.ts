/**
 * The room's network while it is open. Its dialog may be put away while one goes on working; a line then says that it
 * is open, and closes it.
 */
import { asProblem, host } from "../ipc/host";
import type { GroupId, LiveNews, LivePeer, LiveScope, LiveView, Problem } from "../ipc/types";

/** A code is good for so long. */
const codeTime = 10 * 60_000;
const pause = 1000;
const photosPause = 1500;

/** What the dialog is asked for, and how groups are numbered there. */
export interface Asked {
  scope: LiveScope;
  numbers: ReadonlyMap<GroupId, number>;
}

class Room {
  /** What the dialog or the line is about; null when nobody has asked. */
  asked = $state.raw<Asked | null>(null);
  shown = $state(false);
  /** Null while the network is closed. */
  view = $state.raw<LiveView | null>(null);
  code = $state<string | null>(null);
  /** Tries left of the code that is shown; null while none was wrong. */
  triesLeft = $state<number | null>(null);
  /** What happened last, of which a person should know. */
  told = $state.raw<{ name: string; problem: Problem } | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state<"opening" | "joining" | null>(null);
  /** Which opening is the present one. */
  #turn = 0;

  #listeners = new Set<() => void>();
  #asking = false;
  #again = false;
  #coming: ReturnType<typeof setTimeout> | undefined;
  #codeEnds: ReturnType<typeof setTimeout> | undefined;

  /** Connected now. */
  get here(): LivePeer[] {
    return this.view?.peers.filter((peer) => peer.here) ?? [];
  }

  /** Whether what the dialog is about is what the network is open for. */
  get isOpen(): boolean {
    return this.view !== null && JSON.stringify(this.view.scope) === JSON.stringify(this.asked?.scope);
  }

  /** From the start of the window to its end. */
  follow(): () => void {
    const stop = host().onLive((news) => this.#hear(news));
    const timer = setInterval(() => { if (this.view) void this.refresh(); }, pause);
    void this.refresh();
    return () => {
      stop();
      clearInterval(timer);
    };
  }

  ask(asked: Asked): void {
    if (JSON.stringify(this.asked?.scope) !== JSON.stringify(asked.scope)) this.told = null;
    this.asked = asked;
    this.problem = null;
    this.shown = true;
  }

  /** The network stays open. */
  putAway(): void {
    this.shown = false;
  }

  async open(name: string, relay: string): Promise<void> {
    const scope = this.asked?.scope;
    if (!scope || this.busy) return;
    const turn = (this.#turn += 1);
    await this.#work("opening", async () => {
      this.#forgetCode();
      this.told = null;
      // Ended while it was opening: what comes of it, or went wrong with it, is nobody's any more.
      const view = await host().liveStart(scope, name, relay).catch((thrown: unknown) => {
        if (turn === this.#turn) throw thrown;
        return null;
      });
      if (turn !== this.#turn || !view) return;
      this.view = view;
      if (scope.as === "desk") await this.showCode();
    });
  }

  async end(): Promise<void> {
    this.#turn += 1;
    this.shown = false;
    this.view = null;
    this.told = this.problem = null;
    this.#forgetCode();
    await host().liveStop().catch(() => {});
  }

  /** A desk's code serves many laptops, a group's one more. */
  async showCode(): Promise<void> {
    await this.#careful(async () => {
      const code = await host().liveCode(this.asked?.scope.as === "desk" ? 256 : 1);
      this.#forgetCode();
      this.code = code;
      this.#codeEnds = setTimeout(() => this.#forgetCode(), codeTime);
    });
  }

  async hideCode(): Promise<void> {
    this.#forgetCode();
    await this.#careful(() => host().liveHideCode());
  }

  async join(to: string, code: string): Promise<boolean> {
    let joined = false;
    await this.#work("joining", async () => {
      await host().liveJoin(to, code);
      joined = true;
      await this.refresh();
    });
    return joined;
  }

  async forget(peer: string): Promise<void> {
    await this.#careful(async () => {
      await host().liveForget(peer);
      await this.refresh();
    });
  }

  /** Calls back after something of another laptop came in; the answer stops it. */
  onTook(told: () => void): () => void {
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  }

  /** One question at a time; what changed meanwhile is asked for after it. */
  async refresh(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    do {
      this.#again = false;
      const view = await host().liveView().catch(() => this.view);
      if (this.busy !== "opening") this.view = view;
    } while (this.#again);
    this.#asking = false;
  }

  #hear(news: LiveNews): void {
    switch (news.what) {
      case "wrongCode":
        if (news.left === 0) this.#forgetCode();
        this.triesLeft = news.left;
        break;
      case "joined":
        this.told = null;
        break;
      case "left":
      case "refused":
        this.told = { name: news.name, problem: news.problem };
        break;
      case "took":
        this.#tellTook();
        break;
      case "progress":
        // Photos come one after the other.
        this.#coming ??= setTimeout(() => this.#tellTook(), photosPause);
        break;
    }
    void this.refresh();
  }

  #tellTook(): void {
    clearTimeout(this.#coming);
    this.#coming = undefined;
    for (const told of this.#listeners) told();
  }

  #forgetCode(): void {
    clearTimeout(this.#codeEnds);
    this.code = null;
    this.triesLeft = null;
  }

  async #work(what: "opening" | "joining", job: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    await this.#careful(job);
    this.busy = null;
  }

  async #careful(job: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await job();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

export const room = new Room();
