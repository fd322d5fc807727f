import { expect, test } from "vitest";

import { addressOf, type Place, placeOf } from "./place";

test("every place is found again by its address", () => {
  const places: Place[] = [
    { screen: "start" },
    { screen: "new" },
    { screen: "announcement" },
    { screen: "event", event: "e/1 ż" },
    { screen: "capture", event: "e", group: "g" },
    { screen: "capture", event: "e", group: "g", entry: "x" },
    { screen: "readback", event: "e", group: "g" },
    { screen: "collect", event: "e" },
    { screen: "report", event: "e" },
    { screen: "report", event: "e", group: "g" },
    { screen: "report", event: "e", group: "g", entry: "x" },
  ];
  for (const place of places) expect(placeOf(addressOf(place)), addressOf(place)).toEqual(place);
});

test("an address that means nothing is the start", () => {
  for (const address of ["", "#", "#/nowhere", "#/event", "#/capture/only-one", "#/readback/only-one", "#/event/%E0%A4%A"]) {
    expect(placeOf(address), address).toEqual({ screen: "start" });
  }
});
