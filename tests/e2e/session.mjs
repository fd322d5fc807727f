// A group's 105 minutes in the real window, keyboard only, once in each language: sixty spoken points, then they are read back.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";

const binary = process.env.ZAPIS_BINARY;
const cli = process.env.ZAPIS_CLI;
const names = { pl: "Polski", en: "English", uk: "Українська" };
const pictures = path.join(root, "build/pictures");
const begun = Date.now();
const failed = [];

/** What was said, in the order it was said: `minute words`. */
const spoken = (language) =>
  fs.readFileSync(path.join(root, `tests/fixtures/session.${language}.txt`), "utf8").trim().split("\n")
    .map((line) => ({ minute: Number.parseInt(line, 10), words: line.replace(/^\d+ /, "") }));

/** The kinds the prefixes ask for; a line without one is a note. */
const kinds = [
  ["task", /^[ztз]: /], ["recommendation", /^[rр]: /], ["arrangement", /^[uaд]: /], ["practice", /^[pп]: /],
  ["need", /^(po|n|потреба): /], ["offer", /^(of|o|пропозиція): /], ["question", /^\?: /],
];
const kindOf = (words) => kinds.find(([, prefix]) => prefix.test(words))?.[0] ?? "note";

function counted(lines, kind) {
  return lines.filter(({ words }) => kindOf(words) === kind).length;
}

async function session(language) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-session-"));
  const library = path.join(home, "library");
  const text = catalogue(language);
  execFileSync(cli, ["new", "--from-announcement", path.join(root, "tests/fixtures/ogloszenie.txt"), "--library", library], { stdio: "ignore" });
  const window = await launch({
    binary, log: path.join(home, "app.log"),
    env: { ZAPIS_LIBRARY: library, HOME: home, XDG_DATA_HOME: path.join(home, "data"), ZAPIS_E2E_DIALOGS: path.join(home, "dialogs") },
  });
  try {
    // The start screen may still be settling when the first click comes.
    await eventually(`the window in ${names[language]}`, async () => {
      await window.click("radio", names[language]);
      return (await window.all("heading", text("start-events"))).length > 0;
    });
    await window.click("button", "Dobre sąsiedztwo po przyjeździe");
    await window.click("button", text("group-write-in", { number: 1 }));
    const field = await window.get("textbox", text("capture-line"));
    const lines = spoken(language);
    assert.equal(lines.length, 60, "sixty points");
    const from = Date.now();
    for (const { words } of lines) await field.sendKeys(words, Key.ENTER);
    await eventually("sixty entries", async () => (await window.all("article")).length === 60);
    await window.said("banner", text("saved-at", { time: "" }).trim());
    const typed = Date.now() - from;
    await window.picture(path.join(pictures, `session-${language}.png`));
    const read = await readBack(window, language, lines);
    const record = JSON.parse(execFileSync(cli, ["show", "1", "--library", await copyOf(library, home), "--json"], { encoding: "utf8" }));
    for (const kind of [...kinds.map(([kind]) => kind), "note"]) {
      assert.equal(record.entries.filter((e) => e.kind === kind).length, counted(lines, kind), `${kind} as typed`);
    }
    assert.deepEqual(record.entries.map((e) => e.typed), lines.map(({ words }) => words), "what was typed is kept, in order");
    const stances = record.entries.map((e) => e.stance?.kind).filter(Boolean);
    const given = (kind) => stances.filter((each) => each === kind).length;
    assert.deepEqual([given("agreed"), given("dissent"), given("parked")], [read - 2, 1, 1], "each answer is kept with its entry");
    const dissent = record.entries.find((e) => e.stance?.kind === "dissent");
    assert.equal(dissent.stance.reason, sentence, "with its sentence");
    assert.ok(dissent.stance.at, "and its time");
    return `60 entries in ${typed} ms, ${read} of them read back`;
  } catch (error) {
    await window.picture(path.join(pictures, `session-${language}-failed.png`)).catch(() => {});
    throw error;
  } finally {
    await window.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

const sentence = "OPS Wola: 40";

/** Everything but notes is read back by keys: one dissent, one parked, the rest agreed. Says how many there were. */
async function readBack(window, language, lines) {
  const text = catalogue(language);
  await window.press(Key.F5);
  const all = lines.length - counted(lines, "note");
  const at = (now) => window.said("banner", text("readback-counter", { now: String(now), all: String(all) }));
  for (let now = 1; now <= all; now += 1) {
    await at(now);
    if (now === 5) await window.picture(path.join(pictures, `readback-${language}.png`));
    if (now === 2) {
      await window.press("3");
      // Esc keeps what was typed of the sentence.
      await (await window.get("textbox", text("readback-sentence"))).sendKeys(sentence.slice(0, 8));
      await window.press(Key.ESCAPE);
      await eventually("the answers again", async () => (await window.all("textbox", text("readback-sentence"))).length === 0);
      await window.press("3");
      const field = await window.get("textbox", text("readback-sentence"));
      await eventually("the half sentence", () => window.driver.executeScript("return arguments[0].value === arguments[1]", field, sentence.slice(0, 8)));
      await window.type(field, Key.END, sentence.slice(8), Key.ENTER);
    } else await window.press(now === 3 ? "4" : "1");
  }
  await window.said("main", text("readback-done"));
  await window.said("banner", text("saved-at", { time: "" }).trim());
  return all;
}

/** The command line may not open a library that the window holds: it reads a copy. */
async function copyOf(library, home) {
  const copy = path.join(home, "copy");
  fs.cpSync(library, copy, { recursive: true, filter: (file) => !file.endsWith("zapis.lock") });
  return copy;
}

for (const language of process.argv[2] ? [process.argv[2]] : ["pl", "en", "uk"]) {
  try {
    const told = await session(language);
    console.log(`${String(Date.now() - begun).padStart(7)} ms  ok   105 minutes in ${names[language]}: ${told}`);
  } catch (error) {
    failed.push(language);
    console.log(`${String(Date.now() - begun).padStart(7)} ms  FAIL 105 minutes in ${names[language]}: ${error.stack}`);
  }
}
if (failed.length > 0) process.exitCode = 1;
