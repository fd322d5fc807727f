/** Pictures of every screen with the fake host, and axe-core on each: `npm run look [screen…]`, into build/look (or LOOK_OUT). */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";

import { chromium } from "playwright-core";
import { createServer } from "vite";

const id = (n) => `0190d0c0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const event = id(1);
const group = id(101);
const line = "z: Zebrać od dzielnic listę wolnych pokoi do 15.06 @Marta Zie";
const at = "2022-05-27T12:31:44+02:00";

/** name, address, what to do before the picture, query */

/** The dialog of the room's network, opened or only asking. */
async function openRoom(page, screen, opened) {
  if (screen === "collect") {
    await page.locator("table").waitFor();
    await page.locator(".actions .btn").nth(1).click();
  } else {
    await page.locator("#receipt").waitFor();
    await page.locator(".ways > li").last().locator("button").click();
  }
  await page.locator("dialog[open] form").waitFor();
  if (!opened) return;
  await page.locator("dialog[open] .btn.primary").click();
  await page.locator("#live-peers").waitFor();
}

const screens = [
  ["start", "#/"],
  ["start-empty", "#/", null, "empty"],
  ["new", "#/new"],
  ["announcement", "#/announcement", async (page) => {
    await page.keyboard.press("Control+o");
    await page.locator(".guess").first().waitFor();
    await page.locator(".guess input").first().focus();
  }],
  ["announcement-empty", "#/announcement"],
  ["event", `#/event/${event}`, (page) => page.locator("h2").first().waitFor()],
  ["capture", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").pressSequentially(line);
    await page.waitForTimeout(250);
  }],
  ["capture-slips", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").pressSequentially("z. Lista wolnych pokoi dla koordynatorów @ Maria do 31.06");
    await page.locator(".asked").nth(2).waitFor();
  }],
  ["capture-empty", `#/capture/${event}/${group}`, (page) => page.locator(".empty").waitFor(), "empty"],
  ["start-200", "#/", null, "size=200"],
  ["capture-200", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").pressSequentially(line);
    await page.waitForTimeout(250);
  }, "size=200"],
  ["capture-edit-200", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("article").last().focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(100);
  }, "size=200"],
  ["capture-practice", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").pressSequentially("p: Wspólny dyżur prawny miejsce: OPS Wola kontakt: Anna, 22 100 20 30");
    await page.waitForTimeout(250);
  }],
  ["capture-edit", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("article").last().focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(100);
  }],
  ["capture-unsaved", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").fill("u: Jedna lista dla wszystkich dzielnic");
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(150);
  }, "fail"],
  ["closing", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").fill("u: Jedna lista dla wszystkich dzielnic");
    await page.keyboard.press("Enter");
    await page.locator(".unsaved").first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event("close-asked")));
    await page.locator("dialog[open] .btn.primary").waitFor();
  }, "fail"],
  ["capture-long", `#/capture/${event}/${group}`, (page) => page.locator(".unfold").waitFor(), "long"],
  ["capture-note", `#/capture/${event}/${group}`, async (page) => {
    const note = page.locator("article", { has: page.locator(".unfold") });
    await note.focus();
    await page.keyboard.press("Enter");
    await page.locator(".cm-content").waitFor();
    await page.locator(".edit").scrollIntoViewIfNeeded();
  }, "long"],
  ["capture-many", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("article").last().focus();
    for (let n = 0; n < 3; n++) await page.keyboard.press("Shift+ArrowUp");
    await page.locator(".many").waitFor();
  }],
  ["capture-filter", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("Control+9");
    await page.locator(".filtered").waitFor();
  }],
  ["capture-photos", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("article").last().focus();
    await page.keyboard.press("Control+l");
    await page.locator("dialog input").first().check();
  }],
  ["photo-phone", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("F7");
    await page.locator("dialog svg").first().waitFor();
    await page.clock.runFor(3000);
    await page.locator("summary").click();
  }],
  ["photo-open", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("[data-photo]").nth(2).click();
    await page.locator("dialog textarea").fill("Mapa wolnych noclegów w trzech dzielnicach, z numerami pokoi");
    await page.locator("dialog select").selectOption({ index: 2 });
    await page.locator("dialog li").first().waitFor();
  }],
  ["photo-added", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("Control+o");
    await page.locator(".refused").waitFor();
  }],
  ["photo-none", `#/capture/${event}/${group}`, (page) => page.locator(".ways").waitFor(), "empty"],
  ["photo-alike", `#/capture/${event}/${group}`, async (page) => {
    await page.locator(".alike").click();
    await page.locator(".answers").waitFor();
  }],
  ["transcribe", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("F8");
    await page.locator(".view img").waitFor();
    for (const [left, top, words] of [[0.35, 0.3, "z: Zebrać kontakty z tablicy do 15.06"], [0.6, 0.55, "u: Spotykamy się we wtorki"]]) {
      const box = await page.locator(".view .sheet").boundingBox();
      await page.mouse.click(box.x + box.width * left, box.y + box.height * top);
      await page.locator("#capture-line").fill(words);
      await page.waitForTimeout(150);
      await page.keyboard.press("Enter");
      await page.locator(".marker").first().waitFor();
    }
    await page.keyboard.press("F6");
    for (let n = 0; n < 8; n++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("+");
    await page.keyboard.press("Enter");
    await page.keyboard.press("F6");
    await page.waitForTimeout(100);
  }],
  ["transcribe-200", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("F8");
    await page.locator(".view img").waitFor();
  }, "size=200"],
  ["capture-trash", `#/capture/${event}/${group}`, async (page) => {
    await page.locator(".trash").click();
    await page.locator("dialog li").first().waitFor();
  }, "long"],
  ["capture-conflicts", `#/capture/${event}/${group}`, async (page) => {
    await page.locator(".conflicts").click();
    await page.locator(".conflict kbd").first().waitFor();
  }, "conflicts"],
  ["history", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("Control+h");
    await page.locator("dialog ins").first().waitFor();
    await page.keyboard.press("ArrowDown");
  }, "edited"],
  ["history-200", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("Control+h");
    await page.locator("dialog li").first().waitFor();
  }, "edited&size=200"],
  ["readback", `#/readback/${event}/${group}`, (page) => page.locator(".answers").waitFor()],
  ["readback-long", `#/readback/${event}/${group}`, async (page) => {
    await page.locator(".answers").waitFor();
    for (let n = 0; n < 3; n++) await page.keyboard.press("1");
    await page.waitForTimeout(100);
  }, "edited"],
  ["readback-edit", `#/readback/${event}/${group}`, async (page) => {
    await page.locator(".answers").waitFor();
    await page.keyboard.press("2");
    await page.locator("textarea").waitFor();
  }],
  ["readback-edit-offers", `#/readback/${event}/${group}`, async (page) => {
    await page.locator(".answers").waitFor();
    await page.keyboard.press("2");
    await page.locator(".fields input").pressSequentially(" @M");
    await page.locator(".names").waitFor();
  }],
  ["readback-dissent", `#/readback/${event}/${group}`, async (page) => {
    await page.locator(".answers").waitFor();
    await page.keyboard.press("4");
    await page.keyboard.press("3");
    await page.keyboard.type("Helena Ryś: czwartki są zajęte przez dyżur prawny");
  }],
  ["readback-200", `#/readback/${event}/${group}`, (page) => page.locator(".answers").waitFor(), "edited&size=200"],
  ["readback-end", `#/readback/${event}/${group}`, async (page) => {
    await page.locator(".answers").waitFor();
    for (let n = 0; n < 21; n++) await page.keyboard.press(n % 7 === 3 ? "4" : "1");
    await page.locator(".end").waitFor();
  }],
  ["cleaning", `#/cleaning/${event}/${group}`, async (page) => {
    await page.locator(".corner").first().waitFor();
    await page.locator(".corner").first().focus();
    await page.keyboard.press("ArrowRight");
  }],
  ["cleaning-unsure", `#/cleaning/${event}/${group}/${id(702)}`, (page) => page.locator(".corner").first().waitFor()],
  ["cleaning-result", `#/cleaning/${event}/${group}`, async (page) => {
    await page.locator(".corner").first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await page.waitForTimeout(200);
  }],
  ["cleaning-blur", `#/cleaning/${event}/${group}`, async (page) => {
    await page.locator(".corner").first().waitFor();
    await page.keyboard.press("6");
    await page.locator(".area").first().waitFor();
    await page.keyboard.press("ArrowLeft");
  }],
  ["cleaning-crop", `#/cleaning/${event}/${group}`, async (page) => {
    await page.locator(".corner").first().waitFor();
    await page.keyboard.press("5");
    await page.waitForTimeout(200);
    await page.locator(".corner").nth(2).focus();
  }],
  ["cleaning-done", `#/cleaning/${event}/${group}`, async (page) => {
    await page.locator(".corner").first().waitFor();
    for (let n = 0; n < 4; n++) {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(150);
    }
    await page.locator(".finished").waitFor();
  }],
  ["readback-empty", `#/readback/${event}/${group}`, (page) => page.locator(".empty").waitFor(), "empty"],
  ["handed", "#/", (page) => page.locator("table").waitFor(), "handed"],
  ["collect", `#/collect/${event}`, (page) => page.locator("table").waitFor()],
  ["collect-outcomes", `#/collect/${event}`, async (page) => {
    await page.locator("table").waitFor();
    await page.keyboard.press("Control+o");
    await page.locator(".refused").waitFor();
  }],
  ["desk", `#/desk/${event}`, (page) => page.locator(".pair").waitFor()],
  ["desk-projector", `#/desk/${event}`, (page) => page.locator(".mini").waitFor(), "plenary&slide=item&open"],
  ["desk-cluster", `#/desk/${event}`, async (page) => {
    await page.locator(".pair").waitFor();
    for (const key of ["s", "r"]) await page.keyboard.press(key);
    await page.clock.runFor(2000);
    for (let n = 0; n < 2; n++) await page.keyboard.press("Control+ArrowDown");
    await page.locator("article.cluster.chosen").waitFor();
    await page.keyboard.press("w");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Tłumaczki ukraińskiego w przychodniach i urzędach");
    await page.keyboard.press("Enter");
    await page.keyboard.press("j");
    await page.keyboard.press("i");
    await page.keyboard.type("Zapytać Irenę, czy to ta sama poradnia");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await page.locator(".note").waitFor();
  }],
  ["desk-owner", `#/desk/${event}`, async (page) => {
    await page.locator(".pair").waitFor();
    for (const key of ["6", "4", "j", "j"]) await page.keyboard.press(key);
  }],
  ["desk-group", `#/desk/${event}`, async (page) => {
    await page.locator(".pair").waitFor();
    for (const key of ["6", "5", "j", "w"]) await page.keyboard.press(key);
  }],
  ["desk-checks", `#/desk/${event}`, async (page) => {
    await page.locator(".pair").waitFor();
    for (const key of ["7", "j", "j", "j", "j"]) await page.keyboard.press(key);
    await page.locator(".check .answers").waitFor();
  }],
  ["desk-story", `#/desk/${event}`, async (page) => {
    await page.locator(".pair").waitFor();
    for (let n = 0; n < 9; n++) for (const key of ["Space", "j"]) await page.keyboard.press(key);
    await page.keyboard.press("8");
    await page.locator(".opening .btn").click();
    await page.locator(".chapter textarea").nth(0).fill("Grupa liczyła **pokoje** i osoby.");
    await page.locator(".chapter .secret").first().click();
    await page.keyboard.type("Dać głos najpierw Irenie");
    await page.clock.runFor(1000);
  }],
  ["desk-sign-off", `#/desk/${event}`, async (page) => {
    await page.locator(".pair").waitFor();
    await page.keyboard.press("9");
    await page.locator("form input").fill("Magda Lis");
    await page.keyboard.press("Enter");
    await page.locator(".receipt").waitFor();
    await page.locator("h2").first().focus();
    await page.keyboard.press("8");
    await page.locator(".opening textarea").first().fill("Osiem grup, jeden dzień.");
    await page.clock.runFor(1000);
    await page.locator("h2").first().focus();
    await page.keyboard.press("9");
    await page.locator(".difference").waitFor();
  }],
  ["desk-200", `#/desk/${event}`, (page) => page.locator(".pair").waitFor(), "size=200"],
  ["desk-empty", `#/desk/${event}`, (page) => page.locator(".empty").waitFor(), "empty"],
  ["desk-unsaved", `#/desk/${event}`, async (page) => {
    await page.locator(".pair").waitFor();
    await page.keyboard.press("n");
    await page.locator(".unsaved").first().waitFor();
  }, "fail"],
  ["desk-many", `#/desk/${event}`, async (page) => {
    await page.locator("article").nth(3).waitFor();
    await page.keyboard.press("End");
  }, "desk=60000"],
  ["collect-details", `#/collect/${event}`, async (page) => {
    await page.locator("table").waitFor();
    await page.locator("button[aria-expanded]").nth(1).click();
    await page.locator(".details ins").first().waitFor();
  }],
  ["collect-folder", `#/collect/${event}`, async (page) => {
    await page.locator("table").waitFor();
    await page.locator(".folder").waitFor();
  }, "handover=folder"],
  ["collect-big", `#/collect/${event}`, async (page) => {
    await page.locator("table").waitFor();
    await page.keyboard.press("F11");
    await page.locator(".projector").waitFor();
  }],
  ["handover", `#/handover/${event}/${group}`, (page) => page.locator("#receipt").waitFor()],
  ["handover-sensitive", `#/handover/${event}/${group}`, (page) => page.locator(".locked").waitFor(), "handover=sensitive"],
  ["handover-done", `#/handover/${event}/${group}`, async (page) => {
    await page.locator("#receipt").waitFor();
    await page.locator(".ways button").first().click();
    await page.locator(".large").waitFor();
  }, "handover=complete"],
  ["handover-why", `#/handover/${event}/${group}`, async (page) => {
    await page.locator("#receipt").waitFor();
    await page.locator(".ways button").first().click();
    await page.locator("[role=alert]").waitFor();
  }],
  ["room-asks", `#/collect/${event}`, (page) => openRoom(page, "collect", false)],
  ["room-desk", `#/collect/${event}`, (page) => openRoom(page, "collect", true), "room=full"],
  ["room-desk-wrong", `#/collect/${event}`, async (page) => {
    await openRoom(page, "collect", true);
    await page.locator("[role=alert]").waitFor();
    await page.locator("dialog[open] summary").click();
  }, "room=wrong"],
  ["room-group", `#/handover/${event}/${group}`, (page) => openRoom(page, "handover", true)],
  ["room-group-met", `#/handover/${event}/${group}`, (page) => openRoom(page, "handover", true), "room=full"],
  ["room-line", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").waitFor();
    await page.keyboard.press("F4");
    await openRoom(page, "handover", true);
    await page.locator("dialog[open] .head .btn").first().click();
    await page.keyboard.press("Alt+ArrowLeft");
    await page.locator("#capture-line").waitFor();
  }, "room=full"],
  ["serve", `#/serve/${event}/${group}`, (page) => page.locator("#who").waitFor()],
  ["report", `#/report/${event}`, (page) => page.locator("canvas").first().waitFor()],
  ["report-entry", `#/report/${event}`, async (page) => {
    await page.locator("canvas").first().waitFor();
    await page.locator(".scroller").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.locator(".issues summary").click();
  }],
  ["report-saved", `#/report/${event}`, async (page) => {
    await page.locator("canvas").first().waitFor();
    await page.locator(".save summary").click();
    await page.keyboard.press("Control+s");
    await page.locator(".save ul li").first().waitFor();
  }],
  ["report-theme", `#/report/${event}`, async (page) => {
    await page.locator("canvas").first().waitFor();
    await page.locator(".theme .link").click();
    await page.locator(".theme li").first().waitFor();
    await page.locator(".theme").scrollIntoViewIfNeeded();
  }],
  ["plenary", `#/plenary/${event}`, (page) => page.locator(".mini").waitFor(), "plenary&slide=item&open"],
  ["plenary-typing", `#/plenary/${event}`, async (page) => {
    await page.locator(".mini").waitFor();
    await page.keyboard.press("a");
    await page.keyboard.type("i zawsze z tłumaczką języka migowego");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Ewa Wolska");
  }, "plenary&slide=second"],
  ["plenary-end", `#/plenary/${event}`, (page) => page.locator(".sign").waitFor(), "plenary&slide=end"],
  ["plenary-empty", `#/plenary/${event}`, (page) => page.locator(".mini").waitFor(), "empty"],
  ["plenary-200", `#/plenary/${event}`, (page) => page.locator(".mini").waitFor(), "plenary&slide=item&size=200"],
  ["projector-opening", "", null, "projector&plenary&slide=opening"],
  ["projector-group", "", null, "projector&plenary"],
  ["projector-item", "", null, "projector&plenary&slide=item"],
  ["projector-band", "", null, "projector&plenary&band&slide=second"],
  ["projector-soon", "", (page) => page.clock.runFor(14.5 * 60_000), "projector&plenary&slide=item"],
  ["projector-over", "", (page) => page.clock.runFor(21 * 60_000), "projector&plenary&slide=second"],
  ["projector-long", "", null, "projector&plenary&long&slide=long"],
  ["projector-tasks", "", null, "projector&plenary&slide=tasks"],
  ["projector-photo", "", (page) => page.locator("figure img").waitFor(), "projector&plenary&slide=photo"],
  ["projector-no-items", "", null, "projector&plenary&slide=empty"],
  ["projector-end", "", null, "projector&plenary&slide=end"],
  ["search", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("miesz");
    await page.locator("mark").first().waitFor();
  }],
  ["search-photos", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("miesz");
    await page.locator(".read mark").first().waitFor();
  }, "read=1"],
  ["spelling", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").pressSequentially("z: Zebrać zapsi wolnych mieszkna na prierwszy dzień i następne dni @Marta Zielińska do 15.06 ");
    await page.locator(".misspelled u").first().waitFor();
    await page.keyboard.press("Control+.");
    await page.locator("#spelling-0").waitFor();
  }],
  ["spelling-edit", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").fill("");
    await page.keyboard.press("ArrowUp");
    await page.locator(".edit textarea").pressSequentially(" i zapsi potem");
    await page.locator(".misspelled u").first().waitFor();
    await page.keyboard.press("Control+.");
    await page.locator("#spelling-0").waitFor();
  }],
  ["palette", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("Control+k");
    await page.locator("[role=option]").first().waitFor();
  }],
  ["help", `#/capture/${event}/${group}`, async (page) => {
    await page.locator("#capture-line").focus();
    await page.keyboard.press("F1");
    await page.locator("dialog").waitFor();
  }],
];

const wanted = process.argv.slice(2);
const chosen = screens.filter(([name]) => wanted.length === 0 || wanted.includes(name));
const sizes = process.env.LOOK_SIZE ? [process.env.LOOK_SIZE.split("x").map(Number)] : [[1366, 768], [1920, 1080]];
const out = process.env.LOOK_OUT ?? "../build/look";
mkdirSync(out, { recursive: true });

const server = await createServer({ logLevel: "error", server: { port: 0, strictPort: false, host: "127.0.0.1" } });
await server.listen();
const address = `http://127.0.0.1:${server.httpServer.address().port}/look.html`;
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let faults = 0;
/** Runs in the page: texts below 32 pixels on a screen of 1080 lines. */
const tooSmall = () =>
  [...document.querySelectorAll(".stage *")]
    .filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ""))
    .filter((each) => each.getClientRects().length > 0 && !each.classList.contains("hidden-text"))
    .map((each) => [Number.parseFloat(getComputedStyle(each).fontSize), each.textContent])
    .filter(([size]) => size < 32);
const say = (words) => {
  faults++;
  console.log(words);
};

for (const [width, height] of sizes) {
  for (const theme of ["light", "dark"]) {
    for (const lang of ["pl", "en", "uk"]) {
      if (width === 1920 && lang !== "pl") continue;
      const context = await browser.newContext({ viewport: { width, height }, timezoneId: "Europe/Warsaw" });
      for (const [name, place, act, query = ""] of chosen) {
        const page = await context.newPage();
        const what = `${name}-${lang}-${theme}-${width}`;
        page.on("pageerror", (error) => say(`${what}: ${error.message}`));
        page.on("console", (told) => told.type() === "error" && say(`${what}: ${told.text()}`));
        await page.clock.install({ time: new Date(at) });
        await page.goto(`${address}?lang=${lang}&theme=${theme}&${query}${place}`);
        await page.locator("h1").first().waitFor();
        try {
          await act?.(page);
        } catch (error) {
          say(`${what}: ${error.message.split("\n")[0]}`);
        }
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(80);
        await page.screenshot({ path: `${out}/${what}.png` });
        if (width === 1366) {
          await page.addScriptTag({ path: axe });
          // What a whole room reads keeps to the stricter contrast.
          const rules = { "color-contrast-enhanced": { enabled: name.startsWith("projector") } };
          const { violations } = await page.evaluate((given) => globalThis.axe.run({ rules: given }), rules);
          for (const { id: rule, nodes } of violations) say(`${what}: axe ${rule}: ${nodes.map((n) => n.html.slice(0, 110)).slice(0, 3).join(" | ")}`);
        }
        if (name.startsWith("projector") && height >= 1080) {
          for (const [size, words] of await page.evaluate(tooSmall)) say(`${what}: ${size} px: ${words.slice(0, 60)}`);
        }
        await page.close();
      }
      await context.close();
    }
  }
}
await browser.close();
await server.close();
console.log(`${chosen.length} screens, ${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
