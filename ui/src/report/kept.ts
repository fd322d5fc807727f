/** What was chosen and where one was, for as long as the window lives: one comes back from the record to the same page. */
import type { Edition, EventId, Language, PhotosPerPage, ReportFormat, ReportVariant } from "../ipc/types";

export interface Kept {
  edition: Edition;
  language: Language | null;
  variant: ReportVariant;
  photosPerPage: PhotosPerPage | null;
  theme: string;
  formats: ReportFormat[];
  /** In pages: 2.5 is the middle of the third. */
  at: number;
  /** Pixels a point; null fits the width. */
  zoom: number | null;
}

export const formats: ReportFormat[] = ["pdf", "docx", "html", "markdown", "xlsx", "csv", "ics", "json"];

const kept = new Map<EventId, Kept>();

export function keptOf(event: EventId): Kept {
  return kept.get(event) ?? {
    edition: "internal", language: null, variant: { kind: "full" }, photosPerPage: null, theme: "paper", formats: [...formats], at: 0, zoom: null,
  };
}

export function keep(event: EventId, now: Kept): void {
  kept.set(event, now);
}
