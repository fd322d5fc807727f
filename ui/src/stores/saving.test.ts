import { describe, expect, test } from "vitest";

import type { Problem } from "../ipc/types";
import { type Change, type Clock, LeftBehind, onItsWay, SaveQueue, settled, tried, unsaved } from "./saving.svelte";

type Answer = { at: string };

const full: Problem = { code: "no-space", params: {} };
const began = new Date("2022-05-27T10:00:00Z");

/** A host that can fail, and a clock that waits only until told to go on. */
function bench(options: { hopeless?: string } = {}) {
  const written: string[] = [];
  const refused: string[] = [];
  const pauses: (() => void)[] = [];
  const lengths: number[] = [];
  const host = { failing: false };
  const clock: Clock = {
    now: () => began,
    wait: (ms) => new Promise((go) => (lengths.push(ms), pauses.push(go))),
  };
  const queue = new SaveQueue<Answer, Change<Answer> & { name: string }>({
    clock,
    hopeless: (problem) => problem.code === options.hopeless,
    refused: (change) => refused.push(change.name),
  });
  const change = (name: string, key?: string, problem?: Problem) => ({
    name,
    key,
    run: async () => {
      if (problem) throw problem;
      if (host.failing) throw full;
      written.push(name);
      return { at: `after ${name}` };
    },
  });
  const settle = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return { queue, change, host, written, refused, pauses, lengths, settle };
}

describe("the saved mark", () => {
  test("says saved only after the host has answered", async () => {
    const { queue, change, settle } = bench();
    expect(queue.state, "nothing was changed").toBe("untouched");
    queue.push(change("a"));
    expect(queue.state, "the host hasn't answered yet").toBe("saving");
    await settle();
    expect(queue.state, "the host has answered").toBe("saved");
    expect(queue.savedAt, "the moment is the host's").toBe("after a");
  });

  test("says not saved since the first failure, until it is true again", async () => {
    const { queue, change, host, pauses, settle } = bench();
    host.failing = true;
    queue.push(change("a"));
    await settle();
    expect(queue.state, "the disk is full").toBe("unsaved");
    expect(queue.failingSince, "since the first failure").toEqual(began);
    expect(queue.problem, "the reason is kept to be said").toEqual(full);
    host.failing = false;
    pauses.shift()!();
    await settle();
    expect(queue.state, "the retry succeeded").toBe("saved");
    expect(queue.problem, "nothing is wrong any more").toBeNull();
  });
});

describe("the queue", () => {
  test("keeps every change and its order while the disk is full", async () => {
    const { queue, change, host, written, pauses, settle } = bench();
    host.failing = true;
    for (const name of ["a", "b", "c"]) queue.push(change(name));
    await settle();
    expect(queue.waiting.map((c) => c.name), "nothing is dropped").toEqual(["a", "b", "c"]);
    host.failing = false;
    pauses.shift()!();
    await settle();
    expect(written, "in the order typed").toEqual(["a", "b", "c"]);
  });

  test("waits longer each time, but never long", async () => {
    const { queue, change, host, pauses, lengths, settle } = bench();
    host.failing = true;
    queue.push(change("a"));
    for (let i = 0; i < 6; i++) {
      await settle();
      pauses.shift()!();
    }
    await settle();
    expect(lengths, "doubling up to five seconds").toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000]);
    host.failing = false;
    queue.tryNow();
    await settle();
  });

  test("tries at once when asked", async () => {
    const { queue, change, host, written, settle } = bench();
    host.failing = true;
    queue.push(change("a"));
    await settle();
    host.failing = false;
    queue.tryNow();
    await settle();
    expect(written, "without waiting for the pause").toEqual(["a"]);
  });

  test("replaces a waiting change of the same field, never one under way", async () => {
    const { queue, change, written, settle } = bench();
    queue.push(change("first", "text 1"));
    queue.push(change("second", "text 1"));
    queue.push(change("third", "text 1"));
    await settle();
    expect(written, "the first was under way; the second was overtaken").toEqual(["first", "third"]);
  });

  test("gives back what can never be saved, and goes on", async () => {
    const { queue, change, refused, written, settle } = bench({ hopeless: "too-long" });
    queue.push(change("bad", undefined, { code: "too-long", params: {} }));
    queue.push(change("good"));
    await settle();
    expect(refused, "given back, not lost").toEqual(["bad"]);
    expect(written, "the next one isn't held up").toEqual(["good"]);
  });
});

describe("what is not on disk", () => {
  test("is counted over all queues, with what is kept of it as a copy", async () => {
    const [one, other] = [bench(), bench()];
    one.host.failing = other.host.failing = true;
    one.queue.push({ ...one.change("line"), copied: true });
    other.queue.push(other.change("answer"));
    await one.settle();
    expect(unsaved(), "whatever screen they are from, and no copy is promised where there is no room for one").toEqual({ count: 2, copied: 0, problem: full });
    one.host.failing = other.host.failing = false;
    await tried();
    expect([unsaved(), one.written, other.written], "tried at once, and waited for").toEqual([null, ["line"], ["answer"]]);
  });

  test("is waited for again once it can be saved", async () => {
    const { queue, change, host, written, pauses, settle } = bench();
    host.failing = true;
    for (const name of ["a", "b", "c"]) queue.push(change(name));
    await settle();
    host.failing = false;
    await tried();
    expect(written, "not only the first of them").toEqual(["a", "b", "c"]);
    expect(pauses.length, "without a pause between").toBe(1);
  });
});

describe("what a screen left behind", () => {
  test("is found again while something of it is unsaved, and read anew after that", async () => {
    const { queue, change, host } = bench();
    const screen = { get isLeft() { return queue.waiting.length > 0; } };
    const left = new LeftBehind<{ readonly isLeft: boolean }>();
    const fresh = () => Promise.resolve({ isLeft: false });
    await left.open("g", () => Promise.resolve(screen));
    host.failing = true;
    queue.push(change("a"));
    expect(await left.open("g", fresh), "its queue goes on in the same place").toBe(screen);
    expect(await left.open("other", fresh), "another one has nothing to do with it").not.toBe(screen);
    host.failing = false;
    await tried();
    expect(await left.open("g", fresh), "then the disk says how things are").not.toBe(screen);
  });
});

describe("the next screen", () => {
  test("waits for what is being saved, but not for what can't be", async () => {
    const { queue, change, host, written, settle } = bench();
    queue.push(change("a"));
    await settled();
    expect(written, "written before the next screen reads").toEqual(["a"]);
    host.failing = true;
    queue.push(change("b"));
    await settled();
    await settle();
    expect(queue.state, "a full disk holds nobody up").toBe("unsaved");
    host.failing = false;
    await tried();
  });

  test("waits for a change outside a queue too, and what goes wrong with it is its own affair", async () => {
    let ended = false;
    const job = onItsWay(new Promise((_, fail) => setTimeout(() => { ended = true; fail(full); })));
    const told = job.catch((thrown: unknown) => thrown);
    await settled();
    expect(ended, "it was waited for").toBe(true);
    expect(await told, "who asked for it is told").toBe(full);
  });
});
