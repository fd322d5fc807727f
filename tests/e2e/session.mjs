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
    await window.click("radio", names[language]);
    await window.get("heading", text("start-events"));
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
    const record = JSON.parse(execFileSync(cli, ["show", "1", "--library", await copyOf(library, home), "--json"], { encoding: "utf8" }));
    for (const kind of [...kinds.map(([kind]) => kind), "note"]) {
      assert.equal(record.entries.filter((e) => e.kind === kind).length, counted(lines, kind), `${kind} as typed`);
    }
    assert.deepEqual(record.entries.map((e) => e.typed), lines.map(({ words }) => words), "what was typed is kept, in order");
    return `60 entries in ${typed} ms`;
  } catch (error) {
    await window.picture(path.join(root, `build/pictures/session-${language}-failed.png`)).catch(() => {});
    throw error;
  } finally {
    await window.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
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
