// Every state of the window in each language, light and dark: axe-core finds nothing, and pictures are taken at two sizes.
// Then the crowded ones once more with text twice as large.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";

const binary = process.env.ZAPIS_BINARY;
const cli = process.env.ZAPIS_CLI;
const names = { pl: "Polski", en: "English", uk: "Українська" };
/** Pictures are taken at these; axe-core is asked at the last. */
const sizes = (process.env.ZAPIS_E2E_SIZES ?? "1366x768 1920x1080").split(" ").map((size) => size.split("x").map(Number));
const pictures = path.join(root, "build/pictures/states");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-states-"));
const library = path.join(home, "library");
const begun = Date.now();
const faults = [];
const taken = { pictures: 0, checks: 0 };

const run = (...words) => execFileSync(cli, words, { encoding: "utf8" });
const copied = (from, name) => {
  const to = path.join(home, name);
  fs.cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith("zapis.lock") });
  return to;
};
const open = (folder) => launch({
  binary, log: path.join(home, "app.log"),
  env: { ZAPIS_LIBRARY: folder, HOME: home, XDG_DATA_HOME: path.join(home, "data"), ZAPIS_E2E_DIALOGS: path.join(home, "dialogs") },
});

/** Everything one does in a group's record, by keys. */
class Desk {
  constructor(window, language) {
    Object.assign(this, { window, language, text: catalogue(language) });
  }

  line() {
    return this.window.get("textbox", this.text("capture-line"));
  }

  async toGroup(event, number) {
    await this.window.goTo("#/");
    await this.window.click("button", event);
    await this.window.click("button", this.text("group-write-in", { number }));
    await this.line();
    this.address = await this.window.address();
  }

  /** To the record as it is when one comes in, without what was typed. */
  async fresh() {
    await this.window.goTo("#/");
    await this.window.get("heading", this.text("start-events"));
    await this.window.goTo(this.address);
    const field = await this.line();
    await eventually("the stream", async () => (await this.window.all("article")).length > 0);
    await this.window.type(field, Key.chord(Key.CONTROL, "a"), Key.DELETE);
    return field;
  }

  async toNewest() {
    await (await this.fresh()).sendKeys(Key.chord(Key.SHIFT, Key.TAB));
    await eventually("a row with the focus", () => this.focused("ARTICLE"));
  }

  focused(tag) {
    return this.window.driver.executeScript("return document.activeElement?.tagName === arguments[0]", tag);
  }

  /** By its name in the palette. */
  async command(id) {
    await this.window.chord(Key.CONTROL, "k");
    await (await this.palette()).sendKeys(this.text(`command-${id}`), Key.ENTER);
  }

  palette() {
    return this.window.get("combobox", this.text("palette-words"));
  }

  dialog() {
    return eventually("the sheet", async () => (await this.window.all("dialog")).length > 0);
  }

  options(count = 1) {
    return eventually("what is offered", async () => (await this.window.all("option")).length >= count);
  }
}

/** Only these states, to look at them again: `tests/e2e/run states pl capture,help`. */
const only = process.argv[3]?.split(",");
const sample = "Warszawskie";
/** As typed: the list goes on by itself until an empty item ends it. */
const note = ["Rozmowa z gospodyniami", "- najpierw lista wolnych pokoi", "potem przydział", "", "Kto sprawdza adresy?"];

/** A library with a trash, a history, a long note and two values for one field. */
async function prepare() {
  const packets = path.join(home, "packets");
  run("sample", "--seed", "1", "--photos", "small", "--packets", packets);
  run("import", ...fs.readdirSync(packets).sort().map((name) => path.join(packets, name)), "--library", library);
  const elsewhere = copied(library, "elsewhere");
  await used(elsewhere, async (desk) => {
    await desk.toNewest();
    await desk.window.chord(Key.CONTROL, "3");
  });
  run("export", "1", "--to", path.join(home, "b.zapis"), "--library", elsewhere);
  await used(library, async (desk) => {
    await desk.toNewest();
    await desk.window.chord(Key.CONTROL, "7");
    await desk.window.press(Key.ARROW_UP, Key.ARROW_UP, Key.DELETE);
    await desk.window.press(Key.ENTER, Key.END, " po raz drugi", Key.ENTER);
    await (await desk.line()).sendKeys("Notatka z rozmowy", Key.ENTER);
    await desk.window.press(Key.ARROW_UP);
    await (await desk.window.get("textbox", desk.text("entry-edit"))).sendKeys(Key.chord(Key.SHIFT, Key.ENTER));
    await eventually("the editor", () => desk.focused("DIV"));
    for (const line of note) await desk.window.press(line, Key.ENTER);
    await desk.window.press(Key.ESCAPE);
  });
  run("import", path.join(home, "b.zapis"), "--library", library);
}

async function used(folder, act) {
  const window = await open(folder);
  try {
    await window.click("radio", names.pl);
    const desk = new Desk(window, "pl");
    await desk.toGroup(await eventButton(window), 1);
    await act(desk);
    await window.said("banner", desk.text("saved-at", { time: "" }).trim());
  } finally {
    await window.close();
  }
}

const eventButton = (window) => eventually("the sample event", async () => (await window.texts("button")).find((text) => text.includes(sample)));

/** Name of the state and what opens it; Esc closes it again, as many times as it says. */
function ofRecord(desk) {
  const { window, text } = desk;
  const typed = (words) => async () => (await desk.fresh()).sendKeys(words);
  const editing = async () => {
    await desk.toNewest();
    await window.press(Key.ARROW_UP, Key.ARROW_UP, Key.ENTER);
    return window.get("textbox", text("entry-edit-fields"));
  };
  const readBack = async () => {
    await desk.fresh();
    await window.press(Key.F5);
    await window.get("button", text("readback-agreed"));
  };
  return [
    ["capture", typed("z: Lista kontaktów @Anna Kowalska +OPS Wola do 15.06 #mieszkania")],
    ["capture-practice", typed("p: Wspólny dyżur prawny miejsce: OPS Wola kontakt: Anna, 22 100 20 30")],
    ["capture-offers", async () => { await (await desk.fresh()).sendKeys("z: Lista @M"); await desk.options(2); }, 1],
    ["capture-spelling", async () => {
      await (await desk.fresh()).sendKeys("u: Zebrać zapsi wolnych mieszkna i ");
      await eventually("a word underlined", () => window.driver.executeScript("return document.querySelector('.misspelled u') !== null"));
      await window.chord(Key.CONTROL, ".");
      await desk.options();
    }, 1],
    ["capture-edit", editing, 1],
    ["capture-edit-offers", async () => { await editing(); await window.press(Key.TAB, Key.END, " @M"); await desk.options(2); }, 2],
    ["capture-note", async () => {
      await desk.toNewest();
      await window.press(Key.ENTER);
      await eventually("the editor", () => window.driver.executeScript("return document.activeElement?.isContentEditable === true"));
    }, 1],
    ["capture-many", async () => {
      await desk.toNewest();
      for (let n = 0; n < 3; n += 1) await window.chord(Key.SHIFT, Key.ARROW_UP);
      await eventually("the bar", async () => (await window.texts("status")).some((words) => words.includes("4")));
    }, 1],
    ["capture-photos", async () => { await desk.toNewest(); await window.chord(Key.CONTROL, "l"); await desk.dialog(); }, 1],
    ["capture-filter", async () => { await desk.fresh(); await window.chord(Key.CONTROL, "9"); await window.get("button", text("filter-clear")); }, 1],
    ["capture-trash", async () => { await desk.fresh(); await desk.command("trash-open"); await window.get("button", text("trash-restore-of", { words: "" }).trim()); }, 1],
    ["capture-conflict", async () => {
      await desk.fresh();
      await desk.command("conflict-show");
      await eventually("both values", () => window.driver.executeScript("return document.activeElement?.querySelectorAll('.conflict li').length === 2"));
    }],
    ["capture-history", async () => {
      await desk.toNewest();
      await window.press(Key.ARROW_UP, Key.ARROW_UP);
      await window.chord(Key.CONTROL, "h");
      await desk.dialog();
      await eventually("its versions", async () => (await window.all("listitem")).length > 1);
    }, 1],
    ["palette", async () => { await desk.fresh(); await window.chord(Key.CONTROL, "k"); await desk.options(10); }, 1],
    ["palette-words", async () => {
      await desk.fresh();
      await window.chord(Key.CONTROL, "k");
      await (await desk.palette()).sendKeys("lista");
      await eventually("hits", () => window.driver.executeScript("return document.querySelector('mark') !== null"));
    }, 1],
    ["search", async () => {
      await desk.fresh();
      await window.driver.actions().keyDown(Key.CONTROL).keyDown(Key.SHIFT).sendKeys("f").keyUp(Key.SHIFT).keyUp(Key.CONTROL).perform();
      await (await window.get("combobox", text("search-words"))).sendKeys("pokoi");
      await eventually("hits", () => window.driver.executeScript("return document.querySelector('mark') !== null"));
    }, 1],
    ["help", async () => { await desk.fresh(); await window.press(Key.F1); await desk.dialog(); }, 1],
    ["readback", readBack],
    ["readback-edit", async () => { await readBack(); await window.press("2"); await window.get("textbox", text("readback-words")); }, 1],
    ["readback-edit-offers", async () => {
      await readBack();
      await window.press("2");
      await (await window.get("textbox", text("entry-edit-fields"))).sendKeys(Key.END, " @M");
      await desk.options(2);
    }, 2],
    ["readback-dissent", async () => {
      await readBack();
      await window.press("3");
      // What was typed the last time is still there.
      await window.type(await window.get("textbox", text("readback-sentence")), Key.chord(Key.CONTROL, "a"), "Helena Ryś: czwartki są zajęte przez dyżur prawny");
    }, 1],
    ["readback-help", async () => { await readBack(); await window.press(Key.F1); await desk.dialog(); }, 1],
    ["event", async () => { await window.goTo(`#/event/${desk.address.split("/")[2]}`); await window.get("heading", text("event-groups")); }],
    ["start", async () => { await window.goTo("#/"); await window.get("heading", text("start-events")); }],
  ];
}

/** What one sees who has never been here, up to a record that was read back. */
function ofBeginning(desk) {
  const { window, text } = desk;
  const invitation = fs.readFileSync(path.join(root, "tests/fixtures/ogloszenie.txt"), "utf8");
  return [
    ["first-run", async () => { await window.get("heading", text("first-heading")); }],
    ["first-help", async () => { await window.press(Key.F1); await desk.dialog(); }, 1],
    ["first-palette", async () => { await window.chord(Key.CONTROL, "k"); await desk.options(5); }, 1],
    ["new", async () => { await window.goTo("#/new"); await window.get("textbox", text("new-title")); }],
    ["announcement-empty", async () => { await window.goTo("#/announcement"); await window.get("textbox", text("announce-text")); }],
    ["announcement", async () => {
      await (await window.get("textbox", text("announce-text"))).sendKeys(invitation.replaceAll("\n", Key.ENTER));
      await window.said("region", text("announce-guess"));
    }],
    ["event-new", async () => {
      await window.click("button", text("announce-create"));
      await window.get("button", text("group-write-in", { number: 1 }));
    }],
    ["capture-empty", async () => {
      await window.click("button", text("group-write-in", { number: 1 }));
      await desk.line();
      desk.address = await window.address();
    }],
    ["readback-empty", async () => { await window.press(Key.F5); await eventually("that there is nothing", async () => (await window.all("button", text("readback-agreed"))).length === 0); }],
    ["readback-end", async () => {
      await window.goTo(desk.address);
      for (const words of ["u: Spotykamy się co miesiąc", "z: Lista pokoi @Anna Kowalska do 15.06", "r: Stałe punkty >Miasto"]) await (await desk.line()).sendKeys(words, Key.ENTER);
      await eventually("three entries", async () => (await window.all("article")).length === 3);
      await window.said("banner", text("saved-at", { time: "" }).trim());
      await window.press(Key.F5);
      await window.get("button", text("readback-agreed"));
      for (const key of ["1", "4", "1"]) await window.press(key);
      await window.said("main", text("readback-done"));
    }],
  ];
}

/** The crowded ones, with text twice as large. */
const large = ["start", "event", "capture", "capture-offers", "capture-edit", "capture-many", "capture-history", "help", "palette-words", "readback", "readback-edit", "first-run"];

async function look(desk, name, themes) {
  const { window } = desk;
  for (const theme of themes) {
    // What choosing a theme does; choosing it would close what is being looked at.
    await window.driver.executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
    for (const [width, height] of sizes) {
      await window.resize(width, height);
      await window.picture(path.join(pictures, `${desk.language}-${name}-${theme}-${width}.png`));
      taken.pictures += 1;
    }
    for (const line of await window.violations()) faults.push(`${desk.language} ${name} ${theme}: ${line}`);
    taken.checks += 1;
  }
}

async function each(desk, states, suffix, themes) {
  for (const [name, show, escapes = 0] of states) {
    if (only && !only.includes(name)) continue;
    try {
      await show();
      await look(desk, `${name}${suffix}`, themes);
      for (let n = 0; n < escapes; n += 1) await desk.window.press(Key.ESCAPE);
    } catch (error) {
      faults.push(`${desk.language} ${name}${suffix}: ${error.message}`);
      await desk.window.picture(path.join(pictures, `failed-${desk.language}-${name}${suffix}.png`)).catch(() => {});
      for (let n = 0; n < 3; n += 1) await desk.window.press(Key.ESCAPE).catch(() => {});
    }
  }
}

async function bigger(desk, percent) {
  await desk.window.goTo("#/");
  await desk.window.get("heading", desk.text("start-events"));
  for (let n = 0; n < (percent - 100) / 10; n += 1) await desk.window.chord(Key.CONTROL, Key.ADD);
  await eventually(`${percent} %`, () => desk.window.driver.executeScript(`return getComputedStyle(document.documentElement).getPropertyValue("--scale").trim() === "${percent / 100}"`));
}

async function language(code) {
  for (const [folder, states, event] of [[copied(library, `library-${code}`), ofRecord, true], [path.join(home, `empty-${code}`), ofBeginning, false]]) {
    const window = await open(folder);
    try {
      await window.click("radio", names[code]);
      await window.get("heading", catalogue(code)("start-events"));
      const desk = new Desk(window, code);
      if (event) await desk.toGroup(await eventButton(window), 1);
      await each(desk, states(desk), "", ["light", "dark"]);
      if (event) {
        await bigger(desk, 200);
        await each(desk, states(desk).filter(([name]) => large.includes(name)), "-200", ["light"]);
      }
    } finally {
      await window.close();
    }
  }
}

const wanted = process.argv[2] ? [process.argv[2]] : Object.keys(names);
try {
  await prepare();
  for (const code of wanted) {
    const [from, before] = [Date.now(), faults.length];
    await language(code);
    console.log(`${String(Date.now() - begun).padStart(7)} ms  ${faults.length === before ? "ok  " : "FAIL"} every state in ${names[code]} ${Date.now() - from} ms`);
  }
} catch (error) {
  faults.push(error.stack);
}
console.log(`${taken.pictures} pictures in build/pictures/states, axe-core asked ${taken.checks} times, ${faults.length} faults`);
for (const fault of faults) console.log(`  ${fault}`);
assert.ok(taken.checks > 0 || faults.length > 0, "something was looked at");
if (faults.length > 0) {
  process.exitCode = 1;
} else fs.rmSync(home, { recursive: true, force: true });
