import { beforeEach, describe, expect, test } from "vitest";

import { type FakeHost, fakeHost } from "../ipc/fake";
import { groupId } from "../ipc/fake-sample";
import { setHost } from "../ipc/host";
import type { Entry } from "../ipc/types";
import { Editing, isLeft } from "../shared/editing.svelte";
import { fieldsLine } from "../shared/fields";
import { Filter } from "./filter.svelte";
import { GroupRecord } from "./record.svelte";
import { Selection } from "./selection.svelte";

let host: FakeHost;
const settle = () => new Promise((done) => setTimeout(done));

async function record(...lines: string[]): Promise<GroupRecord> {
  const opened = new GroupRecord(await host.capture(groupId(1)));
  for (const line of lines) opened.add([line], null, new Date());
  await settle();
  return opened;
}

const texts = (of: GroupRecord) => of.shown.map((e) => e.text);
const ids = (of: GroupRecord) => of.shown.map((e) => e.id);

beforeEach(() => {
  host = fakeHost({ empty: true });
  setHost(host);
});

describe("an entry's line of fields", () => {
  const entry = (change: Partial<Entry>): Entry => ({
    id: "e", kind: "task", text: "", typed: "", order: "", owners: [], partners: [], addressees: [], due: null, status: "open",
    tags: [], dots: null, place: "", contact: "", stance: null, private: false, translations: [], createdAt: "", deleted: false, ...change,
  });
  const name = (written: string) => ({ name: written, person: null });

  test("is what one would type", () => {
    const full = entry({
      owners: [name("Anna Kowalska")], partners: [name("OPS Wola")], addressees: [{ name: "MRiPS", level: null }],
      due: { day: "2022-06-15", written: "15.06" }, tags: ["dom"], dots: 7,
    });
    expect(fieldsLine(full, "pl"), "in the grammar's own signs").toBe("@Anna Kowalska +OPS Wola do 15.06 >MRiPS #dom *7");
    expect(fieldsLine(entry({ due: { day: "2022-06-15", written: "" } }), "uk"), "a day without words").toBe("до 15.06.2022");
    expect(fieldsLine(entry({}), "pl"), "of nothing is empty").toBe("");
  });

  test("has the place and the contact, enclosed where a line would cut them", () => {
    expect(fieldsLine(entry({ place: "OPS Wola, ul. Bema 91", contact: "Anna, +48 600 100 200" }), "pl"), "plain ones").toBe("miejsce: OPS Wola, ul. Bema 91 kontakt: Anna, +48 600 100 200");
    expect(fieldsLine(entry({ place: "Dom; parter", contact: "dzwonić do 15.06" }), "en"), "others").toBe('place: "Dom; parter" contact: "dzwonić do 15.06"');
    expect(fieldsLine(entry({ place: 'Klub "Dom"; parter' }), "uk"), "with their own marks").toBe('місце: «Klub "Dom"; parter»');
  });

  test("puts a name that would be cut in quotation marks", () => {
    expect(fieldsLine(entry({ owners: [name("jan z sali")] }), "pl"), "small letters end a name").toBe('@"jan z sali"');
  });
});

describe("what is done to several entries", () => {
  test("is one change, and one undo takes it back", async () => {
    const opened = await record("raz", "dwa", "trzy", "cztery");
    const [one, , three] = ids(opened) as [string, string, string];
    opened.patchMany([one, three], { kind: "task", fields: "#dom" });
    await settle();
    expect(opened.shown.filter((e) => e.kind === "task" && e.tags.includes("dom")), "both of them").toHaveLength(2);
    opened.undo();
    await settle();
    expect(opened.shown.filter((e) => e.kind === "task"), "neither of them").toEqual([]);
  });

  test("moves them as a block, and not over the edge", async () => {
    const opened = await record("raz", "dwa", "trzy", "cztery");
    const [, two, three] = ids(opened) as [string, string, string];
    expect(opened.move([two, three], -1), "there is room above").toBe(true);
    await settle();
    expect(texts(opened), "in their order").toEqual(["dwa", "trzy", "raz", "cztery"]);
    expect(opened.move([two, three], -1), "now they are first").toBe(false);
    opened.move([two, three], 1);
    await settle();
    expect(texts(opened), "and back").toEqual(["raz", "dwa", "trzy", "cztery"]);
  });

  test("among the entries shown, what is hidden keeps its neighbours", async () => {
    const opened = await record("u: raz", "z: ukryte", "u: dwa");
    const shown = opened.shown.filter((e) => e.kind === "arrangement");
    opened.move([shown[1]!.id], -1, shown);
    await settle();
    expect(texts(opened), "before the one shown above it").toEqual(["dwa", "raz", "ukryte"]);
  });
});

describe("an entry", () => {
  test("is split, and the second part is told", async () => {
    const opened = await record("raz dwa", "trzy");
    let told = "";
    opened.split(ids(opened)[0]!, { first: "raz", second: "dwa" }, "raz dwa", (rest) => (told = rest));
    await settle();
    expect(texts(opened), "in its place").toEqual(["raz", "dwa", "trzy"]);
    expect(opened.shown[1]!.id, "to be edited next").toBe(told);
  });

  test("is joined with others: fields united, the others in the trash", async () => {
    const opened = await record("z: raz #a", "z: dwa #b");
    opened.join(ids(opened), () => {});
    await settle();
    expect(opened.shown.map((e) => [e.text, e.tags]), "one of them").toEqual([["raz dwa", ["a", "b"]]]);
    expect(opened.trash.map((e) => e.text), "nothing is gone").toEqual(["dwa"]);
  });

  test("a translation and the mark for the internal edition are each one step", async () => {
    const opened = await record("raz");
    const id = ids(opened)[0]!;
    opened.translate(id, { language: "uk", text: "один" });
    opened.setPrivate(id, true);
    await settle();
    const [entry] = opened.shown as [Entry];
    expect([entry.private, entry.translations], "both are there").toEqual([true, [{ language: "uk", text: "один" }]]);
    opened.undo();
    opened.undo();
    await settle();
    expect([opened.shown[0]!.private, opened.shown[0]!.translations], "and both are gone").toEqual([false, []]);
  });

  test("that is typed in sends each time what the text was made from", async () => {
    const opened = await record("raz");
    const id = ids(opened)[0]!;
    const sent: (string | undefined)[] = [];
    const patchEntry = host.patchEntry;
    host.patchEntry = (entry, patch) => {
      sent.push(patch.textBefore);
      return patchEntry(entry, patch);
    };
    opened.beginEditing(id);
    opened.setText(id, "raz dwa", "raz", "sitting");
    await settle();
    opened.setText(id, "raz dwa trzy", "raz", "sitting");
    await settle();
    expect(sent, "first what stood there, then what was last taken").toEqual(["raz", "raz dwa"]);
  });
});

describe("the filter", () => {
  test("shows a kind or what is incomplete, and never hides what came or was worked on since", async () => {
    const opened = await record("z: bez niczego", "u: ustalone", "z: gotowe @Anna Kowal do 15.06");
    const filter = new Filter();
    filter.toggle("task", opened.shown);
    filter.toggleIncomplete(opened.shown);
    expect(filter.shown(opened.shown).map((e) => e.text), "a task that lacks something").toEqual(["bez niczego"]);
    opened.add(["u: nowe"], null, new Date());
    await settle();
    filter.keep(ids(opened)[1]!);
    expect(filter.shown(opened.shown).map((e) => e.text), "the new one, and the one being edited").toEqual(["bez niczego", "ustalone", "nowe"]);
    filter.clear();
    expect(filter.shown(opened.shown), "everything").toHaveLength(4);
  });
});

describe("the selection", () => {
  test("reaches from where it began, both ways", async () => {
    const { shown } = await record("a", "b", "c", "d");
    const [a, b, c, d] = shown.map((e) => e.id) as [string, string, string, string];
    const selection = new Selection();
    selection.extend(shown, b, c);
    selection.extend(shown, c, d);
    expect([...selection.ids], "down").toEqual([b, c, d]);
    selection.extend(shown, d, a);
    expect([...selection.ids], "and over the beginning").toEqual([a, b]);
    selection.toggle(d, b);
    expect(selection.of(shown, b, () => true), "in the order of the stream").toEqual([a, b, d]);
    expect(selection.of(shown, b, (id) => id !== d), "without what is not on disk yet").toEqual([a, b]);
  });
});

describe("one sitting of editing", () => {
  const edit = (opened: GroupRecord, id: string) =>
    new Editing(opened.shown.find((e) => e.id === id)!, "pl", {
      words: (...saved) => opened.setText(id, ...saved), edit: (done) => opened.edit(id, done), translate: (...written) => opened.translate(id, ...written),
    });

  test("saves at every pause and is one step to take back", async () => {
    const opened = await record("lista");
    const { id } = opened.shown[0]!;
    const editing = edit(opened, id);
    for (const words of ["lista i", "lista i plan"]) {
      editing.words = words;
      editing.save();
      await settle();
    }
    editing.fields = "@Anna Kowalska kontakt: 600 100 200";
    editing.end();
    await settle();
    expect(opened.shown[0], "words and fields").toMatchObject({ text: "lista i plan", contact: "600 100 200" });
    expect(host.calls.filter((call) => call === "undo-edit-entry").length, "each pause was saved").toBe(3);
    opened.undo();
    await settle();
    expect(opened.shown[0], "all of it at once").toMatchObject({ text: "lista", owners: [], contact: "" });
  });

  test("given up leaves everything as it was", async () => {
    const opened = await record("lista");
    const { id } = opened.shown[0]!;
    const editing = edit(opened, id);
    editing.words = "co innego";
    editing.save();
    await settle();
    editing.fields = "#inne";
    editing.giveUp();
    editing.end();
    await settle();
    expect(opened.shown[0], "words and fields").toMatchObject({ text: "lista", tags: [] });
  });

  test("given up comes back by one undo", async () => {
    const opened = await record("lista");
    const { id } = opened.shown[0]!;
    const editing = edit(opened, id);
    editing.words = "lista i plan";
    editing.save();
    await settle();
    editing.words = "lista i plan na wtorek";
    editing.giveUp();
    await settle();
    expect(texts(opened), "as it was").toEqual(["lista"]);
    opened.undo();
    await settle();
    expect(texts(opened), "the last word of it too").toEqual(["lista i plan na wtorek"]);
    opened.undo();
    await settle();
    expect(texts(opened), "and what was there before").toEqual(["lista"]);
  });

  test("that a split ends keeps the fields typed in it", async () => {
    const opened = await record("raz dwa");
    const { id } = opened.shown[0]!;
    const editing = edit(opened, id);
    editing.words = "raz dwa trzy";
    editing.save();
    editing.fields = "@Anna Kowal do 15.06";
    editing.translate("uk", "один");
    opened.split(id, { first: "raz", second: "dwa trzy" }, editing.handOver(), () => {});
    await settle();
    expect(texts(opened), "cut where it was cut").toEqual(["raz", "dwa trzy"]);
    const [first] = opened.shown as [Entry];
    expect([first.owners.map((o) => o.name), first.due?.day.slice(5), first.translations], "owner, day and translation are the first one's").toEqual([["Anna Kowal"], "06-15", [{ language: "uk", text: "один" }]]);
  });

  test("cut off by a kill finds its fields and translations again", async () => {
    const opened = await record("lista");
    const { id } = opened.shown[0]!;
    const killed = edit(opened, id);
    killed.fields = "@Anna Kowal";
    killed.translate("uk", "список");
    expect(isLeft(id), "it is known which entry was being edited").toBe(true);
    const again = edit(opened, id);
    expect([again.fields, again.translations.uk], "as far as they were typed").toEqual(["@Anna Kowal", "список"]);
    again.end();
    await settle();
    const [entry] = opened.shown as [Entry];
    expect([entry.owners.map((o) => o.name), entry.translations.map((t) => t.text), isLeft(id)], "and taken once").toEqual([["Anna Kowal"], ["список"], false]);
  });

  test("with a translation is one step to take back", async () => {
    const opened = await record("lista");
    const { id } = opened.shown[0]!;
    const editing = edit(opened, id);
    editing.words = "lista i plan";
    editing.translate("uk", "список");
    editing.end();
    await settle();
    opened.undo();
    await settle();
    expect(opened.shown[0], "words and translation together").toMatchObject({ text: "lista", translations: [] });
  });

  test("words that are no fields of several entries are given back", async () => {
    const opened = await record("raz", "dwa");
    opened.patchMany(ids(opened), { fields: "Anna" });
    await settle();
    expect(opened.refused.map((refused) => [refused.words, refused.problem.code]), "with the reason").toEqual([["Anna", "fields-unread"]]);
  });
});
