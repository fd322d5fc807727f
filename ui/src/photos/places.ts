/** Places on a photo: ten-thousandths of its width and height, from its top left corner. */
import type { Area, Entry, EntryId, Photo } from "../ipc/types";

type Point = { x: number; y: number };

/** An entry's place, with the small number that stands for it on the photo. */
export type Marker = { entry: EntryId; number: number; area: Area; words: string };

const whole = 10_000;

/** Between two points given in parts of the photo. */
export function areaOf(one: Point, other: Point): Area {
  const share = (n: number) => Math.round(Math.min(1, Math.max(0, n)) * whole);
  return {
    left: share(Math.min(one.x, other.x)),
    top: share(Math.min(one.y, other.y)),
    right: share(Math.max(one.x, other.x)),
    bottom: share(Math.max(one.y, other.y)),
  };
}

export function styleOf({ left, top, right, bottom }: Area): string {
  const percent = (n: number) => `${n / 100}%`;
  const size = right > left ? `; width: ${percent(right - left)}; height: ${percent(bottom - top)}` : "";
  return `left: ${percent(left)}; top: ${percent(top)}${size}`;
}

const ways: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Where an arrow key takes a point; null for another key. */
export function shifted({ x, y }: Point, key: string, step: number): Point | null {
  const way = ways[key];
  const inside = (n: number) => Math.min(1, Math.max(0, n));
  return way ? { x: inside(x + way[0] * step), y: inside(y + way[1] * step) } : null;
}

/** The entries that have a place on the photo, numbered as they follow each other in the stream. */
export function markersOf(photo: Photo, entries: Entry[]): Marker[] {
  const areas = new Map(photo.places.map((place) => [place.entry, place.area]));
  return entries
    .filter((entry) => areas.has(entry.id))
    .map((entry, i) => ({ entry: entry.id, number: i + 1, area: areas.get(entry.id)!, words: entry.text.slice(0, 120) }));
}
