// Pictures for the runs of the window: drawn here, or taken from the sample event, so that none lie in the repository.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

/** A sheet with marker strokes as a PNG: `seed` says what stands on it, `paper` how bright it is. */
export function sheet(seed, paper = 250, [width, height] = [800, 600]) {
  const pixels = Buffer.alloc(height * (1 + width * 3), paper);
  for (let y = 0; y < height; y++) pixels[y * (1 + width * 3)] = 0;
  let noise = (seed * 2654435761) >>> 0 || 1;
  const next = (most) => {
    noise ^= noise << 13; noise >>>= 0;
    noise ^= noise >>> 17;
    noise ^= noise << 5; noise >>>= 0;
    return noise % most;
  };
  for (let n = 0; n < 14; n++) {
    const [left, top, wide, high] = [next(width - 220), next(height - 130), 50 + next(160), 16 + next(100)];
    for (let y = top; y < top + high; y++) pixels.fill(40, y * (1 + width * 3) + 1 + left * 3, y * (1 + width * 3) + 1 + (left + wide) * 3);
  }
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", zlib.deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))]);
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

function crc(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Flipcharts of the sample event as JPEGs, in a room, leaning, with shadows: `wanted` says which ones, by their place. */
export function flipcharts(cli, folder, wanted) {
  const [packets, library] = [path.join(folder, "packets"), path.join(folder, "sample")];
  execFileSync(cli, ["sample", "--packets", packets, "--seed", "7"], { stdio: "ignore" });
  const first = fs.readdirSync(packets).filter((name) => name.endsWith(".zapis")).sort().slice(0, 1);
  execFileSync(cli, ["import", ...first.map((name) => path.join(packets, name)), "--any-event", "--library", library], { stdio: "ignore" });
  const { photos } = JSON.parse(execFileSync(cli, ["show", "1", "--library", library, "--json"], { encoding: "utf8" }));
  return wanted.map((n) => fs.readFileSync(path.join(library, "pictures", photos[n].hash.slice(0, 2), photos[n].hash)));
}

/** The same JPEG as a phone writes it that was held sideways: EXIF says a quarter turn to the right. */
export function heldSideways(jpeg) {
  const tiff = Buffer.from("4d4d002a000000080001011200030000000100060000" + "00000000", "hex");
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
