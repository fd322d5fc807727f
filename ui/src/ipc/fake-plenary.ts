/** The stage of the fake host: the same slides as the real one, its clock and its steps. */
import type { ProjectorHost, StageHost } from "./desk";
import { samplePicture } from "./fake-sample";
import type { Host } from "./host";
import type { Event, PlenaryItem, PlenaryView, Projected, Slide, Step, TaskRow } from "./types";

const lettersOfAPart = 520;
const linesOfAPage = 8;

type Kept = { at: Slide; back: Slide | null; blank: boolean; photo: number | null; spent: Record<string, number>; between: number; since: number | null; begun: boolean };
type Own = Omit<StageHost, "onChanged"> & ProjectorHost & Pick<Host, "beginPlenary">;

const fresh = (): Kept => ({ at: { slide: "opening" }, back: null, blank: false, photo: null, spent: {}, between: 0, since: null, begun: false });
const same = (a: Slide, b: Slide) => JSON.stringify(a) === JSON.stringify(b);
const groupOf = (slide: Slide) => ("group" in slide ? slide.group : null);

function partsOf(text: string): string[] {
  const words = text.split(/(?<=\s)/);
  const count = Math.max(1, Math.ceil(text.length / lettersOfAPart));
  const parts: string[] = [""];
  for (const word of words) {
    const full = parts.at(-1)!.length >= text.length / count && parts.length < count;
    if (full) parts.push(word);
    else parts[parts.length - 1] += word;
  }
  return parts.map((part) => part.trim());
}

function pagesOf(view: PlenaryView): TaskRow[][] {
  const rows = view.groups.flatMap((group) => group.items.filter((item) => item.kind === "task").flatMap((item) =>
    (item.owners.length > 0 ? item.owners : [""]).map((owner): TaskRow => {
      const parts = partsOf(item.text);
      return { entry: item.entry, owner, text: parts[0]!, cut: parts.length > 1, due: item.due, group: group.number };
    })));
  rows.sort((a, b) => Number(!a.owner) - Number(!b.owner) || a.owner.localeCompare(b.owner, "pl"));
  const pages: TaskRow[][] = [];
  let free = 0;
  for (const row of rows) {
    const lines = Math.ceil(row.text.length / 52);
    if (lines > free || pages.length === 0) {
      pages.push([]);
      free = linesOfAPage;
    }
    pages.at(-1)!.push(row);
    free -= lines;
  }
  return pages;
}

function slidesOf(view: PlenaryView): Slide[] {
  const ofGroup = (group: PlenaryView["groups"][number]): Slide[] => [
    { slide: "group", group: group.group },
    ...group.items.flatMap((item) => partsOf(item.text).map((_, part): Slide => ({ slide: "item", group: group.group, entry: item.entry, part }))),
  ];
  return [{ slide: "opening" }, ...view.groups.flatMap(ofGroup), ...pagesOf(view).map((_, page): Slide => ({ slide: "tasks", page })), { slide: "end" }];
}

export function fakePlenary(base: { event: () => Event; host: () => Host; now: () => Date }): Own {
  let kept: Kept | null = null;
  let open = false;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((told) => told());
  const view = () => base.host().plenary(base.event().id);

  const itemOf = (of: PlenaryView, slide: Slide): PlenaryItem | undefined =>
    slide.slide === "item" ? of.groups.flatMap((group) => group.items).find((item) => item.entry === slide.entry) : undefined;
  const nearest = (slides: Slide[], wanted: Slide): Slide =>
    slides.find((each) => same(each, wanted))
    ?? slides.find((each) => each.slide === "group" && each.group === groupOf(wanted))
    ?? slides[0]!;

  function settle(now: Kept) {
    const run = now.since === null ? 0 : Math.max(0, base.now().getTime() - now.since);
    const group = groupOf(now.at);
    if (group) now.spent[group] = (now.spent[group] ?? 0) + run;
    else now.between += run;
    if (now.since !== null) now.since = base.now().getTime();
  }

  async function shown(now: Kept): Promise<Projected> {
    const of = await view();
    const slides = slidesOf(of);
    const slide = nearest(slides, now.at);
    const item = itemOf(of, slide);
    const event = base.event();
    const run = now.since === null ? 0 : Math.max(0, base.now().getTime() - now.since);
    const group = groupOf(slide);
    const seconds = (ms: number) => Math.floor(ms / 1000);
    const parts = item ? partsOf(item.text) : [];
    const part = slide.slide === "item" ? slide.part : 0;
    const { plenary } = await base.host().deskLayer(event.id);
    return {
      event: event.id, language: event.language, day: event.date?.day ?? null, view: of, slides, at: slides.findIndex((each) => same(each, slide)),
      words: item ? { text: parts[part] ?? "", part, parts: parts.length } : null,
      tasks: pagesOf(of), blank: now.blank, open,
      photo: item && now.photo !== null ? (item.photos[now.photo] ?? null) : null,
      clock: {
        running: now.since !== null, begun: now.begun,
        groupSeconds: group ? seconds((now.spent[group] ?? 0) + run) : null,
        groupMinutes: of.groups.find((each) => each.group === group)?.minutes ?? null,
        wholeSeconds: seconds(Object.values(now.spent).reduce((sum, each) => sum + each, now.between + run)),
        wholeMinutes: plenary.budget ?? plenary.minutes,
      },
    };
  }

  function go(now: Kept, to: Slide | undefined) {
    now.photo = null;
    if (!to) return;
    if (!now.begun && !same(now.at, to)) {
      now.begun = true;
      now.since = base.now().getTime();
    }
    now.at = to;
  }

  async function steer(step: Step): Promise<Projected> {
    kept ??= fresh();
    const now = kept;
    const of = await view();
    const slides = slidesOf(of);
    now.at = nearest(slides, now.at);
    settle(now);
    const before = now.at;
    const at = slides.findIndex((each) => same(each, now.at));
    const moves = step.step === "next" || step.step === "previous";
    if (moves && now.blank) now.blank = false;
    else if (step.step === "next") go(now, slides[at + 1]);
    else if (step.step === "previous") now.photo === null ? go(now, slides[at - 1]) : (now.photo = null);
    else if (step.step === "nextGroup") go(now, slides.slice(at + 1).find((each) => each.slide === "group" || each.slide === "end"));
    else if (step.step === "previousGroup") go(now, slides.slice(0, at).findLast((each) => each.slide === "group") ?? slides[0]);
    else if (step.step === "to") go(now, nearest(slides, step.slide));
    else if (step.step === "blank") now.blank = !now.blank;
    else if (step.step === "again") Object.assign(now, fresh());
    else if (step.step === "pause") Object.assign(now, { begun: true, since: now.since === null ? base.now().getTime() : null });
    else if (step.step === "photo") {
      const next = now.photo === null ? 0 : now.photo + 1;
      now.photo = next < (itemOf(of, now.at)?.photos.length ?? 0) ? next : null;
    } else if (now.at.slide === "tasks") go(now, nearest(slides, now.back ?? { slide: "opening" }));
    else {
      now.back = now.at;
      go(now, slides.find((each) => each.slide === "tasks"));
    }
    const left = before.slide === "item" && !(now.at.slide === "item" && now.at.entry === before.entry) ? before.entry : null;
    const forward = step.step === "next" || step.step === "nextGroup" || (step.step === "to" && slides.findIndex((each) => same(each, now.at)) > at);
    if (left && forward && !itemOf(of, before)?.presented) await base.host().present(base.event().id, left, true);
    tell();
    return shown(now);
  }

  return {
    beginPlenary: () => shown((kept ??= fresh())),
    projected: async () => kept && shown(kept),
    projectedPhoto: async (hash) => samplePicture(hash),
    steerPlenary: steer,
    openProjector: async () => {
      open = true;
      tell();
    },
    closeProjector: async () => {
      open = false;
      tell();
    },
    projectorSize: async () => (open ? [1920, 1080] : null),
    projectorLost: async () => false,
    onStage: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}
