// Cleaning up photos in the real window, keyboard only: what is proposed, corrected, confirmed, blurred and taken back.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";
import { flipcharts, heldSideways, sheet } from "./pictures.mjs";
import { steps } from "./steps.mjs";

const binary = process.env.ZAPIS_BINARY;
const cli = process.env.ZAPIS_CLI;
const pictures = path.join(root, "build/pictures");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-clean-"));
const library = path.join(home, "library");
const env = { ZAPIS_LIBRARY: library, HOME: home, XDG_DATA_HOME: path.join(home, "data"), ZAPIS_E2E_DIALOGS: path.join(home, "dialogs") };
const pl = catalogue("pl");
const readsPolish = () => /^pol$/m.test(spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" }).stdout ?? "");
/** Two flipcharts, the second from a phone held sideways, and one that fills the photo: nobody can tell its corners. */
let originals = [];
let window;

const { step, play } = steps(async (n) => window?.picture(path.join(pictures, `clean-failed-${n}.png`)));

const corners = () => window.all("button", pl("corner-top-left"));
/** The window holds the library: the command line reads a copy. */
function photos() {
  const copy = path.join(home, `copy-${Date.now()}`);
  fs.cpSync(library, copy, { recursive: true, filter: (file) => !file.endsWith("zapis.lock") });
  return JSON.parse(execFileSync(cli, ["show", "1", "--library", copy, "--json"], { encoding: "utf8" })).photos;
}
const saved = () => window.said("banner", pl("saved-at", { time: "" }).trim());
const shown = () => window.driver.executeScript("const i = document.querySelector('.stage img'); return i && i.complete ? [i.naturalWidth, i.naturalHeight, i.src] : null");
const at = (now, done) => window.said("banner", pl("clean-place", { now: String(now), all: "3", done: String(done) }));

async function scenario() {
  await step("a group has three photos, one straight from a phone held sideways", async () => {
    execFileSync(cli, ["new", "--from-announcement", path.join(root, "tests/fixtures/ogloszenie.txt"), "--library", library], { stdio: "ignore" });
    const [one, other] = flipcharts(cli, home, [2, 5]);
    originals = [one, heldSideways(other), sheet(21)];
    for (const [n, bytes] of originals.entries()) {
      const file = path.join(home, `IMG_${n}`);
      fs.writeFileSync(file, bytes);
      execFileSync(cli, ["photo", "1", file, "--library", library], { stdio: "ignore" });
    }
    window = await launch({ binary, env, log: path.join(home, "app.log") });
    await window.get("heading", pl("start-events"));
    await window.click("button", "Dobre sąsiedztwo po przyjeździe");
    await window.click("button", pl("group-write-in", { number: 1 }));
    await window.get("textbox", pl("capture-line"));
  });
  await step("F3 opens them; the first sheet is found and Enter is ready", async () => {
    await window.press(Key.F3);
    await window.get("button", pl("clean-confirm"));
    await at(1, 0);
    await window.said("status", pl("clean-found"), 20_000);
    await eventually("four corners", async () => (await corners()).length === 1);
    await eventually("the focus on what Enter does", async () => (await window.driver.executeScript("return document.activeElement.textContent.replace(/[\\s\\u00a0]+/g, ' ')")).includes(pl("clean-confirm")), 3000);
    assert.deepEqual(await window.violations(), [], "axe finds nothing");
    await window.picture(path.join(pictures, "clean-proposal.png"));
  });
  await step("Space shows the straightened, whitened sheet, and the corners again", async () => {
    const before = await shown();
    await window.press(" ");
    const after = await eventually("another picture", async () => {
      const now = await shown();
      return now && now[2] !== before[2] ? now : null;
    }, 20_000);
    assert.notDeepEqual(after.slice(0, 2), before.slice(0, 2), "the sheet alone has another shape");
    await window.said("status", pl("clean-shows-cleaned"));
    await window.picture(path.join(pictures, "clean-result.png"));
    await window.press(" ");
    await eventually("the corners again", async () => (await corners()).length === 1);
  });
  await step("a corner is moved by arrows under the glass, and Enter confirms and goes on", async () => {
    const corner = (await corners())[0];
    const was = await corner.getAttribute("aria-label");
    await window.driver.executeScript("arguments[0].focus()", corner);
    await window.chord(Key.SHIFT, Key.ARROW_RIGHT);
    await window.press(Key.ARROW_DOWN, Key.ARROW_DOWN);
    await eventually("another place", async () => (await (await corners())[0].getAttribute("aria-label")) !== was);
    assert.equal(await window.driver.executeScript("return document.querySelectorAll('.glass').length"), 1, "the glass is over it");
    await window.picture(path.join(pictures, "clean-corner.png"));
    await window.press(Key.ENTER);
    await at(2, 1);
    await saved();
    const [first] = photos();
    assert.ok(first.recipe?.corners, "its corners are on disk");
    assert.equal(first.recipe.mode, "cleaned");
  });
  await step("the next one is turned, blurred and marked by keys, and undo takes the last thing back", async () => {
    await eventually("its corners", async () => (await corners()).length === 1, 20_000);
    await window.press("4");
    await window.press("6");
    await window.get("button", pl("clean-blur-area", { number: "1", x: "40", y: "40" }));
    await window.press(Key.ARROW_LEFT);
    await window.press("7");
    await saved();
    await eventually("a mark on disk", () => photos()[1].consent === "noPeople");
    assert.equal(photos()[1].blurs.length, 1, "an area is blurred");
    await window.picture(path.join(pictures, "clean-blur.png"));
    await window.chord(Key.CONTROL, "z");
    await eventually("the mark taken back", () => photos()[1].consent === "unsaid");
    await at(2, 1);
    await window.press(Key.ENTER);
    await at(3, 2);
  });
  await step("the last one is confirmed, and the screen says that all are done", async () => {
    await eventually("its picture", shown, 20_000);
    await window.press(Key.ENTER);
    await window.said("main", pl("clean-finished-next"));
    await saved();
    const all = photos();
    assert.ok(all.every((photo) => photo.recipe), "each has a recipe");
    assert.equal(all[1].recipe.turns, 1, "the second is turned");
    for (const [n, photo] of all.entries()) {
      const kept = fs.readFileSync(path.join(library, "pictures", photo.hash.slice(0, 2), photo.hash));
      assert.ok(kept.equals(originals[n]), `original ${n + 1} is untouched, byte for byte`);
    }
    assert.deepEqual(await window.violations(), [], "axe finds nothing");
    await window.picture(path.join(pictures, "clean-done.png"));
    await window.press(Key.ENTER);
    await window.get("textbox", pl("capture-line"));
  });
  await step("what is confirmed can be cropped, turned back and begun anew, and undo brings it back", async () => {
    await window.press(Key.F3);
    await at(1, 3);
    await eventually("its picture", shown, 20_000);
    await window.press("5");
    await window.said("status", pl("clean-crop-how"));
    const corner = await eventually("the crop's corner", async () => (await corners())[0]);
    await window.driver.executeScript("arguments[0].focus()", corner);
    await window.chord(Key.SHIFT, Key.ARROW_DOWN);
    await window.picture(path.join(pictures, "clean-crop.png"));
    await window.press("3", Key.ENTER);
    await window.said("main", pl("clean-finished-next"));
    await saved();
    const { recipe } = await eventually("a crop on disk", () => photos().find((photo) => photo.recipe?.crop));
    assert.equal(recipe.turns, 3, "a quarter to the left");
    await window.press(Key.ENTER);
    await window.get("textbox", pl("capture-line"));
    await window.press(Key.F3);
    await at(1, 3);
    await window.press("8");
    await at(1, 2);
    await saved();
    assert.ok(photos().some((photo) => !photo.recipe), "as it was taken");
    await window.chord(Key.CONTROL, "z");
    await at(1, 3);
    await saved();
    assert.deepEqual(photos()[0].recipe, recipe, "all of it is back");
  });
  await step("it fits both sizes, light and dark", async () => {
    for (const theme of ["light", "dark"]) {
      await window.press(Key.ESCAPE);
      await eventually("the line", async () => { if ((await window.all("textbox", pl("capture-line"))).length > 0) return true; await window.press(Key.ESCAPE); return false; });
      await window.chord(Key.CONTROL, "k");
      await (await window.get("combobox", null)).sendKeys(pl(`command-theme-${theme}`), Key.ENTER);
      await eventually("the sheet to close", async () => (await window.all("dialog")).length === 0);
      await window.press(Key.F3);
      await at(1, 3);
      for (const [width, height] of [[1366, 768], [1920, 1080]]) {
        await window.resize(width, height);
        await eventually("the corners", async () => (await corners()).length === 1);
        await window.picture(path.join(pictures, `clean-${theme}-${width}.png`));
        await window.press(" ");
        await window.said("status", pl("clean-shows-cleaned"));
        await eventually("its picture", shown, 20_000);
        await window.picture(path.join(pictures, `clean-result-${theme}-${width}.png`));
        await window.press(" ");
      }
      assert.deepEqual(await window.violations(), [], `${theme}: axe finds nothing`);
    }
  });
  if (readsPolish()) await reading();
  else console.log("            left out: Tesseract with Polish is not installed, no words are read on photos");
}

/** What search offers for these words, once it has looked. */
async function offered(words) {
  await window.chord(Key.CONTROL, "k");
  const field = await window.get("combobox", null);
  await field.sendKeys(words);
  // The catalogue of the tests knows no plurals.
  await window.said("dialog", "0 wpisów", 5000);
  await window.settle();
  return window.texts("option");
}

async function reading() {
  const mark = pl("search-photo-read");
  await step("words on photos are not read unless somebody wants it", async () => {
    await window.resize(1366, 768);
    await window.press("4", Key.ENTER);
    await window.said("main", pl("clean-finished-next"));
    await saved();
    assert.ok(!photos()[0].recipe.turns, "the first photo is upright");
    await window.press(Key.ENTER);
    await window.get("textbox", pl("capture-line"));
    assert.deepEqual((await offered("noclegu")).filter((option) => option.includes(mark)), [], "nothing was read");
    await window.close();
  });
  await step("once it is switched on a word that stands on a sheet alone leads to the photo, marked as read by a machine", async () => {
    window = await launch({ binary, env, log: path.join(home, "app.log") });
    await window.get("heading", pl("start-events"));
    const choice = await window.get("radio", pl("settings-photos-read"));
    await window.driver.executeScript("arguments[0].click()", choice);
    await window.picture(path.join(pictures, "reading-switched-on.png"));
    await window.click("button", "Dobre sąsiedztwo po przyjeździe");
    await window.click("button", pl("group-write-in", { number: 1 }));
    await window.get("textbox", pl("capture-line"));
    const hit = await eventually("the word to be found", async () => {
      const found = (await offered("noclegu")).find((option) => option.includes(mark));
      if (!found) await window.press(Key.ESCAPE);
      return found;
    }, 60_000);
    assert.match(hit, /NOCLEGU/, "the line it stands in");
    assert.ok(hit.includes(pl("search-photo", { number: "1" })), "and on which photo");
    assert.deepEqual(await window.violations(), [], "axe finds nothing");
    await window.picture(path.join(pictures, "reading-found.png"));
    await window.press(Key.ENTER);
    await window.get("textbox", pl("photo-caption"));
    return hit.replace(/\s+/g, " ");
  });
}

await play(scenario, async () => {
  await window?.close();
  fs.rmSync(home, { recursive: true, force: true });
});
