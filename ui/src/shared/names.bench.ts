/** Completion of names among 5,000 people, as it runs at every letter after a sign: `npm run names`. At most 10 ms are wanted. */
import { bench, describe } from "vitest";

import { manyPeople } from "./many-people";
import { fold, matching, namesOfEvent, type Sign } from "./names";

const people = manyPeople(5_000);
const indexes = [namesOfEvent(people, [])];
const asked: [Sign, string][] = [["@", "a"], ["@", "kow"], ["@", "slaz"], ["@", "jozef l"], ["@", "шевч"], ["+", "slaska 7"], ["+", "lodz"], [">", "dzielnica 1"], ["@", "zzz"]];

describe("5,000 people", () => {
  for (const [sign, words] of asked) bench(`${sign}${words}`, () => void matching(indexes, sign, words));
  bench("yardstick: every name looked at, kow", () => void people.filter(({ name }) => fold(name).includes("kow")).slice(0, 5));
  bench("the index made anew, once an event", () => void namesOfEvent(people, []));
});
