import { flushSync, tick } from "svelte";
import { beforeEach, expect, test } from "vitest";

import { type FakeHost, fakeHost } from "../ipc/fake";
import { groupId } from "../ipc/fake-sample";
import { setHost } from "../ipc/host";
import { settled } from "../stores/saving.svelte";
import { Cleaning } from "./cleaning.svelte";
import { type Corners, between, cornersOf, isSheet, isWhole, moved, resized, wholePicture, withCorner } from "./shape";

let host: FakeHost;

beforeEach(() => {
  host = fakeHost();
  setHost(host);
});

async function begun(): Promise<Cleaning> {
  const cleaning = new Cleaning(await host.capture(groupId(1)), undefined);
  await tick();
  await tick();
  return cleaning;
}

async function onDisk(): Promise<void> {
  await settled();
  flushSync();
}

test("Enter after Enter confirms every photo with what was proposed for it", async () => {
  const cleaning = await begun();
  expect(cleaning.proposal?.sure, "the first sheet is found").toBe(true);
  for (let n = 0; n < cleaning.photos.length; n++) {
    await tick();
    cleaning.confirm();
    await onDisk();
  }
  expect(cleaning.finished, "there is none left").toBe(true);
  const { photos } = await host.capture(groupId(1));
  expect(photos.every((photo) => photo.recipe?.mode === "cleaned"), "each has white paper").toBe(true);
  expect(photos[0]?.recipe?.corners, "the sheet that was sure").not.toBeNull();
  expect(photos[2]?.recipe?.corners, "all of the photo where it was not sure").toBeNull();
});

test("a corner moved by hand is what is stored, and undo takes it back", async () => {
  const cleaning = await begun();
  const corners = withCorner(cleaning.draft.corners, 0, { x: 1200, y: 800 });
  cleaning.change({ corners });
  cleaning.turn(1);
  cleaning.confirm();
  await onDisk();
  const stored = (await host.capture(groupId(1))).photos[0]!;
  expect(stored.recipe).toMatchObject({ corners, turns: 1 });
  expect(cleaning.at, "and the next photo is shown").toBe(1);
  cleaning.undo();
  await onDisk();
  expect((await host.capture(groupId(1))).photos[0]!.recipe).toBeNull();
  expect(cleaning.at, "undo shows what it changed").toBe(0);
  expect(cleaning.told?.name).toBe("undo-clean-photo");
});

test("starting over forgets the recipe and proposes the sheet again", async () => {
  const cleaning = await begun();
  const proposed = cleaning.draft.corners;
  cleaning.change({ corners: wholePicture(), mode: "original" });
  cleaning.confirm();
  await onDisk();
  cleaning.go(0);
  expect(isWhole(cleaning.draft.corners)).toBe(true);
  cleaning.reset();
  await onDisk();
  expect(cleaning.current?.recipe).toBeNull();
  expect(cleaning.draft).toMatchObject({ corners: proposed, mode: "cleaned" });
});

test("the sheet key goes between the whole photo and the sheet that may be there", async () => {
  const cleaning = await begun();
  cleaning.go(2);
  await tick();
  await tick();
  expect(cleaning.proposal?.sure, "of the third photo nobody can be sure").toBe(false);
  expect(isWhole(cleaning.draft.corners), "so all of it is proposed").toBe(true);
  cleaning.switchSheet();
  expect(isWhole(cleaning.draft.corners)).toBe(false);
  cleaning.switchSheet();
  expect(isWhole(cleaning.draft.corners)).toBe(true);
});

test("what cannot be saved is shown all the same, and kept for the next try", async () => {
  const cleaning = await begun();
  host.failing = { code: "disk-full", params: {} };
  cleaning.setConsent("noPeople");
  await onDisk();
  expect(cleaning.current?.consent, "seen at once").toBe("noPeople");
  expect(cleaning.queue.state).toBe("unsaved");
  host.failing = null;
  cleaning.queue.tryNow();
  await tick();
  await onDisk();
  expect((await host.capture(groupId(1))).photos[0]?.consent).toBe("noPeople");
});

test("corners never turn a sheet inside out and never leave the picture", () => {
  const corners: Corners = [{ x: 1000, y: 1000 }, { x: 9000, y: 1000 }, { x: 9000, y: 9000 }, { x: 1000, y: 9000 }];
  expect(withCorner(corners, 0, { x: -500, y: 20_000 }), "a crossing is not made").toBe(corners);
  expect(withCorner(corners, 0, { x: -500, y: -500 })[0], "the edge holds").toEqual({ x: 0, y: 0 });
  expect(isSheet(corners)).toBe(true);
});

test("areas keep their edges in order and stay on the picture", () => {
  const area = { left: 1000, top: 1000, right: 3000, bottom: 3000 };
  expect(moved(area, -9000, 9000)).toEqual({ left: 0, top: 8000, right: 2000, bottom: 10_000 });
  expect(resized(area, 0, { x: 9000, y: 9000 }), "a corner cannot pass its opposite").toEqual({ left: 2800, top: 2800, right: 3000, bottom: 3000 });
  expect(between({ x: 5, y: 900 }, { x: 700, y: 10 })).toEqual({ left: 5, top: 10, right: 700, bottom: 900 });
  expect(cornersOf(area)[2]).toEqual({ x: 3000, y: 3000 });
});
