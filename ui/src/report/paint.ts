/** Paints a page as the PDF has it: the same draw list, the same outlines of the same glyphs. */
import type { PageDraw, PageDrawing } from "../ipc/types";

/** Outlines of one set of typefaces, once made: `face/glyph`. Another theme has others. */
export class Outlines {
  #paths = new Map<string, Path2D>();

  path(drawing: PageDrawing, face: number, glyph: number): Path2D | null {
    const key = `${face}/${glyph}`;
    const known = this.#paths.get(key);
    if (known) return known;
    const written = drawing.faces[face]?.glyphs[glyph];
    if (!written) return null;
    const made = new Path2D(written);
    this.#paths.set(key, made);
    return made;
  }
}

export type Pictures = ReadonlyMap<number, ImageBitmap>;

/** More pixels than this are not worth their memory: about a page at 400 %. */
const mostPixels = 16_000_000;

/** Paints the whole page at `scale` pixels of the window a point. */
export function paint(canvas: HTMLCanvasElement, drawing: PageDrawing, scale: number, outlines: Outlines, pictures: Pictures): void {
  const dense = globalThis.devicePixelRatio || 1;
  const wanted = scale * dense;
  const s = Math.min(wanted, Math.sqrt(mostPixels / (drawing.width * drawing.height)));
  const [width, height] = [Math.round(drawing.width * s), Math.round(drawing.height * s)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  for (const draw of drawing.draws) one(context, drawing, draw, s, outlines, pictures);
}

function one(context: CanvasRenderingContext2D, drawing: PageDrawing, draw: PageDraw, s: number, outlines: Outlines, pictures: Pictures) {
  switch (draw.draw) {
    case "glyphs":
      return glyphs(context, drawing, draw, s, outlines);
    case "rule":
      context.setTransform(s, 0, 0, s, 0, 0);
      context.fillStyle = draw.ink;
      // A hairline is never thinner than a pixel.
      return context.fillRect(draw.x, draw.y, Math.max(draw.width, 1 / s), Math.max(draw.height, 1 / s));
    case "shape": {
      const k = (s * draw.size) / 16;
      context.setTransform(k, 0, 0, k, s * draw.x, s * draw.y);
      const path = new Path2D(draw.path);
      if (draw.stroke === null) {
        context.fillStyle = draw.ink;
        return context.fill(path);
      }
      context.strokeStyle = draw.ink;
      context.lineWidth = draw.stroke;
      context.lineCap = context.lineJoin = "round";
      return context.stroke(path);
    }
    case "picture": {
      context.setTransform(s, 0, 0, s, 0, 0);
      const picture = pictures.get(draw.index);
      if (picture) return context.drawImage(picture, draw.x, draw.y, draw.width, draw.height);
      context.fillStyle = "#f2f0e9";
      return context.fillRect(draw.x, draw.y, draw.width, draw.height);
    }
  }
}

function glyphs(context: CanvasRenderingContext2D, drawing: PageDrawing, draw: Extract<PageDraw, { draw: "glyphs" }>, s: number, outlines: Outlines) {
  const units = drawing.faces[draw.face]?.units ?? 1000;
  const k = (s * draw.size) / units;
  context.fillStyle = draw.ink;
  let x = draw.x;
  draw.glyphs.forEach((glyph, place) => {
    const path = outlines.path(drawing, draw.face, glyph);
    if (path) {
      context.setTransform(k, 0, 0, -k, s * x, s * draw.y);
      context.fill(path);
    }
    x += ((draw.advances[place] ?? 0) * draw.size) / 1000;
  });
}

/** The indexes of the pictures a page draws. */
export function picturesOf(drawing: PageDrawing): number[] {
  return drawing.draws.flatMap((draw) => (draw.draw === "picture" ? [draw.index] : []));
}
