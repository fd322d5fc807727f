/** The room's network in memory: one laptop announces itself, and `482 913` is its code. */
import { groupId } from "./fake-sample";
import type { Host } from "./host";
import type { LiveDocument, LiveNews, LivePeer, LiveScope, LiveView, Problem } from "./types";

type Part = Pick<Host, "liveStart" | "liveStop" | "liveView" | "liveCode" | "liveHideCode" | "liveJoin" | "liveLeave" | "liveForget" | "liveQr" | "onLive">;

const ticket = "ZAPIS:AEBAG-BAFAY-DQQCI-KBMGA-2DQPC-AIREE-YUCUL-ZAAAA-AAAAA-AAAAA-7Q";

export function fakeLive(options: { room?: string | undefined }): Part {
  let view: LiveView | null = null;
  const listeners = new Set<(news: LiveNews) => void>();
  const tell = (news: LiveNews) => listeners.forEach((told) => told(news));

  function start(scope: LiveScope): LiveView {
    const nearby = scope.as === "desk" ? [] : [{ id: "aa".repeat(32), name: "Moderacja", paired: options.room === "known" }];
    const peers = options.room === "full" ? sample(scope) : [];
    return { scope, ticket: options.room === "nowhere" ? null : ticket, addresses: options.room === "nowhere" ? [] : ["192.168.43.17", "10.0.0.5"], peers, nearby };
  }

  return {
    liveStart: async (scope) => {
      view = start(scope);
      const who = { id: "aa".repeat(32), name: "Moderacja" };
      if (options.room === "took") setTimeout(() => tell({ what: "took", ...who }), 5);
      if (options.room === "lost") setTimeout(() => tell({ what: "left", ...who, problem: { code: "live-lost", params: {} } }), 5);
      return view;
    },
    liveStop: async () => void (view = null),
    liveView: async () => view,
    liveCode: async () => {
      if (options.room === "wrong") setTimeout(() => tell({ what: "wrongCode", left: 2 }), 20);
      return "482 913";
    },
    liveHideCode: async () => {},
    liveJoin: async (to, code) => {
      if (code.replaceAll(" ", "") !== "482913" && options.room !== "known") throw { code: "live-wrong-code", params: { left: "2" } } satisfies Problem;
      if (view) view = { ...view, nearby: [], peers: sample(view.scope).slice(0, 1) };
      tell({ what: "joined", id: to, name: "Moderacja" });
      return to;
    },
    liveLeave: async () => {},
    liveForget: async (id) => void (view = view && { ...view, peers: view.peers.filter((peer) => peer.id !== id) }),
    liveQr: async () => ({ size: 21, path: "M0 0h7v1H0zM14 0h7v1H14zM0 14h7v1H0zM8 8h5v5H8z" }),
    onLive: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}

function sample(scope: LiveScope): LivePeer[] {
  const of = (n: number, inStep: boolean, photos: number, photosHere: number): LiveDocument => {
    const side = (code: string) => ({ code, entries: 61, byKind: { task: 12 }, photos, photosHere, changedAt: new Date(2022, 4, 27, 12, 44).toISOString() });
    return { group: groupId(n), mine: side(inStep ? "7KQ4-M2" : "9TTX-2C"), theirs: { ...side("7KQ4-M2"), photosHere: photos }, inStep };
  };
  const peer = (n: number, name: string, more: Partial<LivePeer>): LivePeer => ({
    id: `${n}${n}`.repeat(32), name, here: true, inStep: true, documents: [of(n, true, 12, 12)], bytes: 41_300_000, resumedBytes: 0, photosDone: 12, photosTotal: 12, ...more,
  });
  if (scope.as !== "desk") return [peer(1, "Moderacja", {})];
  return [
    peer(1, "Grupa 1", {}),
    peer(2, "Grupa 2", { inStep: false, documents: [of(2, false, 12, 5)], photosDone: 5, photosTotal: 12 }),
    peer(4, "Grupa 4", { here: false, inStep: false, documents: [] }),
  ];
}
