import { beforeEach, describe, expect, test } from "vitest";

import { type FakeHost, fakeHost } from "../ipc/fake";
import { groupId } from "../ipc/fake-sample";
import { setHost } from "../ipc/host";
import { oncePerPress } from "../stores/held";
import { largestFitting, steps } from "./fit";
import { Reading } from "./reading.svelte";

describe("type as large as the room allows", () => {
  test("the first step that fits is taken, and the smallest when none does", () => {
    expect(largestFitting(() => true), "a short entry is huge").toBe(steps[0]);
    expect(largestFitting((step) => step <= 7), "a longer one a step smaller").toBe(6.2);
    expect(largestFitting(() => false), "never smaller than legible; then it scrolls").toBe(steps.at(-1));
  });

  test("also the smallest is legible from ten metres on either screen", () => {
    // On a picture 2 m wide, letters of 3 cm: a capital is about two thirds of the type size.
    for (const [width, height] of [[1366, 768], [1920, 1080]] as const) {
      const pixels = steps.at(-1)! * Math.min(height / 100, width * 0.0062);
      const centimetres = (pixels * 0.66 * 200) / width;
      expect(centimetres, `${width}×${height}`).toBeGreaterThan(3);
    }
  });
});

describe("a read-back", () => {
  let host: FakeHost;
  const settle = () => new Promise((done) => setTimeout(done));
  const instant = { now: () => new Date(), wait: () => new Promise<void>(() => {}) };
  const open = async () => new Reading(await host.readBack(groupId(1), false), instant);

  beforeEach(async () => {
    host = fakeHost({ empty: true });
    setHost(host);
    for (const line of ["z: Zadanie", "u: Ustalenie", "Notatka", "?: Pytanie"]) await host.addEntries(groupId(1), [line]);
  });

  test("goes by kind and answers with one key each", async () => {
    const reading = await open();
    expect(reading.entries.map((e) => e.kind), "arrangements first, no notes").toEqual(["arrangement", "task", "question"]);
    reading.answer("agreed");
    reading.answer("dissent", " Helena Ryś: za późno ");
    expect(reading.current?.kind, "each answer leads on").toBe("question");
    expect(reading.counts, "seen at once").toMatchObject({ agreed: 1, dissent: 1, parked: 0, read: 2, all: 3 });
    await settle();
    expect(host.calls.filter((call) => call === "undo-set-stance").length, "and on its way to the disk").toBe(2);
  });

  test("sets an owner and a day without leaving it", async () => {
    const reading = await open();
    reading.go(1);
    const { id, text } = reading.current!;
    reading.beginEditing(id);
    reading.edit(id, { text: "Zadanie na Woli", textBefore: text, fields: "@Ewa Wolska do 15.06", fieldsBefore: "", sitting: "s" });
    await settle();
    expect([reading.current?.id, reading.current?.text, reading.current?.owners[0]?.name, reading.current?.due?.day], "the same entry, with its fields").toEqual([id, "Zadanie na Woli", "Ewa Wolska", "2022-06-15"]);
  });

  test("begins again at the first entry not yet read", async () => {
    const first = await open();
    first.answer("agreed");
    await settle();
    const again = await open();
    expect([again.at, again.current?.kind], "the second of three").toEqual([1, "task"]);
  });

  test("comes back to the parked ones when all are read", async () => {
    const reading = await open();
    reading.answer("parked");
    reading.answer("agreed");
    reading.answer("agreed");
    expect(reading.current, "the end").toBeNull();
    reading.readParked();
    expect(reading.current?.kind, "the parked one").toBe("arrangement");
    reading.answer("agreed");
    expect([reading.current, reading.counts.parked], "the end again, with nothing parked").toEqual([null, 0]);
  });

  test("undo shows the entry whose answer was taken back", async () => {
    const reading = await open();
    reading.answer("agreed");
    await settle();
    reading.undo();
    await settle();
    expect([reading.at, reading.current?.stance], "to answer anew").toEqual([0, null]);
    expect(reading.told?.what, "and it's told").toBe("undone");
    reading.redo();
    await settle();
    expect(reading.entries[0]?.stance?.kind, "and made again").toBe("agreed");
  });

  test("notes are read when asked for, and the place is kept", async () => {
    const reading = await open();
    reading.go(1);
    await reading.takeNotes(true);
    expect([reading.entries.at(-1)?.kind, reading.current?.kind], "notes come last").toEqual(["note", "task"]);
  });

  test("left while nothing can be saved is found again where it was", async () => {
    const left = await Reading.open(groupId(1), instant);
    host.failing = { code: "no-space", params: {} };
    left.answer("agreed");
    left.answer("parked");
    await settle();
    const again = await Reading.open(groupId(1), instant);
    expect([again.at, again.counts.read, again.queue.state], "the third entry, two answers, not saved").toEqual([2, 2, "unsaved"]);
    host.failing = null;
    again.queue.tryNow();
    await settle();
    const fresh = await Reading.open(groupId(1), instant);
    expect([fresh === again, fresh.view.entries.map((e) => e.stance?.kind ?? null)], "read anew from the disk").toEqual([false, ["agreed", "parked", null]]);
  });

  test("an answer that can't be saved yet is kept and shown", async () => {
    const reading = await open();
    host.failing = { code: "no-space", params: {} };
    reading.answer("agreed");
    await settle();
    expect([reading.queue.state, reading.counts.agreed], "not saved, not forgotten").toEqual(["unsaved", 1]);
  });
});

test("a digit that is held answers for one entry, a held arrow goes on", () => {
  const done: string[] = [];
  const runs = oncePerPress({ "answer-agreed": () => done.push("agreed"), "read-next": () => done.push("next") });
  for (const repeat of [false, true, true]) {
    runs["answer-agreed"]?.({ repeat } as KeyboardEvent);
    runs["read-next"]?.({ repeat } as KeyboardEvent);
  }
  expect(done, "the group agreed to one entry").toEqual(["agreed", "next", "next", "next"]);
});
