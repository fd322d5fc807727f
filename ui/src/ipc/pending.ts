/** Types of `zapis-domain`'s announcement and capture modules, by hand until they stand in `generated/`. */
import type { Addressee } from "./generated/Addressee";
import type { Due } from "./generated/Due";
import type { EntryKind } from "./generated/EntryKind";
import type { EventDate } from "./generated/EventDate";
import type { Language } from "./generated/Language";
import type { Name } from "./generated/Name";
import type { SessionKind } from "./generated/SessionKind";

export type LineRange = { first: number; last: number };

export type GuessReason =
  | "yearFromWeekday"
  | "nextSuchDay"
  | "weekdayDiffers"
  | "fromProse"
  | "nextSessionStart"
  | "eventEnd"
  | "gapBetweenSessions"
  | "agendaTimes"
  | "openGroup";

export type Found<T> = { value: T; lines: LineRange; guess: boolean; reason: GuessReason | null };

export type AnnouncedSession = {
  title: string;
  kind: SessionKind;
  day: number;
  start: string | null;
  end: string | null;
};

export type AnnouncedGroup = { number: number; theme: string; scope: string; language: Language | null };

export type SourceLine = { number: number; text: string };

export type Announcement = {
  title: Found<string> | null;
  subtitle: Found<string> | null;
  date: Found<EventDate> | null;
  lastDay: Found<string> | null;
  start: Found<string> | null;
  end: Found<string> | null;
  place: Found<string> | null;
  language: Language;
  goals: Found<string>[];
  tasks: Found<string>[];
  sessions: Found<AnnouncedSession>[];
  groups: Found<AnnouncedGroup>[];
  notUnderstood: SourceLine[];
};

export type TokenMeaning =
  | { type: "kind"; value: EntryKind }
  | { type: "owner"; value: Name }
  | { type: "partner"; value: Name }
  | { type: "addressee"; value: Addressee }
  | { type: "due"; value: Due }
  | { type: "tag"; value: string }
  | { type: "dots"; value: number };

/** `start` and `end` count bytes of the line in UTF-8. */
export type Token = { start: number; end: number; meaning: TokenMeaning; sure: boolean };

export type CapturedLine = {
  kind: EntryKind;
  text: string;
  owners: Name[];
  partners: Name[];
  addressees: Addressee[];
  due: Due | null;
  tags: string[];
  dots: number | null;
  tokens: Token[];
};
