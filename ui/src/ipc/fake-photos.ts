/** What the fake host does to photos. */
import type { Photo, PhotoId, PhotoPatch, Point, SheetProposal } from "./types";

export function photoPatchName(patch: PhotoPatch): string {
  if (patch.deleted !== undefined) return patch.deleted ? "undo-trash-photo" : "undo-restore-photo";
  if (patch.recipe || patch.reset) return "undo-clean-photo";
  if (patch.blurs) return "undo-blur-photo";
  return patch.caption === undefined ? "undo-mark-photo" : "undo-caption-photo";
}

export function patchedPhoto(photo: Photo, patch: PhotoPatch): Photo {
  const { reset, captionBefore: _, recipe, ...said } = patch;
  return { ...photo, ...said, recipe: reset ? null : (recipe ?? photo.recipe) };
}

/** The places are numbered anew: a host in memory needs no fractions. */
export function movedPhoto(photos: Photo[], id: PhotoId, after: PhotoId | null): Photo[] {
  const moved = photos.find((photo) => photo.id === id)!;
  const rest = photos.filter((photo) => photo.id !== id);
  const at = after === null ? 0 : rest.findIndex((photo) => photo.id === after) + 1;
  return [...rest.slice(0, at), moved, ...rest.slice(at)].map((photo, i) => ({ ...photo, order: String(i).padStart(4, "0") }));
}

/** The drawn sheet's corners; of every third photo the host is not sure. */
export function sheetOn(hash: string): SheetProposal {
  const at = (x: number, y: number): Point => ({ x, y });
  const sheet: SheetProposal["corners"] = [at(917, 333), at(9083, 333), at(9250, 9667), at(750, 9667)];
  const sure = Number(hash[0]) % 3 !== 0;
  return { corners: sure ? sheet : [at(0, 0), at(10_000, 0), at(10_000, 10_000), at(0, 10_000)], sure, guess: sheet };
}
