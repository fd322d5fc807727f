/**
 * From a key press to the painted letter, on the duel's load: a record of 60 entries, a note typed key by key. Prints
 * figures and judges nothing: `npm run keys [presses]`. Frames come 60 times a second, so that half a frame is waited on
 * average before anything can be seen; what the window itself takes of a frame stands beside it.
 */
import { chromium } from "playwright-core";
import { createServer } from "vite";

const presses = Number(process.argv[2] ?? 2000);
const id = (n) => `0190d0c0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const words = "z: Zebranie od dzielnic liste wolnych pokoi do 15.06 @Marta Zielonka +OPS Wola i wyslac ja ";

const server = await createServer({ logLevel: "error", server: { port: 0, strictPort: false, host: "127.0.0.1" } });
await server.listen();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
page.on("pageerror", (error) => console.log(error.message));
page.on("console", (told) => told.type() === "error" && console.log(told.text()));
await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/look.html?long#/capture/${id(1)}/${id(101)}`);
await page.locator("article").first().waitFor({ state: "attached", timeout: 120_000 });
await page.locator("#capture-line").focus();

await page.evaluate(() => {
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
});

const quantile = (of, q) => of.toSorted((a, b) => a - b)[Math.round((of.length - 1) * q)].toFixed(1);
async function tell(where) {
  const seen = (await page.evaluate(() => globalThis.seen.splice(0))).filter((each) => each.visible >= 0);
  for (const [what, of] of [["key press → painted", seen.map((s) => s.visible)], ["of that the window’s own work", seen.map((s) => s.busy)]]) {
    console.log(`${where}${what}: median ${quantile(of, 0.5)} ms, p99 ${quantile(of, 0.99)} ms of ${of.length}`);
  }
}

for (let n = 0; n < presses; n++) {
  const letter = words[n % words.length];
  await page.keyboard.press(letter === " " ? "Space" : letter);
  // About as fast as anybody types, off the beat of the frames.
  await page.waitForTimeout(25 + (n * 7) % 23);
  if (n % 400 === 399) await page.keyboard.press("Enter");
}

await tell("");
// A page somebody pastes into the line must not stop the typing.
for (const [where, pasted] of [["in 100,000 characters: ", "słowo @Anna Kowalska do 15.06 #tag ".repeat(2850)], ["in 2,000 tags: ", Array.from({ length: 2000 }, (_, n) => `#tag${n}`).join(" ")]]) {
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(`u: ${pasted}`);
  await page.waitForTimeout(2000);
  await page.evaluate(() => globalThis.seen.splice(0));
  for (const letter of "i jeszcze jedno zdanie") {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(150);
  }
  await tell(where);
}
await browser.close();
await server.close();
