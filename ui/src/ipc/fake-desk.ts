/** The desk of the fake host: the moderator's layer in memory, with undo, over an invented conference. */
import { manyEntries, othersEntries, sampleChecks, sampleSuggestions } from "./fake-desk-sample";
import type { DeskHost } from "./desk";
import { emptyEntry, groupId } from "./fake-sample";
import type { Amendment, CheckView, ClusterView, DeskEntry, DeskLayer, Entry, Event, LinkKind, OpenMatter, PlenaryView, Problem, SuggestionView, VersionView } from "./types";

type Link = { first: string; second: string; kind: LinkKind; seen: Record<string, string> };
type Layer = {
  links: Link[];
  wordings: Record<string, string>;
  chapters: string[];
  words: Record<string, string>;
  opening: string;
  highlights: { entry: string; minutes: number | null }[];
  plenaryMinutes: number | null;
  amendments: Amendment[];
  presented: Record<string, string>;
  version: (VersionView & { entries: string[] }) | null;
  made: DeskEntry[];
  notes: Record<string, string>;
};
type Step = { name: string; before: Layer; after: Layer };

export interface DeskBase {
  event: () => Event;
  /** What the first group wrote. */
  entries: () => Entry[];
  now: () => Date;
  failing: () => Problem | null;
  calls: string[];
  changed: Set<() => void>;
  /** Entries there are in all; none given: the invented ones. */
  size?: number;
  /** Nothing has arrived. */
  empty?: boolean;
}

const joins = (link: Link, a: string, b: string) => (link.first === a && link.second === b) || (link.first === b && link.second === a);

export function fakeDesk(base: DeskBase): Omit<DeskHost, "beginPlenary"> {
  const others = base.empty ? [] : base.size ? manyEntries(base.size) : othersEntries();
  let layer: Layer = {
    links: [], wordings: {}, chapters: [], words: {}, opening: "", highlights: [], plenaryMinutes: null,
    amendments: [], presented: {}, version: null, made: [], notes: {},
  };
  const past: Step[] = [];
  const future: Step[] = [];
  let made = 0;
  const looked = new Set<string>();

  const all = (): DeskEntry[] => {
    const first = base.size ? [] : base.entries().map((entry, n) => ({ group: groupId(1), entry, photos: n % 7 === 2 ? [{ hash: "1".repeat(64), look: { recipe: null, blurs: [] } }] : [] }));
    return [...first, ...others, ...layer.made];
  };
  const entry = (id: string) => all().find((each) => each.entry.id === id)?.entry;
  const find = (start: string) => all().find((each) => each.entry.text.startsWith(start))?.entry.id ?? "";
  const numberOf = (id: string) => base.event().groups.find((g) => g.id === all().find((each) => each.entry.id === id)?.group)?.number ?? 0;
  const chapters = () => {
    const rest = base.event().groups.map((g) => g.id).filter((id) => !layer.chapters.includes(id));
    return [...layer.chapters, ...rest];
  };

  function clusters(): ClusterView[] {
    const found: string[][] = [];
    for (const { first, second } of layer.links.filter((link) => link.kind === "same")) {
      const touched = found.filter((members) => members.includes(first) || members.includes(second));
      for (const each of touched) found.splice(found.indexOf(each), 1);
      found.push([...new Set([...touched.flat(), first, second])].sort());
    }
    return found.map((members) => {
      const anchor = members.find((id) => layer.wordings[id]) ?? members[0]!;
      const changed = members.filter((id) => layer.links.some((link) => link.seen[id] !== undefined && link.seen[id] !== entry(id)?.text));
      return { anchor, members, groups: [...new Set(members.map(numberOf))].sort((a, b) => a - b), wording: layer.wordings[anchor] ?? "", changed };
    });
  }

  function plan() {
    const groups = chapters().map((group) => {
      const of = new Set(all().filter((each) => each.group === group).map((each) => each.entry.id));
      const highlights = layer.highlights.filter((h) => of.has(h.entry)).map((h) => ({ entry: h.entry, minutes: h.minutes ?? 3 }));
      return { group, highlights, minutes: 2 + highlights.reduce((sum, h) => sum + h.minutes, 0) };
    });
    return { groups, minutes: groups.reduce((sum, g) => sum + g.minutes, 0), budget: layer.plenaryMinutes ?? 105 };
  }

  function view(): DeskLayer {
    const { version } = layer;
    return {
      at: base.now().toISOString(),
      links: layer.links.map((link, n) => ({
        id: `link-${n}`, kind: link.kind, from: link.first, to: link.second,
        changed: [link.first, link.second].filter((id) => link.seen[id] !== entry(id)?.text),
      })),
      clusters: clusters(),
      chapters: chapters(),
      words: layer.words,
      opening: layer.opening,
      plenary: plan(),
      amendments: layer.amendments.filter((a) => !a.deleted),
      presented: layer.presented,
      version: version && { number: version.number, at: version.at, by: version.by, receipt: version.receipt, open: version.open, differences: since(version.entries), earlier: version.earlier },
      undo: { undo: past.at(-1)?.name ?? null, redo: future.at(-1)?.name ?? null },
    };
  }

  /** What the signed version says, one line after another: what it is of, a tab, the words. */
  const lines = () => [
    ...all().map((each) => `entry ${each.entry.id}\t${each.entry.text}`),
    ...Object.entries(layer.wordings).map(([id, wording]) => `wording ${id}\t${wording}`),
    ...Object.entries(layer.words).map(([id, words]) => `words ${id}\t${words}`),
    ...(layer.opening ? [`opening\t${layer.opening}`] : []),
  ];
  function since(signed: string[]) {
    const parts = (list: string[]) => new Map(list.map((line) => line.split("\t") as [string, string]));
    const [before, now] = [parts(signed), parts(lines())];
    return [...new Set([...before.keys(), ...now.keys()])].filter((of) => before.get(of) !== now.get(of))
      .map((of) => ({ of, before: before.get(of) ?? null, now: now.get(of) ?? null }));
  }

  function change(name: string, next: Partial<Layer>): DeskLayer {
    const problem = base.failing();
    if (problem) throw problem;
    base.calls.push(name);
    const before = layer;
    layer = { ...layer, ...next };
    past.push({ name, before, after: layer });
    future.length = 0;
    for (const told of base.changed) told();
    return view();
  }

  function step(from: Step[], into: Step[], side: "before" | "after"): DeskLayer {
    const found = from.pop();
    if (!found) throw { code: "nothing-to-undo", params: {} } satisfies Problem;
    into.push(found);
    // What the room has seen stays seen.
    layer = { ...found[side], presented: layer.presented };
    return view();
  }

  const linked = (first: string, second: string, kind: LinkKind) => [
    ...layer.links.filter((link) => !joins(link, first, second)),
    { first, second, kind, seen: { [first]: entry(first)?.text ?? "", [second]: entry(second)?.text ?? "" } },
  ];
  const placed = <T>(list: T[], thing: T, after: T | null): T[] => {
    const rest = list.filter((each) => each !== thing);
    rest.splice(after === null ? 0 : rest.indexOf(after) + 1, 0, thing);
    return rest;
  };
  const amended = (id: string, next: Partial<Amendment>) =>
    change("undo-edit-amendment", { amendments: layer.amendments.map((a) => (a.id === id ? { ...a, ...next } : a)) });
  const without = <T>(record: Record<string, T>, key: string) => Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
  const told = (words: string) => words.trim() !== "";

  return {
    desk: async (event) => ({
      event, title: base.event().title, sessions: base.event().sessions, entries: all(), layer: view(),
      groups: chapters().map((id) => {
        const group = base.event().groups.find((g) => g.id === id)!;
        const of = all().filter((each) => each.group === id);
        return { id, number: group.number, theme: group.theme, language: group.language, entries: of.length, photos: of.filter((each) => each.photos.length > 0).length };
      }),
    }),
    deskLayer: async () => view(),
    proposals: async () => {
      const together = (a: string, b: string) => clusters().some((cluster) => cluster.members.includes(a) && cluster.members.includes(b));
      const open = sampleSuggestions(find).filter((s) => s.first && s.second && !layer.links.some((link) => joins(link, s.first, s.second)) && !together(s.first, s.second));
      const checks = sampleChecks(find).filter((check) => check.check === "match"
        ? check.need && check.offer && !layer.links.some((link) => joins(link, check.need, check.offer))
        : check.entries.every(Boolean));
      const weak = (check: CheckView) => Number("weak" in check && check.weak);
      return { suggestions: open.toSorted((a, b) => Number(b.atFirst) - Number(a.atFirst)), checks: checks.toSorted((a, b) => weak(a) - weak(b)), open: openMatters(open) };
    },
    lookAt: async (_event, entries) => entries.forEach((id) => looked.add(id)),
    acceptMatch: async (_event, need, offer) => {
      const text = `Skontaktować grupę ${numberOf(need)} z grupą ${numberOf(offer)}: „${entry(need)?.text}” i „${entry(offer)?.text}”`;
      const task = { group: all().find((each) => each.entry.id === need)!.group, photos: [], entry: emptyEntry(5000 + made++, "task", text, base.now().toISOString()) };
      return change("undo-match-offer", { made: [...layer.made, task], links: linked(need, offer, "related") });
    },
    linkEntries: async (_event, first, second, kind) => change("undo-link-entries", { links: linked(first, second, kind) }),
    unlinkEntries: async (_event, first, second) => change("undo-unlink-entries", { links: layer.links.filter((link) => !joins(link, first, second)) }),
    takeApart: async (_event, id) => {
      const ties = (link: Link) => link.kind !== "no" && (link.first === id || link.second === id);
      const others = layer.links.filter((link) => ties(link) && link.kind === "same").map((link) => (link.first === id ? link.second : link.first));
      const rest = layer.links.filter((link) => !ties(link));
      const joined = others.slice(1).map((second, n): Link => ({ first: others[n]!, second, kind: "same", seen: {} }));
      return change("undo-unlink-entries", { links: [...rest, ...joined] });
    },
    confirmLinks: async (_event, id) =>
      change("undo-link-entries", { links: layer.links.map((link) => (link.seen[id] === undefined ? link : { ...link, seen: { ...link.seen, [id]: entry(id)?.text ?? "" } })) }),
    setWording: async (_event, id, wording) => {
      const anchor = clusters().find((cluster) => cluster.members.includes(id))?.anchor ?? id;
      return change("undo-edit-words", { wordings: told(wording) ? { ...layer.wordings, [anchor]: wording.trim() } : without(layer.wordings, anchor) });
    },
    moveChapter: async (_event, group, after) => change("undo-move-chapter", { chapters: placed(chapters(), group, after) }),
    setChapterWords: async (_event, group, words) => change("undo-edit-words", { words: told(words) ? { ...layer.words, [group]: words } : without(layer.words, group) }),
    setOpening: async (_event, opening) => change("undo-edit-words", { opening }),
    highlight: async (_event, id, on) => {
      const rest = layer.highlights.filter((h) => h.entry !== id);
      return change("undo-highlight", { highlights: on ? [...rest, { entry: id, minutes: null }] : rest });
    },
    moveHighlight: async (_event, id, after) => {
      const order = placed(layer.highlights.map((h) => h.entry), id, after);
      return change("undo-highlight", { highlights: order.map((each) => layer.highlights.find((h) => h.entry === each)!) });
    },
    setHighlightMinutes: async (_event, id, minutes) => change("undo-highlight", { highlights: layer.highlights.map((h) => (h.entry === id ? { ...h, minutes } : h)) }),
    setPlenaryMinutes: async (_event, plenaryMinutes) => change("undo-edit-words", { plenaryMinutes }),
    addAmendment: async (_event, asked) =>
      change("undo-add-amendment", { amendments: [...layer.amendments, { ...asked, id: `amendment-${made++}`, at: base.now().toISOString(), deleted: false }] }),
    decideAmendment: async (_event, id, outcome) => amended(id, { outcome }),
    setVotes: async (_event, id, votes) => amended(id, { votes }),
    editAmendment: async (_event, id, words, askedBy) => amended(id, { text: words, askedBy }),
    removeAmendment: async (_event, id) => amended(id, { deleted: true }),
    present: async (_event, id, shown) => {
      const problem = base.failing();
      if (problem) throw problem;
      layer = { ...layer, presented: shown ? { ...layer.presented, [id]: base.now().toISOString() } : without(layer.presented, id) };
      for (const told of base.changed) told();
      return view();
    },
    plenary: async () => plenaryView(),
    signOff: async (_event, by) => {
      const last = layer.version;
      const earlier = last ? [...last.earlier, { number: last.number, at: last.at, by: last.by, receipt: last.receipt, changedAfter: since(last.entries).length }] : [];
      const version = { number: (layer.version?.number ?? 0) + 1, at: base.now().toISOString(), by, receipt: layer.version ? "R4WX-8B" : "K7QF-2M", open: Object.fromEntries(openMatters([]).map(({ what, count }) => [what, count])), differences: [], entries: lines(), earlier };
      return change("undo-sign-off", { version });
    },
    undoAtDesk: async () => step(past, future, "before"),
    redoAtDesk: async () => step(future, past, "after"),
    privateNotes: async () => Object.entries(layer.notes).map(([about, words]) => ({ about, text: words })),
    setPrivateNote: async (_event, about, words) => {
      change("undo-edit-private-note", { notes: told(words) ? { ...layer.notes, [about]: words.trim() } : without(layer.notes, about) });
      return Object.entries(layer.notes).map(([each, said]) => ({ about: each, text: said }));
    },
  };

  function openMatters(pairs: SuggestionView[]): OpenMatter[] {
    const matter = (what: OpenMatter["what"], of: { group: string; entry: Entry }[]): OpenMatter[] => of.length === 0 ? [] : [{
      what, count: of.length, groups: [...new Set(of.map((each) => numberOf(each.entry.id)))].toSorted((a, b) => a - b), group: of[0]!.group, entry: of[0]!.entry.id,
    }];
    const lacks = (kind: Entry["kind"], lacking: (entry: Entry) => boolean) => all().filter((each) => each.entry.kind === kind && lacking(each.entry));
    const parked = layer.amendments.filter((a) => !a.deleted && a.outcome === "parked");
    const first = pairs.filter((pair) => pair.atFirst);
    return [
      ...(first.length > 0 ? [{ what: "pair" as const, count: first.length, groups: [], group: null, entry: first[0]!.first }] : []),
      ...matter("unseen", all().filter((each) => !looked.has(each.entry.id))),
      ...matter("owner", lacks("task", (entry) => entry.owners.length === 0)),
      ...matter("due", lacks("task", (entry) => entry.due === null)),
      ...matter("addressee", lacks("recommendation", (entry) => entry.addressees.length === 0)),
      ...(parked.length > 0 ? [{ what: "parked" as const, count: parked.length, groups: [], group: null, entry: parked[0]!.entry }] : []),
    ];
  }

  function plenaryView(): PlenaryView {
    const adopted = (fits: (a: Amendment) => boolean) => layer.amendments.filter((a) => !a.deleted && a.outcome === "adopted" && fits(a)).map(({ text, at, votes }) => ({ text, at, votes }));
    const event = base.event();
    const groups = plan().groups.map(({ group, minutes, highlights }) => {
      const { number, theme, language } = event.groups.find((g) => g.id === group)!;
      const items = highlights.flatMap((h) => {
        const found = all().find((each) => each.entry.id === h.entry);
        if (!found || found.entry.private) return [];
        const cluster = clusters().find((each) => each.members.includes(h.entry));
        const { kind, owners, addressees, due, dots } = found.entry;
        return [{
          entry: h.entry, kind, text: cluster?.wording || found.entry.text, owners: kind === "need" ? [] : owners.map((o) => o.name), addressees, due, dots,
          raisedBy: cluster?.groups ?? [number], adopted: adopted((a) => a.entry !== null && (cluster?.members ?? [h.entry]).includes(a.entry)),
          presented: h.entry in layer.presented, photos: found.photos,
        }];
      });
      return { group, number, theme, minutes, language, items, additions: adopted((a) => a.entry === null && a.group === group) };
    });
    return { title: event.title, groups, allGroups: event.groups.length };
  }
}
