import { beforeEach, describe, expect, test } from "vitest";

import { type FakeHost, fakeHost } from "../ipc/fake";
import { groupId, sampleEvent } from "../ipc/fake-sample";
import { understand } from "../ipc/fake-line";
import { setHost } from "../ipc/host";
import { begunName, knownNames, matching } from "./names";
import { GroupRecord } from "./record.svelte";
import { place, prefixEnd, segments, stillThere } from "./tokens";

describe("tokens", () => {
  const line = "z: Łóżka dla gości @Anna Kowal do 15.06";
  const tokens = place(line, understand(line).tokens);

  test("bytes become the units of the window", () => {
    expect(tokens.map((t) => line.slice(t.start, t.end)), "Polish letters take two bytes").toEqual(["z:", "@Anna Kowal", "do 15.06"]);
  });

  test("a cut line is still the whole line", () => {
    expect(segments(line, tokens).map((s) => s.words).join(""), "nothing typed is left out").toBe(line);
    expect(segments("👩‍👩‍👧 ok", place("👩‍👩‍👧 ok", [])).map((s) => s.words).join(""), "nor outside the first plane").toBe("👩‍👩‍👧 ok");
  });

  test("a token inside a letter is left out instead of cutting it", () => {
    expect(place("łóż", [{ start: 1, end: 2, sure: true, meaning: { type: "tag", value: "x" } }]), "byte 1 is inside ł").toEqual([]);
  });

  test("while the next reading is awaited, tokens before the change stay", () => {
    expect(stillThere(tokens, line, "z: Łóżka dla gości w szkole").length, "the prefix is untouched").toBe(1);
  });

  test("the prefix reaches over its space", () => {
    expect(prefixEnd(line, tokens), "z: and one space hang to the left").toBe(3);
    expect(prefixEnd("bez", []), "no prefix, nothing hangs").toBe(0);
  });
});

describe("names", () => {
  const known = knownNames(sampleEvent().people, sampleEvent().groups, []);

  test("are completed without regard to accents", () => {
    expect(matching(known, "marta zie").map((k) => k.name), "ę is typed as e").toEqual(["Marta Zielonka", "Marta Zięba"]);
  });

  test("begin after a sign at the start of a word only", () => {
    expect(begunName("do @Anna Ko", 11)?.words, "a name under way").toBe("Anna Ko");
    expect(begunName("mail@anna", 9), "an address is no name").toBeNull();
  });
});

describe("a group's record", () => {
  let host: FakeHost;
  const settle = () => new Promise((done) => setTimeout(done));
  const instant = { now: () => new Date(), wait: () => new Promise<void>(() => {}) };
  const open = async () => new GroupRecord(await host.capture(groupId(1)), instant);

  beforeEach(() => {
    host = fakeHost({ empty: true });
    setHost(host);
  });

  test("shows a line at once, and as the host has it afterwards", async () => {
    const record = await open();
    record.add("u: Jedna lista", understand("u: Jedna lista"), new Date());
    expect(record.shown.map((e) => [e.kind, record.isWaiting(e.id)]), "seen before the disk has it").toEqual([["arrangement", true]]);
    await settle();
    expect(record.shown.map((e) => [e.text, record.isWaiting(e.id)]), "now the host's own").toEqual([["Jedna lista", false]]);
  });

  test("keeps lines and their order while nothing can be saved", async () => {
    const record = await open();
    host.failing = { code: "no-space", params: {} };
    for (const line of ["u: raz", "z: dwa", "trzy"]) record.add(line, null, new Date());
    await settle();
    expect(record.queue.state, "said honestly").toBe("unsaved");
    expect(record.shown.map((e) => e.typed), "all still there").toEqual(["u: raz", "z: dwa", "trzy"]);
    host.failing = null;
    record.queue.tryNow();
    await settle();
    expect(record.queue.state, "true again").toBe("saved");
    expect(record.view.entries.map((e) => e.typed), "in the order typed").toEqual(["u: raz", "z: dwa", "trzy"]);
  });

  test("converts, moves, deletes and undoes", async () => {
    const record = await open();
    for (const line of ["raz", "dwa", "trzy"]) record.add(line, null, new Date());
    await settle();
    const [one, two, three] = record.view.entries.map((e) => e.id) as [string, string, string];
    record.setKind(one, "task");
    record.move([three], -1);
    record.moveToTrash(two);
    await settle();
    expect(record.view.entries.map((e) => [e.text, e.kind]), "three changes").toEqual([["raz", "task"], ["trzy", "note"]]);
    record.undo();
    await settle();
    expect(record.view.entries.map((e) => e.text), "the deleted one is back in its place").toEqual(["raz", "trzy", "dwa"]);
    expect(record.told, "and what was undone is named").toEqual({ what: "undone", name: "undo-trash-entry" });
  });

  test("keeps what was deleted in the trash, and puts it back where it stood", async () => {
    const record = await open();
    for (const line of ["raz", "dwa", "trzy"]) record.add(line, null, new Date());
    await settle();
    const two = record.view.entries[1]!.id;
    record.moveToTrash(two);
    await settle();
    expect(record.trash.map((e) => e.text), "it can be looked at").toEqual(["dwa"]);
    record.restore(two);
    await settle();
    expect(record.trash, "nothing is left there").toEqual([]);
    expect(record.view.entries.map((e) => e.text), "in its old place").toEqual(["raz", "dwa", "trzy"]);
  });

  test("gives a refused line back instead of losing it", async () => {
    const record = await open();
    host.failing = { code: "too-long", params: { limit: "100000" } };
    record.add("za długie", null, new Date());
    await settle();
    expect(record.refused.map((r) => r.words), "words to put back").toEqual(["za długie"]);
    expect(record.queue.waiting, "and nothing is held up").toEqual([]);
  });

  test("has nowhere to move the first entry up", async () => {
    const record = await open();
    record.add("raz", null, new Date());
    await settle();
    expect(record.move([record.view.entries[0]!.id], -1), "it is first").toBe(false);
  });
});
