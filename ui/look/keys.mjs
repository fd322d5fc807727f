/**
 * From a key press to the painted letter, on the duel's load: a record of 60 entries (and one of 300), a note typed key by
 * key, in the built page. Prints figures and judges nothing: `npm run keys [presses] [rounds]`; of several rounds the best is
 * the one other programs disturbed least. Frames come 60 times a second, so that half a frame is waited on average before
 * anything can be seen; what the window itself takes of a frame stands beside it, and its scripts, styles and layouts alone.
 * The yardstick is a text field on an empty page.
 */
import { builtPage } from "./page.mjs";

const presses = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 1);
const id = (n) => `0190d0c0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const words = "z: Zebranie od dzielnic liste wolnych pokoi do 15.06 @Marta Zielonka +OPS Wola i wyslac ja ";
const bare = "a text field on an empty page";
const built = await builtPage();

async function open(query) {
  const page = await (await built.browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  page.on("pageerror", (error) => console.log(error.message));
  page.on("console", (told) => told.type() === "error" && console.log(told.text()));
  if (query === bare) {
    await page.setContent(`<textarea id="capture-line" style="font-size: 24px; width: 900px; height: 68px"></textarea>`);
  } else {
    await page.goto(`${built.address}?${query}#/capture/${id(1)}/${id(101)}`);
    await page.locator("article").first().waitFor({ state: "attached", timeout: 120_000 });
  }
  await page.locator("#capture-line").focus();
  await page.evaluate(listen);
  return page;
}

function listen() {
  globalThis.seen = [];
  const channel = new MessageChannel();
  let open = null;
  channel.port1.onmessage = () => {
    if (!open) return;
    const now = performance.now();
    globalThis.seen.push({ visible: now - open.pressed, busy: open.handled - open.begun + (now - open.frame) });
    open = null;
  };
  addEventListener("keydown", (event) => {
    if (event.key.length !== 1) return;
    const one = { pressed: event.timeStamp, begun: performance.now(), handled: 0, frame: 0 };
    open = one;
    requestAnimationFrame(() => {
      one.frame = performance.now();
      // The message comes after this frame was laid out and painted.
      channel.port2.postMessage(null);
    });
  }, true);
  addEventListener("keyup", () => { if (open && !open.handled) open.handled = performance.now(); }, true);
  document.addEventListener("input", () => queueMicrotask(() => { if (open) open.handled = performance.now(); }));
}

const at = (of, q) => of.toSorted((a, b) => a - b)[Math.round((of.length - 1) * q)];
const take = async (page) => (await page.evaluate(() => globalThis.seen.splice(0))).filter((each) => each.visible >= 0);

function tell(where, seen) {
  for (const [what, of] of [["key press → painted", seen.map((s) => s.visible)], ["of that the window’s own work", seen.map((s) => s.busy)]]) {
    console.log(`${where}${what}: median ${at(of, 0.5).toFixed(1)} ms, p95 ${at(of, 0.95).toFixed(1)} ms, p99 ${at(of, 0.99).toFixed(1)} ms of ${of.length}`);
  }
}

async function type(page, count) {
  for (let n = 0; n < count; n++) {
    const letter = words[n % words.length];
    await page.keyboard.press(letter === " " ? "Space" : letter);
    // About as fast as anybody types, off the beat of the frames.
    await page.waitForTimeout(25 + (n * 7) % 23);
    if (n % 180 === 179) await page.keyboard.press("Enter");
  }
}

/** What a key costs in scripts, styles and layouts, all of the page's tasks until the next key. */
async function costing(page, act) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const sum = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map((m) => [m.name, m.value]));
  const before = await sum();
  await act();
  const after = await sum();
  return (name) => (after[name] - before[name]) * 1000;
}

async function usual(where, query) {
  let best = null;
  for (let round = 0; round < rounds; round++) {
    const page = await open(query);
    await type(page, 90);
    await take(page);
    const ms = await costing(page, () => type(page, presses));
    const one = { seen: await take(page), script: ms("ScriptDuration") / presses, style: ms("RecalcStyleDuration") / presses, layout: ms("LayoutDuration") / presses };
    if (!best || at(one.seen.map((s) => s.visible), 0.99) < at(best.seen.map((s) => s.visible), 0.99)) best = one;
    await page.context().close();
  }
  tell(where, best.seen);
  console.log(`${where}scripts ${best.script.toFixed(2)} ms, styles ${best.style.toFixed(2)} ms, layout ${best.layout.toFixed(2)} ms a key`);
}

await usual("60 entries: ", "long");
await usual("300 entries: ", "many");
await usual(`${bare}: `, bare);
// A page somebody pastes into the line must not stop the typing.
const page = await open("long");
for (const [where, pasted] of [["in 100,000 characters: ", "słowo @Anna Kowalska do 15.06 #tag ".repeat(2850)], ["in 2,000 tags: ", Array.from({ length: 2000 }, (_, n) => `#tag${n}`).join(" ")]]) {
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(`u: ${pasted}`);
  await page.waitForTimeout(2000);
  await take(page);
  for (const letter of "i jeszcze jedno zdanie") {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(150);
  }
  tell(where, await take(page));
}
await built.close();
