import { beforeEach, describe, expect, test, vi } from "vitest";

import { type FakeHost, fakeHost } from "../ipc/fake";
import { groupId, sampleEvent } from "../ipc/fake-sample";
import { slips, understand } from "../ipc/fake-line";
import { setHost } from "../ipc/host";
import { fieldInWords, valueInWords } from "../shared/values";
import { manyPeople } from "../shared/many-people";
import { begunName, fold, matching, namesOfEvent, namesUsed, type Sign } from "../shared/names";
import { GroupRecord } from "./record.svelte";
import { askedAt, beginning, leavingAsText, place, placeSlips, prefixEnd, segments, stillThere } from "./tokens";

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

  test("of a pasted page the beginning is drawn, cut at no character", () => {
    expect(beginning("zgoda", 5), "a line that fits is whole").toBe("zgoda");
    expect(beginning("ok 👍🏽 dalej", 4), "a character of two units is left out rather than cut").toBe("ok ");
    const drawn = beginning(line, line.indexOf("Kowal"));
    expect(segments(drawn, tokens).map((s) => s.words).join(""), "a token beyond the beginning cuts nothing").toBe(drawn);
    expect(segments(drawn, tokens).filter((s) => s.token).length, "only the prefix is drawn as one").toBe(1);
  });

  test("while the next reading is awaited, tokens before the change stay", () => {
    expect(stillThere(tokens, line, "z: Łóżka dla gości w szkole").length, "the prefix is untouched").toBe(1);
    expect(stillThere(tokens, line, `${line} i dalej`), "nothing has to be drawn anew for what is typed behind them").toBe(tokens);
  });

  test("the prefix reaches over its space", () => {
    expect(prefixEnd(line, tokens), "z: and one space hang to the left").toBe(3);
    expect(prefixEnd("bez", []), "no prefix, nothing hangs").toBe(0);
  });

  test("one key leaves the token at the caret as text, and brings it back", () => {
    const end = line.length;
    const put = leavingAsText(line, tokens, end);
    expect(put, "the due day is the nearest before the caret").toEqual({ at: line.indexOf("do 15"), put: true });
    const undone = line.slice(0, put!.at) + "\\" + line.slice(put!.at);
    const kept = place(undone, understand(undone).tokens);
    expect(kept.map((t) => undone.slice(t.start, t.end)).at(-1), "the words are shown with their sign").toBe("\\do 15.06");
    expect(understand(undone).due, "and set nothing").toBeNull();
    expect(leavingAsText(undone, kept, end + 1), "the same key takes the sign out").toEqual({ at: put!.at, put: false });
  });

  test("the key reaches earlier tokens by the caret, and the prefix from its start", () => {
    expect(leavingAsText(line, tokens, line.indexOf("@") + 3)?.at, "inside the name").toBe(line.indexOf("@"));
    expect(leavingAsText(line, tokens, 0)?.at, "before everything stands the kind").toBe(0);
    expect(leavingAsText("bez znaku", [], 4), "nothing was recognised").toBeNull();
  });
});

describe("what one is asked about", () => {
  const line = "z. Łóżka @ Maria do 31.06";
  const asked = placeSlips(line, slips(line));

  test("stands where it was typed", () => {
    expect(asked.map(({ start, end }) => line.slice(start, end)), "bytes are counted as the window counts").toEqual(["z.", "@ Maria", "do 31.06"]);
  });

  test("is said yes to at the caret, and never where there is nothing to mend", () => {
    expect(askedAt(asked, line.indexOf("Maria"))?.instead, "the one at the caret").toBe("@Maria");
    expect(askedAt(asked, line.length)?.instead, "a day that does not exist has no yes: the nearest before it").toBe("@Maria");
    expect(askedAt(asked.slice(1), 0)?.instead, "before all of them the first").toBe("@Maria");
    expect(askedAt([], 3), "nothing asked, nothing done").toBeNull();
  });
});

describe("names", () => {
  const known = [namesOfEvent(sampleEvent().people, sampleEvent().groups), namesUsed([])];
  const found = (indexes: typeof known, sign: Sign, words: string) => matching(indexes, sign, words).map((k) => k.name);

  test("are completed without regard to accents", () => {
    expect(found(known, "@", "marta zie"), "ę is typed as e").toEqual(["Marta Zielonka", "Marta Zięba"]);
  });

  test("begin after a sign at the start of a word only", () => {
    expect(begunName("do @Anna Ko", 11)?.words, "a name under way").toBe("Anna Ko");
    expect(begunName("mail@anna", 9), "an address is no name").toBeNull();
    expect(begunName("\\@anna", 6), "nor is what was left as text").toBeNull();
    expect(begunName("r: x >Zarz", 10), "addressees too").toEqual({ sign: ">", start: 5, words: "Zarz" });
    expect(begunName("r: x #miesz", 11), "and tags").toEqual({ sign: "#", start: 5, words: "miesz" });
    expect(begunName(`${"a ".repeat(60_000)}@An`, 120_003)?.words, "at the end of a long line").toBe("An");
  });

  test("are found by any of their words among 5,000 people", () => {
    const many = [namesOfEvent(manyPeople(5_000), []), namesUsed([])];
    expect(found(many, "@", "slaz"), "Ślązak is somebody's second word").toHaveLength(5);
    expect(found(many, "@", "slaz").every((name) => name.includes("Ślązak")), "and nothing else").toBe(true);
    expect(found(many, "@", "lukasz slazak 4911"), "a whole name leads to one").toEqual([]);
    expect(found(many, "@", "anna slazak 491"), "as far as it is typed").toEqual(["Anna Ślązak 4910"]);
    expect(found(many, "+", "slaska 7").every((name) => name.startsWith("Fundacja Śląska 7")), "organisations by a later word").toBe(true);
    expect(found(many, "+", "lodz").every((name) => name.startsWith("Dom Łódź")), "ł and ó are typed as l and o").toBe(true);
    expect(found(many, "@", "шевч").every((name) => name.includes("Шевченко")), "in Cyrillic").toBe(true);
    expect(found(many, ">", "dzielnica 1")[0], "districts are addressees").toBe("Dzielnica 10");
    expect(found(many, "@", "dzielnica 1"), "and own nothing").toEqual([]);
    expect(found(many, "@", "zzz"), "an unknown name is simply typed").toEqual([]);
  });

  test("finds what looking at every name finds", () => {
    const people = manyPeople(5_000);
    const many = [namesOfEvent(people, [])];
    for (const words of ["a", "kow", "jozef l", "wisn", "cwik 2", "ozturk 99", "оксана", "4999"]) {
      const wanted = fold(words);
      const all = new Set([...people.map((p) => p.name), ...people.map((p) => p.organisation)].filter((name) => ` ${fold(name)}`.includes(` ${wanted}`)));
      const few = found(many, "@", words);
      expect(few.length, `as many as there are for ${words}`).toBe(Math.min(5, all.size));
      expect(few.every((name) => all.has(name)), `only such as begin a word with ${words}`).toBe(true);
    }
  });

  test("used in the record come first, tags among them", () => {
    const entry = { owners: [{ name: "Anna Żuk", person: null }], partners: [], addressees: [], tags: ["mieszkania"] };
    const used = [namesOfEvent(manyPeople(50), []), namesUsed([entry, entry] as never)];
    expect(found(used, "@", "anna")[0], "twice an owner already").toBe("Anna Żuk");
    expect(found(used, "#", "miesz"), "a tag of this record").toEqual(["mieszkania"]);
    expect(found(used, "@", "miesz"), "is nobody's name").toEqual([]);
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

  test("lines that come together go together", async () => {
    const record = await open();
    record.add(["u: raz", "z: dwa", "trzy"], null, new Date());
    await settle();
    expect(record.shown.slice(-3).map((e) => e.typed), "each is an entry").toEqual(["u: raz", "z: dwa", "trzy"]);
    const before = record.shown.length;
    record.undo();
    await settle();
    expect(record.shown.length, "one step takes all of them back").toBe(before - 3);
  });

  test("shows a line at once, and as the host has it afterwards", async () => {
    const record = await open();
    record.add(["u: Jedna lista"], understand("u: Jedna lista"), new Date());
    expect(record.shown.map((e) => [e.kind, record.isWaiting(e.id)]), "seen before the disk has it").toEqual([["arrangement", true]]);
    await settle();
    expect(record.shown.map((e) => [e.text, record.isWaiting(e.id)]), "now the host's own").toEqual([["Jedna lista", false]]);
  });

  test("keeps lines and their order while nothing can be saved", async () => {
    const record = await open();
    host.failing = { code: "no-space", params: {} };
    for (const line of ["u: raz", "z: dwa", "trzy"]) record.add([line], null, new Date());
    await settle();
    expect(record.queue.state, "said honestly").toBe("unsaved");
    expect(record.shown.map((e) => e.typed), "all still there").toEqual(["u: raz", "z: dwa", "trzy"]);
    host.failing = null;
    record.queue.tryNow();
    await settle();
    expect(record.queue.state, "true again").toBe("saved");
    expect(record.view.entries.map((e) => e.typed), "in the order typed").toEqual(["u: raz", "z: dwa", "trzy"]);
  });

  test("left while nothing can be saved is found again, and what is typed next joins what waits", async () => {
    const copies = new Map<string, string>();
    vi.stubGlobal("localStorage", { getItem: (key: string) => copies.get(key) ?? null, setItem: (key: string, value: string) => void copies.set(key, value), removeItem: (key: string) => void copies.delete(key) });
    const copied = () => (JSON.parse([...copies.values()][0] ?? "{}") as { waiting?: string[] }).waiting;
    const record = await GroupRecord.open(groupId(1), instant);
    host.failing = { code: "no-space", params: {} };
    record.add(["u: raz"], null, new Date());
    await settle();
    const again = await GroupRecord.open(groupId(1), instant);
    await settle();
    expect([again.shown.map((e) => e.typed), again.queue.state], "the line and that it is not saved").toEqual([["u: raz"], "unsaved"]);
    again.add(["z: dwa"], null, new Date());
    await settle();
    expect(copied(), "a copy of both").toEqual(["u: raz", "z: dwa"]);
    host.failing = null;
    again.queue.tryNow();
    await settle();
    const last = await GroupRecord.open(groupId(1), instant);
    expect(last.view.entries.map((e) => e.typed), "both on disk, once and in their order").toEqual(["u: raz", "z: dwa"]);
    expect([last === again, copied()], "then the record is read anew, and no copy is left").toEqual([false, undefined]);
    vi.unstubAllGlobals();
  });

  test("converts, moves, deletes and undoes", async () => {
    const record = await open();
    for (const line of ["raz", "dwa", "trzy"]) record.add([line], null, new Date());
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
    for (const line of ["raz", "dwa", "trzy"]) record.add([line], null, new Date());
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
    record.add(["za długie"], null, new Date());
    await settle();
    expect(record.refused.map((r) => r.words), "words to put back").toEqual(["za długie"]);
    expect(record.queue.waiting, "and nothing is held up").toEqual([]);
  });

  test("has nowhere to move the first entry up", async () => {
    const record = await open();
    record.add(["raz"], null, new Date());
    await settle();
    expect(record.move([record.view.entries[0]!.id], -1), "it is first").toBe(false);
  });

  test("two values are settled by choosing one, and undo brings both back", async () => {
    host = fakeHost({ conflicts: true });
    setHost(host);
    const record = await open();
    await record.lookForConflicts();
    const conflict = record.conflicts.find((c) => c.field === "kind")!;
    record.settle(conflict, "question");
    expect(record.conflictsOf(conflict.entry!), "it's gone at once").toEqual([]);
    await settle();
    expect(record.shown.find((e) => e.id === conflict.entry)?.kind, "the chosen one is the entry's").toBe("question");
    record.undo();
    await settle();
    await settle();
    expect(record.conflictsOf(conflict.entry!), "both again").toEqual([conflict]);
  });

  test("an earlier version comes back by a change of its own", async () => {
    const record = await open();
    record.add(["u: Pierwsza wersja"], null, new Date());
    await settle();
    const { id } = record.shown[0]!;
    record.setText(id, "Druga wersja", "Pierwsza wersja", "sitting");
    await settle();
    const { versions } = await host.history(id);
    expect(versions.map((v) => v.made), "newest first, the making last").toEqual([false, true]);
    record.restoreVersion(id, versions[1]!.id);
    await settle();
    expect(record.shown[0]?.text, "as it was made").toBe("Pierwsza wersja");
    expect(record.view.undo.undo, "and can be undone").toBe("undo-restore-version");
  });
});

describe("values in words", () => {
  test("are said as people say them, and what is unknown is shown as it is", () => {
    const words = (field: string, value: unknown) => valueInWords(field, value, "2022-05-27").replaceAll("\u00A0", " ");
    expect(words("due", { day: "2022-06-20", written: "20.06" }), "a day").toBe("20 czerwca");
    expect(words("kind", "task"), "a kind").toBe("zadanie");
    expect(words("owners/anna", null), "a name taken out").toBe("bez tej osoby lub nazwy");
    expect(words("addressees/x", { name: "Wojewoda", level: "national", n: 0 }), "an addressee").toBe("Wojewoda (kraj)");
    expect(words("due", "soon"), "not a day").toBe("soon");
    expect(words("later", { a: 1 }), "of a newer Zapis").toBe('{"a":1}');
    expect(fieldInWords("later"), "a field of a newer Zapis").toBe("pole „later”");
  });
});
