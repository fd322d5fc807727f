/** All groups' entries as the rows of one list: sections, entries, and entries called the same under one heading. */
import type { ClusterView, DeskEntry, DeskGroup, EntryId, EntryKind, GroupId } from "../ipc/types";
import { gapsOf, kinds } from "../shared/kinds";
import { text } from "../text/text.svelte";

export type Grouping = "kind" | "theme" | "addressee" | "owner" | "group";
export const groupings: Grouping[] = ["kind", "theme", "addressee", "owner", "group"];

export interface Section {
  key: string;
  title: string;
  kind: EntryKind | null;
  /** Entries, those of clusters too. */
  count: number;
}

export type Row =
  | { what: "section"; key: string; section: Section }
  | { what: "entry"; key: string; entry: DeskEntry }
  | { what: "cluster"; key: string; cluster: ClusterView; lead: DeskEntry; open: boolean }
  | { what: "original"; key: string; cluster: ClusterView; entry: DeskEntry };

export type Only = "incomplete" | "dissent" | "parked" | "changed" | "plenary";

export interface Filter {
  group: GroupId | null;
  only: Only | null;
  words: string;
}

export interface Told {
  groups: DeskGroup[];
  entries: DeskEntry[];
  clusters: ClusterView[];
  /** Entries picked for the plenary. */
  picked: ReadonlySet<EntryId>;
}

/** An entry, or several called the same. */
type Item = { lead: DeskEntry; members: DeskEntry[]; cluster: ClusterView | null };

const folded = (words: string) => words.trim().toLocaleLowerCase();

/** What a row speaks of: its entry, or the one its common wording is kept with. */
export function entryOf(row: Row | undefined): DeskEntry | null {
  if (!row || row.what === "section") return null;
  return row.what === "cluster" ? row.lead : row.entry;
}

export function rowsOf(told: Told, grouping: Grouping, filter: Filter, closed: ReadonlySet<EntryId>): Row[] {
  const numbers = new Map(told.groups.map((group) => [group.id, group.number]));
  const items = itemsOf(told, grouping).filter((item) => item.members.some((each) => fits(each, filter, told)));
  const sections = new Map<string, { section: Section; items: Item[] }>();
  for (const item of items) {
    for (const { key, title, kind } of places(item, grouping, told.groups)) {
      const known = sections.get(key) ?? { section: { key, title, kind, count: 0 }, items: [] };
      known.section.count += item.members.length;
      known.items.push(item);
      sections.set(key, known);
    }
  }
  const ordered = [...sections.values()].sort((a, b) => bySection(a.section, b.section, grouping, told.groups));
  return ordered.flatMap(({ section, items: inside }) => {
    if (grouping !== "group") inside.sort((a, b) => byWeight(a, b, numbers));
    return [{ what: "section", key: `section ${section.key}`, section } as Row, ...inside.flatMap((item) => drawn(item, section.key, closed))];
  });
}

/** The sections in the list's order, for the way to them. */
export function sectionsOf(rows: Row[]): { section: Section; at: number }[] {
  return rows.flatMap((row, at) => (row.what === "section" ? [{ section: row.section, at }] : []));
}

function itemsOf({ entries, clusters }: Told, grouping: Grouping): Item[] {
  const of = new Map<EntryId, DeskEntry>(entries.map((each) => [each.entry.id, each]));
  const clusterOf = new Map<EntryId, ClusterView>();
  // Under its group every entry stands by itself.
  if (grouping !== "group") for (const cluster of clusters) for (const id of cluster.members) clusterOf.set(id, cluster);
  const done = new Set<ClusterView>();
  return entries.flatMap((entry): Item[] => {
    const cluster = clusterOf.get(entry.entry.id);
    if (!cluster) return [{ lead: entry, members: [entry], cluster: null }];
    if (done.has(cluster)) return [];
    done.add(cluster);
    const members = cluster.members.flatMap((id) => of.get(id) ?? []);
    const lead = (cluster.anchor && of.get(cluster.anchor)) || members[0]!;
    return [{ lead, members, cluster }];
  });
}

function fits({ group, entry }: DeskEntry, filter: Filter, told: Told): boolean {
  if (filter.group && filter.group !== group) return false;
  if (filter.words && !folded(`${entry.text} ${entry.owners.map((o) => o.name).join(" ")}`).includes(folded(filter.words))) return false;
  switch (filter.only) {
    case "incomplete":
      return Object.values(gapsOf(entry)).some(Boolean);
    case "dissent":
    case "parked":
      return entry.stance?.kind === filter.only;
    case "changed":
      return told.clusters.some((cluster) => cluster.changed.includes(entry.id));
    case "plenary":
      return told.picked.has(entry.id);
    default:
      return true;
  }
}

type Place = Omit<Section, "count">;

/** The sections an item belongs to, each once: an entry with two owners stands under both. */
function places(item: Item, grouping: Grouping, groups: DeskGroup[]): Place[] {
  if (grouping === "kind") {
    const { kind } = item.lead.entry;
    return [{ key: kind, title: text(`kind-${kind}-heading`), kind }];
  }
  const found = new Map<string, Place>();
  for (const member of item.members) {
    for (const name of names(member, grouping, groups)) found.set(folded(name), { key: folded(name), title: name, kind: null });
  }
  return found.size > 0 ? [...found.values()] : [{ key: "", title: text(`desk-without-${grouping}`), kind: null }];
}

function names({ group, entry }: DeskEntry, grouping: Grouping, groups: DeskGroup[]): string[] {
  switch (grouping) {
    case "theme":
      return entry.tags;
    case "addressee":
      return entry.addressees.map((each) => each.name);
    case "owner":
      return entry.owners.map((each) => each.name);
    default: {
      const known = groups.find((each) => each.id === group);
      return known ? [`${known.number} ${known.theme}`] : [];
    }
  }
}

function bySection(a: Section, b: Section, grouping: Grouping, groups: DeskGroup[]): number {
  if (grouping === "kind") return kinds.indexOf(a.kind!) - kinds.indexOf(b.kind!);
  const place = (section: Section) => groups.findIndex((group) => folded(`${group.number} ${group.theme}`) === section.key);
  if (grouping === "group") return place(a) - place(b);
  // What has no owner, addressee or theme comes last.
  if ((a.key === "") !== (b.key === "")) return a.key === "" ? 1 : -1;
  return b.count - a.count || a.title.localeCompare(b.title);
}

/** How many groups said it, then its dots, then the groups' order. */
function byWeight(a: Item, b: Item, numbers: Map<GroupId, number>): number {
  const groups = (item: Item) => item.cluster?.groups.length ?? 1;
  const dots = (item: Item) => item.members.reduce((sum, each) => sum + (each.entry.dots ?? 0), 0);
  const number = (item: Item) => numbers.get(item.lead.group) ?? 0;
  return groups(b) - groups(a) || dots(b) - dots(a) || number(a) - number(b);
}

function drawn({ lead, members, cluster }: Item, section: string, closed: ReadonlySet<EntryId>): Row[] {
  const key = `${section} ${lead.entry.id}`;
  if (!cluster) return [{ what: "entry", key, entry: lead }];
  const open = !cluster.members.some((id) => closed.has(id));
  const originals = open ? members.map((entry): Row => ({ what: "original", key: `${key} ${entry.entry.id}`, cluster, entry })) : [];
  return [{ what: "cluster", key, cluster, lead, open }, ...originals];
}
