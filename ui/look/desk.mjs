/**
 * The desk's list under the fingers: J held down and the wheel turned, on 480 and on 60,000 entries. Prints the time
 * the page's thread works for each, two frames long, and judges nothing: `node look/desk.mjs [presses]`.
 */
import { chromium } from "playwright-core";
import { createServer } from "vite";

const presses = Number(process.argv[2] ?? 300);
const event = "0190d0c0-0000-7000-8000-000000000001";
const quantile = (of, q) => of.toSorted((a, b) => a - b)[Math.round((of.length - 1) * q)].toFixed(1);

const server = await createServer({ logLevel: "error", server: { port: 0, strictPort: false, host: "127.0.0.1" } });
await server.listen();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
for (const entries of [480, 60_000]) {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  page.on("pageerror", (error) => console.log(error.message));
  const from = Date.now();
  await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/look.html?desk=${entries}#/desk/${event}`);
  await page.locator("article").nth(3).waitFor({ timeout: 120_000 });
  const opened = Date.now() - from;
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  const measured = async (what, job, times = presses) => {
    const seen = [];
    for (let n = 0; n < times; n++) {
      const before = await busy();
      await job(n);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      seen.push((await busy()) - before);
    }
    console.log(`${entries} entries, ${what}: median ${quantile(seen, 0.5)} ms, p99 ${quantile(seen, 0.99)} ms of ${seen.length}`);
  };
  console.log(`${entries} entries: on the screen after ${opened} ms`);
  await measured("J", () => page.keyboard.press("j"));
  await page.mouse.move(600, 600);
  await measured("the wheel", () => page.mouse.wheel(0, 240));
  await measured("from end to end", (n) => page.keyboard.press(n % 2 === 0 ? "End" : "Home"), 40);
  await measured("another order", (n) => page.keyboard.press(String((n % 5) + 1)), 10);
  await page.close();
}
await browser.close();
await server.close();
