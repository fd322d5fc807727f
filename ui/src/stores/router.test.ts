import { afterEach, expect, test, vi } from "vitest";

import { arrivals, go, here } from "./router.svelte";

afterEach(() => vi.unstubAllGlobals());

test("going where one is already is an arrival too", () => {
  vi.stubGlobal("location", { hash: "#/capture/e/g/hit" });
  const before = arrivals();
  go({ screen: "capture", event: "e", group: "g", entry: "hit" });
  go({ screen: "capture", event: "e", group: "g", entry: "hit" });
  expect(arrivals() - before, "the same hit chosen twice leads there twice").toBe(2);
  expect(here(), "and it is where one is").toEqual({ screen: "capture", event: "e", group: "g", entry: "hit" });
});
