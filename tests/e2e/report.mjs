// The report in the real window, by keys: chosen, seen page by page, followed to the record and back, saved, opened, printed.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";
import { lastWords, steps } from "./steps.mjs";

const binary = process.env.ZAPIS_BINARY;
const cli = process.env.ZAPIS_CLI;
const pictures = path.join(root, "build/pictures");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-report-"));
const library = path.join(home, "library");
const dialogs = path.join(home, "dialogs");
const opened = path.join(home, "opened");
const log = path.join(home, "app.log");
const pl = catalogue("pl");
let window;

const { step, play } = steps(async (n) => window?.picture(path.join(pictures, `report-failed-${n}.png`)), { goesOn: true });

const answer = (...paths) => fs.writeFileSync(dialogs, `${paths.join("\t")}\n`);
const enter = async (role, name) => (await window.get(role, name)).sendKeys(Key.ENTER);
const script = (body, ...given) => window.driver.executeScript(body, ...given);
const preview = () => window.get("region", pl("paper-preview"));
const openedLines = () => (fs.existsSync(opened) ? fs.readFileSync(opened, "utf8").trim().split("\n") : []);

/** The stamp of the layout that is shown, once the page one sees is painted with it. */
const stampShown = () => script(`
  const papers = [...document.querySelectorAll("[data-page][data-stamp]")].filter((paper) => paper.querySelector("canvas")?.width > 0);
  const seen = papers.filter((paper) => { const { top, bottom } = paper.getBoundingClientRect(); return bottom > 120 && top < innerHeight; });
  return seen.length > 0 && seen.every((paper) => paper.dataset.stamp === seen[0].dataset.stamp) ? seen[0].dataset.stamp : null;`);

const focused = () => script("const block = document.activeElement; return block?.dataset.block === undefined ? null : block.textContent");

/** The words of an entry begin with its number. */
const isEntry = /^\d+\.\d+ /;
const entryInSight = () => script(`
  return [...document.querySelectorAll("[data-block]")].some((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return top > 120 && bottom < innerHeight && /^\\d+\\.\\d+ /.test(block.textContent);
  });`);

const pageInSight = () => script("return Number(/\\d+/.exec(document.querySelector('.turn .of').textContent)?.[0] ?? 0)");

/** Paints a picture of the PDF's page beside the window's and says how they differ: on average, and at the worst place of 12 × 12 pixels. */
const comparing = `
  const [data, page, done] = arguments;
  const shown = document.querySelector('[data-page="' + page + '"] canvas');
  const image = new Image();
  image.onerror = () => done({ error: "the PDF's picture" });
  image.onload = () => {
    const other = document.createElement("canvas");
    [other.width, other.height] = [shown.width, shown.height];
    const [a, b] = [shown.getContext("2d"), other.getContext("2d")];
    b.fillStyle = "#fff"; b.fillRect(0, 0, other.width, other.height);
    b.drawImage(image, 0, 0, other.width, other.height);
    const [x, y] = [a, b].map((c) => c.getImageData(0, 0, other.width, other.height).data);
    const cell = 12, across = Math.ceil(other.width / cell);
    const cells = new Map();
    let sum = 0, ink = 0;
    for (let i = 0; i < x.length; i += 4) {
      const [p, q] = [x[i] + x[i + 1] + x[i + 2], y[i] + y[i + 1] + y[i + 2]].map((v) => v / 3);
      sum += Math.abs(p - q); ink += 255 - q;
      const at = Math.floor(i / 4 / other.width / cell) * across + Math.floor(((i / 4) % other.width) / cell);
      const [u, v] = cells.get(at) ?? [0, 0];
      cells.set(at, [u + p, v + q]);
    }
    const worst = Math.max(...[...cells.values()].map(([u, v]) => Math.abs(u - v) / (cell * cell)));
    done({ mean: sum / (x.length / 4), worst, ink: ink / (x.length / 4), width: other.width, height: other.height });
  };
  image.src = data;`;

async function comparedWith(pdf, page) {
  const size = await script(`const c = document.querySelector('[data-page="${page}"] canvas'); return [c.width, c.height]`);
  const out = path.join(home, `page-${page}`);
  execFileSync("pdftoppm", ["-png", "-f", String(page + 1), "-l", String(page + 1), "-scale-to-x", String(size[0]), "-scale-to-y", String(size[1]), "-singlefile", pdf, out]);
  fs.mkdirSync(pictures, { recursive: true });
  fs.copyFileSync(`${out}.png`, path.join(pictures, `report-pdf-${page + 1}.png`));
  const shown = await script(`return document.querySelector('[data-page="${page}"] canvas').toDataURL("image/png")`);
  fs.writeFileSync(path.join(pictures, `report-preview-${page + 1}.png`), Buffer.from(shown.split(",")[1], "base64"));
  return window.driver.executeAsyncScript(comparing, `data:image/png;base64,${fs.readFileSync(`${out}.png`).toString("base64")}`, page);
}

function valid(file) {
  const bytes = fs.readFileSync(file);
  const starts = (text) => assert.ok(bytes.subarray(0, 400).toString("utf8").includes(text), `${path.basename(file)} begins with ${text}`);
  switch (path.extname(file)) {
    case ".pdf": return starts("%PDF-");
    case ".docx": case ".xlsx": return execFileSync("unzip", ["-tq", file]);
    case ".html": return starts("<!DOCTYPE html>");
    case ".json": return JSON.parse(bytes.toString("utf8"));
    case ".ics": return starts("BEGIN:VCALENDAR");
    case ".csv": return assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "a BOM for Excel");
    case ".md": return starts("---");
    default: return assert.fail(`${file} was not expected`);
  }
}

async function scenario() {
  execFileSync(cli, ["sample", "--seed", "1", "--photos", "small", "--packets", path.join(home, "packets")], { stdio: "ignore" });
  const packets = fs.readdirSync(path.join(home, "packets")).map((name) => path.join(home, "packets", name));
  execFileSync(cli, ["import", "--any-event", "--library", library, ...packets], { stdio: "ignore" });
  window = await launch({
    binary, log, env: { ZAPIS_LIBRARY: library, ZAPIS_E2E_DIALOGS: dialogs, ZAPIS_E2E_OPENED: opened, HOME: home, XDG_DATA_HOME: path.join(home, "data"), XDG_CACHE_HOME: path.join(home, "cache") },
  });
  await window.resize(1366, 768);

  await step("the pages appear, with their words for those who do not see them", async () => {
    const event = await eventually("the sample event", async () => (await window.texts("button")).find((text) => text.includes("Warszawskie")));
    await enter("button", event);
    await window.chord(Key.CONTROL, "k");
    await (await window.get("combobox", pl("palette-words"))).sendKeys("raport");
    await window.press(Key.ENTER);
    await eventually("a painted page", stampShown, 60_000);
    await window.said("region", "Warszawskie dzielnice");
    await window.said("main", pl("paper-whole"));
    await eventually("the photos", async () => (await window.texts("status")).every((text) => !text.includes(pl("paper-photos-due"))), 120_000);
    await window.picture(path.join(pictures, "report-window.png"));
  });

  await step("Tab and arrows go from entry to entry, Enter to its record, F9 back to its page", async () => {
    await (await preview()).sendKeys(Key.END);
    await (await preview()).sendKeys(Key.HOME);
    await window.settle();
    for (let n = 0; n < 30 && !(await entryInSight()); n += 1) {
      await window.chord(Key.CONTROL, Key.PAGE_DOWN);
      await window.settle();
      await eventually("the page", stampShown);
    }
    await (await preview()).sendKeys(Key.TAB);
    let first = await eventually("something that leads to a record", focused);
    for (let n = 0; n < 40 && !isEntry.test(first); n += 1) {
      const before = first;
      await window.press(Key.ARROW_DOWN);
      first = await eventually("the next one", async () => { const now = await focused(); return now !== before && now; });
    }
    await window.press(Key.ARROW_DOWN);
    const second = await eventually("the next entry", async () => { const now = await focused(); return now !== first && now; });
    await window.press(Key.ENTER);
    await eventually("the record", async () => (await window.address()).startsWith("#/capture/"));
    const row = await eventually("its row with the focus", () => script("return document.activeElement?.closest('article')?.textContent ?? null"));
    const letters = (text) => text.replace(/[^\p{L}\d]/gu, "");
    const words = second.split(" ").slice(1, 5).map(letters).filter((word) => word.length > 3);
    assert.ok(words.length > 0 && words.every((word) => letters(row).includes(word)), `${second} | ${row}`);
    await window.chord(Key.ALT, Key.ARROW_LEFT);
    assert.equal(await eventually("the entry one came from", focused), second, "the way back leads to the same entry");
    await window.press(Key.ENTER);
    await eventually("the record again", async () => (await window.address()).startsWith("#/capture/"));
    await eventually("its row", () => script("return document.activeElement?.closest('article') !== null"));
    await window.press(Key.F9);
    await eventually("the report", async () => (await window.address()).startsWith("#/report/"));
    assert.equal(await eventually("the same entry with the focus", focused), second, "the same entry");
    await window.picture(path.join(pictures, "report-entry.png"));
    return second.slice(0, 50);
  });

  await step("a change of the record is seen without anybody asking", async () => {
    const before = await eventually("the pages", stampShown);
    const group = (await window.address()).split("/")[3];
    const took = await window.driver.executeAsyncScript(`
      const [group, before, done] = arguments;
      globalThis.__TAURI_INTERNALS__.invoke("add_entries", { group, lines: ["u: Ustalenie dopisane przy otwartym raporcie"] }).then(() => {
        const from = performance.now();
        const look = () => {
          const paper = [...document.querySelectorAll("[data-page][data-stamp]")].find((each) => { const { top, bottom } = each.getBoundingClientRect(); return bottom > 200 && top < innerHeight / 2; });
          if (paper && paper.dataset.stamp !== before) requestAnimationFrame(() => done(Math.round(performance.now() - from)));
          else if (performance.now() - from > 30000) done(null);
          else requestAnimationFrame(look);
        };
        look();
      }, (e) => done(String(e)));`, group, before);
    assert.equal(typeof took, "number", `the pages are new: ${took}`);
    return `${took} ms from saved to painted`;
  });

  const out = path.join(home, "out");
  fs.mkdirSync(out);
  let folder;
  await step("Ctrl+S saves all outputs into one folder, each of them whole", async () => {
    answer(out);
    await window.chord(Key.CONTROL, "s");
    await window.said("status", "raport-2022-05-27-pl", 120_000);
    assert.deepEqual(fs.readdirSync(out), ["raport-2022-05-27-pl"], "one folder and nothing else");
    folder = path.join(out, "raport-2022-05-27-pl");
    const names = fs.readdirSync(folder).sort();
    const name = "raport-2022-05-27-pl";
    assert.deepEqual(names, ["csv", "photos", ...["docx", "html", "ics", "json", "md", "pdf", "xlsx"].map((end) => `${name}.${end}`)].sort());
    for (const each of names.filter((each) => each.startsWith(name))) valid(path.join(folder, each));
    for (const each of fs.readdirSync(path.join(folder, "csv"))) valid(path.join(folder, "csv", each));
    const data = JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), "utf8"));
    assert.ok(JSON.stringify(data).includes("Ustalenie dopisane przy otwartym raporcie"), "with the newest entry");
    await window.picture(path.join(pictures, "report-saved.png"));
    return `${names.length} outputs, ${fs.readdirSync(path.join(folder, "photos")).length} photos`;
  });

  if (spawnSync("pdftoppm", ["-v"]).status === 0) {
    await step("the pages are those of the PDF", async () => {
      const told = [];
      await (await preview()).sendKeys(Key.HOME);
      for (const page of [0, 1, 4]) {
        for (let n = 0; n < 3 * page && (await pageInSight()) < page + 1; n += 1) {
          await window.chord(Key.CONTROL, Key.PAGE_DOWN);
          await window.settle();
        }
        await eventually(`page ${page + 1}`, () => script(`return document.querySelector('[data-page="${page}"] canvas')?.width > 0`));
        await window.settle();
        const { mean, worst, ink, error } = await comparedWith(path.join(folder, "raport-2022-05-27-pl.pdf"), page);
        assert.equal(error, undefined);
        assert.ok(ink > 0.5, `page ${page + 1} is not empty`);
        assert.ok(mean < ink * 0.5 && worst < 70, `page ${page + 1}: on average ${mean.toFixed(2)} of ${ink.toFixed(2)} ink, at worst ${worst.toFixed(0)}`);
        told.push(`${page + 1}: ${mean.toFixed(2)}/${worst.toFixed(0)}`);
      }
      return told.join(", ");
    });
  } else console.log("            left out: pdftoppm is not installed, pages and PDF were not compared");

  await step("a saved file is opened, shown and printed, and nothing else", async () => {
    await enter("button", pl("paper-open", { file: "raport-2022-05-27-pl.pdf" }));
    await eventually("it is opened", () => openedLines().includes(`open\t${path.join(folder, "raport-2022-05-27-pl.pdf")}`));
    await enter("button", pl("paper-show-folder"));
    await eventually("it is shown", () => openedLines().includes(`reveal\t${folder}`));
    await window.chord(Key.CONTROL, "p");
    await window.said("status", pl("paper-print-viewer"), 90_000);
    const printed = openedLines().at(-1).split("\t");
    assert.equal(printed[0], "open");
    valid(printed[1]);
  });

  await step("what is stopped leaves nothing behind", async () => {
    const empty = path.join(home, "stopped");
    fs.mkdirSync(empty);
    answer(empty);
    await window.chord(Key.CONTROL, "s");
    await window.click("button", pl("progress-stop"));
    await window.said("alert", pl("error-cancelled"), 60_000);
    assert.deepEqual(fs.readdirSync(empty), []);
    await window.click("button", pl("problem-close"));
  });

  await step("a theme of one's own is loaded, and what had to be changed is said", async () => {
    const theme = path.join(home, "wola.toml");
    fs.writeFileSync(theme, 'zapis-theme = 1\nname = "Dzielnica Wola"\n[colours]\naccent = "#f4b400"\n[cover]\nstyle = "band"\n[fonts.said]\nname = "Lato"\nregular = "brak.ttf"\n');
    answer(theme);
    const before = await eventually("the pages", stampShown);
    await enter("button", pl("paper-theme-add"));
    await window.said("status", "Dzielnica Wola");
    await window.said("listitem", "brak.ttf");
    await window.said("listitem", "#f4b400");
    await eventually("new pages", async () => { const now = await stampShown(); return now !== null && now !== before; });
    await (await preview()).sendKeys(Key.HOME);
    await window.settle();
    await window.picture(path.join(pictures, "report-theme.png"));
    fs.writeFileSync(theme, 'zapis-theme = 1\nname = "Zły"\n[[logo]]\nfile = "../../etc/passwd"\nalt = "x"\n');
    answer(theme);
    await enter("button", pl("paper-theme-add"));
    await window.said("alert", "poza folderem");
    await window.click("button", pl("problem-close"));
  });

  for (const theme of ["light", "dark"]) {
    await step(`the screen is accessible and photographed, ${theme}`, async () => {
      await window.goTo("#/");
      await window.click("radio", pl(`settings-theme-${theme}`));
      const event = (await window.texts("button")).find((text) => text.includes("Warszawskie"));
      await window.click("button", event);
      await window.click("button", pl("event-report"));
      await eventually("the pages", stampShown, 60_000);
      const found = [];
      for (const [width, height] of [[1366, 768], [1920, 1080]]) {
        await window.resize(width, height);
        await window.picture(path.join(pictures, `report-${theme}-${width}x${height}.png`));
        found.push(...(await window.violations()));
      }
      assert.equal(found.length, 0, `axe-core found:\n  ${found.join("\n  ")}`);
    });
  }
}

await play(scenario, async (well) => {
  await window?.close();
  if (well) fs.rmSync(home, { recursive: true, force: true });
  else lastWords(log);
});
