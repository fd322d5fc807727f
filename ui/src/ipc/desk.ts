/** What the moderator's desk and the plenary ask of the host. */
import type * as T from "./types";

/** Everything done at the desk is answered with the moderator's layer as it then is. */
export interface DeskHost {
  desk(event: T.EventId): Promise<T.DeskView>;
  deskLayer(event: T.EventId): Promise<T.DeskLayer>;
  /** Pairs nobody decided about, and what does not fit, each in the order in which to look at it. */
  proposals(event: T.EventId): Promise<T.Proposals>;
  /** These entries stood on the screen long enough to be read. */
  lookAt(event: T.EventId, entries: T.EntryId[]): Promise<void>;
  /** Makes a task of a need and an offer that fit. */
  acceptMatch(event: T.EventId, need: T.EntryId, offer: T.EntryId): Promise<T.DeskLayer>;
  linkEntries(event: T.EventId, first: T.EntryId, second: T.EntryId, kind: T.LinkKind): Promise<T.DeskLayer>;
  unlinkEntries(event: T.EventId, first: T.EntryId, second: T.EntryId): Promise<T.DeskLayer>;
  /** Every tie of the entry goes; what it was the same as stays together. */
  takeApart(event: T.EventId, entry: T.EntryId): Promise<T.DeskLayer>;
  /** The entry's links stay although its wording has changed. */
  confirmLinks(event: T.EventId, entry: T.EntryId): Promise<T.DeskLayer>;
  /** The common wording of everything called the same as the entry; empty takes it away. */
  setWording(event: T.EventId, entry: T.EntryId, wording: string): Promise<T.DeskLayer>;
  /** `after` null puts the chapter first. */
  moveChapter(event: T.EventId, group: T.GroupId, after: T.GroupId | null): Promise<T.DeskLayer>;
  /** `before` is what the words were when typing began. */
  setChapterWords(event: T.EventId, group: T.GroupId, words: string, before: string): Promise<T.DeskLayer>;
  setOpening(event: T.EventId, words: string, before: string): Promise<T.DeskLayer>;
  highlight(event: T.EventId, entry: T.EntryId, on: boolean): Promise<T.DeskLayer>;
  moveHighlight(event: T.EventId, entry: T.EntryId, after: T.EntryId | null): Promise<T.DeskLayer>;
  /** Null is the usual time. */
  setHighlightMinutes(event: T.EventId, entry: T.EntryId, minutes: number | null): Promise<T.DeskLayer>;
  /** Null leaves it to the agenda. */
  setPlenaryMinutes(event: T.EventId, minutes: number | null): Promise<T.DeskLayer>;
  addAmendment(event: T.EventId, amendment: T.NewAmendment): Promise<T.DeskLayer>;
  decideAmendment(event: T.EventId, amendment: T.AmendmentId, outcome: T.AmendmentOutcome): Promise<T.DeskLayer>;
  setVotes(event: T.EventId, amendment: T.AmendmentId, votes: T.Votes | null): Promise<T.DeskLayer>;
  editAmendment(event: T.EventId, amendment: T.AmendmentId, text: string, askedBy: string): Promise<T.DeskLayer>;
  removeAmendment(event: T.EventId, amendment: T.AmendmentId): Promise<T.DeskLayer>;
  /** The entry was shown in the plenary, or is to be shown again. */
  present(event: T.EventId, entry: T.EntryId, shown: boolean): Promise<T.DeskLayer>;
  /** What the projector may show. */
  plenary(event: T.EventId): Promise<T.PlenaryView>;
  /** Freezes what the report says now as the next version. */
  signOff(event: T.EventId, by: string): Promise<T.DeskLayer>;
  undoAtDesk(event: T.EventId): Promise<T.DeskLayer>;
  redoAtDesk(event: T.EventId): Promise<T.DeskLayer>;
  /** Only the main window is permitted to ask. */
  privateNotes(event: T.EventId): Promise<T.PrivateNote[]>;
  /** About the event, a group or an entry, by its id; empty takes the note away. */
  setPrivateNote(event: T.EventId, about: string, text: string): Promise<T.PrivateNote[]>;
  /** The moderator comes to the plenary: where it was, or at its beginning. */
  beginPlenary(event: T.EventId): Promise<T.Projected>;
}

/** All that the projector's window may ask, and the moderator's as well. */
export interface StageHost {
  /** Null before a plenary has begun. */
  projected(): Promise<T.Projected | null>;
  /** A picture of an item on the stage, and no other. */
  projectedPhoto(hash: string, longEdge: number): Promise<Blob>;
  steerPlenary(step: T.Step): Promise<T.Projected>;
  closeProjector(): Promise<void>;
  /** Calls back when another slide is shown, or a window opened or closed; the answer stops it. */
  onStage(told: () => void): () => void;
  /** Calls back after something in the library changed. */
  onChanged(told: () => void): () => void;
}

/** The projector's window, from the moderator's. */
export interface ProjectorHost {
  /** On the second screen, or over this one. */
  openProjector(): Promise<void>;
  /** Width and height; null when it is not open. */
  projectorSize(): Promise<[number, number] | null>;
  /** Whether it was closed because its screen went away. */
  projectorLost(): Promise<boolean>;
}
