/** `npx vitest bench`: a key typed after a sign among 5,000 people, beside a plain look at every name. */
import { bench, describe } from "vitest";

import type { Person } from "../ipc/types";
import { fold, matching, namesOfEvent, namesUsed, type Sign } from "./names";
import { manyPeople } from "./many-people";

const people: Person[] = manyPeople(5_000);
const indexes = [namesOfEvent(people, []), namesUsed([])];
const typed: [Sign, string][] = [["@", "a"], ["@", "kow"], ["@", "slask"], ["+", "osrodek pom"], ["@", "zzz"], ["+", "o"], [">", "l"]];

describe("names", () => {
  bench("index", () => {
    for (const [sign, words] of typed) matching(indexes, sign, words);
  });
  bench("every name", () => {
    for (const [, words] of typed) {
      const wanted = fold(words);
      people.filter((person) => fold(person.name).includes(wanted)).slice(0, 5);
    }
  });
});
