// The plenary in two real windows, by keys: slides, black screen, tasks, ten amendments, a killed program, the report.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Key, catalogue, eventually, launch, root } from "./driver.mjs";
import { lastWords, steps } from "./steps.mjs";

const binary = process.env.ZAPIS_BINARY;
const cli = process.env.ZAPIS_CLI;
const pictures = path.join(root, "build/pictures");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-plenary-"));
const library = path.join(home, "library");
const log = path.join(home, "app.log");
const pl = catalogue("pl");
/**
 * A private server has monitors that cannot be pulled out. Where an Xorg with the dummy driver is the display
 * (`xrandr --addmode DUMMY1 1920x1080` on it, then this script with node), its second output is plugged and pulled.
 */
const outputs = /^DUMMY1 /m.test(execFileSync("xrandr", { encoding: "utf8" }));
let window;
/** The handles of the moderator's window and of the projector's. */
let desk;
let projector;
let event;
let presses = 0;

const { step, play } = steps(async (n) => window?.picture(path.join(pictures, `plenary-failed-${n}.png`)), { goesOn: true });

const start = () =>
  launch({ binary, log, env: { ZAPIS_LIBRARY: library, ZAPIS_E2E_DIALOGS: path.join(home, "dialogs"), HOME: home, XDG_DATA_HOME: path.join(home, "data"), XDG_CACHE_HOME: path.join(home, "cache") } });

const script = (body, ...given) => window.driver.executeScript(body, ...given);
const to = (handle) => window.driver.switchTo().window(handle);

/** Asks the host from the window one is in: `{ ok }` or `{ refused }`. */
const invoke = (command, args = {}) => window.driver.executeAsyncScript(`
  const [command, args, done] = arguments;
  __TAURI_INTERNALS__.invoke(command, args).then((ok) => done({ ok }), (refused) => done({ refused: typeof refused === "string" ? refused : JSON.stringify(refused) }));`, command, args);

const answered = async (command, args) => {
  const { ok, refused } = await invoke(command, args);
  assert.equal(refused, undefined, `${command} is answered`);
  return ok;
};

const press = (...keys) => {
  presses += keys.length;
  return window.press(...keys);
};
const chord = (modifier, key) => {
  presses += 1;
  return window.chord(modifier, key);
};

/** What stands on the screen of the window one is in. */
const onScreen = () => script("return (document.querySelector('.stage')?.textContent ?? '').replace(/[\\s\\u00a0]+/g, ' ').trim()");
const shows = (words) => eventually(`“${words}” on the screen`, async () => (await onScreen()).includes(words.replace(/[\s\u00a0]+/g, " ").trim()));
const blank = () => script("return document.querySelector('.stage .black') !== null");
/** The slide the host says is shown. */
const slideNow = async () => {
  const { slides, at } = await answered("projected");
  return slides[at];
};

/** An old projector's picture, and today's. */
const sizes = (process.env.ZAPIS_E2E_SIZES ?? "1024x768 1920x1080").split(" ").map((size) => size.split("x").map(Number));

/**
 * The room's picture as on a projector of another size; without one, of its own again. A window over the whole screen takes
 * no size from here, so its page is told one: the picture is laid out in the pixels it is told, whatever lies around it.
 */
async function sized(width, height) {
  await script(`
    const told = { innerWidth: arguments[0], innerHeight: arguments[1] };
    window.ownSize ??= Object.keys(told).map((name) => [name, Object.getOwnPropertyDescriptor(window, name)]);
    for (const [name, own] of window.ownSize) {
      delete window[name];
      if (told[name] !== undefined && told[name] !== null) Object.defineProperty(window, name, { value: told[name], configurable: true });
      else if (own) Object.defineProperty(window, name, own);
    }
    dispatchEvent(new Event("resize"));`, width, height);
  if (width) {
    await eventually(`a picture of ${width}×${height}`, () => script(`
      const { offsetWidth, offsetHeight } = document.querySelector(".stage") ?? {};
      return offsetWidth === arguments[0] && offsetHeight === arguments[1];`, width, height));
  }
  // It is fitted in the frame after.
  await window.driver.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));");
}

/** Parts of the room's picture that hold more than they show. */
const clipped = () => script(`
  const parts = [...document.querySelectorAll(".stage, .stage .room, .stage .middle")];
  // The band reaches over the stage's padding, which an engine then counts once more as width.
  const wide = (part) => !part.matches(".stage") && part.scrollWidth > part.clientWidth + 1;
  const over = parts.filter((part) => part.scrollHeight > part.clientHeight + 1 || wide(part));
  return over.map((part) => part.className + " " + part.scrollWidth + "×" + part.scrollHeight + " in " + part.clientWidth + "×" + part.clientHeight);`);

/** What stands on this slide, as soon as the page has it. */
async function turnTo(slide) {
  const { words, view } = await answered("steer_plenary", { step: { step: "to", slide } });
  const group = view.groups.find((each) => each.group === slide.group);
  if (words) await eventually("the item", async () => clean(await script("return document.querySelector('.stage .text')?.textContent ?? ''")) === clean(words.text));
  else if (group) await shows(group.theme);
  else await window.settle();
}

const clean = (words) => words.replace(/[\s\u00a0]+/g, " ").trim();

/** The two windows, by what they show. */
async function windows() {
  const handles = await eventually("two windows", async () => {
    const all = await window.driver.getAllWindowHandles();
    return all.length === 2 && all;
  });
  for (const handle of handles) {
    await to(handle);
    if ((await script("return location.pathname")).includes("plenary")) projector = handle;
    else desk = handle;
  }
  assert.ok(desk && projector, "one for the moderator, one for the room");
}

/** The moderator's picks: three of each group, and a task of each. */
async function pick() {
  const { groups, entries } = await answered("desk", { event });
  const chosen = groups.flatMap(({ id }) => {
    const of = entries.filter((each) => each.group === id && !each.entry.private && each.entry.kind !== "note");
    return [...of.filter((each) => each.photos.length > 0).slice(0, 1), ...of.slice(0, 2), ...of.filter((each) => each.entry.kind === "task").slice(0, 1)];
  });
  const ids = [...new Set(chosen.map((each) => each.entry.id))];
  for (const entry of ids) await answered("highlight", { event, entry, on: true });
  return ids.length;
}

async function scenario() {
  execFileSync(cli, ["sample", "--seed", "1", "--photos", "small", "--packets", path.join(home, "packets")], { stdio: "ignore" });
  const packets = fs.readdirSync(path.join(home, "packets")).map((name) => path.join(home, "packets", name));
  execFileSync(cli, ["import", "--any-event", "--library", library, ...packets], { stdio: "ignore" });
  window = await start();
  desk = (await window.driver.getAllWindowHandles())[0];
  await window.resize(1366, 768);
  let first;

  await step("the moderator comes to the plenary, and the room's screen opens", async () => {
    const name = await eventually("the sample event", async () => (await window.texts("button")).find((text) => text.includes("Warszawskie")));
    await window.click("button", name);
    event = (await eventually("the event's address", async () => /#\/event\/(.+)/.exec(await window.address())))[1];
    const picked = await pick();
    await answered("set_private_note", { event, about: event, text: "kanarek tylko dla mnie" });
    await window.click("button", pl("plenary-heading"));
    await window.said("status", pl("plenary-screen-closed"));
    await press(Key.F5);
    await windows();
    await to(projector);
    await eventually("the opening", async () => (await window.texts("heading"))[0]?.includes("Warszawskie"));
    const [width, height] = await eventually("full screen", async () => {
      const size = await script("return [innerWidth, innerHeight, screen.width, screen.height]");
      return size[0] === size[2] && size[1] === size[3] && size;
    });
    return `${picked} points, ${width}×${height}`;
  });

  await step("a clicker goes through the slides, and both windows agree", async () => {
    await press(Key.PAGE_DOWN);
    await eventually("the first group", async () => (await script("return document.querySelector('.group') !== null")));
    await press(Key.PAGE_DOWN);
    first = await eventually("the first item", () => script("return document.querySelector('.stage .text')?.textContent ?? ''"));
    await window.picture(path.join(pictures, "plenary-projector.png"));
    await to(desk);
    await shows(first);
    await window.picture(path.join(pictures, "plenary-desk.png"));
    await press(Key.ARROW_RIGHT);
    await to(projector);
    await eventually("the next item", async () => { const now = await script("return document.querySelector('.stage .text')?.textContent ?? ''"); return now !== "" && now !== first; });
    await shows(pl("plenary-done", { done: "1", all: "" }).split(":")[0]);
    await press(Key.PAGE_UP);
    await shows(first);
  });

  await step("the screen goes black and comes back, from either window", async () => {
    await press("b");
    await eventually("black", blank);
    await to(desk);
    await window.said("status", pl("plenary-screen-black"));
    await press(Key.PAGE_DOWN);
    await eventually("the picture", async () => !(await blank()));
    await shows(first);
  });

  await step("the tasks stand by owner, the photo fills the screen", async () => {
    await press("t");
    await shows(pl("plenary-tasks"));
    await to(projector);
    await shows(pl("plenary-tasks"));
    await window.picture(path.join(pictures, "plenary-tasks.png"));
    assert.ok((await script("return document.querySelectorAll('tbody').length")) > 1, "several owners");
    await press("t");
    await shows(first);
    await press("f");
    await eventually("the photo", () => script("return document.querySelector('figure img')?.naturalWidth > 0"));
    await window.picture(path.join(pictures, "plenary-photo.png"));
    await press(Key.ESCAPE);
    await shows(first);
  });

  await step("the projector's window reaches nothing but what it shows", async () => {
    const said = await onScreen();
    assert.ok(!said.includes("kanarek"), "no private note");
    const all = fs.readFileSync(path.join(root, "src-tauri/src/commands/names.rs"), "utf8");
    const commands = [...all.slice(all.indexOf("COMMANDS"), all.indexOf("];")).matchAll(/"([a-z_]+)"/g)].map((found) => found[1]);
    const own = ["projected", "projected_photo", "steer_plenary", "close_projector"];
    assert.ok(commands.length > 80, "the list of commands is read");
    for (const command of commands.filter((each) => !own.includes(each))) {
      const { ok, refused } = await invoke(command, { event });
      assert.ok(ok === undefined && /not allowed/.test(refused ?? ""), `${command} is not for this window: ${refused}`);
    }
    const shown = await answered("projected");
    assert.ok(!JSON.stringify(shown).includes("kanarek"), "nor in what it is told");
    return `${commands.length - own.length} commands refused`;
  });

  await step("ten amendments from the room, typed while it talks", async () => {
    await to(desk);
    await window.driver.executeScript("document.querySelector('h1').focus()");
    const from = presses;
    for (let n = 1; n <= 10; n += 1) {
      await press("a");
      const field = await window.get("textbox", pl("plenary-amendment-text"));
      await eventually("the field has the focus", () => script("return document.activeElement === arguments[0]", field));
      if (n % 5 === 0) {
        const radio = await window.get("radio", pl("plenary-amendment-addition"));
        await radio.click();
        await field.click();
      }
      await press(`poprawka numer ${n}`);
      await press(Key.ENTER, "Helena Ryś", Key.ENTER);
      if (n === 1) for (const [name, count] of [["yes", "41"], ["no", "3"], ["abstained", "6"]]) await (await window.get("textbox", pl(`plenary-amendment-${name}`))).sendKeys(count);
      await chord(Key.CONTROL, String((n % 3) + 1));
      await eventually("it is logged", async () => (await answered("desk_layer", { event })).amendments.length === n);
    }
    const { amendments } = await answered("desk_layer", { event });
    const outcomes = amendments.map((each) => each.outcome);
    assert.deepEqual(outcomes.slice(0, 3), ["returned", "parked", "adopted"], "as decided");
    assert.deepEqual(amendments[0].votes, { yes: 41, no: 3, abstained: 6 }, "hands as counted");
    assert.ok(amendments.every((each) => each.askedBy === "Helena Ryś" && each.at), "each with the moment and who asked");
    assert.equal(amendments.filter((each) => each.entry === null).length, 2, "two of them new");
    return `${presses - from} presses and words`;
  });

  await step("what is adopted stands on the projector at once, with its votes, and nothing else does", async () => {
    await to(projector);
    await eventually("the newest adopted one", async () => (await onScreen()).includes("poprawka numer 9"));
    assert.ok(!(await onScreen()).includes("numer 10"), "what was returned is not shown");
    await to(desk);
    await window.click("button", `${pl("plenary-decide-adopted")}: poprawka numer 1`);
    await window.click("button", `${pl("plenary-amendment-remove")}: poprawka numer 9`);
    await window.click("button", `${pl("plenary-amendment-remove")}: poprawka numer 6`);
    await window.click("button", `${pl("plenary-amendment-remove")}: poprawka numer 3`);
    await to(projector);
    await shows("poprawka numer 1");
    await shows(clean(pl("plenary-votes", { yes: "41", no: "3", abstained: "6" })));
    await window.picture(path.join(pictures, "plenary-adopted.png"));
    await to(desk);
    await window.driver.executeScript("document.querySelector('h1').focus()");
    for (let n = 0; n < 3; n += 1) await chord(Key.CONTROL, "z");
    await eventually("all ten again", async () => (await answered("desk_layer", { event })).amendments.length === 10);
  });

  await step("killed in the middle, it is back on the same slide", async () => {
    await to(projector);
    await press(Key.PAGE_DOWN);
    await eventually("the next slide", async () => { const now = await script("return document.querySelector('.stage .text')?.textContent ?? ''"); return now !== "" && now !== first && now; });
    const before = await script("return document.querySelector('.stage .text').textContent");
    const at = await slideNow();
    await window.killApp();
    const from = Date.now();
    window = await start();
    const started = Date.now();
    await windows();
    await to(projector);
    await eventually("the same slide", async () => (await script("return document.querySelector('.stage .text')?.textContent ?? ''")) === before);
    const ready = Date.now();
    assert.deepEqual(await slideNow(), at, "not only the same words");
    await to(desk);
    await shows(before);
    assert.equal((await answered("desk_layer", { event })).amendments.length, 10, "nothing is lost");
    return `${ready - from} ms from the start of the program, ${ready - started} ms after its first window`;
  });

  await step("both windows stand before axe-core", async () => {
    await to(desk);
    assert.deepEqual(await window.violations(), [], "the presenter's view");
    await to(projector);
    assert.deepEqual(await window.violations(), [], "the projector");
  });

  await step("no slide is cut, on an old projector's screen nor on today's; what cannot be shown says where it is", async () => {
    await to(projector);
    const here = await slideNow();
    const { slides, view } = await answered("projected");
    const busy = view.groups.find((group) => group.items.length > 0);
    // The longest thing a room may adopt, about an item: the item is seen all the same.
    await to(desk);
    const amendment = { group: busy.group, entry: busy.items[0].entry, text: "i wszystkie pozostałe punkty ".repeat(170).trim(), outcome: "adopted", askedBy: "", votes: { yes: 12, no: 3, abstained: 4 } };
    const known = (await answered("desk_layer", { event })).amendments.map((each) => each.id);
    const { amendments } = await answered("add_amendment", { event, amendment });
    await to(projector);
    const faults = [];
    const seen = new Set();
    fs.mkdirSync(pictures, { recursive: true });
    for (const slide of slides) {
      await turnTo(slide);
      for (const [width, height] of sizes) {
        await sized(width, height);
        faults.push(...(await clipped()).map((what) => `${width}×${height} ${JSON.stringify(slide)}: ${what}`));
        const long = slide.entry === amendment.entry;
        if (long) {
          const said = await script("return [...document.querySelectorAll('.band .whole, .band .votes')].filter((each) => each.offsetHeight > 0).map((each) => each.textContent)");
          assert.ok(said.some((each) => clean(each) === pl("plenary-whole-in-report")), `the band says that it is not all: ${said}`);
          assert.ok(said.some((each) => each.includes("12")), "and its votes stay");
        }
        const name = long ? "long" : slide.slide;
        if (seen.has(`${name} ${width}`)) continue;
        seen.add(`${name} ${width}`);
        // The driver takes the picture by the window's true size; until it is told of a change the page keeps its own.
        await script("for (const [name, own] of window.ownSize) { delete window[name]; if (own) Object.defineProperty(window, name, own); }");
        const picture = await (await window.driver.findElement({ css: ".stage" })).takeScreenshot();
        fs.writeFileSync(path.join(pictures, `plenary-${width}x${height}-${name}.png`), Buffer.from(picture, "base64"));
      }
    }
    await sized();
    assert.deepEqual(faults, [], "everything on each slide is seen");
    await turnTo(here);
    await to(desk);
    await answered("remove_amendment", { event, amendment: amendments.find((each) => !known.includes(each.id)).id });
    await to(projector);
    return `${slides.length} slides at ${sizes.map((size) => size.join("×")).join(" and ")}`;
  });

  await step("a projector that is gone leaves the plenary where it is", async () => {
    // The window is gone before the key is up again.
    await press(Key.ESCAPE).catch(() => {});
    await eventually("one window", async () => (await window.driver.getAllWindowHandles()).length === 1);
    await to(desk);
    await window.said("status", pl("plenary-screen-closed"));
    await press(Key.PAGE_DOWN);
    await press(Key.F5);
    projector = undefined;
    await windows();
    await to(projector);
    await eventually("a picture", async () => (await onScreen()) !== "");
  });

  await step("with two monitors the room's screen is the whole of the other one", async () => {
    const xrandr = (...args) => execFileSync("xrandr", args, { stdio: "ignore" });
    // The window is gone before the key is up again.
    await press(Key.ESCAPE).catch(() => {});
    await eventually("one window", async () => (await window.driver.getAllWindowHandles()).length === 1);
    await to(desk);
    const [width, height] = outputs ? [1920, 1080] : [624, 1200];
    const plug = () => xrandr("--output", "DUMMY0", "--mode", "1368x768", "--pos", "0x0", "--primary", "--output", "DUMMY1", "--mode", "1920x1080", "--pos", "1368x0");
    if (outputs) plug();
    else {
      // The one without an output first: GTK leaves it out where nothing follows it.
      xrandr("--setmonitor", "room", "624/165x1200/317+1376+0", "none");
      xrandr("--setmonitor", "desk", "1376/364x1200/317+0+0", "screen");
    }
    const whole = async () => {
      projector = undefined;
      await windows();
      await to(projector);
      return eventually("the whole of the other monitor", async () => {
        const at = await script("return [screenX, screenY, innerWidth, innerHeight]");
        return at[2] === width && at[3] === height && at;
      });
    };
    try {
      // The window learns of its monitors when it starts.
      await window.killApp();
      window = await start();
      desk = (await window.driver.getAllWindowHandles())[0];
      await to(desk);
      await eventually("the page", async () => (await window.texts("heading")).length > 0);
      await window.goTo(`#/plenary/${event}`);
      await window.said("status", pl("plenary-screen-closed"));
      await window.driver.manage().window().setRect({ x: 0, y: 0, width: 1366, height: 768 });
      await press(Key.F5);
      const place = await whole();
      await window.picture(path.join(pictures, "plenary-other-monitor.png"));
      await to(desk);
      if (outputs) {
        xrandr("--output", "DUMMY1", "--off");
        await eventually("the room's window gone with its screen", async () => (await window.driver.getAllWindowHandles()).length === 1);
        await window.said("status", pl("plenary-screen-lost"));
        await window.picture(path.join(pictures, "plenary-unplugged.png"));
        plug();
        // GTK hears of it a moment later.
        await pause(1500);
        await press(Key.F5);
        await whole();
        await window.picture(path.join(pictures, "plenary-plugged.png"));
        await to(desk);
      }
      return place.join(", ");
    } finally {
      if (!outputs) execFileSync("bash", ["-c", "xrandr --delmonitor room; xrandr --delmonitor desk; true"], { stdio: "ignore" });
    }
  });

  await step("the session is closed with a receipt, and the report has the amendment beside the original words", async () => {
    await to(desk);
    await window.click("button", pl("plenary-end"));
    await shows(pl("plenary-end"));
    await (await window.get("textbox", pl("plenary-sign-by"))).sendKeys("Moderatorka", Key.ENTER);
    await window.said("alert", pl("open-sure"));
    await press(Key.ENTER);
    const version = await eventually("a version", async () => (await answered("desk_layer", { event })).version);
    await window.said("main", version.receipt);
    await window.picture(path.join(pictures, "plenary-end.png"));
    await window.close();
    window = null;
    const report = path.join(home, "report.md");
    execFileSync(cli, ["report", "--md", report, "--library", library], { stdio: "ignore" });
    const words = clean(fs.readFileSync(report, "utf8"));
    assert.ok(words.includes("poprawka numer 1"), "the amendment");
    assert.ok(words.includes(clean(first)), "beside the group's own words");
    assert.ok(words.includes("za 41, przeciw 3, wstrzymało się 6"), "with its votes");
    assert.ok(words.includes(version.receipt), "and the receipt");
    assert.ok(!words.includes("kanarek"), "and no private note");
    return `version ${version.number}, ${version.receipt}`;
  });
}

await play(scenario, async (well) => {
  await window?.close();
  if (well) fs.rmSync(home, { recursive: true, force: true });
  else lastWords(log);
});
