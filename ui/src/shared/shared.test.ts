import { describe, expect, test } from "vitest";

import { sampleEvent } from "../ipc/fake-sample";
import { agendaNow, noticeDue } from "./agenda";
import { enteredDay, enteredTime } from "./entered";
import { newId } from "./newId";

describe("entered days and times", () => {
  test("are read as people write them", () => {
    for (const written of ["27.05.2022", "27.5.2022", "27/05/2022", "2022-05-27", " 27.05.2022 "]) {
      expect(enteredDay(written), written).toBe("2022-05-27");
    }
    for (const [written, read] of [["10", "10:00:00"], ["9:05", "09:05:00"], ["10.45", "10:45:00"], ["1045", "10:45:00"]] as const) {
      expect(enteredTime(written), written).toBe(read);
    }
  });

  test("that don't exist are not read", () => {
    for (const written of ["31.02.2022", "27.05", "maj", "", "27.13.2022"]) expect(enteredDay(written), written).toBeNull();
    for (const written of ["24:00", "10:60", "rano", ""]) expect(enteredTime(written), written).toBeNull();
  });
});

describe("the agenda against the clock", () => {
  const { sessions, date } = sampleEvent();
  const at = (hour: number, minute: number, day = 27) => agendaNow(sessions, date, new Date(Date.UTC(2022, 4, day, hour - 2, minute)));

  test("during an item says how long it still lasts", () => {
    const now = at(12, 31);
    expect(now.phase === "during" && [now.session.kind, now.minutesLeft, now.next?.kind], "group work until 12:45").toEqual(["groups", 14, "break"]);
  });

  test("between items says when the next begins", () => {
    const now = at(10, 50);
    expect(now.phase === "before" && now.minutes, "eleven o'clock").toBe(10);
  });

  test("the end of an item is announced once at ten and once at five minutes", () => {
    const said = (from: number) => {
      const already = new Set<string>();
      return Array.from({ length: from }, (_, i) => from - i).filter((left) => noticeDue("a", left, already) || noticeDue("a", left, already));
    };
    expect(said(20), "minute by minute").toEqual([10, 5]);
    expect(said(8), "who comes late is told once, then at five").toEqual([8, 5]);
    expect(said(3), "who comes at the end is told once").toEqual([3]);
    const already = new Set<string>();
    expect([noticeDue("a", 4, already), noticeDue("b", 4, already)], "each item for itself").toEqual([true, true]);
  });

  test("on another day only the plan stands", () => {
    expect(at(12, 31, 28).phase, "the day after").toBe("planned");
    expect(agendaNow(sessions, null, new Date()).phase, "no date at all").toBe("planned");
  });
});

describe("ids", () => {
  test("are UUIDs of version 7, in the order of time", () => {
    const early = newId(1_650_000_000_000);
    const late = newId(1_650_000_000_001);
    expect(early, "version and variant").toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late, "sorted by time").toBe(true);
  });
});
