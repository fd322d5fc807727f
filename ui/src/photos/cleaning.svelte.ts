/**
 * Cleaning up a group's photos, one after the other: what is proposed for each, what the person made of it, and where they
 * are. A confirmed recipe is seen at once and goes to the disk behind it, as everything in the window does.
 */
import { host } from "../ipc/host";
import type { Area, CaptureView, Consent, GroupId, Look, Photo, PhotoId, PhotoPatch, Problem, Recipe, Saved, SheetProposal } from "../ipc/types";
import { type Change, type Clock, LeftBehind, SaveQueue } from "../stores/saving.svelte";
import { type Corners, isWhole, wholePicture } from "./shape";

interface PhotoChange extends Change<Saved> {
  apply: (photos: Photo[]) => Photo[];
}

/** What is being made of a photo, before it is confirmed. */
export interface Draft {
  corners: Corners;
  crop: Area | null;
  turns: number;
  mode: Recipe["mode"];
}

export type Tool = "corners" | "crop" | "blur";

/** Problems that trying again never solves. */
const hopeless = new Set(["photo-unknown", "group-unknown", "event-unknown", "too-long", "nothing-to-undo"]);
const consents: Consent[] = ["unsaid", "noPeople", "agreed", "refused"];

const left = new LeftBehind<Cleaning>();

export class Cleaning {
  view = $state.raw<CaptureView>() as CaptureView;
  at = $state(0);
  tool = $state<Tool>("corners");
  /** The result is shown instead of the photo as it was taken. */
  result = $state(false);
  problem = $state<Problem | null>(null);
  told = $state<{ what: "undone" | "redone"; name: string } | null>(null);
  /** Every photo has been gone through. */
  finished = $state(false);
  queue: SaveQueue<Saved, PhotoChange>;
  photos: Photo[] = $derived.by(() => this.queue.waiting.reduce((photos, change) => change.apply(photos), this.view.photos));
  current: Photo | null = $derived.by(() => this.photos[this.at] ?? null);
  proposal: SheetProposal | null = $derived.by(() => (this.current ? (this.#proposals.get(this.current.hash) ?? null) : null));
  draft: Draft = $derived.by(() => this.#draftOf(this.current));
  done: number = $derived.by(() => this.photos.filter((photo) => photo.recipe).length);
  #proposals = $state.raw(new Map<string, SheetProposal>());
  #drafts = $state.raw(new Map<PhotoId, Draft>());

  constructor(view: CaptureView, photo: PhotoId | undefined, clock?: Clock) {
    this.view = view;
    this.queue = new SaveQueue<Saved, PhotoChange>({
      clock,
      hopeless: (problem) => hopeless.has(problem.code),
      refused: (_, problem) => {
        if (problem.code !== "nothing-to-undo") this.problem = problem;
      },
    });
    const asked = view.photos.findIndex((each) => each.id === photo);
    const first = view.photos.findIndex((each) => !each.recipe);
    this.at = Math.max(asked >= 0 ? asked : first, 0);
    this.#look();
  }

  /** The group's photos, at this one; with something of them still unsaved they are as they were left. */
  static async open(group: GroupId, photo: PhotoId | undefined, clock?: Clock): Promise<Cleaning> {
    const cleaning = await left.open(group, async () => new Cleaning(await host().capture(group), photo, clock));
    const asked = cleaning.photos.findIndex((each) => each.id === photo);
    if (asked >= 0 && asked !== cleaning.at) cleaning.go(asked);
    return cleaning;
  }

  /** Whether leaving it now would leave something behind. */
  get isLeft(): boolean {
    return this.queue.waiting.length > 0;
  }

  get group(): string {
    return this.view.group.id;
  }

  /** What would be shown of the current photo if it were confirmed now. */
  get look(): Look {
    return { recipe: this.recipe(), blurs: this.current?.blurs ?? [] };
  }

  recipe(crop = this.draft.crop): Recipe {
    const { corners, turns, mode } = this.draft;
    return { corners: isWhole(corners) ? null : corners, crop, turns, mode };
  }

  change(part: Partial<Draft>): void {
    if (!this.current) return;
    this.told = null;
    this.finished = false;
    // What was cut off a sheet says nothing about another one.
    const crop = part.corners ? { crop: null } : {};
    this.#drafts = new Map(this.#drafts).set(this.current.id, { ...this.draft, ...crop, ...part });
  }

  turn(by: 1 | -1): void {
    this.change({ turns: (this.draft.turns + by + 4) % 4 });
    this.result = true;
  }

  switchMode(): void {
    this.change({ mode: this.draft.mode === "cleaned" ? "original" : "cleaned" });
    this.result = true;
  }

  /** All of the photo, or the sheet that was found on it. */
  switchSheet(): void {
    const found = this.proposal?.guess as Corners | null | undefined;
    this.change({ corners: isWhole(this.draft.corners) && found ? found : wholePicture() });
    this.use("corners");
  }

  use(tool: Tool): void {
    this.finished = false;
    this.tool = tool;
    this.result = false;
  }

  /** What is drawn is what the photo will be; then the next one that nobody has confirmed yet. */
  confirm(): void {
    const photo = this.current;
    if (!photo) return;
    const recipe = this.recipe();
    this.#patch(photo.id, { recipe });
    this.#forget(photo.id);
    this.#next();
  }

  /** As it was taken, and proposed anew. */
  reset(): void {
    if (!this.current) return;
    if (this.current.recipe) this.#patch(this.current.id, { reset: true });
    this.#forget(this.current.id);
    this.use("corners");
  }

  setBlurs(blurs: Area[]): void {
    if (this.current) this.#patch(this.current.id, { blurs }, `blurs ${this.current.id}`);
  }

  setConsent(consent: Consent): void {
    if (this.current) this.#patch(this.current.id, { consent }, `consent ${this.current.id}`);
  }

  nextConsent(): void {
    if (this.current) this.setConsent(consents[(consents.indexOf(this.current.consent) + 1) % consents.length]!);
  }

  go(to: number): void {
    this.finished = false;
    this.told = null;
    this.at = Math.min(Math.max(to, 0), this.photos.length - 1);
    this.use("corners");
    this.#look();
  }

  undo(): void {
    this.#step("undone");
  }

  redo(): void {
    this.#step("redone");
  }

  #next(): void {
    const waiting = (photo: Photo) => !photo.recipe;
    const after = this.photos.findIndex((photo, i) => i > this.at && waiting(photo));
    const next = after >= 0 ? after : this.photos.findIndex(waiting);
    if (next >= 0) this.go(next);
    else this.finished = true;
  }

  #draftOf(photo: Photo | null): Draft {
    const begun = photo && this.#drafts.get(photo.id);
    if (begun) return begun;
    const recipe = photo?.recipe;
    if (recipe) {
      return { corners: (recipe.corners as Corners | null) ?? wholePicture(), crop: recipe.crop, turns: recipe.turns, mode: recipe.mode };
    }
    return { corners: (this.proposal?.corners as Corners | undefined) ?? wholePicture(), crop: null, turns: 0, mode: "cleaned" };
  }

  #forget(photo: PhotoId): void {
    const drafts = new Map(this.#drafts);
    drafts.delete(photo);
    this.#drafts = drafts;
  }

  /** Looks for the sheet on this photo and on the next one, so that nobody waits for it. */
  #look(): void {
    for (const photo of this.photos.slice(this.at, this.at + 2)) void this.#find(photo.hash);
  }

  async #find(hash: string): Promise<void> {
    if (this.#proposals.has(hash)) return;
    const none: SheetProposal = { corners: wholePicture(), sure: false, guess: null };
    // A photo that cannot be looked at is shown with its problem; all of it is proposed.
    const found = await host().findSheet(hash).catch(() => none);
    this.#proposals = new Map(this.#proposals).set(hash, found);
  }

  #patch(id: PhotoId, patch: PhotoPatch, key?: string): void {
    const { reset, recipe, blurs, consent } = patch;
    const part: Partial<Photo> = {
      ...(reset ? { recipe: null } : recipe ? { recipe } : {}),
      ...(blurs ? { blurs } : {}),
      ...(consent ? { consent } : {}),
    };
    this.told = null;
    this.problem = null;
    this.queue.push({
      run: () => host().patchPhoto(id, patch),
      apply: (photos) => photos.map((photo) => (photo.id === id ? { ...photo, ...part } : photo)),
      key,
      done: (saved) => this.#take(saved),
    });
  }

  #step(what: "undone" | "redone"): void {
    let name: string | null = null;
    this.queue.push({
      run: () => {
        name = what === "undone" ? this.view.undo.undo : this.view.undo.redo;
        return what === "undone" ? host().undo(this.group) : host().redo(this.group);
      },
      apply: (photos) => photos,
      done: (saved) => {
        const before = this.view.photos;
        this.#take(saved);
        const changed = this.view.photos.findIndex((photo, i) => JSON.stringify(photo) !== JSON.stringify(before[i]));
        if (changed >= 0) {
          const photo = this.view.photos[changed]!;
          // What is being made of it stays, unless it was the recipe that was taken back.
          if (JSON.stringify(photo.recipe) !== JSON.stringify(before[changed]?.recipe)) this.#forget(photo.id);
          this.go(changed);
        }
        if (name) this.told = { what, name };
      },
    });
  }

  #take({ photos, undo, gaps }: Saved): void {
    const id = this.current?.id;
    this.view = { ...this.view, photos: photos.filter((photo) => !photo.deleted), undo, gaps };
    const same = this.view.photos.findIndex((photo) => photo.id === id);
    if (same >= 0) this.at = same;
    else this.at = Math.max(Math.min(this.at, this.view.photos.length - 1), 0);
  }
}
