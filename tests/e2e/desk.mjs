// The note taker's desk in the real window: pulled by the pointer, pasted from other programs, long notes, one sitting one undo,
// the window's own place, and everything bad that can be typed or pasted. Nothing may be lost.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";
import { lastWords, steps } from "./steps.mjs";

const binary = process.env.ZAPIS_BINARY;
const cli = process.env.ZAPIS_CLI;
const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-desk-"));
const library = path.join(home, "library");
const pictures = path.join(root, "build/pictures/desk");
const env = { ZAPIS_LIBRARY: library, HOME: home, XDG_DATA_HOME: path.join(home, "data"), XDG_CONFIG_HOME: path.join(home, "config"), ZAPIS_E2E_DIALOGS: path.join(home, "dialogs") };
const text = catalogue("pl");
const event = "Dobre sąsiedztwo po przyjeździe";
let window;

// What hangs open after a failure is left before the next step.
const { step, play } = steps(async (n) => {
  await window?.picture(path.join(pictures, `failed-${n}.png`));
  for (let left = 0; left < 3; left += 1) await window?.press(Key.ESCAPE);
}, { goesOn: true });

const start = async () => {
  window = await launch({ binary, env, log: path.join(home, "app.log") });
  await window.get("heading", text("start-events"));
};
const line = () => window.get("textbox", text("capture-line"));
const toGroup = async (number) => {
  await window.goTo("#/");
  await window.click("button", event);
  await window.click("button", text("group-write-in", { number }));
  return line();
};
const saved = () => window.said("banner", text("saved-at", { time: "" }).trim());
const entries = () => window.texts("article");
const count = (wanted) => eventually(`${wanted} entries`, async () => (await window.all("article")).length === wanted);
const last = async () => (await entries()).at(-1);
const add = async (words) => {
  const before = (await window.all("article")).length;
  await (await line()).sendKeys(words, Key.ENTER);
  await count(before + 1);
  await saved();
};
const script = (words, ...given) => window.driver.executeScript(words, ...given);

/** The record as it is on disk: the command line may not open a library that the window holds, it reads a copy. */
function onDisk(group) {
  const copy = path.join(home, `copy-${Date.now()}`);
  fs.cpSync(library, copy, { recursive: true, filter: (file) => !file.endsWith("zapis.lock") });
  const read = JSON.parse(execFileSync(cli, ["show", String(group), "--library", copy, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 }));
  fs.rmSync(copy, { recursive: true, force: true });
  return read.entries;
}

/** Another program copies; `kind` is what it offers. The clipboard lives as long as that program. */
async function copy(words, kind = "UTF8_STRING") {
  const other = spawn("xclip", ["-selection", "clipboard", "-t", kind, "-quiet"], { stdio: ["pipe", "ignore", "ignore"] });
  other.stdin.end(words);
  await pause(250);
  return () => other.kill();
}

async function pasted(field, words, kind) {
  const done = await copy(words, kind);
  await field.sendKeys(Key.chord(Key.CONTROL, "v"));
  return done;
}

const valueOf = (field) => script("return arguments[0].value", field);
/** As if typed, for what no keyboard types. */
const insert = (words) => script("document.execCommand('insertText', false, arguments[0])", words);

async function pulling() {
  for (const words of ["u: raz", "u: dwa", "u: trzy", "u: cztery"]) await add(words);
  const rows = await window.all("article");
  const handle = await script("return arguments[0].querySelector('[data-handle]')", rows[3]);
  const from = await script("const { x, y, height } = arguments[0].getBoundingClientRect(); return { x: Math.round(x + 8), y: Math.round(y + height / 2) }", rows[3]);
  const to = await script("const { y } = arguments[0].getBoundingClientRect(); return Math.round(y + 4)", rows[1]);
  assert.ok(handle, "a row has its handle");
  const actions = window.driver.actions();
  await actions.move({ ...from }).press().move({ x: from.x + 20, y: from.y - 10, duration: 100 }).move({ x: from.x + 40, y: to, duration: 200 }).perform();
  await eventually("the place it would land", () => script("return document.querySelector('article.above') !== null"));
  await window.picture(path.join(pictures, "pulled.png"));
  await window.driver.actions().release().perform();
  await eventually("the new order", async () => (await entries()).map((words) => words.match(/raz|dwa|trzy|cztery/)?.[0]).join() === "raz,cztery,dwa,trzy");
  await saved();
  assert.deepEqual(onDisk(1).map((e) => e.text), ["raz", "cztery", "dwa", "trzy"], "and on disk");
  await (await line()).sendKeys(Key.chord(Key.CONTROL, "z"));
  await eventually("the old order", async () => (await entries()).map((words) => words.match(/raz|dwa|trzy|cztery/)?.[0]).join() === "raz,dwa,trzy,cztery");
}

async function oneSitting() {
  await add("u: Spotkanie co tydzień");
  await (await line()).sendKeys(Key.ARROW_UP);
  const field = await window.get("textbox", text("entry-edit"));
  for (const words of [" albo", " co dwa", " tygodnie"]) {
    await field.sendKeys(words);
    await pause(700);
  }
  await field.sendKeys(Key.TAB);
  const fields = await window.get("textbox", text("entry-edit-fields"));
  await fields.sendKeys("@Anna Kowalska miejsce: OPS Wola", Key.ENTER);
  await eventually("the fields", async () => /albo co dwa tygodnie.*Anna Kowalska.*OPS Wola/.test(await last()));
  await saved();
  await (await line()).sendKeys(Key.chord(Key.CONTROL, "z"));
  await eventually("one undo for all of it", async () => { const words = await last(); return words.includes("Spotkanie co tydzień") && !words.includes("albo") && !words.includes("Kowalska"); });
  await (await line()).sendKeys(Key.chord(Key.CONTROL, "y"));
  await eventually("one redo", async () => /albo co dwa tygodnie.*Anna Kowalska.*OPS Wola/.test(await last()));
}

async function offeredNames() {
  await add("z: Druga lista");
  await (await line()).sendKeys(Key.ARROW_UP);
  await (await window.get("textbox", text("entry-edit"))).sendKeys(Key.TAB);
  const fields = await window.get("textbox", text("entry-edit-fields"));
  await fields.sendKeys("@kow");
  await window.get("option", "Anna Kowalska");
  await fields.sendKeys(Key.TAB);
  assert.equal(await valueOf(fields), "@Anna Kowalska ", "Tab takes the name");
  await fields.sendKeys("do 15.06", Key.ENTER);
  await eventually("the owner", async () => (await last()).includes("Anna Kowalska"));
  await saved();
  const entry = onDisk(1).at(-1);
  assert.deepEqual([entry.owners.map((o) => o.name), entry.due?.written], [["Anna Kowalska"], "15.06"], "as fields");
}

async function practice() {
  await add("p: Wspólny dyżur prawny miejsce: OPS Wola, ul. Bema 91 kontakt: Anna, 22 100 20 30");
  const entry = onDisk(1).at(-1);
  assert.deepEqual([entry.text, entry.place, entry.contact], ["Wspólny dyżur prawny", "OPS Wola, ul. Bema 91", "Anna, 22 100 20 30"], "place and contact are fields");
  await (await line()).sendKeys(Key.ARROW_UP);
  await window.press(Key.TAB);
  const fields = await window.get("textbox", text("entry-edit-fields"));
  assert.match(await valueOf(fields), /miejsce: .*kontakt: /, "both can be edited");
  await window.type(fields, Key.chord(Key.CONTROL, "a"), "miejsce: świetlica", Key.ENTER);
  await eventually("the new place", async () => (await last()).includes("świetlica"));
  await saved();
  const after = onDisk(1).at(-1);
  assert.deepEqual([after.place, after.contact], ["świetlica", ""], "one changed, one taken out");
}

async function table() {
  const before = (await window.all("article")).length;
  const done = await pasted(await line(), "z: Lista pokoi\t@Anna Kowalska\tdo 15.06\r\nz: Druk ulotek\t@Ewa Wolska\tdo 20.06\r\nImię\tNazwisko\tTelefon\r\n");
  await eventually("three lines", async () => (await valueOf(await line())).includes("Telefon"));
  await window.picture(path.join(pictures, "table.png"));
  await (await line()).sendKeys(Key.ENTER);
  done();
  await count(before + 3);
  await saved();
  const [one, two, three] = onDisk(1).slice(-3);
  assert.deepEqual([one.text, one.owners[0]?.name, one.due?.written], ["Lista pokoi", "Anna Kowalska", "15.06"], "a row is an entry");
  assert.deepEqual([two.text, two.owners[0]?.name, two.due?.written], ["Druk ulotek", "Ewa Wolska", "20.06"], "so is the next");
  assert.equal(three.text, "Imię\tNazwisko\tTelefon", "cells stay apart");
}

const word = `<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><p class="MsoNormal"><b><span lang="PL">Ustalenia<o:p></o:p></span></b></p>
<p class="MsoListParagraph">·<span>&nbsp; </span>lista pokoi</p><p class="MsoListParagraph">·<span>&nbsp; </span>przydział</p>
<table><tr><td><p>Wola</p></td><td><p>12</p></td></tr><tr><td><p>Praga</p></td><td><p>7</p></td></tr></table><p onclick="alert(1)">koniec<script>alert(2)</script></p><!--EndFragment--></body></html>`;

async function fromWord() {
  await add("Notatka z rozmowy");
  await (await line()).sendKeys(Key.ARROW_UP);
  const field = await window.get("textbox", text("entry-edit"));
  await field.sendKeys(Key.END);
  const done = await pasted(field, word, "text/html");
  await eventually("the editor of long notes", () => script("return document.querySelector('.cm-content') !== null"));
  await eventually("the pasted words", () => script("return document.querySelector('.cm-content')?.innerText.includes('koniec')"));
  await window.picture(path.join(pictures, "word.png"));
  done();
  await window.press("\uE010", Key.ENTER, "- dopisane po wklejeniu", Key.ENTER, "i jeszcze to");
  await window.press(Key.ESCAPE);
  await saved();
  const { text: words } = onDisk(1).at(-1);
  for (const part of ["Ustalenia", "- lista pokoi", "- przydział", "| Wola | 12 |", "| Praga | 7 |", "koniec", "- dopisane po wklejeniu", "- i jeszcze to"]) assert.ok(words.includes(part), `“${part}” is in ${JSON.stringify(words)}`);
  assert.ok(!/Mso|alert|<|o:p/.test(words), `nothing of Word's clutter is: ${JSON.stringify(words)}`);
}

async function longNote() {
  await (await line()).sendKeys(Key.ARROW_UP);
  await eventually("the editor", () => script("return document.activeElement?.isContentEditable === true"));
  await window.press("\uE010", Key.ENTER, Key.ENTER);
  const from = Date.now();
  for (let n = 0; n < 20; n += 1) await window.press(`Akapit ${n}: mówimy o mieszkaniach i o szkole.`, Key.ENTER, Key.ENTER);
  const typed = Date.now() - from;
  await window.press(Key.ESCAPE);
  await saved();
  const { text: words } = onDisk(1).at(-1);
  for (let n = 0; n < 20; n += 1) assert.ok(words.includes(`Akapit ${n}: mówimy`), `paragraph ${n} is there`);
  await (await line()).sendKeys(Key.chord(Key.CONTROL, "z"));
  await eventually("one undo for the sitting", async () => { await saved(); return !onDisk(1).at(-1).text.includes("Akapit 3"); });
  await (await line()).sendKeys(Key.chord(Key.CONTROL, "y"));
  await eventually("one redo", async () => { await saved(); return onDisk(1).at(-1).text.includes("Akapit 19"); });
  return `20 paragraphs in ${typed} ms`;
}

/** How long letters take from their key to the painted frame, in the window's own time: the median and the slowest. */
async function fluency(field, letters) {
  await script(`window.keyTimes = [];
    window.timeKey ??= (window.addEventListener("keydown", () => {
      const from = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.keyTimes.push(Math.round(performance.now() - from))));
    }, true), true);`);
  for (const letter of letters) {
    await field.sendKeys(letter);
    await pause(120);
  }
  const times = (await script("return window.keyTimes")).sort((a, b) => a - b);
  return `${times[times.length >> 1]} ms, at most ${times.at(-1)} ms`;
}

async function endless() {
  const before = (await window.all("article")).length;
  const field = await line();
  const usual = await fluency(field, "abcdefgh");
  await field.sendKeys(Key.chord(Key.CONTROL, "a"));
  const words = `u: ${"słowo @Anna Kowalska do 15.06 #tag ".repeat(4000)}`.slice(0, 99_980).trimEnd();
  const done = await pasted(field, words);
  await eventually("all of it", async () => (await valueOf(field)).length >= words.length);
  done();
  const inIt = await fluency(field, " i jeszcze");
  await field.sendKeys(Key.ENTER);
  await count(before + 1);
  await saved();
  const entry = onDisk(1).at(-1);
  assert.equal(entry.typed, `${words} i jeszcze`, "every letter of it is kept");
  assert.ok(entry.text.endsWith("i jeszcze"), "to its end");
  const next = await fluency(await line(), "u: dalej");
  await (await line()).sendKeys(Key.ENTER);
  await count(before + 2);
  return `a key took ${inIt} in it; ${next} after it; ${usual} before it`;
}

async function tooLong() {
  const before = (await window.all("article")).length;
  const field = await line();
  const words = "a".repeat(100_001);
  const done = await pasted(field, words);
  await eventually("all of it", async () => (await valueOf(field)).length === words.length);
  done();
  await field.sendKeys(Key.ENTER);
  // By key: the stream above it still moves, and a pointer would miss it.
  await eventually("every letter given back", async () => {
    for (const button of await window.all("button", text("capture-give-back"))) await button.sendKeys(Key.ENTER);
    return (await valueOf(await line())).length === words.length;
  });
  assert.equal((await window.all("article")).length, before, "and nothing half of it");
  await window.type(await line(), Key.chord(Key.CONTROL, "a"), Key.DELETE);
}

async function tags() {
  const words = Array.from({ length: 2000 }, (_, n) => `#tag${n}`).join(" ");
  const before = (await window.all("article")).length;
  const field = await line();
  const done = await pasted(field, words);
  await eventually("all of them", async () => (await valueOf(field)).length === words.length);
  done();
  const inIt = await fluency(field, " x y");
  await field.sendKeys(Key.ENTER);
  await count(before + 1);
  await saved();
  const entry = onDisk(1).at(-1);
  assert.equal(entry.typed, `${words} x y`, "as typed");
  for (let n = 0; n < 2000; n += 1) assert.ok(entry.tags.includes(`tag${n}`) || entry.text.split(" ").includes(`#tag${n}`), `tag ${n} is a tag or text`);
  return `a key took ${inIt}`;
}

async function strange() {
  const lines = [
    "z: dzwonek\u0007 i \u0001koniec @Anna Kowalska",
    "u: \u202eod prawej\u202c שלום مرحبا \u200fkoniec",
    "u: 👩‍👩‍👧 zgoda 👍🏽 \u{1f1fa}\u{1f1e6}",
    "u: zero\u200bszerokość \ufeff i\u00a0twarda",
    "u: <script>alert(1)</script> =cmd() ../x NUL",
    "po: =SUMA(A1) 50 % \\ / | \" ' „",
  ];
  for (const words of lines) {
    const before = (await window.all("article")).length;
    await (await line()).click();
    await insert(words);
    await (await line()).sendKeys(Key.ENTER);
    await count(before + 1);
  }
  await saved();
  await window.picture(path.join(pictures, "strange.png"));
  assert.deepEqual(onDisk(1).slice(-lines.length).map((e) => e.typed), lines, "every sign is kept");
}

async function days() {
  await add("z: Termin, którego nie ma do 31.06");
  await add("z: Termin przed wydarzeniem do 1.03");
  await add("z: Lista @do 15.06");
  const [none, before, sign] = onDisk(1).slice(-3);
  assert.deepEqual([none.text, none.due], ["Termin, którego nie ma do 31.06", null], "a day that does not exist stays text");
  assert.ok(before.due === null || before.due.day > "2022-05", `a day that has passed is the next such day: ${JSON.stringify(before.due)}`);
  assert.deepEqual(sign.owners, [], "nobody is called so: a sign too many");
  assert.ok(sign.typed.includes("@do 15.06"), "and it is kept as typed");
}

async function strangeName() {
  await window.goTo("#/");
  await window.click("button", event);
  const field = await window.get("textbox", text("group-facilitator", { number: 2 }));
  await window.type(field, Key.chord(Key.CONTROL, "a"), "@do 15.06", Key.TAB);
  await saved();
  await toGroup(2);
  await add("z: Lista @do 15.06 do 16.06");
  const entry = onDisk(2).at(-1);
  assert.deepEqual([entry.owners.map((o) => o.name), entry.due?.written], [["@do 15.06"], "16.06"], "the name as it is, and the day after it");
}

async function nothingToUndo() {
  const field = await toGroup(3);
  await window.type(field, Key.chord(Key.CONTROL, "z"), Key.chord(Key.CONTROL, "y"), Key.chord(Key.CONTROL, "z"));
  await pause(300);
  assert.deepEqual(await window.texts("alert"), [], "nothing is said to be wrong");
  await add("u: Pierwszy wpis");
  await (await line()).sendKeys(Key.chord(Key.CONTROL, "z"));
  await count(0);
  await window.type(await line(), Key.chord(Key.CONTROL, "z"), Key.chord(Key.CONTROL, "y"));
  await count(1);
}

async function readBackFields() {
  await toGroup(4);
  await add("z: Zebrać listę wolnych pokoi");
  await add("z: Zamówić salę @Ewa Wolska");
  await window.press(Key.F5);
  await window.get("button", text("readback-agreed"));
  await window.press("2");
  await (await window.get("textbox", text("readback-words"))).sendKeys(Key.END, " na Woli", Key.TAB);
  const fields = await window.get("textbox", text("entry-edit-fields"));
  await fields.sendKeys("@wol");
  await window.get("option", "Ewa Wolska");
  await fields.sendKeys(Key.TAB, "do 15.06");
  await window.picture(path.join(pictures, "readback-fields.png"));
  await fields.sendKeys(Key.ENTER);
  await window.said("region", "na Woli");
  await window.said("region", "Ewa Wolska");
  await saved();
  const [entry] = onDisk(4);
  assert.deepEqual([entry.text, entry.owners.map((o) => o.name), entry.due?.written], ["Zebrać listę wolnych pokoi na Woli", ["Ewa Wolska"], "15.06"], "owner and day were set without leaving the read-back");
  await window.press("1");
  await window.said("region", "Zamówić salę");
}

/** Where the window stands, as the window system says. */
const place = () => window.driver.manage().window().getRect();

async function itsPlace() {
  await window.close();
  await start();
  await window.driver.manage().window().setRect({ x: 120, y: 90, width: 1100, height: 700 });
  const inner = () => script("return [innerWidth, innerHeight]");
  await pause(1200);
  const [size, stood] = [await inner(), await place()];
  await window.killApp();
  await start();
  await eventually("the same size after kill -9", async () => JSON.stringify(await inner()) === JSON.stringify(size), 5000);
  const again = await place();
  assert.ok(Math.abs(again.x - stood.x) < 40 && Math.abs(again.y - stood.y) < 60, `it stands where it stood: ${JSON.stringify([stood, again])}`);
  await window.driver.manage().window().setRect({ x: 60, y: 60, width: 900, height: 640 });
  await pause(1200);
  const smaller = await inner();
  await window.close();
  await start();
  await eventually("the same size after it was closed", async () => JSON.stringify(await inner()) === JSON.stringify(smaller), 5000);
  await window.driver.manage().window().maximize();
  await pause(1200);
  const whole = await inner();
  assert.ok(whole[0] > 1800, `it is as large as the screen: ${whole}`);
  await window.killApp();
  await start();
  await eventually("as large as the screen again", async () => (await inner())[0] === whole[0], 5000);
  return `${size} and ${smaller} and ${whole}`;
}

execFileSync(cli, ["new", "--from-announcement", path.join(root, "tests/fixtures/ogloszenie.txt"), "--library", library], { stdio: "ignore" });
await play(async () => {
  await start();
  await window.click("radio", "Polski");
  await window.get("heading", text("start-events"));
  await toGroup(1);
  await step("an entry is pulled to another place", pulling);
  await step("one sitting of editing is one undo", oneSitting);
  await step("names are offered among the fields", offeredNames);
  await step("a good practice says where and whom to ask", practice);
  await step("a table pasted from a spreadsheet", table);
  await step("a page pasted from Word", fromWord);
  await step("a long note", longNote);
  await step("a line of a hundred thousand characters", endless);
  await step("a line longer than that is given back", tooLong);
  await step("two thousand tags", tags);
  await step("control characters, marks of direction, emoji", strange);
  await step("days that do not exist or have passed", days);
  await step("a person named @do 15.06", strangeName);
  await step("undo on an empty history", nothingToUndo);
  await step("owner and day are set in the read-back", readBackFields);
  await step("everything is there after kill -9", async () => {
    const before = onDisk(1).map((e) => e.text);
    await window.killApp();
    await start();
    await toGroup(1);
    await count(before.length);
    assert.deepEqual(onDisk(1).map((e) => e.text), before, "entry by entry");
  });
  await step("the window comes back where it stood", itsPlace);
}, async (well) => {
  await window?.close();
  if (well) fs.rmSync(home, { recursive: true, force: true });
  else lastWords(path.join(home, "app.log"));
});
