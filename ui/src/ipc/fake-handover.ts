/** Handing over and collecting in memory. */
import { groupId } from "./fake-sample";
import { sampleDifference } from "./fake-views";
import type { Host } from "./host";
import type { CollectView, Entry, Event, FolderView, HandedOver, HandOver, HandOverView, OpenEntry, Photo, Problem } from "./types";

type Part = Pick<
  Host,
  | "handOverView" | "noteHandOver" | "newPassphrase" | "handOverFile" | "handOverFolder" | "saveRecoverySheet" | "handOut" | "serving" | "serve"
  | "acceptPackets" | "unlockPacket" | "watchFolder" | "stopWatching" | "watchedFolder" | "acceptFromFolder" | "retryFromFolder" | "signOffGroup" | "undoCollect" | "redoCollect" | "renewDevice"
>;

export function fakeHandOver(
  event: () => Event, entries: () => Entry[], photos: () => Photo[], board: () => CollectView, options: { handover?: string | undefined },
): Part {
  let hand: HandOver | null = null;
  let folder: FolderView | null = options.handover === "folder" ? watched(event()) : null;
  const served = new Map<string, string | null>();
  const complete = options.handover === "complete";

  function view(group: string): HandOverView {
    const mine = entries();
    const found = event().groups.find((each) => each.id === group) ?? event().groups[0]!;
    const openEntries: OpenEntry[] = mine.flatMap((entry) => {
      const task = entry.kind === "task";
      const gaps: OpenEntry["gaps"] = [
        ...(task && entry.owners.length === 0 ? (["owner"] as const) : []),
        ...(task && !entry.due ? (["due"] as const) : []),
        ...(entry.kind === "recommendation" && entry.addressees.length === 0 ? (["addressee"] as const) : []),
      ];
      return gaps.length > 0 ? [{ entry: entry.id, kind: entry.kind, text: entry.text, gaps, unread: true, conflict: false }] : [];
    });
    const count = (gap: OpenEntry["gaps"][number]) => openEntries.filter((entry) => entry.gaps.includes(gap)).length;
    const nameless = photos().filter((photo) => !photo.caption && !photo.decorative).map((photo) => photo.id);
    const byKind: Record<string, number> = {};
    for (const entry of mine) byKind[entry.kind] = (byKind[entry.kind] ?? 0) + 1;
    return {
      event: event().id,
      eventTitle: event().title,
      group: options.handover === "sensitive" ? { ...found, sensitive: true } : found,
      open: complete
        ? { gaps: { tasksWithoutOwner: 0, tasksWithoutDue: 0, recommendationsWithoutAddressee: 0, photosWithoutCaption: 0 }, conflicts: 0, unread: 0 }
        : {
            gaps: { tasksWithoutOwner: count("owner"), tasksWithoutDue: count("due"), recommendationsWithoutAddressee: count("addressee"), photosWithoutCaption: nameless.length },
            conflicts: 0,
            unread: mine.filter((entry) => entry.kind !== "note" && !entry.stance).length,
          },
      entries: complete ? [] : openEntries,
      photosWithoutCaption: complete ? [] : nameless,
      handOver: hand,
      receipt: "7KQ4-M2",
      counted: { byKind, entries: mine.length, photos: photos().length, lastChange: new Date(2022, 4, 27, 12, 44).toISOString() },
      undo: { undo: hand ? "undo-hand-over" : null, redo: null },
      device: { key: "ab".repeat(32), fingerprint: "C2TN-8FQW", name: "laptop-3", since: null },
      folder: "/media/SALA-3",
    };
  }

  const handed = (group: string, place: string): HandedOver => {
    const { receipt, counted, group: of } = view(group);
    return {
      place,
      content: { event: event().id, group, number: of.number, theme: of.theme, entriesBefore: counted.entries, entriesAfter: counted.entries, newPhotos: counted.photos, receipt, counted, newEvent: false, notice: null },
    };
  };
  const serving = (of: string) => ({ event: of, title: event().title, asked: served.has(of), group: served.get(of) ?? null, groups: event().groups });

  return {
    handOverView: async (group) => view(group),
    noteHandOver: async (group, why) => {
      const { open } = view(group);
      if (!complete && !why.trim()) throw { code: "hand-over-why", params: {} } satisfies Problem;
      hand = complete ? null : { at: new Date(2022, 4, 27, 12, 45).toISOString(), why: why.trim(), open };
      return view(group);
    },
    newPassphrase: async () => "7KQ4-M2XA-9BCD-EFGH-JKMN-PQRS",
    handOverFile: async (group) => handed(group, "Grupa 01 – Ochrona.zapis"),
    handOverFolder: async (group) => handed(group, "/media/SALA-3"),
    saveRecoverySheet: async () => "Grupa 01 – Ochrona.pdf",
    handOut: async () => ({ folder: "PACZKI", files: event().groups.map((group) => `Grupa 0${group.number}.zapis`), renamed: [] }),
    serving: async (of) => serving(of),
    serve: async (of, group) => {
      served.set(of, group);
      return serving(of);
    },
    acceptPackets: async (names) => names.map(() => ({ fileName: "grupa-7.zapis", outcome: { result: "imported", ...handed(groupId(7), "").content }, held: null })),
    unlockPacket: async (name) => ({ fileName: "grupa-3.zapis", outcome: { result: "refused", problem: { code: "packet-wrong-passphrase", params: {} } }, held: name }),
    watchFolder: async () => (folder = watched(event())),
    stopWatching: async () => void (folder = null),
    watchedFolder: async () => folder,
    acceptFromFolder: async () => ({ fileName: "grupa-2.zapis", outcome: { result: "imported", ...handed(groupId(2), "").content }, held: null }),
    retryFromFolder: async (name) => {
      const again = (packet: FolderView["packets"][number]) => (packet.held === name ? { ...packet, state: "arriving" as const, problem: null } : packet);
      return (folder = folder && { ...folder, packets: folder.packets.map(again) });
    },
    signOffGroup: async () => board(),
    undoCollect: async () => board(),
    redoCollect: async () => board(),
    renewDevice: async () => ({ key: "cd".repeat(32), fingerprint: "NEWK-EY42", name: "laptop-3", since: null }),
  };
}

function watched(event: Event): FolderView {
  const packet = (n: number, state: FolderView["packets"][number]["state"], more: Partial<FolderView["packets"][number]> = {}) => ({
    held: `folder-${n}`, fileName: `Grupa 0${n} (C2TN-8FQW).zapis`, state, group: groupId(n), number: n, device: `laptop ${n}`, bytes: 48_213_000,
    difference: null, claim: null, problem: null, ...more,
  });
  return {
    event: event.id, path: "/media/SALA-3", here: true, tooMany: false, seen: new Date(2022, 4, 27, 12, 58).toISOString(),
    packets: [
      packet(2, "newer", { difference: sampleDifference() }),
      packet(5, "arriving"),
      packet(7, "unknown", { difference: sampleDifference(), claim: { event: event.id, device: "laptop 7", fingerprint: "4RMX-T9KB", group: groupId(7), number: 7, theme: event.groups[6]!.theme, madeAt: new Date(2022, 4, 27, 12, 46).toISOString(), entries: 71, photos: 14 } }),
      packet(3, "locked"),
      packet(8, "bad", { problem: { code: "no-space", params: {} } }),
    ],
  };
}
