import { expect, test } from "vitest";

import { fakeHost } from "../ipc/fake";
import { groupId, samplePhotos } from "../ipc/fake-sample";
import { setHost } from "../ipc/host";
import type { Entry, PhotoArrival, Saved } from "../ipc/types";
import { Intake, mostBytes } from "./intake.svelte";
import { areaOf, markersOf, shifted, styleOf } from "./places";

function begun(failing = false) {
  const host = fakeHost();
  if (failing) host.failing = { code: "no-space", params: {} };
  setHost(host);
  const taken: Saved[] = [];
  const intake = new Intake(groupId(1), (saved) => taken.push(saved));
  host.onPhotoArrival((arrival) => intake.hear(arrival));
  return { host, intake, taken };
}

const file = (name: string, bytes = 10): File => ({ name, size: bytes, type: "image/jpeg" }) as File;

test("chosen photos come in and the refused ones are told by name", async () => {
  const { intake, taken } = begun();
  await intake.choose(false);
  expect(intake.added, "the photo").toBe(1);
  expect(intake.refused.map(({ name, problem }) => [name, problem.code])).toEqual([["notatki.txt", "photo-not-a-picture"]]);
  expect(taken.at(-1)?.photos.length, "the strip is told").toBe(samplePhotos().length + 1);
  expect(intake.busy, "nothing is under way any longer").toBe(false);
});

test("a dropped file of a gigabyte is refused unread, the others come in", async () => {
  const { host, intake } = begun();
  await intake.take([file("wielki.jpg", 1 << 30), file("IMG_1.jpg", mostBytes)]);
  expect(intake.refused.map(({ name, problem }) => [name, problem.code])).toEqual([["wielki.jpg", "photo-too-large"]]);
  expect(host.calls, "only one reached the host").toEqual(["undo-add-photo"]);
});

test("a full disk is told for each photo and nothing is counted as added", async () => {
  const { intake } = begun(true);
  await intake.take([file("a.jpg"), file("b.jpg")]);
  expect(intake.added).toBe(0);
  expect(intake.refused.map(({ problem }) => problem.code)).toEqual(["no-space", "no-space"]);
});

test("what is stopped takes no further file", async () => {
  const { host, intake } = begun();
  const add = host.addDroppedPhoto;
  host.addDroppedPhoto = async (group, dropped) => {
    intake.stop();
    return add(group, dropped);
  };
  await intake.take([file("a.jpg"), file("b.jpg"), file("c.jpg")]);
  expect(intake.added, "the one under way stays").toBe(1);
});

test("photos of another group are not this one's", () => {
  const { intake, taken } = begun();
  const arrival: PhotoArrival = { group: groupId(2), name: "x.jpg", outcome: { result: "added", photo: "p" }, saved: {} as Saved };
  intake.hear(arrival);
  expect([intake.added, taken.length]).toEqual([0, 0]);
});

test("an empty clipboard is told only to who asked for it", async () => {
  const { host, intake } = begun();
  host.pastePhotos = async () => 0;
  await intake.paste(false);
  expect(intake.told, "Ctrl+V on words is no question about photos").toBe(null);
  await intake.paste(true);
  expect(intake.told).toBe("photos-nothing-pasted");
});

test("a place stays on the photo in whichever way it is drawn", () => {
  expect(areaOf({ x: 0.8, y: 0.2 }, { x: 0.1, y: 1.7 })).toEqual({ left: 1000, top: 2000, right: 8000, bottom: 10000 });
  expect(styleOf(areaOf({ x: 0.5, y: 0.25 }, { x: 0.5, y: 0.25 })), "a point has no size").toBe("left: 50%; top: 25%");
  expect(shifted({ x: 0.99, y: 0.5 }, "ArrowRight", 0.1), "to the edge and no further").toEqual({ x: 1, y: 0.5 });
  expect(shifted({ x: 0.5, y: 0.5 }, "a", 0.1), "another key moves nothing").toBe(null);
});

test("places are numbered as their entries follow each other, and entries without one have no number", () => {
  const area = areaOf({ x: 0.1, y: 0.1 }, { x: 0.1, y: 0.1 });
  const photo = { ...samplePhotos()[0]!, places: ["c", "a", "gone"].map((entry) => ({ entry, area })) };
  const entries = ["a", "b", "c"].map((id) => ({ id, text: `wpis ${id}` })) as Entry[];
  expect(markersOf(photo, entries).map(({ entry, number }) => [entry, number])).toEqual([["a", 1], ["c", 2]]);
});
