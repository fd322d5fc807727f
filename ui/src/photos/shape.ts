/** Corners and areas of a picture, in ten-thousandths of its width and height. */
import type { Area, Look, Point, Recipe } from "../ipc/types";

export type Corners = [Point, Point, Point, Point];

export const whole = 10_000;
export const wholePicture = (): Corners => [
  { x: 0, y: 0 }, { x: whole, y: 0 }, { x: whole, y: whole }, { x: 0, y: whole },
];

export const clamp = (share: number): number => Math.min(Math.max(Math.round(share), 0), whole);

export function isWhole(corners: Corners): boolean {
  return corners.every((corner, i) => corner.x === wholePicture()[i]!.x && corner.y === wholePicture()[i]!.y);
}

/** Whether the corners, taken in turn, go round one way: only such a sheet can be straightened. */
export function isSheet(corners: Corners): boolean {
  return corners.every((corner, i) => {
    const [before, after] = [corners[(i + 3) % 4]!, corners[(i + 1) % 4]!];
    return (after.x - corner.x) * (before.y - corner.y) - (after.y - corner.y) * (before.x - corner.x) > 0;
  });
}

/** One corner moved; a move that would turn the sheet inside out is not made. */
export function withCorner(corners: Corners, n: number, to: Point): Corners {
  const moved = corners.map((corner, i) => (i === n ? { x: clamp(to.x), y: clamp(to.y) } : corner)) as Corners;
  return isSheet(moved) ? moved : corners;
}

/** The smallest side an area keeps. */
const least = 200;

export const cornersOf = (area: Area): Corners => [
  { x: area.left, y: area.top }, { x: area.right, y: area.top }, { x: area.right, y: area.bottom }, { x: area.left, y: area.bottom },
];

/** An area with one of its corners moved: those beside it go along. */
export function resized(area: Area, n: number, to: Point): Area {
  const [x, y] = [clamp(to.x), clamp(to.y)];
  const horizontal = n === 0 || n === 3 ? { left: Math.min(x, area.right - least) } : { right: Math.max(x, area.left + least) };
  const vertical = n < 2 ? { top: Math.min(y, area.bottom - least) } : { bottom: Math.max(y, area.top + least) };
  return held({ ...area, ...horizontal, ...vertical });
}

/** An area moved as a whole, as far as the picture goes. */
export function moved(area: Area, dx: number, dy: number): Area {
  const x = Math.min(Math.max(dx, -area.left), whole - area.right);
  const y = Math.min(Math.max(dy, -area.top), whole - area.bottom);
  return held({ left: area.left + x, top: area.top + y, right: area.right + x, bottom: area.bottom + y });
}

/** Between two corners, whichever comes first. */
export function between(from: Point, to: Point): Area {
  return held({ left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), right: Math.max(from.x, to.x), bottom: Math.max(from.y, to.y) });
}

const held = ({ left, top, right, bottom }: Area): Area => ({ left: clamp(left), top: clamp(top), right: clamp(right), bottom: clamp(bottom) });

export const isLargeEnough = (area: Area): boolean => area.right - area.left >= least && area.bottom - area.top >= least;

/** How a photo looks, for asking the host; one it was never given is as it was taken. */
export function lookOf(photo: { recipe: Recipe | null; blurs: Area[] }): Look | undefined {
  return photo.recipe || photo.blurs.length > 0 ? { recipe: photo.recipe, blurs: photo.blurs } : undefined;
}
