// The moderator's half hour in the real window, by keys: from the event page to the desk, through its lists, pairs, checks,
// story and sign-off, to a report that has the moderator's words and none of the private notes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";
import { steps } from "./steps.mjs";

const binary = process.env.ZAPIS_BINARY;
const cli = process.env.ZAPIS_CLI;
const language = process.argv[2] ?? "pl";
const names = { pl: "Polski", en: "English", uk: "Українська" };
const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-moderator-"));
const library = path.join(home, "library");
const dialogs = path.join(home, "dialogs");
const pictures = path.join(root, "build/pictures/moderator");
const env = { ZAPIS_LIBRARY: library, HOME: home, XDG_DATA_HOME: path.join(home, "data"), XDG_CONFIG_HOME: path.join(home, "config"), ZAPIS_E2E_DIALOGS: dialogs };
const text = catalogue(language);
const wording = "Jedno brzmienie moderatorki, kwiecień 77";
const secret = "Sekret moderatorki: nie mówić o pani Jaworowej";
const chapterWords = "Ta grupa pracowała najdłużej ze wszystkich.";
let presses = 0;
let window;
const begun = Date.now();

const { step, play } = steps(async (n) => window?.picture(path.join(pictures, `failed-${n}.png`)));

const press = async (...keys) => {
  presses += keys.length;
  for (const key of keys) await window.press(key);
};
const chord = async (modifier, key) => {
  presses += 1;
  await window.chord(modifier, key);
};
const type = async (words) => {
  presses += words.length;
  await window.press(words);
};
const desk = async () => {
  await window.get("heading", text("desk-heading"));
  await window.get("button", text("desk-similar"));
};
/** What the chosen row or check says. */
const chosen = () => window.driver.executeScript("return (document.querySelector('[data-chosen]')?.textContent ?? '').replace(/[\\s\\u00a0]+/g, ' ').trim()");
/** How many rows the list has in all. */
const rowsInAll = () => window.driver.executeScript("return Number(document.querySelector('[role=feed] [aria-setsize]')?.getAttribute('aria-setsize') ?? 0)");
const sections = () => window.driver.executeScript("return [...document.querySelectorAll('nav .sections .name')].map((e) => e.textContent.replace(/[\\s\\u00a0]+/g, ' ').trim())");
const pair = async () => (await window.texts("region", text("desk-pair")))[0] ?? "";
/** Counts beside a way of the desk: "Podobne 16". */
const countOf = async (name) => Number(/(\d+)$/.exec((await window.texts("button", name))[0] ?? "")?.[1] ?? Number.NaN);
const saved = () => window.said("banner", text("saved-at", { time: "" }).trim());
/** A new library speaks Polish until somebody chooses. */
let heading = catalogue("pl")("start-events");
const begin = async () => { window = await launch({ binary, env, log: path.join(home, "app.log") }); await window.get("heading", heading); };
const toDesk = async () => {
  await window.goTo(deskAddress);
  await desk();
};
let deskAddress = "";
/** What the second laptop of a group brings when the moderator is long at work. */
const late = path.join(home, "packets", "grupa-03-laptop-2.zapis");

async function scenario() {
  await step("eight packets are taken in", async () => {
    const packets = path.join(home, "packets");
    execFileSync(cli, ["sample", "--seed", "1", "--photos", "none", "--packets", packets], { stdio: "ignore" });
    const files = fs.readdirSync(packets).sort().map((name) => path.join(packets, name)).filter((file) => file !== late);
    execFileSync(cli, ["import", "--any-event", "--library", library, ...files], { stdio: "ignore" });
    return `${files.length} packets, one is late`;
  });
  await step("the event page leads to the desk", async () => {
    await begin();
    if (language !== "pl") {
      await window.click("radio", names[language]);
      heading = text("start-events");
      await window.get("heading", text("start-events"));
    }
    const title = await eventually("the event", async () => (await window.texts("button")).find((name) => name.includes("Warszawskie")));
    await window.click("button", title);
    await window.click("button", text("event-desk"));
    await desk();
    deskAddress = await window.address();
    await eventually("entries of all groups", async () => (await rowsInAll()) > 300);
    return `${await rowsInAll()} rows`;
  });
  await step("entries by group, owner, addressee, theme and kind, by one key each", async () => {
    const seen = [];
    for (const key of ["5", "4", "3", "2", "1"]) {
      const before = (await sections()).join("|");
      await press(key);
      seen.push(await eventually(`another order by ${key}`, async () => {
        const now = (await sections()).join("|");
        return now !== before && now;
      }));
    }
    assert.ok(seen[0].startsWith("1 "), `groups in their order: ${seen[0].slice(0, 60)}`);
    assert.equal(seen[1].split("|").at(-1), text("desk-without-owner"), "what has no owner comes last");
    assert.equal(seen[4].split("|")[0], text("kind-arrangement-heading"), "kinds in their order");
  });
  await step("J and K walk through the list, Enter opens an entry in its record, back leads to the same entry", async () => {
    await press(Key.HOME, "j", "j", "k");
    const before = await chosen();
    assert.ok(before.length > 10, `something is chosen: ${before}`);
    await press(Key.ENTER);
    await eventually("the record", async () => (await window.address()).startsWith("#/capture/"));
    await window.get("textbox", text("capture-line"));
    await window.driver.executeScript("history.back()");
    await desk();
    await eventually("the same entry", async () => (await chosen()) === before);
  });
  await step("a suggestion is accepted as the same and becomes one item with both originals", async () => {
    await window.get("region", text("desk-pair"));
    const before = await countOf(text("desk-similar"));
    const shown = await pair();
    assert.ok(shown.includes(text("desk-is-same")), `answers are offered: ${shown}`);
    await window.picture(path.join(pictures, `pair-${language}.png`));
    await press("s");
    await eventually("the next pair", async () => (await pair()) !== shown);
    await saved();
    await eventually("one fewer", async () => (await countOf(text("desk-similar"))) < before);
    return `${before} pairs proposed`;
  });
  await step("another one is rejected and does not come back", async () => {
    const shown = await pair();
    const words = shown.slice(shown.indexOf(text("desk-open-record")), shown.indexOf(text("desk-is-same")));
    await press("n");
    await eventually("the next pair", async () => !(await pair()).includes(words));
    await saved();
    await window.goTo("#/");
    await window.get("heading", text("start-events"));
    await toDesk();
    await window.get("region", text("desk-pair"));
    const all = await countOf(text("desk-similar"));
    for (let n = 0; n < Math.min(all, 25); n++) {
      assert.ok(!(await pair()).includes(words), "the rejected pair is not proposed again");
      await press(Key.ARROW_RIGHT);
    }
  });
  await step("the cluster gets a common wording; its originals keep theirs", async () => {
    await press("1", Key.HOME);
    for (let n = 0; n < 9 && !(await chosen()).includes(text("desk-unworded")); n++) await chord(Key.CONTROL, Key.ARROW_DOWN);
    assert.ok((await chosen()).includes(text("desk-unworded")), `a cluster leads its section: ${await chosen()}`);
    await press("w");
    await window.get("textbox", text("desk-wording"));
    await chord(Key.CONTROL, "a");
    await type(wording);
    await press(Key.ENTER);
    await eventually("the wording", async () => (await chosen()).includes(wording));
    await press("j");
    assert.ok(!(await chosen()).includes(wording), "the original under it has its own words");
    await press("o");
    await eventually("the originals folded", async () => (await chosen()).includes(wording));
    await press("o");
    await saved();
  });
  await step("an original that changes later is flagged, and stays linked when the moderator says so", async () => {
    await press("j");
    const before = await chosen();
    await press(Key.ENTER);
    await window.get("textbox", text("capture-line"));
    await eventually("the entry", () => window.driver.executeScript("return document.activeElement?.tagName === 'ARTICLE'"));
    await press(Key.ENTER);
    await eventually("its words in a field", () => window.driver.executeScript("return document.activeElement?.tagName === 'TEXTAREA'"));
    await chord(Key.CONTROL, Key.END);
    await type(", dopisane później");
    await press(Key.ENTER);
    await saved();
    await toDesk();
    await eventually("the same original", async () => (await chosen()).startsWith(before.slice(0, 12)) && (await chosen()).includes("dopisane później"));
    assert.ok((await chosen()).includes(text("desk-changed")), `it is flagged: ${await chosen()}`);
    await press("y");
    await eventually("no longer flagged", async () => !(await chosen()).includes(text("desk-changed")));
    await press("k");
    assert.ok((await chosen()).includes(wording), "the wording is as it was");
  });
  await step("it is picked for the plenary and counted against the time", async () => {
    const before = (await window.texts("status")).join(" ");
    await press(Key.SPACE);
    await eventually("the mark", async () => (await chosen()).includes(text("desk-picked")));
    await eventually("the minutes", async () => (await window.texts("status")).join(" ") !== before);
    await press("j", "j", "j", "j", Key.SPACE);
    await eventually("a second one", async () => (await chosen()).includes(text("desk-picked")));
  });
  await step("a private note is written and shown at its entry", async () => {
    await press("i");
    await window.get("textbox", text("desk-note"));
    await type(secret);
    await press(Key.ENTER);
    await eventually("the note", async () => (await chosen()).includes(secret));
    await saved();
  });
  await step("undo and redo at the desk", async () => {
    await chord(Key.CONTROL, "z");
    await eventually("no note", async () => !(await chosen()).includes(secret));
    await chord(Key.CONTROL, "y");
    await eventually("the note again", async () => (await chosen()).includes(secret));
    await window.picture(path.join(pictures, `list-${language}.png`));
  });
  await step("a need and an offer become a task", async () => {
    const before = await countOf(text("desk-checks"));
    await press("7");
    await window.get("heading", text("desk-checks"));
    for (let n = 0; n < before && !(await chosen()).includes(text("desk-check-match")); n++) await press("j");
    assert.ok((await chosen()).includes(text("desk-check-match")), `a match among ${before} checks: ${await chosen()}`);
    await window.picture(path.join(pictures, `checks-${language}.png`));
    const match = await chosen();
    await press("p");
    await eventually("it is settled", async () => (await chosen()) !== match);
    await saved();
    return `${before} checks`;
  });
  await step("a late packet comes in the middle: its entries are there, and nothing decided is undone", async () => {
    await press("1", Key.HOME);
    const before = await rowsInAll();
    await window.goTo(deskAddress.replace("#/desk/", "#/collect/"));
    await window.get("region", text("collect-board"));
    fs.writeFileSync(dialogs, `${late}\n`);
    await window.click("button", text("collect-open"));
    // A laptop that was never here is asked about first.
    const accept = async () => (await window.texts("button")).find((name) => name.startsWith(text("packet-accept")) && name.includes("1"));
    await window.click("button", await eventually("the question", accept));
    await eventually("the packet to be taken in", async () => !(await accept()));
    await toDesk();
    await press("1", Key.HOME);
    const after = await eventually("more entries", async () => (await rowsInAll()) > before && rowsInAll());
    for (let n = 0; n < 9 && !(await chosen()).includes(wording); n++) await chord(Key.CONTROL, Key.ARROW_DOWN);
    assert.ok((await chosen()).includes(wording), "the common wording stands as it was");
    assert.ok((await chosen()).includes(text("desk-picked")), "and is still picked");
    return `${before} rows, then ${after}`;
  });
  await step("a chapter is moved, its words are written", async () => {
    await press("8");
    const first = (await window.texts("listitem")).filter((each) => each.startsWith("1 "))[0];
    assert.ok(first, "the first chapter");
    await window.click("button", text("desk-chapter-down", { number: 1 }));
    await eventually("another order", async () => (await window.texts("heading")).findIndex((each) => /^2 /.test(each)) < (await window.texts("heading")).findIndex((each) => /^1 /.test(each)));
    await window.click("textbox", text("desk-chapter-words", { number: 2 }));
    await type(chapterWords);
    await window.click("button", text("desk-numbers-take"));
    await eventually("numbers in the opening", async () => (await (await window.get("textbox", text("desk-opening"))).getAttribute("value")).length > 40);
    await saved();
    await window.picture(path.join(pictures, `story-${language}.png`));
  });
  await step("the session is closed with a receipt; a later change is a difference", async () => {
    await window.driver.executeScript("document.activeElement.blur()");
    await press("9");
    await window.get("heading", text("desk-sign-off"));
    await window.click("textbox", text("desk-sign-name"));
    await type("Magda Lis");
    const open = await eventually("what is open", async () => /\d/.exec((await window.texts("region", text("open-heading"))).join(" "))?.input);
    await press(Key.ENTER);
    await window.said("alert", text("open-sure"));
    await window.picture(path.join(pictures, `open-${language}.png`));
    // One press more, on purpose.
    await press(Key.ENTER);
    await window.said("region", text("desk-receipt"));
    await saved();
    await eventually("the way to the report", async () => (await window.driver.executeScript("return document.activeElement?.textContent?.trim()")) === text("event-report"));
    await window.driver.executeScript("document.activeElement.blur()");
    await press("8");
    const words = await window.get("textbox", text("desk-chapter-words", { number: 3 }));
    await words.click();
    await type("Dopisane po zamknięciu.");
    await saved();
    await window.driver.executeScript("document.activeElement.blur()");
    await press("9");
    await window.said("region", "Dopisane po zamknięciu.");
    await window.picture(path.join(pictures, `signed-${language}.png`));
    return open;
  });
  await step("axe-core finds nothing at the desk", async () => {
    const found = [];
    for (const key of ["9", "8", "7", "7"]) {
      found.push(...(await window.violations()).map((line) => `${key}: ${line}`));
      await press(key);
      await window.settle();
    }
    assert.deepEqual(found, [], "every pane");
  });
  await step("kill -9, start again: everything decided is there", async () => {
    await window.killApp();
    await begin();
    await toDesk();
    await press("1", Key.HOME);
    for (let n = 0; n < 9 && !(await chosen()).includes(wording); n++) await chord(Key.CONTROL, Key.ARROW_DOWN);
    assert.ok((await chosen()).includes(wording), "the wording");
    await press("8");
    assert.equal(await (await window.get("textbox", text("desk-chapter-words", { number: 2 }))).getAttribute("value"), chapterWords, "the chapter's words");
  });
  await step("the report has the wording and the chapter's words, and not the private note", async () => {
    const markdown = path.join(home, "raport.md");
    await window.goTo(deskAddress.replace("#/desk/", "#/report/"));
    await window.get("button", text("paper-save-markdown"));
    fs.writeFileSync(dialogs, `${markdown}\n`);
    await window.click("button", text("paper-save-markdown"));
    await eventually("the Markdown", () => fs.existsSync(markdown), 60_000);
    await window.said("status", "raport.md", 60_000);
    const report = fs.readFileSync(markdown, "utf8").replaceAll("\u00A0", " ").replaceAll("\\", "");
    assert.ok(report.includes(wording), "the common wording is printed");
    assert.ok(report.includes(chapterWords), "and the chapter's words");
    for (const file of fs.readdirSync(home, { recursive: true }).filter((name) => name.startsWith("raport"))) {
      assert.ok(!fs.readFileSync(path.join(home, file)).includes("Jaworowej"), `${file} knows no private note`);
    }
    return `${report.length} letters`;
  });
  console.log(`            ${presses} key presses in all, typed words among them, in ${Math.round((Date.now() - begun) / 1000)} s from the first packet to the report`);
}

await play(scenario, async (well) => {
  await window?.close();
  if (well) fs.rmSync(home, { recursive: true, force: true });
  else console.log(`            left in ${home}`);
});
