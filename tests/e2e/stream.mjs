// Every key of the stream in the real window, one after the other on one record: names found without their letters, an
// interpretation undone, kinds, split and join, several at once, filters, history, trash, photos, the agenda's clock, the
// palette, two values for one field. The desktop asks for reduced motion.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Key, eventually } from "./driver.mjs";
import { add, at, binary, cli, copied, count, entries, env, focused, home, library, line, onDisk, picture, pictures, prepare, recordOnDisk, saved, script, start, text, toGroup, toLine, toRow, value, window } from "./notetaker.mjs";
import { lastWords, steps } from "./steps.mjs";

// What hangs open after a failure is left before the next step.
const { step, play } = steps(async (n) => {
  await window?.picture(path.join(pictures, `failed-${n}.png`));
  for (let left = 0; left < 3; left += 1) await window?.press(Key.ESCAPE);
}, { goesOn: true });

/** Typing is undone in the line itself; an entry made before stays. */
async function untyped() {
  const before = (await window.all("article")).length;
  const field = await line();
  await field.sendKeys("z: Lista kontaktów");
  for (let n = 0; n < 4 && (await value()) !== ""; n += 1) await window.chord(Key.CONTROL, "z");
  assert.equal(await value(), "", "the key takes back what was typed");
  for (let n = 0; n < 4 && !(await value()).includes("kontaktów"); n += 1) await window.chord(Key.CONTROL, "y");
  assert.match(await value(), /Lista kontaktów/, "and brings it back");
  await field.clear();
  assert.equal((await window.all("article")).length, before, "no entry was touched");
}

/** What a person emptied comes back by the key; the record is left alone, until typing is undone to its beginning. */
async function emptied() {
  const before = (await window.all("article")).length;
  const field = await line();
  await field.sendKeys("Klucze do sali");
  await window.type(field, Key.chord(Key.CONTROL, "a"), Key.DELETE);
  assert.equal(await value(), "", "emptied");
  await window.chord(Key.CONTROL, "z");
  await eventually("the words back in the line", async () => (await value()).includes("Klucze do sali"));
  assert.equal((await window.all("article")).length, before, "no entry was touched");
  for (let n = 0; n < 4 && (await value()) !== ""; n += 1) await window.chord(Key.CONTROL, "z");
  assert.equal(await value(), "", "and typing is undone to its beginning");
  assert.equal((await window.all("article")).length, before, "still none");
}

async function clock() {
  await eventually("the minutes left", () => script("return document.querySelector('.now.soon') !== null"));
  const notice = await window.said("status", "Praca w grupach");
  const first = await window.textOf(notice);
  await picture("clock");
  // Five minutes later by the window's clock; it looks at it when one comes back to the record.
  await script("const Real = Date; globalThis.Date = class extends Real { constructor(...given) { super(...(given.length > 0 ? given : [Real.now() + 300_000])); } static now() { return Real.now() + 300_000; } }; globalThis.RealDate = Real;");
  const address = await window.address();
  await window.goTo("#/");
  await window.get("heading", text("start-events"));
  await window.goTo(address);
  await line();
  const second = await eventually("the second notice", async () => (await window.texts("status")).find((said) => said.includes("Praca w grupach") && said !== first));
  assert.match(second, /\b[345] minut/, "at five minutes it is said once more");
  await script("globalThis.Date = globalThis.RealDate");
  return `${first} … ${second}`;
}

/** What the desktop asks for holds for every element, those under the pointer too. */
async function still() {
  assert.ok(await script("return matchMedia('(prefers-reduced-motion: reduce)').matches"), "the window knows what the desktop asks for");
  const moving = await script(`return [...document.querySelectorAll("*")].filter((each) => {
    const look = getComputedStyle(each);
    return [look.transitionDuration, look.animationDuration].some((times) => times.split(",").some((time) => parseFloat(time) > 0.001));
  }).map((each) => each.className)`);
  assert.deepEqual(moving, [], "nothing moves");
}

async function photo() {
  await toRow();
  await window.chord(Key.CONTROL, "l");
  const box = await window.get("checkbox", null);
  assert.ok(await script("return document.activeElement === arguments[0]", box), "the first photo has the focus");
  await window.press(" ");
  await picture("photo-linked");
  await window.press(Key.ESCAPE);
  await eventually("the sheet to close", async () => (await window.all("dialog")).length === 0);
  await eventually("the photo named at the entry", async () => (await entries()).at(-1).includes(text("entry-photos", { numbers: "1" })));
  await saved();
  const { entries: [...all], photos } = recordOnDisk();
  assert.deepEqual(photos[0].entries, [all.at(-1).id], "and tied to it on disk");
  await toLine();
}

/** The other laptop took the kind back while this one chose another; its packet comes in by a double click on it. */
async function settled() {
  const elsewhere = copied("elsewhere");
  const packet = path.join(home, "elsewhere.zapis");
  execFileSync(cli, ["undo", "1", "--library", elsewhere]);
  execFileSync(cli, ["export", "1", "--to", packet, "--library", elsewhere]);
  await window.chord(Key.CONTROL, "1");
  await eventually("an arrangement", async () => (await entries()).at(-1).includes(text("kind-arrangement")));
  await saved();
  const address = await window.address();
  execFileSync("timeout", ["20", binary, packet], { env: { ...process.env, ...env }, stdio: "pipe" });
  // A laptop that was never here is asked about first.
  await window.click("button", "Przyjmij 1 paczkę");
  await eventually("the packet to be taken in", async () => (await window.all("button", "Przyjmij 1 paczkę")).length === 0);
  await window.goTo(address);
  await line();
  await window.click("button", "1 pole ma dwie wartości");
  await eventually("both values", () => script("return document.activeElement?.querySelectorAll('.conflict li').length === 2"));
  await picture("conflict");
  const [, second] = await script("return [...document.activeElement.querySelectorAll('.conflict li')].map((each) => each.textContent)");
  await window.press("2");
  await eventually("one value", () => script("return document.querySelector('.conflict') === null"));
  await saved();
  const { kind } = onDisk().at(-1);
  assert.ok(second.includes(text(`kind-${kind}`)), `the second one is on disk: ${kind}, ${second}`);
  await toLine();
}

async function folded() {
  await add("r: Dotacje na dyżury >Śląska Rada Osiedla");
  const field = await line();
  await field.sendKeys("r: Lokale na biura >slask");
  await window.said("option", "Śląska Rada Osiedla");
  await picture("folded");
  await window.type(field, Key.TAB, Key.ENTER);
  await count(2);
  await saved();
  assert.equal(onDisk().at(-1).addressees[0]?.name, "Śląska Rada Osiedla", "the name as it is written");
  await field.sendKeys("z: Spis sal @Nowa Osoba", Key.ENTER);
  await count(3);
  await field.sendKeys("z: Klucze @now");
  await window.said("option", "Nowa Osoba");
  await window.type(field, Key.TAB, Key.ENTER);
  await count(4);
  await saved();
  assert.equal(onDisk().at(-1).owners[0]?.name, "Nowa Osoba", "a name created in a line is offered in the next");
}

async function undone() {
  const field = await line();
  await field.sendKeys("z: Zadzwonić do 15.06");
  await eventually("its meaning", () => script("return [...document.querySelectorAll('.mirror .token')].some((e) => e.textContent === 'do 15.06')"));
  await field.sendKeys(Key.ESCAPE);
  await eventually("the words left as text", async () => (await value()).includes("\\do 15.06"));
  await field.sendKeys(Key.ENTER);
  await count(5);
  await saved();
  const entry = onDisk().at(-1);
  assert.deepEqual([entry.kind, entry.text, entry.due], ["task", "Zadzwonić do 15.06", null], "plain text, no day");
}

/** What looks like a slip is asked about; one key says yes, another takes several lines back. */
async function mended() {
  const before = (await entries()).length;
  const field = await line();
  await field.sendKeys("z. Zamówić salę @ Maria do 31.06");
  await eventually("three questions", () => script("return document.querySelectorAll('.mirror .asked').length === 3"));
  assert.ok((await script("return document.getElementById('line-meaning').textContent")).replaceAll("\u00a0", " ").includes(text("line-no-such-day")), "a screen reader says so too");
  await picture("asked");
  const yes = async (words) => {
    await window.chord(Key.ALT, Key.ENTER);
    await eventually(words, async () => (await value()).includes(words));
    await pause(200);
  };
  await yes("@Maria");
  await eventually("one question less", () => script("return document.querySelectorAll('.mirror .asked').length === 2"));
  await yes("z:");
  await eventually("a task", () => script("return document.querySelector('.line.k-task') !== null"));
  await field.sendKeys(Key.ENTER);
  await count(before + 1);
  await saved();
  const entry = onDisk().at(-1);
  assert.deepEqual([entry.kind, entry.text, entry.owners.map(({ name }) => name)], ["task", "Zamówić salę do 31.06", ["Maria"]], "what was said yes to is set, the day is text");
  for (const words of ["u: raz", "z: dwa"]) {
    await field.sendKeys(words);
    await window.chord(Key.SHIFT, Key.ENTER);
  }
  await field.sendKeys("trzy");
  await eventually("the hint that counts", async () => (await script("return document.querySelector('p.hint').textContent")).replaceAll("\u00a0", " ").includes("zapisz 3 wpisy"));
  await eventually("each line's prefix", () => script("return [...document.querySelectorAll('.mirror .token')].map((each) => each.textContent).join() === 'u:,z:'"));
  await picture("three-lines");
  await field.sendKeys(Key.ENTER);
  await count(before + 4);
  await saved();
  await window.chord(Key.CONTROL, "z");
  await count(before + 1);
  await saved();
  await window.chord(Key.CONTROL, "z");
  await count(before);
  await saved();
}

async function kinds() {
  const names = ["arrangement", "task", "recommendation", "practice", "need", "offer", "question", "note"];
  for (const [n, kind] of names.entries()) {
    await window.chord(Key.CONTROL, String(n + 1));
    await eventually(kind, async () => (await entries()).at(-1).includes(text(`kind-${kind}`)));
  }
  await saved();
  assert.equal(onDisk().at(-1).kind, "note", "and on disk");
}

async function splitAndJoin() {
  await add("u: pierwsza część druga część");
  await (await line()).sendKeys(Key.ARROW_UP);
  await window.get("textbox", text("entry-edit"));
  await window.press(Key.TAB);
  await eventually("the fields with the focus", () => focused("input.fields"));
  await window.press("do 15.06");
  await window.chord(Key.SHIFT, Key.TAB);
  await eventually("the words with the focus", () => focused(".edit textarea"));
  await window.press(Key.HOME);
  for (let n = 0; n < "pierwsza część ".length; n += 1) await window.press(Key.ARROW_RIGHT);
  await window.chord(Key.CONTROL, Key.ENTER);
  await count(7);
  await eventually("the second part being edited", async () => (await window.all("textbox", text("entry-edit"))).length === 1);
  await saved();
  const two = onDisk().slice(-2);
  assert.deepEqual(two.map((e) => e.text.trim()), ["pierwsza część", "druga część"], "two entries");
  assert.deepEqual(two.map((e) => e.due?.day.slice(5) ?? null), ["06-15", null], "the fields typed just before are the first one's");
  await window.press(Key.BACK_SPACE);
  await count(6);
  await window.press(Key.ENTER);
  await saved();
  assert.match(onDisk().at(-1).text, /^pierwsza część\s+druga część$/, "one again");
}

async function several() {
  await toRow();
  await window.chord(Key.CONTROL, "d");
  await count(7);
  await eventually("the copy with the focus", () => focused("article:last-of-type"));
  await window.chord(Key.SHIFT, Key.ARROW_UP);
  await window.chord(Key.SHIFT, Key.ARROW_UP);
  const fields = await window.get("textbox", text("many-fields"));
  await picture("several");
  await fields.sendKeys("@Ewa Wolska #pilne", Key.ENTER);
  await saved();
  const three = () => onDisk().slice(-3);
  await eventually("owner and tag at all three", () => three().every((e) => e.owners.some((o) => o.name === "Ewa Wolska") && e.tags.includes("pilne")));
  await window.click("button", text("many-kind", { kind: text("kind-task") }));
  await saved();
  await eventually("all three tasks", () => three().every((e) => e.kind === "task"));
  await window.click("button", text("many-trash"));
  await count(4);
  await window.chord(Key.CONTROL, "z");
  await count(7);
  await toLine();
}

async function moved() {
  await toRow();
  const before = await entries();
  await window.chord(Key.ALT, Key.ARROW_UP);
  await eventually("one place higher", async () => (await entries()).at(-2) === before.at(-1));
  await window.chord(Key.ALT, Key.ARROW_DOWN);
  await eventually("back", async () => (await entries()).at(-1) === before.at(-1));
  await toLine();
}

async function filtered() {
  await window.chord(Key.CONTROL, "9");
  await window.get("button", text("filter-clear"));
  const shown = (await entries()).length;
  assert.ok(shown > 0 && shown < 7, `only the incomplete ones: ${shown}`);
  await picture("filter");
  await window.press(Key.ESCAPE);
  await count(7);
  await window.click("button", text("filter-kind", { kind: text("kind-recommendation") }));
  await count(2);
  await window.press(Key.ESCAPE);
  await window.click("button", text("filter-clear")).catch(() => {});
  await count(7);
}

async function completeness() {
  const lacks = (await window.texts("button")).find((words) => /^\d.* bez terminu/.test(words));
  assert.ok(lacks, "tasks without a day are counted");
  await window.click("button", lacks);
  await eventually("at such a task", () => script("return document.activeElement?.matches('article') && document.activeElement.textContent.includes(arguments[0])", text("entry-no-due")));
  await toLine();
}

async function history() {
  await add("u: Spotkanie we wtorki");
  await window.press(Key.ARROW_UP);
  await window.get("textbox", text("entry-edit"));
  await window.press(Key.END, " i czwartki", Key.ENTER);
  await saved();
  await toRow();
  await window.chord(Key.CONTROL, "h");
  await eventually("two versions", async () => (await window.all("listitem", null, (await window.all("dialog"))[0])).length === 2);
  await picture("history");
  await window.press(Key.END, Key.ENTER);
  await eventually("the words as they were", async () => { await saved(); return onDisk().at(-1).text === "Spotkanie we wtorki"; });
  await window.press(Key.ESCAPE);
  await eventually("the sheet to close", async () => (await window.all("dialog")).length === 0);
  await (await line()).click();
}

async function trash() {
  await toRow();
  await window.press(Key.DELETE);
  await count(7);
  await toLine();
  await window.chord(Key.CONTROL, "k");
  await (await window.get("combobox", text("palette-words"))).sendKeys(text("command-trash-open"), Key.ENTER);
  const restore = await eventually("the way back", async () => (await window.all("button", text("trash-restore-of", { words: "Spotkanie" })))[0] ?? (await window.all("button", text("trash-restore")))[0]);
  await restore.click();
  await count(8);
  await window.press(Key.ESCAPE);
  await eventually("the sheet to close", async () => (await window.all("dialog")).length === 0);
}

/** Who uses a Polish window may know the command's English name. */
async function palette() {
  await (await line()).click();
  await window.chord(Key.CONTROL, "k");
  await (await window.get("combobox", text("palette-words"))).sendKeys("trash");
  await window.said("option", text("command-trash-open"));
  await picture("palette");
  await window.press(Key.ESCAPE);
  await eventually("the sheet to close", async () => (await window.all("dialog")).length === 0);
}

/** Over the whole text a note is spell checked by the program's own dictionary; Esc saves it, from its fields too. */
async function note() {
  await add("Rozmowa o lokalach przy ulicy i o dojazdach. ".repeat(9).trim());
  await window.press(Key.ARROW_UP);
  await eventually("the note's editor", () => focused(".cm-content"));
  await window.press(" Goście mieszkna razem.");
  await eventually("the slip marked", () => script("return [...document.querySelectorAll('.cm-content .misspelt')].some((each) => each.textContent === 'mieszkna')"));
  await window.chord(Key.CONTROL, ".");
  await eventually("the list beside it", () => script("return document.querySelector('.spelling[role=listbox]') !== null"));
  await picture("note-spelling");
  await window.press(Key.ESCAPE);
  await eventually("the list gone", () => script("return document.querySelector('.spelling[role=listbox]') === null"));
  assert.ok(await focused(".cm-content"), "one is still in the note");
  await window.press(Key.TAB);
  await eventually("the fields with the focus", () => focused("input.fields"));
  await window.press("do 16.06");
  await window.press(Key.ESCAPE);
  await eventually("the note's row with the focus", () => focused("article"));
  await saved();
  const entry = onDisk().at(-1);
  assert.match(entry.text, /mieszkna razem\.$/, "the words are saved");
  assert.equal(entry.due?.day.slice(5), "06-16", "and the fields");
  await toLine();
}

/** Esc leaves an entry as it was; what was typed into it comes back by one undo. */
async function givenUp() {
  await add("u: Dyżur w środę");
  await window.press(Key.ARROW_UP);
  await window.get("textbox", text("entry-edit"));
  await window.press(Key.END, " i piątek");
  await window.press(Key.ESCAPE);
  await eventually("as it was", async () => (await entries()).at(-1).includes("Dyżur w środę") && !(await entries()).at(-1).includes("piątek"));
  await window.chord(Key.CONTROL, "z");
  await eventually("what was given up", async () => (await entries()).at(-1).includes("Dyżur w środę i piątek"));
  await saved();
  await toLine();
}

/** The same hit leads there as often as it is chosen, and the filter takes nobody back to it. */
async function foundTwice() {
  const find = async () => {
    await window.driver.actions().keyDown(Key.CONTROL).keyDown(Key.SHIFT).sendKeys("f").keyUp(Key.SHIFT).keyUp(Key.CONTROL).perform();
    await (await window.get("combobox", text("search-words"))).sendKeys("Dotacje");
    await eventually("a hit", () => script("return document.querySelector('#hits mark') !== null"));
    await window.press(Key.ENTER);
  };
  const address = await window.address();
  await find();
  const toIt = () => script("return document.activeElement?.matches('article') && document.activeElement.textContent.includes('Dotacje')");
  await eventually("at the hit", toIt);
  await toLine();
  await find();
  await eventually("at the hit once more", toIt);
  await toLine();
  await window.chord(Key.CONTROL, "9");
  await window.get("button", text("filter-clear"));
  await pause(300);
  assert.ok(await focused("#capture-line"), "one stays where one writes");
  await window.press(Key.ESCAPE);
  await eventually("everything shown", async () => (await window.all("button", text("filter-clear"))).length === 0);
  await window.goTo(address);
  await toLine();
}

/** Two hundred steps, a restart, and all of them back and forth. */
async function manySteps() {
  const before = (await window.all("article")).length;
  const field = await line();
  // Each line is saved by its own Enter, so each is a step; through the window's own events, or it would take minutes.
  await script(`const field = arguments[0];
    return (async () => {
      field.focus();
      for (let n = 1; n <= 200; n += 1) {
        document.execCommand("insertText", false, "u: krok " + n);
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
        await new Promise((done) => setTimeout(done, 5));
      }
    })()`, field);
  await count(before + 200);
  await saved();
  await window.press(Key.ARROW_UP);
  await window.get("textbox", text("entry-edit"));
  await window.press(Key.TAB);
  await eventually("the fields with the focus", () => focused("input.fields"));
  await window.press("do 20.06");
  // Nobody types so fast: the window's own store of half-typed lines needs a moment to catch up.
  await pause(1000);
  const at = [Date.now()];
  await window.killApp();
  await start();
  await toGroup();
  await count(before + 200);
  await eventually("the entry being edited, with what was typed of its fields", () => script("return document.activeElement?.matches('input.fields') && document.activeElement.value.includes('do 20.06')"));
  await window.press(Key.ESCAPE);
  await toLine();
  at.push(Date.now());
  for (let n = 0; n < 10; n += 1) await window.chord(Key.CONTROL, "z".repeat(20));
  await count(before);
  at.push(Date.now());
  for (let n = 0; n < 10; n += 1) await window.chord(Key.CONTROL, "y".repeat(20));
  await count(before + 200);
  await saved();
  assert.equal(onDisk().at(-1).text, "krok 200", "to the last of them, on disk");
  at.push(Date.now());
  return at.slice(1).map((time, i) => `${time - at[i]} ms`).join(", ");
}

/** The cross of the window's frame, pressed while the last letters are not saved yet. */
async function closed() {
  await toLine();
  await window.press(Key.ARROW_UP);
  await window.get("textbox", text("entry-edit"));
  await window.press(Key.END, " i jeszcze to");
  await window.closeByFrame();
  assert.match(onDisk().at(-1).text, / i jeszcze to$/u, "the page was asked before the window went");
  await start();
  await toGroup();
}

/** Through the whole stream and back, then one types on; how evenly the frames came is told, and judged by nobody here. */
async function smooth() {
  await script(`globalThis.gaps = []; let before = performance.now();
    const beat = (now) => { gaps.push(now - before); before = now; globalThis.beating = requestAnimationFrame(beat); };
    globalThis.beating = requestAnimationFrame(beat)`);
  const told = async () => {
    const gaps = (await script("return globalThis.gaps.splice(0)")).slice(2);
    return `${gaps.length} frames, ${gaps.filter((gap) => gap > 25).length} late, the longest ${Math.round(Math.max(...gaps))} ms`;
  };
  const reached = await window.driver.executeAsyncScript(`
    const done = arguments[0], stream = document.querySelector(".stream"), step = stream.scrollHeight / 60;
    let n = 0, reached = 0;
    const roll = () => { stream.scrollTop += n++ < 60 ? -step : step; reached = Math.min(reached, stream.scrollTop); n < 120 ? requestAnimationFrame(roll) : done(reached); };
    requestAnimationFrame(roll)`);
  assert.ok(reached < -2000, `to the first entry: ${reached}`);
  const scrolled = await told();
  const words = "u: Zebrać od dzielnic listę wolnych pokoi";
  const field = await line();
  await field.sendKeys(words);
  await script("cancelAnimationFrame(globalThis.beating)");
  assert.equal((await value()).replaceAll("\t", " "), words, "every letter arrived");
  await window.type(field, Key.chord(Key.CONTROL, "a"), Key.DELETE);
  return scrolled;
}

/** A second start brings the first window forward and opens none. */
async function oneInstance() {
  const second = execFileSync("timeout", ["20", binary], { env: { ...process.env, ...env }, stdio: "pipe" });
  assert.ok(second !== null, "the second one ends by itself");
  assert.ok(await focused("#capture-line"), "and the first goes on where it was");
}

prepare();
await play(async () => {
  await start();
  await window.click("radio", "Polski");
  await window.get("heading", text("start-events"));
  await toGroup();
  await step("nothing moves where the desktop asks for stillness", still);
  // Close to midnight the session would reach into another day.
  if (at(-60) < at(20)) await step("nine minutes are left of the session", clock);
  await step("names are found without their letters and offered once used", folded);
  await step("typing is undone in the line itself", untyped);
  await step("a line that was emptied comes back, and no entry is undone", emptied);
  await step("one key leaves words as they are", undone);
  await step("a slip is asked about and mended by one key", mended);
  await step("each kind by its key", kinds);
  await step("two values for one field are settled by a digit", settled);
  await step("a photo is linked to an entry by keys", photo);
  await step("an entry is split and joined", splitAndJoin);
  await step("several at once: owner, tag, kind, trash", several);
  await step("an entry is moved by keys", moved);
  await step("filters by what is missing and by kind", filtered);
  await step("what is missing leads there", completeness);
  await step("an earlier version is put back", history);
  await step("the trash gives back", trash);
  await step("commands are found by their English names", palette);
  await step("a note is spell checked and Esc saves it", note);
  await step("what an edit gives up comes back by one undo", givenUp);
  await step("the same hit leads there twice", foundTwice);
  await step("a second start opens no second window", oneInstance);
  await step("two hundred steps back and forth over kill -9", manySteps);
  await step("the window is closed by its frame and keeps the last letters", closed);
  await step("one scrolls through two hundred entries and types on", smooth);
}, async (well) => {
  await window?.close();
  if (well) fs.rmSync(home, { recursive: true, force: true });
  else lastWords(path.join(home, "app.log"));
});
