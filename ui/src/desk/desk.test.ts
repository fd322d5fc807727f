import { beforeEach, describe, expect, test, vi } from "vitest";

import { fakeHost, type FakeHost } from "../ipc/fake";
import { eventId, groupId } from "../ipc/fake-sample";
import { setHost } from "../ipc/host";
import type { CheckView, DeskEntry, PlenaryPlan } from "../ipc/types";
import { oncePerPress } from "../stores/held";
import { languages } from "../text/catalogue";
import { speak } from "../text/text.svelte";
import { budgetOf } from "./budget";
import { checkInWords, checkKey, checkKeys, entriesOf } from "./checks";
import { Desk } from "./desk.svelte";
import { Heights } from "./heights";
import { noFilter } from "./kept";
import { freshness, type Numbers, numbersIn, numbersInWords, numbersOf, withNumbers } from "./numbers";
import { markedRuns, reasonsInWords, wordsOfSide } from "./reasons";
import { signedInWords } from "./signed";
import { entryOf, type Grouping, groupings, rowsOf, sectionsOf } from "./rows";

const plain = (words: string) => words.replaceAll("\u00A0", " ");

describe("heights of a long list", () => {
  const check = (heights: number[]) => {
    const tree = new Heights(heights);
    let top = 0;
    heights.forEach((height, row) => {
      expect(tree.top(row), `row ${row} begins where the ones before it end`).toBe(top);
      if (height > 0) {
        expect(tree.at(top), "its first pixel is its own").toBe(row);
        expect(tree.at(top + height - 1), "and its last one").toBe(row);
      }
      top += height;
    });
    expect(tree.total, "all of them").toBe(top);
  };

  test("add up, whatever they are", () => {
    check([]);
    check([30]);
    check([10, 20, 30, 40, 50, 60, 70]);
    check(Array.from({ length: 1000 }, (_, n) => 20 + ((n * 7919) % 61)));
  });

  test("one row that grows moves all below it and none above", () => {
    const tree = new Heights([10, 20, 30]);
    expect(tree.set(1, 25), "by how much").toBe(5);
    expect([tree.top(1), tree.top(2), tree.total], "below it by five").toEqual([10, 35, 65]);
    expect(tree.set(7, 99), "a row that isn't there").toBe(0);
  });

  test("beyond the ends there is the first and the last row", () => {
    const tree = new Heights([10, 20, 30]);
    expect([tree.at(-5), tree.at(1e9)], "never outside").toEqual([0, 2]);
    expect(new Heights([]).at(4), "not even of none").toBe(0);
  });
});

describe("rows", () => {
  let desk: Desk;
  let host: FakeHost;
  beforeEach(async () => {
    speak("pl");
    host = fakeHost();
    setHost(host);
    desk = new Desk(await host.desk(eventId));
    await desk.look();
  });
  const rows = (grouping: Grouping, filter = noFilter, closed: string[] = []) =>
    rowsOf({ groups: desk.view.groups, entries: desk.view.entries, clusters: desk.clusters, picked: desk.picked }, grouping, filter, new Set(closed));
  const ids = (found: ReturnType<typeof rows>) => new Set(found.flatMap((row) => entryOf(row)?.entry.id ?? []));
  const settle = () => vi.waitFor(() => expect(desk.queue.waiting.length, "everything is on disk").toBe(0));

  test("no entry is lost, whatever it is ordered by", () => {
    for (const grouping of groupings) expect(ids(rows(grouping)).size, `by ${grouping}`).toBe(desk.view.entries.length);
  });

  test("keys differ, also of an entry that stands in two sections", () => {
    for (const grouping of groupings) {
      const keys = rows(grouping).map((row) => row.key);
      expect(new Set(keys).size, `by ${grouping}`).toBe(keys.length);
    }
  });

  test("what lacks an owner or an addressee comes last, under its own heading", () => {
    expect(sectionsOf(rows("owner")).at(-1)?.section.title, "at the end").toBe("Bez osoby odpowiedzialnej");
    expect(sectionsOf(rows("group")).map((each) => each.section.title[0]), "groups in the story's order").toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  });

  test("a pair called the same is one item with both originals under it", async () => {
    const { first, second } = desk.open[0]!;
    desk.decide("same");
    await settle();
    const found = rows("kind");
    const cluster = found.findIndex((row) => row.what === "cluster");
    expect(found.slice(cluster, cluster + 3).map((row) => row.what), "the originals follow").toEqual(["cluster", "original", "original"]);
    expect(ids(found).size, "still every entry").toBe(desk.view.entries.length);
    expect(found[cluster - 1]?.what, "what more groups said stands first").toBe("section");
    const closed = rows("kind", noFilter, [first]);
    expect(closed.filter((row) => row.what === "original"), "folded away by any of its members").toEqual([]);
    expect(rows("group").every((row) => row.what !== "cluster"), "under its group each stands by itself").toBe(true);
    expect(desk.clusterOf(second)?.groups, "raised by both").toEqual([1, 3]);
  });

  test("filters keep what they ask for and nothing else", () => {
    const told = (found: ReturnType<typeof rows>) => found.map(entryOf).filter((each): each is DeskEntry => each !== null);
    expect(told(rows("kind", { ...noFilter, group: groupId(4) })).every((each) => each.group === groupId(4)), "one group").toBe(true);
    expect(told(rows("kind", { ...noFilter, only: "dissent" })).length, "one dissent").toBe(1);
    expect(told(rows("kind", { ...noFilter, words: "LODÓWKI" })).map((each) => each.entry.text), "whatever the case").toEqual(["Lodówki do mieszkań komunalnych, 9 sztuk"]);
  });

  test("a decided pair is not shown again, and comes back when undone", async () => {
    const before = desk.open.length;
    const pair = desk.pair!;
    desk.decide("no");
    expect(desk.open.length, "gone at once").toBe(before - 1);
    await settle();
    await desk.look();
    expect(desk.open.length, "and for good").toBe(before - 1);
    desk.undo();
    await settle();
    await desk.look();
    expect(desk.open.some((s) => s.first === pair.first && s.second === pair.second), "undo asks again").toBe(true);
  });

  test("the weaker pairs wait until one asks for them", async () => {
    expect(desk.first.length > 0 && desk.first.every((s) => s.atFirst), "some come first").toBe(true);
    expect(desk.open, "those are shown").toEqual(desk.first);
    const later = desk.later.length;
    desk.turnWeaker();
    expect([desk.open.length, desk.pair?.first], "one turns to the others").toEqual([later, desk.later[0]?.first]);
    desk.turnWeaker();
    while (desk.open.length > 0) desk.decide("no");
    expect([desk.pair, desk.later.length], "then nothing more is shown by itself").toEqual([null, later]);
    await settle();
  });

  test("what follows from accepted pairs is not asked", async () => {
    const [a, b, c] = desk.view.entries.slice(0, 3).map((each) => each.entry.id) as [string, string, string];
    const pair = (first: string, second: string) => ({ first, second, kind: "same" as const, strength: 700, atFirst: true, reasons: [] });
    desk.suggestions = [pair(a, b), pair(b, c), pair(a, c)];
    desk.decide("same");
    desk.decide("same");
    await settle();
    expect(desk.first, "the third follows from the two").toEqual([]);
  });

  test("two entries marked one after the other stand beside each other", async () => {
    const [a, b] = desk.view.entries.map((each) => each.entry.id);
    desk.mark(a!);
    expect(desk.marked, "the first waits").toBe(a);
    desk.mark(b!);
    expect([desk.pair?.first, desk.pair?.second, desk.marked], "now they are a pair").toEqual([a, b, null]);
    desk.decide("related");
    await settle();
    expect(desk.linksOf.get(a!)?.map((link) => link.kind), "as decided").toEqual(["related"]);
    expect(desk.byHand, "and the suggestions are back").toBe(null);
  });

  test("while the disk refuses, nothing is lost and nothing is called saved", async () => {
    host.failing = { code: "no-space", params: {} };
    desk.highlight(desk.view.entries[0]!.entry.id, true);
    desk.decide("no");
    await vi.waitFor(() => expect(desk.queue.state, "it says so").toBe("unsaved"));
    expect(desk.picked.size, "what is not on disk is not shown as done").toBe(0);
    host.failing = null;
    desk.queue.tryNow();
    await settle();
    expect(desk.picked.size, "done as soon as it can be").toBe(1);
    expect(host.calls, "in their order").toEqual(["undo-highlight", "undo-link-entries"]);
  });

  test("an entry taken out of a cluster leaves the others together", async () => {
    const [a, b, c] = desk.view.entries.map((each) => each.entry.id) as [string, string, string];
    for (const other of [b, c]) {
      desk.byHand = { first: a, second: other, kind: null, reasons: [] };
      desk.decide("same");
    }
    await settle();
    desk.takeApart(a);
    await settle();
    expect(desk.clusters.map((cluster) => cluster.members), "the two others").toEqual([[b, c].sort()]);
  });

  test("chapters and highlights step over one another and stop at the ends", async () => {
    const [first, second] = desk.layer.chapters as [string, string];
    expect(desk.stepChapter(first, -1), "nothing above the first").toBe(false);
    desk.stepChapter(first, 1);
    await settle();
    expect(desk.layer.chapters.slice(0, 2), "changed places").toEqual([second, first]);
    const [x, y] = desk.view.entries.filter((each) => each.group === groupId(1)).map((each) => each.entry.id) as [string, string];
    desk.highlight(x, true);
    desk.highlight(y, true);
    await settle();
    desk.moveHighlight(y, -1);
    await settle();
    expect(desk.layer.plenary.groups.find((g) => g.group === groupId(1))?.highlights.map((h) => h.entry), "the second is the first").toEqual([y, x]);
  });

  test("a match becomes a task in the group that has the need", async () => {
    const match = desk.checks!.find((check) => check.check === "match")!;
    const [need, offer] = entriesOf(match) as [string, string];
    const before = desk.view.entries.length;
    desk.acceptMatch(need, offer);
    await settle();
    await desk.reload();
    expect(desk.view.entries.length, "one task more").toBe(before + 1);
    expect(desk.view.entries.at(-1)?.group, "where the need is").toBe(desk.entries.get(need)?.group);
    expect(desk.checks!.some((check) => check.check === "match" && check.need === need), "and not proposed again").toBe(false);
  });

  test("what was settled while the desk looked does not come back under the next key", async () => {
    const match = desk.checks!.find((check) => check.check === "match")!;
    const [need, offer] = entriesOf(match) as [string, string];
    const matches = () => desk.checks!.filter((check) => check.check === "match" && check.need === need && check.offer === offer).length;
    const { proposals } = host;
    const old = await proposals(eventId);
    let answer!: () => void;
    host.proposals = () => new Promise((resolve) => (answer = () => resolve(old)));
    const look = desk.look();
    host.proposals = proposals;
    desk.acceptMatch(need, offer);
    answer();
    await look;
    expect(matches(), "an answer from before it is not taken").toBe(0);
    await settle();
    await desk.look();
    expect([matches(), desk.checks!.length > 0], "nor is it proposed by the next one").toEqual([0, true]);
  });

  test("what the disk has not taken yet is not proposed anew", async () => {
    const match = desk.checks!.find((check) => check.check === "match")!;
    const [need, offer] = entriesOf(match) as [string, string];
    host.failing = { code: "no-space", params: {} };
    desk.acceptMatch(need, offer);
    await vi.waitFor(() => expect(desk.queue.state, "the disk is full").toBe("unsaved"));
    await desk.look();
    const again = desk.checks!.some((check) => check.check === "match" && check.need === need && check.offer === offer);
    expect(again, "a second press would write a second task").toBe(false);
    host.failing = null;
    desk.queue.tryNow();
    await settle();
  });

  test("a held key goes on moving and decides once", () => {
    const done: string[] = [];
    const runs = oncePerPress({ "desk-no": () => done.push("no"), "desk-match": () => done.push("match"), "desk-next": () => done.push("next"), "desk-clear": () => false });
    const press = (command: keyof typeof runs, repeat: boolean) => runs[command]?.({ repeat } as KeyboardEvent);
    for (const repeat of [false, true, true]) for (const command of ["desk-no", "desk-match", "desk-next"] as const) press(command, repeat);
    expect(done, "one pair, one task, three rows").toEqual(["no", "match", "next", "next", "next"]);
    expect([press("desk-no", true), press("desk-clear", false)], "a held press is used up, one that says no goes on").toEqual([undefined, false]);
    runs["desk-no"]?.();
    expect(done.at(-1), "from the palette there is no key to hold").toBe("no");
  });

  test("the note on a cluster is the one its field opens with, and a new one does not wipe it unseen", async () => {
    desk.decide("same");
    await settle();
    const row = rows("kind").find((each) => each.what === "cluster")!;
    const lead = entryOf(row)!.entry.id;
    desk.setNote(lead, "zapytać panią Annę");
    await settle();
    expect(desk.noteAt(row), "shown at the cluster").toBe("zapytać panią Annę");
    const original = rows("kind").find((each) => each.what === "original" && each.entry.entry.id === lead)!;
    expect(desk.noteAt(original), "and at its original").toBe("zapytać panią Annę");
    expect(desk.noteAt(rows("kind")[0]!), "a heading has none").toBe("");
  });

  test("a private note is saved apart from everything the room sees", async () => {
    const { id } = desk.view.entries[0]!.entry;
    desk.setNote(id, "tylko ja");
    await settle();
    expect(desk.notes.get(id), "at the desk").toBe("tylko ja");
    expect(JSON.stringify([desk.layer, await host.plenary(eventId)]).includes("tylko ja"), "and nowhere else").toBe(false);
  });
});

describe("why two entries are shown together", () => {
  beforeEach(() => speak("pl"));

  test("is said in words", () => {
    const said = reasonsInWords([
      { reason: "words", shared: [["Stałe", "stałych"], ["punktów", "punktów"]], of: 6 },
      { reason: "addressee", name: "MRiPS" },
    ]);
    expect(plain(said)).toBe("2 z 6 słów wspólne (Stałe, punktów); ten sam adresat: MRiPS");
  });

  test("its words are marked where they stand, whole and in any case", () => {
    const marked = (said: string, words: string[]) => markedRuns(said, words).map((run) => (run.marked ? `[${run.words}]` : run.words)).join("");
    expect(marked("Stałe finansowanie punktów", ["punktów", "stałe"])).toBe("[Stałe] finansowanie [punktów]");
    expect(marked("Punktowanie punktu", ["punktu"]), "no part of a longer word").toBe("Punktowanie [punktu]");
    expect(marked("Адреси всіх пунктів", ["всіх"]), "in Ukrainian too").toBe("Адреси [всіх] пунктів");
    expect(marked("(a+b)* i $x", ["(a+b)*", "$x"]), "signs are signs").toContain("i");
    expect(wordsOfSide([{ reason: "opposite", first: "tak", second: "nie" }], 1), "the other side's word").toEqual(["nie"]);
  });
});

describe("checks", () => {
  test("each is a sentence in three languages", async () => {
    const host = fakeHost();
    for (const language of ["pl", "en", "uk"] as const) {
      speak(language);
      for (const check of (await host.proposals(eventId)).checks) {
        expect(checkInWords(check, "2022-05-27"), `${check.check} in ${language}`).not.toMatch(/^desk-|\{/);
      }
    }
  });
});

test("two findings about one pair are two rows of the list, and an entry named twice is one", async () => {
  const { checks } = await fakeHost().proposals(eventId);
  const pair: CheckView = { check: "contradiction", entries: ["a", "b"], reasons: [], decided: false, weak: false };
  const weaker: CheckView = { ...pair, reasons: [{ reason: "opposite", first: "tak", second: "nie" }], weak: true };
  const keys = checkKeys([pair, ...checks, weaker, pair]);
  expect(new Set(keys).size, "no key twice: the list would not be drawn").toBe(checks.length + 3);
  expect(keys.slice(1, -2), "the others keep theirs").toEqual(checks.map(checkKey));
  expect(entriesOf({ ...pair, entries: ["a", "b", "a"] }), "each once").toEqual(["a", "b"]);
});

describe("the plenary's time", () => {
  const plan = (minutes: number[], budget: number | null): PlenaryPlan => ({
    groups: minutes.map((each, n) => ({ group: String(n), minutes: each, highlights: [] })), minutes: minutes.reduce((a, b) => a + b, 0), budget,
  });

  test("what fits, what is left and what does not fit add up", () => {
    expect(budgetOf(plan([10, 20], 40)), "room left").toEqual({ segments: [10, 20], left: 10, over: 0 });
    expect(budgetOf(plan([30, 20], 40)), "the last one is cut").toEqual({ segments: [30, 10], left: 0, over: 10 });
    expect(budgetOf(plan([50, 20], 40)), "and the ones after it gone").toEqual({ segments: [40], left: 0, over: 30 });
    expect(budgetOf(plan([5], null)), "without a budget everything fits").toEqual({ segments: [5], left: 0, over: 0 });
  });
});

describe("the summary in numbers", () => {
  test("counts what was said and nothing else", async () => {
    speak("pl");
    const view = await fakeHost().desk(eventId);
    const numbers = numbersOf(view.groups, view.entries, []);
    expect(numbers.entries, "every entry").toBe(view.entries.length);
    expect(Object.values(numbers.kinds).reduce((a, b) => a + b, 0), "each of one kind").toBe(numbers.entries);
    const words = plain(numbersInWords(numbers).join(" "));
    expect(words, "how many groups").toContain("8 z 8 grup");
    expect(numbersInWords(numbersOf([], [], [])).length, "of nothing there is little to say").toBe(1);
  });

  test("that a packet made old are told as old, and renewed where they stand", async () => {
    const view = await fakeHost().desk(eventId);
    const told = (entries: typeof view.entries) => numbersInWords(numbersOf(view.groups, entries, [])).join(" ");
    for (const language of ["pl", "en", "uk"] as const) {
      speak(language);
      const now = told(view.entries);
      for (const count of [1, 2, 5, 12, 21]) {
        const before = told(view.entries.slice(0, count));
        const words = `Dzień dobry.\n\n${before} To dużo.`;
        expect(numbersIn(words), "no more and no less than was put in").toBe(before);
        expect(freshness(words, now), "they are old").toBe("old");
        expect(withNumbers(words, now), "the moderator's own words stay").toBe(`Dzień dobry.\n\n${now} To dużo.`);
      }
      expect(freshness(`${now} To dużo.`, now), "nothing has changed").toBe("fresh");
      expect(freshness(`${now.replaceAll("\u00A0", " ")}\nTo dużo.`, now), "nor by a space of another kind").toBe("fresh");
      expect(freshness("Mamy 3 sprawy: pokoje, leki i bilety.", now), "numbers people wrote are theirs").toBe("none");
      expect(withNumbers("Dzień dobry.", now), "there were none").toBe(`Dzień dobry.\n\n${now}`);
    }
    speak("pl");
  });
});

describe("numbers in the opening words", () => {
  const numbers: Numbers = {
    groups: 8, groupsWithEntries: 8, entries: 12, photos: 3, tasksWithOwnerAndDay: 2, dissents: 1, shared: 1,
    kinds: { arrangement: 4, task: 5, recommendation: 3, practice: 0, need: 0, offer: 0, question: 0, note: 0 },
  };
  const told = (more: Partial<Numbers> = {}) => numbersInWords({ ...numbers, ...more }).join(" ");

  test("are old when a sentence has fallen away or come since", () => {
    for (const language of languages) {
      speak(language);
      const without = told({ dissents: 0 });
      expect(told().startsWith(without), `${language}: what is left is a beginning of what stood there`).toBe(true);
      expect(freshness(`Dzień dobry.\n\n${told()}`, without), `${language}: the only dissent was withdrawn`).toBe("old");
      expect(withNumbers(told(), without), `${language}: and goes from the words`).toBe(without);
      expect(freshness(without, told()), `${language}: the first dissent came`).toBe("old");
      expect(freshness(told(), told({ shared: 0 })), `${language}: one in the middle has gone`).toBe("old");
    }
    speak("pl");
  });

  test("written in one language of the window are renewed in another, never doubled", () => {
    for (const before of languages) {
      for (const after of languages.filter((each) => each !== before)) {
        speak(before);
        const words = `Dzień dobry.\n\n${told()}\n\nMoje słowa.`;
        speak(after);
        expect(freshness(words, told()), `${before}, then ${after}`).toBe("old");
        const renewed = withNumbers(words, told());
        expect(renewed, "in the place of the others").toBe(`Dzień dobry.\n\n${told()}\n\nMoje słowa.`);
        expect(freshness(renewed, told()), "and then they are as they should be").toBe("fresh");
      }
    }
    speak("pl");
  });
});

test("a signed version is read in words, and what people wrote stays as it is", () => {
  expect(signedInWords("entry", "task: Lista (Agreed: nie my) pokoi @Anna 2022-06-15 *7 (Agreed: )")).toBe("zadanie: Lista (Agreed: nie my) pokoi @Anna · 15\u00a0czerwca\u00a02022 *7 (uzgodnione)");
  expect(signedInWords("entry", "arrangement: Wtorki (Dissent: za rzadko)")).toBe("ustalenie: Wtorki (zdanie odrębne: za rzadko)");
  expect(signedInWords("amendment", "co tydzień (Adopted) [41:3:6] Helena")).toBe("co tydzień (przyjęta) [41:3:6] Helena");
  expect(signedInWords("words", "task: nie wpis")).toBe("task: nie wpis");
  expect(plain(signedInWords("status", "in_progress"))).toBe("w toku");
  expect(plain(signedInWords("private", "internal"))).toBe("tylko w wydaniu wewnętrznym");
  expect(["", "Tablica"].map((caption) => plain(signedInWords("photo", caption))), "a photo is told by its caption").toEqual(["bez podpisu", "Tablica"]);
});
