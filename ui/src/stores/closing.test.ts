import { beforeEach, describe, expect, test, vi } from "vitest";

import { type FakeHost, fakeHost } from "../ipc/fake";
import { setHost } from "../ipc/host";
import type { Problem } from "../ipc/types";
import { closing, finishing } from "./closing.svelte";
import { SaveQueue, tried } from "./saving.svelte";

type Answer = { at: string };

const full: Problem = { code: "file-write", params: {} };
const never = () => new Promise<void>(() => {});
let host: FakeHost;

/** A queue over a disk that is full or not. */
function bench() {
  const disk = { full: false, written: [] as string[] };
  const queue = new SaveQueue<Answer>({ clock: { now: () => new Date(), wait: never } });
  const push = (words: string, copied = false) =>
    queue.push({
      copied,
      run: async () => {
        if (disk.full) throw full;
        disk.written.push(words);
        return { at: words };
      },
    });
  return { disk, queue, push };
}

beforeEach(() => {
  host = fakeHost({ empty: true });
  setHost(host);
  closing.stay();
});

describe("a window that is closed", () => {
  test("closes when nothing is open", async () => {
    const stop = closing.follow();
    host.askToClose();
    await closing.ask(never);
    stop();
    expect(host.calls, "once, and nobody is asked").toEqual(["close-window"]);
  });

  test("first sends what is being typed, and a screen that fails at it holds up no other", async () => {
    const { disk, push } = bench();
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const stops = [finishing(() => { throw new Error("gone"); }), finishing(() => push("half a sentence"))];
    await closing.ask(never);
    for (const stop of stops) stop();
    expect(told, "what went wrong is told").toHaveBeenCalledOnce();
    told.mockRestore();
    expect([disk.written, host.calls], "on disk before it closes").toEqual([["half a sentence"], ["close-window"]]);
  });

  test("stays when something can't be saved, says of what there is a copy, and closes when that is over", async () => {
    const { disk, push } = bench();
    disk.full = true;
    push("a new line", true);
    push("an edit");
    await closing.ask(never);
    expect([host.calls, closing.asked], "the person is asked").toEqual([["close-stay"], { count: 2, copied: 1, problem: full }]);
    disk.full = false;
    await closing.ask(never);
    expect([host.calls.at(-1), closing.asked, disk.written], "asked once more, it closes").toEqual(["close-window", null, ["a new line", "an edit"]]);
  });

  test("doesn't wait for ever for a disk that says nothing", async () => {
    const queue = new SaveQueue<Answer>();
    let answer = (_: Answer) => {};
    queue.push({ run: () => new Promise((resolve) => (answer = resolve)) });
    await closing.ask(async () => {});
    expect([host.calls, closing.asked], "the person is asked, without a reason").toEqual([["close-stay"], { count: 1, copied: 0, problem: null }]);
    answer({ at: "late" });
    await tried();
  });
});
