/**
 * The moderator's desk on the screen: what the groups wrote, the moderator's layer over it, and what the program
 * proposes. Everything done goes to the disk in its order; the answer is the layer as it then is.
 */
import { host } from "../ipc/host";
import type { CheckView, ClusterView, DeskEntry, DeskGroup, DeskLayer, DeskLink, DeskView, EntryId, EventId, GroupId, LinkKind, OpenMatter, Problem, ReasonView, SuggestionView } from "../ipc/types";
import { type Change, type Clock, LeftBehind, SaveQueue } from "../stores/saving.svelte";
import { entryOf, type Row } from "./rows";

/** Two entries to decide about; null: a person put them together. */
export type Pair = { first: EntryId; second: EntryId; kind: LinkKind | null; reasons: ReasonView[] };

type Answer = DeskLayer & { notes?: Map<string, string> };
interface DeskChange extends Change<Answer> {
  /** Whether groups' records or what is proposed have changed with it. */
  reload?: "records" | "proposals";
}

/** Problems that trying again never solves. */
const hopeless = new Set(["entry-unknown", "group-unknown", "event-unknown", "empty-line", "too-long", "nothing-to-undo"]);

/** How long the desk waits after a change before it looks for something new to propose. */
const pauseBeforeLooking = 600;
/** A change of ours is told to everybody; it is not news here if it comes within this time. */
const ownNews = 1000;

const left = new LeftBehind<Desk>();

export class Desk {
  view = $state.raw<DeskView>() as DeskView;
  layer = $state.raw<DeskLayer>() as DeskLayer;
  clusters = $state.raw<ClusterView[]>([]);
  suggestions = $state.raw<SuggestionView[] | null>(null);
  checks = $state.raw<CheckView[] | null>(null);
  /** What is open before the session is closed. */
  unsettled = $state.raw<OpenMatter[] | null>(null);
  /** Private notes by what they are about. */
  notes = $state.raw<ReadonlyMap<string, string>>(new Map());
  /** An entry waiting for a second one. */
  marked = $state<EntryId | null>(null);
  byHand = $state.raw<Pair | null>(null);
  /** The pair shown: a place among the suggestions. */
  at = $state(0);
  told = $state.raw<{ what: "undone" | "redone"; name: string } | null>(null);
  problem = $state.raw<Problem | null>(null);
  queue: SaveQueue<Answer, DeskChange>;

  groups = $derived(new Map<GroupId, DeskGroup>(this.view.groups.map((group) => [group.id, group])));
  entries = $derived(new Map<EntryId, DeskEntry>(this.view.entries.map((each) => [each.entry.id, each])));
  picked: ReadonlySet<EntryId> = $derived(new Set(this.layer.plenary.groups.flatMap((group) => group.highlights.map((h) => h.entry))));
  linksOf = $derived.by(() => {
    const links = new Map<EntryId, DeskLink[]>();
    for (const link of this.layer.links) for (const end of [link.from, link.to]) links.set(end, [...(links.get(end) ?? []), link]);
    return links;
  });
  #weakerAsked = $state(false);
  #decided = $state.raw<ReadonlySet<string>>(new Set());
  /** Pairs nobody has decided about yet, whose entries are still there and not one item already. */
  #left = $derived((this.suggestions ?? []).filter((s) => !this.#decided.has(key(s.first, s.second)) && this.entries.has(s.first) && this.entries.has(s.second) && !this.#together(s.first, s.second)));
  /** Those to look at first. */
  first: SuggestionView[] = $derived(this.#left.filter((s) => s.atFirst));
  /** The others. */
  later: SuggestionView[] = $derived(this.#left.filter((s) => !s.atFirst));
  /** What one goes through now. */
  /** Whether the weaker pairs are looked at, not those that come first. */
  weaker: boolean = $derived(this.#weakerAsked && this.later.length > 0);
  open: SuggestionView[] = $derived(this.weaker ? this.later : this.first);
  pair: Pair | null = $derived(this.byHand ?? this.open[this.at] ?? null);

  #own = 0;
  #ownUntil = 0;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #ended = false;
  #taken = new Map<string, string>();

  constructor(view: DeskView, clock?: Clock) {
    this.view = view;
    this.layer = view.layer;
    this.clusters = view.layer.clusters;
    this.queue = new SaveQueue<Answer, DeskChange>({
      clock,
      hopeless: (problem) => hopeless.has(problem.code),
      refused: (_change, problem) => {
        this.problem = problem;
        this.#decided = new Set();
        void this.look();
      },
    });
  }

  /** An event's desk; with something of it still unsaved it is as it was left. */
  static async open(event: EventId, clock?: Clock): Promise<Desk> {
    const desk = await left.open(event, async () => new Desk(await host().desk(event), clock));
    desk.#ended = false;
    return desk;
  }

  /** Whether leaving it now would leave something behind. */
  get isLeft(): boolean {
    return this.queue.waiting.length > 0;
  }

  get event(): string {
    return this.view.event;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#looking);
  }

  /** The private note of a row; a cluster's is kept with the entry that leads it. */
  noteAt(row: Row): string {
    return this.notes.get(entryOf(row)?.entry.id ?? "") ?? "";
  }

  numberOf(entry: EntryId): number | null {
    const group = this.entries.get(entry)?.group;
    return group ? (this.groups.get(group)?.number ?? null) : null;
  }

  #clusterAt = $derived(new Map<EntryId, ClusterView>(this.clusters.flatMap((cluster) => cluster.members.map((id) => [id, cluster] as const))));

  clusterOf(entry: EntryId): ClusterView | null {
    return this.#clusterAt.get(entry) ?? null;
  }

  /** Called the same already, perhaps through others. */
  #together(a: EntryId, b: EntryId): boolean {
    const cluster = this.clusterOf(a);
    return cluster !== null && cluster === this.clusterOf(b);
  }

  /** What the program proposes, and the private notes. It looks once at a time, and once more if asked meanwhile. */
  look(): Promise<void> {
    this.#again = true;
    this.#looks ??= this.#lookOn();
    return this.#looks;
  }

  #again = false;
  #looks: Promise<void> | null = null;
  /** Changes of what is proposed, made so far: what was found before the last one knows nothing of it. */
  #changes = 0;

  async #lookOn(): Promise<void> {
    try {
      while (this.#again && !this.#ended) {
        this.#again = false;
        await this.#lookOnce();
      }
    } finally {
      this.#looks = null;
    }
  }

  async #lookOnce(): Promise<void> {
    const made = this.#changes;
    // Whoever changes what is proposed looks again as soon as that is on disk.
    const underWay = this.queue.waiting.some((change) => change.reload);
    const [{ suggestions, checks, open }, notes] = await Promise.all([host().proposals(this.event), host().privateNotes(this.event)]);
    if (this.#ended) return;
    const upToDate = !underWay && made === this.#changes;
    const shown = this.open[this.at];
    this.suggestions = suggestions;
    // What was settled meanwhile does not come back under the keys.
    if (upToDate || this.checks === null) this.checks = checks;
    this.unsettled = open;
    this.notes = new Map(notes.map(({ about, text }) => [about, text]));
    // What was decided is no longer proposed, and what was taken back is again.
    if (upToDate) this.#decided = new Set();
    const again = shown ? this.open.findIndex((s) => key(s.first, s.second) === key(shown.first, shown.second)) : -1;
    this.at = Math.max(0, Math.min(again >= 0 ? again : this.at, this.open.length - 1));
  }

  /** The pairs that come first, or the weaker ones. */
  turnWeaker(): void {
    this.byHand = null;
    this.#weakerAsked = !this.weaker;
    this.at = 0;
  }

  /** Somebody changed something: our own change is no news. */
  changed(): void {
    if (this.#own > 0 && Date.now() < this.#ownUntil) {
      this.#own -= 1;
      return;
    }
    this.#lookSoon(true);
  }

  /** Reads the records anew, as after a late packet. */
  async reload(): Promise<void> {
    const view = await host().desk(this.event);
    if (this.#ended) return;
    this.view = view;
    // What changed is to be looked at anew.
    this.#looked = new Set();
    this.#take(view.layer);
    await this.look();
  }

  decide(kind: LinkKind): void {
    if (this.pair) this.decideAbout(this.pair, kind);
  }

  decideAbout({ first, second }: Pick<Pair, "first" | "second">, kind: LinkKind): void {
    this.#decided = new Set([...this.#decided, key(first, second)]);
    if (this.byHand && key(this.byHand.first, this.byHand.second) === key(first, second)) this.byHand = null;
    this.at = Math.max(0, Math.min(this.at, this.open.length - 1));
    this.#change({ run: () => host().linkEntries(this.event, first, second, kind), reload: "proposals" });
  }

  /** The next or previous pair; a pair put together by hand gives way. */
  browse(by: 1 | -1): void {
    if (this.byHand) this.byHand = null;
    else this.at = Math.max(0, Math.min(this.at + by, this.open.length - 1));
  }

  /** The first press marks an entry, the second puts it beside another one. */
  mark(entry: EntryId): void {
    if (this.marked === entry) this.marked = null;
    else if (this.marked === null) this.marked = entry;
    else {
      this.byHand = { first: this.marked, second: entry, kind: null, reasons: [] };
      this.marked = null;
    }
  }

  /** Everything that ties this entry goes; those it was tied to stay together. */
  takeApart(entry: EntryId): void {
    this.#change({ run: () => host().takeApart(this.event, entry), reload: "proposals" });
  }

  confirm(entry: EntryId): void {
    this.#change({ run: () => host().confirmLinks(this.event, entry) });
  }

  setWording(entry: EntryId, wording: string): void {
    this.#change({ run: () => host().setWording(this.event, entry, wording) });
  }

  highlight(entry: EntryId, on: boolean): void {
    this.#change({ run: () => host().highlight(this.event, entry, on) });
  }

  moveHighlight(entry: EntryId, by: 1 | -1): void {
    const of = this.layer.plenary.groups.find((group) => group.highlights.some((h) => h.entry === entry));
    const order = of?.highlights.map((h) => h.entry) ?? [];
    const at = order.indexOf(entry);
    if (at + by < 0 || at + by >= order.length) return;
    const after = by === 1 ? order[at + 1]! : (order[at - 2] ?? null);
    this.#change({ run: () => host().moveHighlight(this.event, entry, after) });
  }

  setMinutes(entry: EntryId, minutes: number | null): void {
    this.#change({ run: () => host().setHighlightMinutes(this.event, entry, minutes), key: `minutes ${entry}` });
  }

  setPlenaryMinutes(minutes: number | null): void {
    this.#change({ run: () => host().setPlenaryMinutes(this.event, minutes), key: "plenary minutes" });
  }

  /** Right after another chapter, or to the front. */
  moveChapter(group: GroupId, after: GroupId | null): void {
    if (group !== after) this.#change({ run: () => host().moveChapter(this.event, group, after) });
  }

  stepChapter(group: GroupId, by: 1 | -1): boolean {
    const at = this.layer.chapters.indexOf(group);
    if (at + by < 0 || at + by >= this.layer.chapters.length) return false;
    this.moveChapter(group, by === 1 ? this.layer.chapters[at + 1]! : (this.layer.chapters[at - 2] ?? null));
    return true;
  }

  /** Words that open the report, or a group's chapter. `before` is what stood there when typing began. */
  setWords(group: GroupId | null, words: string, before: string): void {
    const about = group ?? "opening";
    const taken = () => this.#taken.get(about) ?? before;
    this.#change({
      run: () => (group ? host().setChapterWords(this.event, group, words, taken()) : host().setOpening(this.event, words, taken())),
      done: () => this.#taken.set(about, words),
      key: `words ${about}`,
    });
  }

  /** The words of a chapter are no longer typed. */
  endWords(group: GroupId | null): void {
    this.#taken.delete(group ?? "opening");
  }

  setNote(about: string, words: string): void {
    this.#change({
      run: async () => {
        const notes = await host().setPrivateNote(this.event, about, words);
        return { ...(await host().deskLayer(this.event)), notes: new Map(notes.map((note) => [note.about, note.text])) };
      },
      key: `note ${about}`,
    });
  }

  acceptMatch(need: EntryId, offer: EntryId): void {
    this.checks = this.checks?.filter((check) => check.check !== "match" || check.need !== need || check.offer !== offer) ?? null;
    this.#change({ run: () => host().acceptMatch(this.event, need, offer), reload: "records" });
  }

  signOff(by: string, done?: () => void): void {
    this.#change({ run: () => host().signOff(this.event, by), done, reload: "proposals" });
  }

  /** Entries that stood in sight long enough to be read. */
  lookAt(entries: EntryId[]): void {
    const fresh = entries.filter((id) => !this.#looked.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.#looked.add(id);
    // What could not be kept is told as not looked at: nothing is lost by it.
    void host().lookAt(this.event, fresh).catch(() => fresh.forEach((id) => this.#looked.delete(id)));
  }

  #looked = new Set<EntryId>();

  undo(): void {
    this.#step("undone", this.layer.undo.undo, () => host().undoAtDesk(this.event));
  }

  redo(): void {
    this.#step("redone", this.layer.undo.redo, () => host().redoAtDesk(this.event));
  }

  #step(what: "undone" | "redone", name: string | null, run: () => Promise<DeskLayer>): void {
    if (!name) return;
    const reload = name.startsWith("undo-match") ? "records" : "proposals";
    this.#change({ run, reload, done: () => (this.told = { what, name }) });
  }

  #change(change: DeskChange): void {
    this.told = null;
    if (change.reload) this.#changes += 1;
    this.queue.push({
      ...change,
      run: () => {
        this.#own += 1;
        this.#ownUntil = Date.now() + ownNews;
        return change.run();
      },
      done: (answer) => {
        this.#take(answer);
        change.done?.(answer);
        if (change.reload) this.#lookSoon(change.reload === "records");
      },
    });
  }

  #take(layer: Answer): void {
    if (layer.notes) this.notes = layer.notes;
    this.layer = layer;
    // Rows are laid out anew only when there is a reason.
    if (JSON.stringify(layer.clusters) !== JSON.stringify(this.clusters)) this.clusters = layer.clusters;
  }

  #records = false;
  #lookSoon(records: boolean): void {
    this.#records ||= records;
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => {
      const job = this.#records ? this.reload() : this.look();
      this.#records = false;
      // What is proposed is no promise: the next change asks again.
      job.catch(() => {});
    }, pauseBeforeLooking);
  }
}

export const key = (a: EntryId, b: EntryId) => (a < b ? `${a} ${b}` : `${b} ${a}`);
