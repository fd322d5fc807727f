// One note taker's window on one record, for the scripts that press its keys: how it is opened, read and looked at on disk.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";
import { sheet } from "./pictures.mjs";

export const binary = process.env.ZAPIS_BINARY;
export const cli = process.env.ZAPIS_CLI;
export const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-stream-"));
export const library = path.join(home, "library");
export const pictures = path.join(root, "build/pictures/stream");
export const env = { ZAPIS_LIBRARY: library, HOME: home, XDG_DATA_HOME: path.join(home, "data"), XDG_CONFIG_HOME: path.join(home, "config"), ZAPIS_E2E_DIALOGS: path.join(home, "dialogs") };
export const text = catalogue("pl");
export const title = "Dobre sąsiedztwo po przyjeździe";
export let window;

export const script = (words, ...given) => window.driver.executeScript(words, ...given);
export const picture = (name) => window.picture(path.join(pictures, `${name}.png`));
export const line = () => window.get("textbox", text("capture-line"));
export const saved = () => window.said("banner", text("saved-at", { time: "" }).trim());
export const entries = () => window.texts("article");
export const count = (wanted) => eventually(`${wanted} entries`, async () => (await window.all("article")).length === wanted);
export const value = async () => script("return arguments[0].value", await line());
export const add = async (words) => {
  const before = (await window.all("article")).length;
  await (await line()).sendKeys(words, Key.ENTER);
  await count(before + 1);
  await saved();
};
export const focused = (what) => script("return document.activeElement?.matches(arguments[0]) ?? false", what);
/** To the newest row, by key. */
export const toRow = async () => {
  await (await line()).sendKeys(Key.chord(Key.SHIFT, Key.TAB));
  await eventually("a row with the focus", () => focused("article"));
};
export const toLine = async () => {
  for (let n = 0; n < 3 && !(await focused("#capture-line")); n += 1) await window.press(Key.ESCAPE);
  assert.ok(await focused("#capture-line"), "Esc leads back to the line");
};

/** The command line may not open a library that the window holds: it gets a copy. */
export function copied(name) {
  const copy = path.join(home, name);
  fs.cpSync(library, copy, { recursive: true, filter: (file) => !file.endsWith("zapis.lock") });
  return copy;
}

/** The record as it is on disk. */
export function recordOnDisk() {
  const copy = copied(`copy-${Date.now()}`);
  const read = JSON.parse(execFileSync(cli, ["show", "1", "--library", copy, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 }));
  fs.rmSync(copy, { recursive: true, force: true });
  return read;
}

export const onDisk = () => recordOnDisk().entries;

/** Hours and minutes where the event is, so many minutes from now. */
export const at = (minutes) => new Intl.DateTimeFormat("pl", { timeZone: "Europe/Warsaw", hour: "2-digit", minute: "2-digit" }).format(Date.now() + minutes * 60_000);
export const today = new Intl.DateTimeFormat("pl", { timeZone: "Europe/Warsaw", day: "numeric", month: "long", year: "numeric" }).format(Date.now());

/** The invitation, for today, with a group session that is over in nine minutes. */
export function invitation() {
  const words = fs.readFileSync(path.join(root, "tests/fixtures/ogloszenie.txt"), "utf8");
  const agenda = `${at(-60)}–${at(-50)} Powitanie\n${at(-50)}–${at(9)} Praca w grupach\n${at(9)}–${at(20)} Przerwa obiadowa`;
  return words.replace(/Piątek.*/, `${today}, ${at(-60)}–${at(20)}`).replace(/Program:\n[\s\S]*?\n\n/, `Program:\n${agenda}\n\n`);
}

export async function start() {
  window = await launch({ binary, env, log: path.join(home, "app.log") });
  await window.get("heading", text("start-events"));
}

export async function toGroup() {
  await window.goTo("#/");
  await window.click("button", title);
  await window.click("button", text("group-write-in", { number: 1 }));
  await line();
}

/** The library as it lies there before the window is opened for the first time. */
export function prepare() {
  fs.writeFileSync(path.join(home, "today.txt"), invitation());
  execFileSync(cli, ["new", "--from-announcement", path.join(home, "today.txt"), "--library", library], { stdio: "ignore" });
  fs.writeFileSync(path.join(home, "sheet.png"), sheet(1));
  execFileSync(cli, ["photo", "1", path.join(home, "sheet.png"), "--library", library], { stdio: "ignore" });
  fs.mkdirSync(path.join(home, "config/gtk-3.0"), { recursive: true });
  fs.writeFileSync(path.join(home, "config/gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
}
