import { afterEach, describe, expect, test, vi } from "vitest";

import { fakeHost } from "../ipc/fake";
import { groupId } from "../ipc/fake-sample";
import { setHost } from "../ipc/host";
import type { LiveScope } from "../ipc/types";
import { room } from "../stores/room.svelte";

const numbers = new Map([[groupId(1), 1]]);
const desk: LiveScope = { as: "desk", of: "event" };
const group: LiveScope = { as: "group", of: groupId(1) };
let stop = () => {};

/** A window in a room of some kind, and the dialog asked for. */
function inRoom(kind: string | undefined, scope: LiveScope) {
  setHost(fakeHost({ room: kind }));
  stop = room.follow();
  room.ask({ scope, numbers });
}

afterEach(async () => {
  await room.end();
  stop();
});

describe("the room's network", () => {
  test("nothing is open before a person has said so", async () => {
    inRoom(undefined, desk);
    expect(room.shown, "the dialog asks").toBe(true);
    expect(room.view, "and nothing is open").toBeNull();
    await room.open("Moderacja", "");
    expect(room.isOpen, "now it is").toBe(true);
    expect(room.code, "a desk shows a code at once").toBe("482 913");
  });

  test("a group shows no code until it is asked for one", async () => {
    inRoom(undefined, group);
    await room.open("Grupa 1", "");
    expect(room.code).toBeNull();
    await room.showCode();
    expect(room.code).toBe("482 913");
    await room.hideCode();
    expect(room.code).toBeNull();
  });

  test("a wrong code is counted", async () => {
    inRoom("wrong", desk);
    await room.open("Moderacja", "");
    await vi.waitFor(() => expect(room.triesLeft).toBe(2));
    expect(room.code, "it is still good").toBe("482 913");
  });

  test("with a wrong code nobody is connected, and the reason is told", async () => {
    inRoom(undefined, group);
    await room.open("Grupa 1", "");
    expect(await room.join("192.168.43.17", "000 000")).toBe(false);
    expect(room.problem?.code).toBe("live-wrong-code");
    expect(room.here).toEqual([]);
    expect(await room.join("192.168.43.17", "482 913")).toBe(true);
    expect(room.problem, "it is solved").toBeNull();
    expect(room.here.map((peer) => peer.name)).toEqual(["Moderacja"]);
  });

  test("put away, it stays open; ended, nothing is left of it", async () => {
    inRoom("full", desk);
    await room.open("Moderacja", "");
    room.putAway();
    expect([room.shown, room.view !== null]).toEqual([false, true]);
    expect(room.here.length, "two of the three are here").toBe(2);
    await room.end();
    expect([room.view, room.code, room.told]).toEqual([null, null, null]);
  });

  test("what is open for a group is not open for the desk", async () => {
    inRoom(undefined, group);
    await room.open("Grupa 1", "");
    room.ask({ scope: desk, numbers });
    expect(room.isOpen, "the dialog asks anew").toBe(false);
  });

  test("who listens hears of what another laptop brought, until it stops listening", async () => {
    inRoom("took", group);
    let times = 0;
    const quiet = room.onTook(() => (times += 1));
    await room.open("Grupa 1", "");
    await vi.waitFor(() => expect(times).toBe(1));
    quiet();
    await room.open("Grupa 1", "");
    await room.refresh();
    expect(times).toBe(1);
  });

  test("a connection that was lost is told by its name", async () => {
    inRoom("lost", group);
    await room.open("Grupa 1", "");
    await vi.waitFor(() => expect(room.told?.name).toBe("Moderacja"));
    expect(room.told?.problem.code).toBe("live-lost");
  });
});
