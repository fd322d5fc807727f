// Flipchart photos in the real window: chosen, dropped, pasted and sent by two phones; captioned, tied, typed off, compared.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";
import { sheet } from "./pictures.mjs";
import { steps } from "./steps.mjs";

const binary = process.env.ZAPIS_BINARY;
const cli = process.env.ZAPIS_CLI;
const pictures = path.join(root, "build/pictures");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-photos-"));
const library = path.join(home, "library");
const dialogs = path.join(home, "dialogs");
const env = { ZAPIS_LIBRARY: library, ZAPIS_E2E_DIALOGS: dialogs, HOME: home, XDG_DATA_HOME: path.join(home, "data") };
const pl = catalogue("pl");
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) => fs.existsSync(file));
const has = (program, ...version) => spawnSync(program, version).status === 0;

let window;

const { step, play } = steps(async (n) => window?.picture(path.join(pictures, `photos-failed-${n}.png`)));

const file = (name, bytes) => {
  const at = path.join(home, "files", name);
  fs.mkdirSync(path.dirname(at), { recursive: true });
  fs.writeFileSync(at, bytes);
  return at;
};
const answerDialogs = (...lines) => fs.writeFileSync(dialogs, `${lines.map((paths) => paths.join("\t")).join("\n")}\n`);
const line = () => window.get("textbox", pl("capture-line"));
const thumbs = () => window.all("button", pl("photo-open", { number: "" }).trim());
const photos = (count) => eventually(`${count} photos`, async () => (await thumbs()).length === count);
const thumbnails = (count) =>
  eventually(`${count} thumbnails`, () => window.driver.executeScript("return [...document.querySelectorAll('[data-photo] img')].filter((i) => i.naturalWidth > 0).length === arguments[0]", count));
const sentences = () => window.driver.executeScript("return [...document.querySelectorAll('aside, .intake')].map((each) => each.innerText).join(' ')");
const accessible = async (where) => assert.deepEqual(await window.violations(), [], `${where}: axe finds nothing`);
const toLine = async () => (await line()).click();

function dropped(name, bytes, type) {
  return window.driver.executeScript(`
    const [name, base64, type] = arguments;
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], name, { type }));
    for (const kind of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));`,
  name, bytes.toString("base64"), type);
}

/** What a phone's browser sends, without a browser. */
function post(address, bytes, name = "x.png") {
  return new Promise((answer) => {
    const headers = { "X-Name": name, "X-Language": "uk", "Content-Length": bytes.length };
    const request = http.request(`${address}/photo`, { method: "POST", headers }, (response) => {
      let said = "";
      response.on("data", (more) => (said += more));
      response.on("end", () => answer({ status: response.statusCode, said }));
    });
    request.on("error", (error) => answer({ status: 0, said: error.code }));
    request.end(bytes);
  });
}

const address = () =>
  eventually("the link", async () => {
    const [dialog] = await window.all("dialog", pl("phone-title"));
    return dialog && /http:\/\/[\d.]+:\d+\/[a-z0-9]{26}/.exec(await window.textOf(dialog))?.[0];
  });

async function phone(browser, link, locale, said, files, shot) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale, colorScheme: shot.includes("dark") ? "dark" : "light" });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (told) => told.type() === "error" && faults.push(told.text()));
  await page.goto(link);
  await page.screenshot({ path: path.join(pictures, `phone-${shot}-before.png`) });
  await page.locator("#pick").setInputFiles(files);
  await page.locator("li.arrived").nth(files.length - 1).waitFor({ timeout: 20_000 });
  const words = await page.locator("li .state").allTextContents();
  assert.ok(words.every((each) => each === said("phone-page-arrived")), `each photo arrived: ${words}`);
  assert.equal(await page.locator("#count").textContent(), said("phone-page-count", { done: files.length, all: files.length }));
  // Not as a script of the page: its policy allows none but its own.
  await page.evaluate(fs.readFileSync(createRequire(path.join(root, "ui/package.json")).resolve("axe-core/axe.min.js"), "utf8"));
  const rules = await page.evaluate(() => globalThis.axe.run().then((r) => r.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)));
  assert.deepEqual(rules, [], "axe finds nothing on the phone's page");
  await page.screenshot({ path: path.join(pictures, `phone-${shot}.png`) });
  return { page, context, faults };
}

async function scenario() {
  execFileSync(cli, ["new", "--from-announcement", path.join(root, "tests/fixtures/ogloszenie.txt"), "--library", library], { stdio: "ignore" });
  await step("a group without photos says how they come in", async () => {
    window = await launch({ binary, env, log: path.join(home, "app.log") });
    await window.get("heading", pl("start-events"));
    await window.click("button", "Dobre sąsiedztwo po przyjeździe");
    await window.click("button", pl("group-write-in", { number: 1 }));
    await line();
    await window.said("region", pl("photos-none"));
    await window.said("region", pl("photos-hint"));
  });
  await step("chosen files come in; what is no photo is told by name and keeps none back", async () => {
    const paths = [1, 2].map((n) => file(`IMG_${n}.png`, sheet(n)));
    answerDialogs([paths[0], file("notatki.jpg", Buffer.from("To jest tekst, a nie zdjęcie.")), file("puste.png", Buffer.alloc(0)), path.join(home, "files/zniknelo.jpg"), paths[1]]);
    await window.click("button", pl("photos-from-files"));
    await photos(2);
    await thumbnails(2);
    const said = await eventually("three refusals", async () => { const all = await sentences(); return all.includes("zniknelo.jpg") && all; });
    for (const name of ["notatki.jpg", "puste.png"]) assert.ok(said.includes(name), `${name} is told: ${said}`);
    await accessible("photos and refusals");
    await window.picture(path.join(pictures, "photos-refused.png"));
  });
  await step("a folder comes in; the same bytes are stored once and said so", async () => {
    file("folder/a.png", sheet(3));
    file("folder/b.png", sheet(1));
    file("folder/list.txt", Buffer.from("x"));
    answerDialogs([path.join(home, "files/folder")]);
    await window.click("button", pl("photos-from-folder"));
    await photos(3);
    await eventually("the sentence", async () => (await sentences()).replace(/\u00a0/g, " ").includes("1 zdjęcie już tu było"));
  });
  await step("a photo is dropped onto the window", async () => {
    await dropped("upuszczone.png", sheet(4), "image/png");
    await photos(4);
    await thumbnails(4);
  });
  if (has("xclip", "-version") && has("xdotool", "version")) {
    await step("an image is pasted while one writes, and the words stay", async () => {
      const owner = spawn("xclip", ["-selection", "clipboard", "-t", "image/png", "-i", file("schowek.png", sheet(5))], { stdio: "ignore", detached: true });
      await toLine();
      await (await line()).sendKeys("u: Wiersz w pracy");
      await eventually("the clipboard", () => has("xclip", "-selection", "clipboard", "-o", "-t", "TARGETS"));
      execFileSync("xdotool", ["key", "ctrl+v"], { timeout: 5000 });
      await photos(5);
      await thumbnails(5);
      // After a word that says what kind of entry it is stands a tab, wide enough for the label that is shown in its place.
      assert.equal((await (await line()).getAttribute("value")).replace("\t", " "), "u: Wiersz w pracy", "what was being typed is untouched");
      await (await line()).sendKeys(Key.ENTER);
      owner.kill();
    });
  } else {
    console.log("            left out: xclip or xdotool is not installed, nothing is pasted");
    await dropped("zamiast-schowka.png", sheet(5), "image/png");
    await photos(5);
  }
  await byPhone();
  await meaning();
  await step("every state is accessible in dark, and photographed", async () => {
    await window.chord(Key.CONTROL, "k");
    await (await window.get("combobox", null)).sendKeys(pl("command-theme-dark"), Key.ENTER);
    await toLine();
    for (const [width, height] of [[1366, 768], [1920, 1080]]) {
      await window.resize(width, height);
      await window.picture(path.join(pictures, `photos-strip-dark-${width}.png`));
      await window.press(Key.F8);
      await window.get("region", pl("transcribe-title", { number: "1" }).slice(0, 14));
      await window.settle();
      await window.picture(path.join(pictures, `photos-transcribe-dark-${width}.png`));
      await accessible("transcribing in the dark");
      await window.press(Key.F8);
    }
  });
  return window.close();
}

async function byPhone() {
  let link;
  await step("the dialog shows a code, an address and the network; nothing listened before", async () => {
    await window.press(Key.F7);
    link = await address();
    const dialog = await window.get("dialog", pl("phone-title"));
    const said = await window.textOf(dialog);
    for (const words of [pl("phone-notice"), pl("phone-waiting"), pl("phone-help")]) assert.ok(said.includes(words), words);
    await accessible("the phone dialog");
    await window.picture(path.join(pictures, "phone-dialog.png"));
  });
  await step("a wrong link, a text and a cut upload come to nothing", async () => {
    const wrong = `${link.slice(0, -1)}${link.endsWith("a") ? "b" : "a"}`;
    assert.equal((await post(wrong, sheet(90))).status, 404, "a wrong link is nothing");
    const text = await post(link, Buffer.from("a text, not a picture at all"));
    assert.equal(text.status, 415, text.said);
    const broken = await post(link, sheet(91).subarray(0, 900));
    assert.equal(broken.status, 422, `half a picture is told to the phone: ${broken.said}`);
    assert.match(JSON.parse(broken.said).words, /Фото|фото/, "in its own language");
  });
  const files = (seeds, prefix) => seeds.map((n) => file(`${prefix}${n}.png`, sheet(n)));
  if (chromium) {
    await step("two phones at once send photos from their browsers, in their languages", async () => {
      const { chromium: playwright } = createRequire(path.join(root, "ui/package.json"))("playwright-core");
      const browser = await playwright.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
      try {
        const both = await Promise.all([
          phone(browser, link, "uk-UA", catalogue("uk"), files([11, 12, 13], "uk"), "uk"),
          phone(browser, link, "pl-PL", pl, files([14, 15], "pl"), "pl-dark"),
        ]);
        await photos(10);
        await window.said("dialog", "dotarło: 5");
        await window.picture(path.join(pictures, "phone-dialog-arrived.png"));
        await window.press(Key.ESCAPE);
        await eventually("the dialog to close", async () => (await window.all("dialog")).length === 0);
        const { page, faults } = both[0];
        await page.locator("#pick").setInputFiles(files([16], "late"));
        await page.locator("li.failed").waitFor();
        assert.equal(await page.locator("li.failed .state").textContent(), catalogue("uk")("phone-page-failed"), "the phone says that the photo stayed on it");
        await page.screenshot({ path: path.join(pictures, "phone-uk-closed.png") });
        assert.deepEqual(faults.filter((fault) => !fault.includes("ERR_CONNECTION")), [], "no fault on the page");
      } finally {
        await browser.close();
      }
    });
  } else {
    console.log("            left out: chromium is not installed, the phones are plain requests");
    await step("two phones at once send photos", async () => {
      const answers = await Promise.all([11, 12, 13, 14, 15].map((n) => post(link, sheet(n))));
      assert.deepEqual(answers.map((a) => a.status), [201, 201, 201, 201, 201]);
      await photos(10);
      await window.press(Key.ESCAPE);
      await eventually("the dialog to close", async () => (await window.all("dialog")).length === 0);
    });
  }
  await step("once the dialog is closed nobody answers", async () => {
    await eventually("a closed door", async () => (await post(link, sheet(17))).status === 0);
    assert.equal((await thumbs()).length, 10, "and nothing more came");
  });
}

async function meaning() {
  await step("a photo is captioned and an entry tied, and both are on disk", async () => {
    await toLine();
    await (await line()).sendKeys("z: Zebrać kontakty do 15.06", Key.ENTER);
    await window.click("button", pl("photo-open", { number: "1" }));
    const caption = await window.get("textbox", pl("photo-caption"));
    await caption.sendKeys("Lista potrzeb z trzech dzielnic");
    const choice = await window.get("combobox", pl("photo-tie"));
    await eventually("the entry on offer", () => window.driver.executeScript("return [...arguments[0].options].some((o) => o.text.includes('Zebrać'))", choice));
    await window.driver.executeScript("const s = arguments[0]; s.value = [...s.options].find((o) => o.text.includes('Zebrać')).value; s.dispatchEvent(new Event('change', { bubbles: true }))", choice);
    await window.said("dialog", pl("photo-untie"));
    await accessible("one photo");
    await window.picture(path.join(pictures, "photo-open.png"));
    await window.press(Key.ESCAPE);
    await eventually("the caption in the strip", async () => (await sentences()).replace(/\u00a0/g, " ").includes("Lista potrzeb z trzech dzielnic"));
    await eventually("the photo at the entry", async () => (await window.texts("article")).some((text) => text.includes("zdj. 1")));
    await window.said("banner", pl("saved-at", { time: "" }).trim());
  });
  await step("an entry is typed off the photo and remembers its place", async () => {
    await toLine();
    await window.press(Key.F8);
    const pane = await window.get("region", pl("transcribe-title", { number: "2" }));
    await eventually("the picture", () => window.driver.executeScript("return document.querySelector('.view img')?.naturalWidth > 0"));
    await window.press(Key.F6);
    for (let n = 0; n < 5; n++) await window.press(Key.ARROW_LEFT);
    await window.press("+", Key.ENTER);
    await window.said("status", pl("transcribe-next-place"));
    await (await line()).sendKeys("u: Dyżur we wtorki", Key.ENTER);
    const marker = await window.get("button", pl("transcribe-marker", { number: "1", words: "Dyżur we wtorki" }), pane);
    await accessible("transcribing");
    await window.picture(path.join(pictures, "photos-transcribe.png"));
    await marker.click();
    await eventually("the entry to be chosen", () => window.driver.executeScript("return document.activeElement?.matches('article') && document.activeElement.textContent.includes('Dyżur')"));
    await window.press(Key.F8);
    await eventually("the pane to close", async () => (await window.all("region", pl("transcribe-title", { number: "2" }))).length === 0);
  });
  await step("photos are put in another order by keys, undone, and thrown away", async () => {
    const second = async () => (await thumbs())[1];
    await window.driver.executeScript("arguments[0].focus()", await second());
    await window.chord(Key.ALT, Key.ARROW_UP);
    await eventually("the new order", async () => (await window.textOf((await thumbs())[1])).includes("Lista potrzeb"));
    await toLine();
    await window.chord(Key.CONTROL, "z");
    await eventually("the old order", async () => (await window.textOf((await thumbs())[0])).includes("Lista potrzeb"));
  });
  await step("two that look alike are offered, and both are kept when said so", async () => {
    await dropped("ciemniejsze.png", sheet(4, 215), "image/png");
    await photos(11);
    await window.click("button", "1 para podobnych zdjęć");
    await window.said("dialog", pl("alike-why"));
    await accessible("similar photos");
    await window.picture(path.join(pictures, "photos-alike.png"));
    await window.press("1");
    await eventually("the sheet to close", async () => (await window.all("dialog")).length === 0);
    assert.equal((await thumbs()).length, 11, "none was dropped");
  });
  await step("kill -9, start again: photos, captions and places are there", async () => {
    await window.said("banner", pl("saved-at", { time: "" }).trim());
    await window.killApp();
    window = await launch({ binary, env, log: path.join(home, "app.log") });
    await window.get("heading", pl("start-events"));
    await window.click("button", "Dobre sąsiedztwo po przyjeździe");
    await window.click("button", pl("group-write-in", { number: 1 }));
    await photos(11);
    await eventually("the caption", async () => (await sentences()).replace(/\u00a0/g, " ").includes("Lista potrzeb z trzech dzielnic"));
    assert.ok(!(await sentences()).includes("podobnych"), "what was decided is not asked again");
  });
}

await play(scenario, async () => {
  await window?.close();
  fs.rmSync(home, { recursive: true, force: true });
});
// A phone's browser or a server that somebody left open keeps nobody waiting.
process.exit();
