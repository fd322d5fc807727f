/**
 * The stream in a real browser with the fake host: what keys and the pointer do, and how smoothly 300 entries scroll and
 * one types over them: `node look/stream.mjs`. Exits with 1 when something does not do what it should.
 */
import { builtPage } from "./page.mjs";

const id = (n) => `0190d0c0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const place = `#/capture/${id(1)}/${id(101)}`;
const { address, browser, close } = await builtPage();
let faults = 0;

async function open(query) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, timezoneId: "Europe/Warsaw" });
  const page = await context.newPage();
  page.on("pageerror", (error) => check(false, `no error: ${error.message}`));
  // As the window has it.
  await page.addInitScript(() => Object.freeze(Object.prototype));
  await page.goto(`${address}?lang=pl&theme=light&${query}${place}`);
  await page.locator("article").first().waitFor();
  return page;
}

function check(holds, what) {
  if (!holds) faults++;
  console.log(`${holds ? "ok  " : "FAIL"} ${what}`);
}

const words = (page) => page.locator("article .text").allInnerTexts();
const last = async (page, count) => (await words(page)).slice(-count).map((w) => w.replace(/[\s\u00a0]+/g, " ").trim());
const rest = (page) => page.waitForTimeout(120);

async function keys(page) {
  await page.locator("#capture-line").focus();
  for (const line of ["z: raz @Anna Kowal", "u: dwa", "trzy"]) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  await rest(page);
  await page.locator("article").last().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" i cztery #dom");
  await page.keyboard.press("Enter");
  await rest(page);
  check((await last(page, 1))[0].startsWith("trzy i cztery #dom"), `a token typed while editing becomes a field: ${await last(page, 1)}`);
  check(await page.evaluate(() => document.activeElement?.id === "capture-line"), "Enter goes back to the line");

  await page.locator("article").last().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  await page.keyboard.type(" @Jan Wrona");
  await page.keyboard.press("Enter");
  await rest(page);
  check((await last(page, 1))[0].includes("Jan Wrona"), `an owner typed into the fields: ${await last(page, 1)}`);

  await page.locator("article").last().focus();
  await page.keyboard.press("Enter");
  for (let n = 0; n < 9; n++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+Enter");
  await rest(page);
  check(await page.evaluate(() => document.activeElement?.tagName === "TEXTAREA" && document.activeElement.value === "i cztery"), "after a split one edits the second part");
  await page.keyboard.press("Home");
  await page.keyboard.press("Backspace");
  await rest(page);
  const seam = await page.evaluate(() => [document.activeElement?.value, document.activeElement?.selectionStart]);
  check(seam[0] === "trzy i cztery" && seam[1] === 4, `Backspace at the start joins, the caret is at the seam: ${seam}`);
  await page.keyboard.press("Escape");
  await rest(page);

  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowUp");
  check((await page.locator(".many b").innerText()).includes("3"), "three are selected with Shift and the arrows");
  await page.keyboard.press("Control+3");
  await rest(page);
  check((await page.locator("article .word").allInnerTexts()).slice(-3).every((w) => w.startsWith("rekomendacja")), "one key converts all three");
  await page.keyboard.press("Alt+ArrowUp");
  await rest(page);
  check((await last(page, 4)).at(-1).startsWith("Spotykamy"), `and Alt+↑ moves them over the one before: ${await last(page, 4)}`);
  await page.locator(".many input").fill("#wspolny do 15.06");
  await page.keyboard.press("Enter");
  await rest(page);
  check((await last(page, 4)).slice(0, 3).every((w) => w.includes("#wspolny")), "a tag for all of them");
  await page.locator("article.selected").focus();
  await page.keyboard.press("Delete");
  await rest(page);
  const count = (await words(page)).length;
  await page.keyboard.press("Control+z");
  await rest(page);
  check((await words(page)).length === count + 3, "one undo brings three back from the trash");
  await page.locator("article").nth(3).focus();
  await page.keyboard.press("Control+d");
  await rest(page);
  const copied = await words(page);
  check(copied[3] === copied[4], "a copy stands after its original");
  check(await page.evaluate(() => document.activeElement === document.querySelectorAll("article")[4]), "and has the focus");
}

async function pointer(page) {
  const before = await words(page);
  const rows = page.locator("article");
  const from = await rows.nth(before.length - 1).boundingBox();
  const to = await rows.nth(before.length - 4).boundingBox();
  await page.mouse.move(from.x + 8, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y - 20, { steps: 4 });
  await page.mouse.move(to.x + 30, to.y + 4, { steps: 4 });
  check(await page.locator("article.above").count() === 1, "while one pulls, a mark shows the place");
  await page.mouse.up();
  await rest(page);
  const after = await words(page);
  check(after.at(-4) === before.at(-1) && after.length === before.length, "an entry pulled by its handle stands where it was let go");
  await rows.nth(after.length - 2).click({ modifiers: ["Control"] });
  await rows.nth(after.length - 5).click({ modifiers: ["Control"] });
  check((await page.locator(".many b").innerText()).includes("3"), "Ctrl and a click add to what is selected");
  await page.keyboard.press("Escape");
  check(await page.locator(".many").count() === 0, "Esc lets go");
}

async function filter(page) {
  await page.locator("#capture-line").focus();
  const all = (await words(page)).length;
  await page.keyboard.press("Control+9");
  await rest(page);
  const shown = (await words(page)).length;
  check(shown > 0 && shown < all && (await page.locator(".filtered").innerText()).includes(String(all - shown)), `what is hidden is counted: ${await page.locator(".filtered").innerText()}`);
  await page.keyboard.type("u: Nowe ustalenie");
  await page.keyboard.press("Enter");
  await rest(page);
  check((await last(page, 1))[0] === "Nowe ustalenie", "what one types is never hidden");
  await page.keyboard.press("Escape");
  await rest(page);
  check((await words(page)).length === all + 1, "Esc shows everything");
}

async function notes(page) {
  await page.locator("article", { has: page.locator(".unfold") }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".cm-content:focus").waitFor();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n- raz\ndwa");
  check((await page.locator(".cm-line").last().innerText()) === "- dwa", "a list goes on by itself");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/html", "<table><tr><td>Wola</td><td><b>12</b></td></tr></table><p>koniec <b>już</b></p>");
    data.setData("text/plain", "x");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  check((await page.locator(".cm-line").last().innerText()) === "koniec **już**", "pasted HTML is Markdown");
  check((await page.locator(".cm-content").innerText()).includes("| Wola | **12** |") || (await page.locator(".cm-content").innerText()).includes("| Wola | 12 |"), "with its table");
  await page.keyboard.press("Escape");
  await rest(page);
  check(await page.evaluate(() => document.activeElement?.tagName === "ARTICLE"), "Esc ends the editing and stands on the entry");
  await page.locator("article").last().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("a");
  await page.keyboard.press("Shift+Enter");
  await page.locator(".cm-content:focus").waitFor();
  await page.keyboard.type("b");
  await page.keyboard.press("Escape");
  await rest(page);
  check(/a\s+b/.test((await page.locator("article .text").last().innerText()).trim()), `a second paragraph makes a note: ${JSON.stringify(await last(page, 1))}`);
}

/** A page nobody can save is told by its beginning: the line and the way to give it back stay in sight. */
async function refused(page) {
  await page.locator("#capture-line").focus();
  await page.keyboard.insertText("a".repeat(300_000));
  await page.keyboard.press("Enter");
  await page.locator('[role="alert"]').waitFor();
  const seen = (selector) => page.evaluate((wanted) => {
    const { top, bottom } = document.querySelector(wanted).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, selector);
  check(await seen('[role="alert"] button') && await seen("#capture-line"), "of a refused page the button and the line are in sight");
  await page.locator('[role="alert"] button').first().click();
  check((await page.locator("#capture-line").inputValue()).length === 300_000, "and every letter comes back");
}

/** Frames over a budget while `act` runs, and what the longest took. */
async function frames(page, act) {
  await page.evaluate(() => {
    globalThis.tasks = [];
    globalThis.gaps = [];
    new PerformanceObserver((list) => list.getEntries().forEach((e) => globalThis.tasks.push(e.duration))).observe({ type: "long-animation-frame", buffered: false });
    let before = performance.now();
    const beat = (now) => {
      globalThis.gaps.push(now - before);
      before = now;
      globalThis.beating = requestAnimationFrame(beat);
    };
    globalThis.beating = requestAnimationFrame(beat);
  });
  await act();
  return page.evaluate(() => {
    cancelAnimationFrame(globalThis.beating);
    const gaps = globalThis.gaps.slice(2).sort((a, b) => a - b);
    const at = (share) => gaps[Math.floor(gaps.length * share)]?.toFixed(1);
    return { frames: gaps.length, dropped: gaps.filter((g) => g > 25).length, median: at(0.5), p99: at(0.99), longest: gaps.at(-1)?.toFixed(1), tasks: globalThis.tasks.length };
  });
}

async function work(page, act) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const sum = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map((m) => [m.name, m.value]));
  const before = await sum();
  const seen = await frames(page, act);
  const after = await sum();
  const ms = (name) => Math.round((after[name] - before[name]) * 1000);
  return { ...seen, cpu: ms("TaskDuration"), script: ms("ScriptDuration"), style: ms("RecalcStyleDuration"), layout: ms("LayoutDuration") };
}

async function smooth(page) {
  console.log(`     ${await page.locator("article").count()} entries`);
  await page.locator("#capture-line").focus();
  const line = "z: Zebrać od dzielnic listę wolnych pokoi do 15.06 @Marta Zielonka";
  const typing = await work(page, async () => {
    for (const letter of line) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(30);
    }
  });
  console.log("     typing", JSON.stringify(typing), `${(typing.cpu / line.length).toFixed(1)} ms of work a key`);
  const box = await page.locator(".stream").boundingBox();
  await page.mouse.move(box.x + 300, box.y + 300);
  const scrolling = await work(page, async () => {
    for (let n = 0; n < 80; n++) {
      await page.mouse.wheel(0, n < 40 ? -240 : 240);
      await page.waitForTimeout(16);
    }
  });
  console.log("     scrolling", JSON.stringify(scrolling));
  const saving = await work(page, async () => {
    for (let n = 0; n < 20; n++) {
      await page.keyboard.press("Enter");
      await page.keyboard.type(`u: ${n}`);
      await page.waitForTimeout(30);
    }
  });
  console.log("     saving 20 lines", JSON.stringify(saving));
  return { typing, scrolling, saving };
}

const jobs = { keys: ["", keys], pointer: ["", pointer], filter: ["", filter], notes: ["long", notes], refused: ["fail=too-long", refused], smooth: ["many", smooth] };
const wanted = process.argv.slice(2);
for (const [name, [query, job]] of Object.entries(jobs)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const page = await open(query);
  try {
    await job(page);
  } catch (error) {
    check(false, `${name}: ${error.message.split("\n")[0]}`);
  }
  await page.context().close();
}
await close();
process.exit(faults > 0 ? 1 : 0);
