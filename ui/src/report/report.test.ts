import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { fakeHost } from "../ipc/fake";
import { eventId } from "../ipc/fake-sample";
import { type Host, setHost } from "../ipc/host";
import type { PageDrawing, ReportChoice, ReportPages } from "../ipc/types";
import { Layout } from "./layout.svelte";
import { Outlines, paint, picturesOf } from "./paint";

const choice: ReportChoice = { edition: "internal", language: "pl", variant: { kind: "full" }, photosPerPage: null, theme: "paper" };

/** A host whose layouts are ready when the test says so. */
function slowHost() {
  const waiting: (() => void)[] = [];
  const real = fakeHost();
  const host: Host = {
    ...real,
    reportPages: (event, chosen) => new Promise<ReportPages>((ready) => waiting.push(() => void real.reportPages(event, chosen).then(ready))),
  };
  setHost(host);
  return { ready: async () => { waiting.shift()?.(); await rest(); }, asked: () => waiting.length };
}

const rest = async () => { for (let n = 0; n < 8; n++) await Promise.resolve(); await tick(); };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a burst of changes asks once, and a layout under way is not starved by more of them", async () => {
  const slow = slowHost();
  const layout = new Layout(eventId);
  layout.ask(choice);
  expect(slow.asked(), "the first layout").toBe(1);
  await slow.ready();
  for (let n = 0; n < 20; n++) layout.changed();
  expect(slow.asked(), "not at once").toBe(0);
  await vi.advanceTimersByTimeAsync(100);
  expect(slow.asked(), "one for all of them").toBe(1);
  for (let n = 0; n < 20; n++) layout.changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(slow.asked(), "the one under way goes on").toBe(1);
  const before = layout.pages?.stamp;
  await slow.ready();
  expect(layout.pages?.stamp, "it is shown").not.toBe(before);
  await vi.advanceTimersByTimeAsync(100);
  expect(slow.asked(), "then what changed meanwhile").toBe(1);
});

test("another choice makes the answer to the one before worthless", async () => {
  const slow = slowHost();
  const layout = new Layout(eventId);
  layout.ask(choice);
  layout.ask({ ...choice, theme: "civic" });
  await slow.ready();
  expect(layout.pages, "the answer to the first").toBeNull();
  await slow.ready();
  expect(layout.pages?.pages, "the answer to the second").toBeGreaterThan(0);
  expect(layout.busy, "nothing is under way").toBe(false);
});

test("a screen that was left asks for nothing any more", async () => {
  const slow = slowHost();
  const layout = new Layout(eventId);
  layout.ask(choice);
  await slow.ready();
  layout.changed();
  layout.end();
  await vi.advanceTimersByTimeAsync(500);
  layout.changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(slow.asked()).toBe(0);
});

test("only the pages one sees are fetched, an old one stays until the new one is there", async () => {
  setHost(fakeHost());
  const layout = new Layout(eventId);
  layout.ask(choice);
  await rest();
  layout.want(0, 0);
  await rest();
  expect([...layout.drawings.keys()]).toEqual([0]);
  const first = layout.drawings.get(0)!.stamp;
  layout.ask({ ...choice, edition: "public" });
  await rest();
  expect(layout.drawings.get(0)?.stamp, "still shown").toBe(first);
  layout.want(0, 1);
  await rest();
  expect(layout.drawings.get(0)?.stamp, "and replaced").toBe(layout.pages?.stamp);
  expect([...layout.drawings.keys()].sort()).toEqual([0, 1]);
});

test("a page is painted from its draw list: every glyph whose outline is known, every line, every picture", async () => {
  const host = fakeHost();
  await host.reportPages(eventId, choice);
  const drawing: PageDrawing = await host.reportPage(1, 0);
  const calls: Record<string, number> = {};
  const count = (what: string) => () => void (calls[what] = (calls[what] ?? 0) + 1);
  const context = { setTransform: count("transform"), fillRect: count("rect"), fill: count("fill"), stroke: count("stroke"), drawImage: count("picture") };
  const canvas = { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
  vi.stubGlobal("Path2D", class {});
  paint(canvas, drawing, 1.5, new Outlines(), new Map());
  const glyphs = drawing.draws.flatMap((draw) => (draw.draw === "glyphs" ? draw.glyphs.filter((glyph) => drawing.faces[draw.face]!.glyphs[glyph]) : []));
  const shapes = drawing.draws.filter((draw) => draw.draw === "shape" && draw.stroke === null).length;
  const lines = drawing.draws.filter((draw) => draw.draw === "rule").length;
  expect(glyphs.length, "the page says something").toBeGreaterThan(200);
  expect(calls["fill"]).toBe(glyphs.length + shapes);
  expect(calls["rect"], "the paper, the lines, room for pictures").toBe(1 + lines + picturesOf(drawing).length);
  expect(canvas.width).toBe(Math.round(drawing.width * 1.5));
  vi.unstubAllGlobals();
});
