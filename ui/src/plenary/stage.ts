/** What the projector's picture is made of: the item shown, what comes after it, and how much time is left in which words. */
import type { Language, PlenaryGroup, PlenaryItem, Projected, Slide, StageClock } from "../ipc/types";
import { type Arguments, sentence } from "../text/catalogue";
import { readDay } from "../text/dates";

/** The sentences of the room's screen are in the event's language, whichever the moderator's is. */
export type Say = (id: string, given?: Arguments) => string;

export function saying(language: Language): Say {
  return (id, given) => sentence(language, id, given);
}

export function slideOf(shown: Projected): Slide {
  return shown.slides[shown.at] ?? { slide: "opening" };
}

export function groupOf(shown: Projected, slide: Slide): PlenaryGroup | null {
  return "group" in slide ? (shown.view.groups.find((group) => group.group === slide.group) ?? null) : null;
}

export function itemOf(shown: Projected, slide: Slide): PlenaryItem | null {
  if (slide.slide !== "item") return null;
  return groupOf(shown, slide)?.items.find((item) => item.entry === slide.entry) ?? null;
}

/** The items of the group that come after this one and were not shown yet. */
export function after(group: PlenaryGroup, item: PlenaryItem): PlenaryItem[] {
  return group.items.slice(group.items.indexOf(item) + 1).filter((each) => !each.presented);
}

export interface Timing {
  /** Calm, the last quarter, or over: three colours, three shapes, three wordings. */
  state: "calm" | "soon" | "over";
  /** Seconds left; below zero over time. */
  left: number;
  /** Minutes as they are said: left, or over. */
  minutes: number;
  /** How much of the time is gone, 0 to 1. */
  gone: number;
}

/** The last quarter, at most three minutes and at least half a minute, is the end. */
const lastPart = (budget: number) => Math.min(180, Math.max(30, budget / 4));

export function timing(seconds: number, minutes: number): Timing {
  const budget = minutes * 60;
  const left = budget - seconds;
  const state = left <= 0 ? "over" : left <= lastPart(budget) ? "soon" : "calm";
  return {
    state, left,
    minutes: left <= 0 ? Math.floor(-left / 60) : Math.ceil(left / 60),
    gone: budget > 0 ? Math.min(1, seconds / budget) : 1,
  };
}

/** The group's time now, `later` seconds after the host told it; null between groups. */
export function groupTiming(clock: StageClock, later: number): Timing | null {
  if (clock.groupSeconds === null || clock.groupMinutes === null) return null;
  return timing(clock.groupSeconds + (clock.running ? later : 0), clock.groupMinutes);
}

export function wholeTiming(clock: StageClock, later: number): Timing {
  return timing(clock.wholeSeconds + (clock.running ? later : 0), clock.wholeMinutes);
}

export function timeInWords(say: Say, time: Timing, all: number): string {
  if (time.state === "calm") return say("plenary-left", { left: time.minutes, all });
  if (time.state === "soon") return say("plenary-soon", { left: time.minutes });
  return time.minutes === 0 ? say("plenary-over-now") : say("plenary-over", { over: time.minutes });
}

/** 4:07 */
export function minutesAndSeconds(seconds: number): string {
  const all = Math.abs(Math.trunc(seconds));
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`;
}

export function dueIn(say: Say, due: NonNullable<PlenaryItem["due"]>, near: string | null): string {
  const day = readDay(due.day);
  if (!day) return due.written;
  const words = { day: day.day, month: day.month };
  const same = !near || near.slice(0, 4) === day.year;
  const date = same ? say("date-day-month", words) : say("date-in-words", { ...words, year: day.year });
  return say("entry-due", { weekday: say(`weekday-short-${day.weekday}`), day: date });
}

/** The fields of an item as the room reads them. */
export function fieldsOf(say: Say, item: PlenaryItem, shown: Projected): string[] {
  const fields: string[] = [];
  if (item.owners.length > 0) fields.push(say("plenary-by", { names: item.owners.join(", ") }));
  if (item.addressees.length > 0) fields.push(say("plenary-to", { names: item.addressees.map((each) => each.name).join(", ") }));
  if (item.due) fields.push(dueIn(say, item.due, shown.day));
  if (item.raisedBy.length > 1) {
    fields.push(say("plenary-raised", { count: item.raisedBy.length, all: shown.view.allGroups, groups: item.raisedBy.join(", ") }));
  }
  if (item.dots) fields.push(say("count-dots", { count: item.dots }));
  return fields;
}

/** Rows of a page of tasks, one owner's together. */
export function byOwner<Row extends { owner: string }>(rows: Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[0]!.owner === row.owner) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** What a slide is called in the moderator's list. */
export function wordsOf(text: string, letters = 90): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= letters) return line;
  return `${line.slice(0, line.lastIndexOf(" ", letters) > 20 ? line.lastIndexOf(" ", letters) : letters)}…`;
}
