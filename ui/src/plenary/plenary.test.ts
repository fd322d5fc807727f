import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { type FakeHost, fakeHost } from "../ipc/fake";
import { eventId, groupId } from "../ipc/fake-sample";
import { setHost } from "../ipc/host";
import type { Amendment, PlenaryItem, Projected, Slide } from "../ipc/types";
import { languages } from "../text/catalogue";
import { firstFitting, tightest, tries } from "./fill";
import { isTyping, stepOf } from "./keys";
import { Moderating, votesOf } from "./moderating.svelte";
import { OnStage } from "./onstage.svelte";
import { after, byOwner, fieldsOf, groupOf, groupTiming, itemOf, minutesAndSeconds, saying, slideOf, timeInWords, timing, wordsOf } from "./stage";
import { Typed } from "./typed.svelte";

const plain = (words: string) => words.replaceAll("\u00A0", " ");
const pressed = (key: string, more = {}) => ({ key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });
const settle = () => new Promise((done) => setTimeout(done));

let host: FakeHost;
let minute = 0;

beforeEach(() => {
  minute = 0;
  host = fakeHost({ now: () => new Date(Date.UTC(2022, 4, 27, 11, minute)) });
  setHost(host);
});

async function highlighted(): Promise<string[]> {
  const { entries } = await host.desk(eventId);
  const chosen = [1, 3, 3, 3].map((group, n) => entries.filter((each) => each.group === groupId(group))[n]!.entry.id);
  const task = entries.find((each) => each.group === groupId(3) && each.entry.kind === "task")!.entry.id;
  const ids = [...new Set([...chosen, task])];
  for (const id of ids) await host.highlight(eventId, id, true);
  await host.beginPlenary(eventId);
  return ids;
}

describe("the time left", () => {
  test("goes from calm over the last part to over, in words of three languages", () => {
    expect(timing(0, 12).state, "at the beginning").toBe("calm");
    expect(timing(12 * 60 - 180, 12).state, "three minutes before the end").toBe("soon");
    expect(timing(12 * 60, 12).state, "at the end").toBe("over");
    const said = (language: "pl" | "en" | "uk", seconds: number) => plain(timeInWords(saying(language), timing(seconds, 12), 12));
    expect(said("pl", 7 * 60), "plurals").toBe("zostało 5 z 12 minut");
    expect(said("pl", 10 * 60), "plurals").toBe("kończy się: jeszcze 2 minuty");
    expect(said("pl", 12 * 60 + 20), "not yet a minute over").toBe("czas minął");
    expect(said("uk", 15 * 60), "over").toBe("час минув 3 хвилини тому");
    expect(said("en", 13 * 60), "over").toBe("time was up 1 minute ago");
  });

  test("never says that nothing is left while there is some", () => {
    for (let left = 1; left <= 12 * 60; left++) expect(timing(12 * 60 - left, 12).minutes, `${left} s left`).toBeGreaterThan(0);
  });

  test("stands while the clock is stopped", () => {
    const clock = { running: false, begun: true, groupSeconds: 60, groupMinutes: 5, wholeSeconds: 60, wholeMinutes: 50 };
    expect(groupTiming(clock, 100)?.left, "a pause is nobody's time").toBe(240);
    expect(groupTiming({ ...clock, running: true }, 100)?.left, "running").toBe(140);
    expect(groupTiming({ ...clock, groupSeconds: null }, 0), "between groups").toBeNull();
    expect(minutesAndSeconds(-67.4), "over time has no sign of its own").toBe("1:07");
  });
});

describe("type as large as the screen allows", () => {
  test("the item comes first, then what follows it", () => {
    expect(firstFitting(() => true), "room for all").toEqual({ tight: 0, size: 80, next: 2 });
    expect(firstFitting(({ size, next }) => size + next * 10 <= 70), "a smaller size, alone").toEqual({ tight: 0, size: 68, next: 0 });
    expect(firstFitting(() => false), "never below what is legible").toEqual({ tight: 0, size: tries.at(-1)![0], next: 0 });
  });

  test("what was adopted gives way before the item is hard to read, and never more than it must", () => {
    const room = (lines: number) => firstFitting(({ tight, size, next }) => size + next * 20 <= lines + tight * 10, tightest);
    expect(room(120), "everything is seen whole").toEqual({ tight: 0, size: 80, next: 2 });
    expect(room(50), "as long as the item can be read, nothing is cut").toEqual({ tight: 0, size: 50, next: 0 });
    expect(room(40), "then fewer lines of what was adopted").toEqual({ tight: 1, size: 50, next: 0 });
    expect(room(15), "and only at the very end smaller type").toEqual({ tight: tightest, size: 44, next: 0 });
    expect(firstFitting(() => false, tightest), "nothing fits").toEqual({ tight: tightest, size: 38, next: 0 });
  });

  test("nothing on the projector is set below 32 pixels of a screen of 1080 lines", () => {
    expect(Math.min(...tries.map(([size]) => size)), "the smallest step").toBeGreaterThanOrEqual(32);
  });
});

describe("a clicker's keys", () => {
  test("turn the page also while one types; letters and arrows then belong to the words", () => {
    expect(stepOf(pressed("PageDown")), "the clicker").toEqual({ step: "next" });
    expect(stepOf(pressed("b")), "its black button").toEqual({ step: "blank" });
    expect(stepOf(pressed(".")), "or this one").toEqual({ step: "blank" });
    expect(stepOf(pressed("и", { code: "KeyB" })), "on a Ukrainian keyboard").toEqual({ step: "blank" });
    expect(stepOf(pressed("x")), "nothing else").toBeNull();
    expect(stepOf(pressed("b", { repeat: true })), "a held key does not flicker").toBeNull();
    expect(stepOf(pressed("PageDown", { repeat: true })), "but moves on").toEqual({ step: "next" });
    expect(isTyping(undefined), "a command from the palette").toBe(false);
  });
});

describe("the stage", () => {
  test("goes on, marks what was presented and folds it away", async () => {
    await highlighted();
    const stage = new OnStage(host);
    const next = () => stage.steer({ step: "next" });
    await stage.load();
    expect(slideOf(stage.shown!).slide, "the beginning").toBe("opening");
    await next();
    await next();
    const first = itemOf(stage.shown!, slideOf(stage.shown!))!;
    expect(first.presented, "not yet").toBe(false);
    await stage.steer({ step: "nextGroup" });
    await stage.steer({ step: "nextGroup" });
    await next();
    const group = groupOf(stage.shown!, slideOf(stage.shown!))!;
    const item = itemOf(stage.shown!, slideOf(stage.shown!))!;
    expect(after(group, item).length, "what comes next").toBe(group.items.length - 1);
    await next();
    const again = stage.shown!.view.groups.flatMap((each) => each.items);
    expect(again.filter((each) => each.presented).map((each) => each.entry), "both are presented").toEqual([first.entry, item.entry]);
  });

  test("whoever clicks forward in the course leaves an item as presented, whoever clicks back does not", async () => {
    await highlighted();
    const stage = new OnStage(host);
    await stage.load();
    const items = stage.shown!.slides.filter((each) => each.slide === "item");
    const onto = (slide: Slide) => stage.steer({ step: "to", slide });
    const presented = () => stage.shown!.view.groups.flatMap((group) => group.items).filter((each) => each.presented).map((each) => each.entry);
    await onto(items[1]!);
    await onto(items[0]!);
    expect(presented(), "back is for another look").toEqual([]);
    await onto(items[2]!);
    expect(presented(), "the course has its tick at once").toEqual([itemOf(stage.shown!, items[0]!)!.entry]);
    await onto({ slide: "end" });
    expect(presented().length, "and at the end both that were left").toBe(2);
  });

  test("a black screen moves nothing unseen", async () => {
    await highlighted();
    const stage = new OnStage(host);
    await stage.steer({ step: "next" });
    const at = stage.shown!.at;
    await stage.steer({ step: "blank" });
    expect(stage.shown!.blank, "black").toBe(true);
    await stage.steer({ step: "next" });
    expect([stage.shown!.blank, stage.shown!.at], "back where it was").toEqual([false, at]);
  });

  test("an answer that comes late never replaces a newer one", async () => {
    await highlighted();
    let free = (_: Projected | null) => {};
    const slow = { ...host, projected: () => new Promise<Projected | null>((resolve) => (free = resolve)) };
    const stage = new OnStage(slow);
    const old = await host.projected();
    const waiting = stage.load();
    await stage.steer({ step: "next" });
    const { at } = stage.shown!;
    free(old);
    await waiting;
    expect(stage.shown!.at, "the newer one").toBe(at);
  });

  test("keeps its picture when the host has a problem", async () => {
    await highlighted();
    const stage = new OnStage({ ...host, steerPlenary: () => Promise.reject({ code: "no-space", params: {} }) });
    await stage.load();
    const { shown } = stage;
    await stage.steer({ step: "next" });
    expect(stage.shown, "a room needs no error").toBe(shown);
    expect(stage.problem?.code, "the desk does").toBe("no-space");
  });

  test("tasks stand by owner", async () => {
    await highlighted();
    const stage = new OnStage(host);
    await stage.steer({ step: "tasks" });
    const { shown } = stage;
    expect(slideOf(shown!).slide, "the table").toBe("tasks");
    const rows = shown!.tasks.flat();
    expect(byOwner(rows).map((run) => run[0]!.owner).length, "one run for each owner").toBe(new Set(rows.map((row) => row.owner)).size);
    await stage.steer({ step: "tasks" });
    expect(slideOf(stage.shown!).slide, "and back").toBe("opening");
  });
});

describe("an item's fields", () => {
  const item: PlenaryItem = {
    entry: "e", kind: "recommendation", text: "Punkty", owners: [], addressees: [{ name: "Miasto", level: null }], due: { day: "2022-06-15", written: "15.06" },
    dots: 18, raisedBy: [1, 3, 7], adopted: [], presented: false, photos: [],
  };
  const shown = { view: { allGroups: 8 }, day: "2022-05-27" } as Projected;

  test("say who raised it in all three languages", () => {
    expect(plain(fieldsOf(saying("pl"), item, shown).join(" · ")), "Polish").toBe("dla: Miasto · do śr. 15 czerwca · zgłosiły 3 z 8 grup (1, 3, 7) · 18 kropek");
    for (const language of languages) {
      const alone = fieldsOf(saying(language), { ...item, raisedBy: [2] }, shown);
      expect(alone.length, `${language}: one group is in the heading already`).toBe(3);
    }
  });
});

describe("amendments", () => {
  const instant = { now: () => new Date(), wait: () => new Promise<void>(() => {}) };

  test("are logged with who asked and how many voted, and only adopted ones reach the projector", async () => {
    const [id] = await highlighted();
    const moderating = new Moderating(eventId, instant, async () => {});
    await moderating.load();
    const asked = { text: "także dla osób niesłyszących", askedBy: "Helena Ryś", votes: { yes: 41, no: 3, abstained: 6 }, outcome: "parked" as const };
    moderating.add({ group: groupId(1), entry: id! }, asked);
    await settle();
    const [made] = moderating.layer!.amendments;
    expect(made, "as it was said").toMatchObject({ ...asked, entry: id });
    const onScreen = async () => (await host.plenary(eventId)).groups.flatMap((group) => group.items).find((item) => item.entry === id)!.adopted;
    expect(await onScreen(), "parked is not for the screen").toEqual([]);
    moderating.decide(made!.id, "adopted");
    await settle();
    expect((await onScreen()).map(({ text, votes }) => [text, votes?.yes]), "adopted is").toEqual([[asked.text, 41]]);
    moderating.change(made!.id, { ...asked, outcome: "adopted", text: "i dla słabosłyszących" });
    await settle();
    expect(moderating.layer!.amendments[0], "the words are changed, the votes stay").toMatchObject({ text: "i dla słabosłyszących", votes: asked.votes });
    moderating.undo();
    await settle();
    expect(moderating.layer!.amendments[0]!.text, "and taken back").toBe(asked.text);
  });

  test("are what undo takes back, by their name, also when the screen has gone on since; what the room saw stays seen", async () => {
    const [id] = await highlighted();
    const stage = new OnStage(host);
    const moderating = new Moderating(eventId, instant, async () => {});
    await stage.steer({ step: "next" });
    await stage.steer({ step: "next" });
    await moderating.load();
    moderating.add({ group: groupId(1), entry: id! }, { text: "raz", askedBy: "", votes: null, outcome: "adopted" });
    await settle();
    await stage.steer({ step: "next" });
    await moderating.load();
    expect(moderating.layer!.undo.undo, "turning a page is no step").toBe("undo-add-amendment");
    moderating.undo();
    await settle();
    expect([moderating.layer!.amendments, moderating.told], "the amendment is taken back, and named").toEqual([[], { what: "undone", name: "undo-add-amendment" }]);
    await stage.load();
    expect(stage.shown!.view.groups.flatMap((group) => group.items).find((each) => each.entry === id)?.presented, "still presented").toBe(true);
    for (let n = 0; n < 20; n++) moderating.undo();
    await vi.waitFor(() => expect(moderating.queue.waiting.length, "all of them answered").toBe(0));
    expect([moderating.layer!.undo.undo, moderating.told, moderating.problem], "with nothing left it says nothing").toEqual([null, null, null]);
  });

  test("an uncounted vote is none, and what isn't a number counts nothing", () => {
    expect(votesOf("", " ", ""), "nobody counted").toBeNull();
    expect(votesOf("12", "0", ""), "as counted; nobody abstained").toEqual({ yes: 12, no: 0, abstained: 0 });
    for (const [yes, no, abstained] of [["ok. 40", "3", ""], ["40", "3O", ""], ["40", "3", "x"], ["40", "", ""], ["", "3", ""], ["99999999999", "4", ""], ["5", "-4", ""]] as const) {
      expect(votesOf(yes, no, abstained), `nothing is guessed of ${yes}, ${no}, ${abstained}`).toBe("unclear");
    }
  });

  test("a private note keeps the space one is about to go on after", async () => {
    await highlighted();
    const moderating = new Moderating(eventId, instant, async () => {});
    moderating.writeNote(eventId, "zapytać ");
    await settle();
    expect((await host.privateNotes(eventId))[0]?.text, "on the disk").toBe("zapytać");
    await moderating.load();
    expect(moderating.noteOn(eventId), "in the field").toBe("zapytać ");
  });

  test("what cannot be saved waits and says so", async () => {
    await highlighted();
    const moderating = new Moderating(eventId, instant, async () => {});
    await moderating.load();
    host.failing = { code: "no-space", params: {} };
    moderating.writeNote(eventId, "tylko dla mnie");
    moderating.add({ group: groupId(1), entry: null }, { text: "dopisać", askedBy: "", votes: null, outcome: "adopted" });
    await settle();
    expect([moderating.queue.state, moderating.queue.waiting.length], "nothing is lost").toEqual(["unsaved", 2]);
    expect(moderating.noteOn(eventId), "and what one wrote is seen").toBe("tylko dla mnie");
  });
});

describe("an amendment being typed", () => {
  const earlier: Amendment = { id: "a", group: groupId(1), entry: "e", text: "dawniejszy głos", outcome: "parked", askedBy: "Anna", votes: { yes: 4, no: 0, abstained: 1 }, at: "2022-05-27T11:00:00Z", deleted: false };
  const place = { group: groupId(2), number: 2, entry: "e2", said: "Pokoje" };

  test("waits aside while an earlier one is changed, and comes back whole", () => {
    const typed = new Typed("");
    Object.assign(typed, { words: "w połowie zdan", askedBy: "Helena", yes: "41", begunAt: place });
    const half = typed.kept;
    typed.change(earlier);
    expect([typed.words, typed.yes, typed.no, typed.abstained], "the earlier one is in the fields").toEqual(["dawniejszy głos", "4", "0", "1"]);
    typed.words = "dawniejszy głos, poprawiony";
    typed.change({ ...earlier, id: "b", text: "inny", votes: null });
    expect([typed.words, typed.yes], "from one earlier one to another").toEqual(["inny", ""]);
    typed.change(null);
    expect(typed.kept, "not a letter is lost, nor the item it was begun at").toBe(half);
    typed.change(null);
    expect(typed.words, "once").toBe("w połowie zdan");
  });

  test("comes back after the window has ended, and nothing typed leaves nothing behind", () => {
    const typed = new Typed("");
    expect(typed.kept, "nothing").toBe("");
    Object.assign(typed, { words: "w połowie", no: "3", about: "addition", begunAt: place });
    const again = new Typed(typed.kept);
    expect([again.words, again.no, again.about, again.begunAt], "as it was").toEqual(["w połowie", "3", "addition", place]);
    expect(new Typed("{").words, "what is no draft of ours are words").toBe("{");
    again.clear();
    expect(again.kept, "decided").toBe("");
  });
});

describe("amendments on a full disk", () => {
  const asked = { askedBy: "Helena Ryś", votes: null, outcome: "adopted" as const };
  const instant = { now: () => new Date(), wait: () => new Promise<void>(() => {}) };
  const store = new Map<string, string>();

  beforeEach(() => {
    store.clear();
    vi.stubGlobal("localStorage", { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => store.set(key, value), removeItem: (key: string) => store.delete(key) });
  });
  afterEach(() => vi.unstubAllGlobals());

  /** The window, started anew over the same store. */
  async function restarted(): Promise<Moderating> {
    vi.resetModules();
    (await import("../ipc/host")).setHost(host);
    return new (await import("./moderating.svelte")).Moderating(eventId, instant, async () => {});
  }

  test("outlive the window: what was decided is saved as soon as it can be, and once", async () => {
    await highlighted();
    let moderating = await restarted();
    await moderating.load();
    host.failing = { code: "no-space", params: {} };
    moderating.add({ group: groupId(1), entry: null }, { ...asked, text: "raz" });
    moderating.add({ group: groupId(1), entry: null }, { ...asked, text: "dwa" });
    await settle();
    expect((await host.deskLayer(eventId)).amendments.length, "nothing is on the disk").toBe(0);
    moderating = await restarted();
    host.failing = null;
    // Typed before the window has looked.
    moderating.add({ group: groupId(1), entry: null }, { ...asked, text: "trzy" });
    await settle();
    await moderating.load();
    await settle();
    expect((await host.deskLayer(eventId)).amendments.map((each) => each.text).sort(), "all three").toEqual(["dwa", "raz", "trzy"]);
    expect([...store.keys()], "and nothing is left in the store").toEqual([]);
    moderating = await restarted();
    await moderating.load();
    await settle();
    expect((await host.deskLayer(eventId)).amendments.length, "none twice").toBe(3);
  });

  test("that reached the disk when the store had not heard of it are not written again", async () => {
    await highlighted();
    const about = { group: groupId(1), entry: null };
    await host.addAmendment(eventId, { ...about, ...asked, text: "raz" });
    store.set(`zapis-draft-amendments-${eventId}`, JSON.stringify({ line: "", waiting: [JSON.stringify({ ...about, ...asked, text: "raz" }), "{", "7"] }));
    const moderating = await restarted();
    await moderating.load();
    await settle();
    expect((await host.deskLayer(eventId)).amendments.map((each) => each.text), "one").toEqual(["raz"]);
  });
});

test("a long item is named by its first words", () => {
  expect(wordsOf("Krótko"), "short").toBe("Krótko");
  expect(wordsOf("słowo ".repeat(40), 30), "between words").toBe("słowo słowo słowo słowo słowo…");
  expect(wordsOf("ż".repeat(90), 30).length, "also without words").toBeLessThanOrEqual(31);
});
