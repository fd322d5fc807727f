// Starts the real window under WebKitWebDriver. Everything in it is found by role and accessible name.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "../..");
const require = createRequire(path.join(root, "ui/package.json"));
const { Builder, Capabilities, Key } = require("selenium-webdriver");
const axeSource = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export { Key, root };

/** Time for anything that has to happen; a debug build on a busy machine is slow. */
const patience = 20_000;

/** Repeats `ask` until it answers with something; what it last said goes into the error. */
export async function eventually(what, ask, limit = patience) {
  const end = Date.now() + limit;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${limit} ms for ${what}; last: ${last?.message ?? JSON.stringify(last)}`);
    await pause(60);
  }
}

const listening = (port) =>
  new Promise((answer) => {
    const socket = net.connect(port, "127.0.0.1", () => { socket.destroy(); answer(true); });
    socket.on("error", () => answer(false));
  });

const freePort = () =>
  new Promise((answer) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => answer(port));
    });
  });

/** Processes whose parent is `pid`. */
function childrenOf(pid) {
  const out = execFileSync("ps", ["-e", "-o", "pid=,ppid=,comm="], { encoding: "utf8" });
  return out.trim().split("\n").map((line) => line.trim().split(/\s+/)).filter(([, parent]) => Number(parent) === pid)
    .map(([child, , name]) => ({ pid: Number(child), name }));
}

const groupLives = (pid) => { try { process.kill(-pid, 0); return true; } catch { return false; } };

export async function launch({ binary, env, log, args = [] }) {
  const port = await freePort();
  const out = fs.openSync(log, "a");
  const child = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true", ...env }, stdio: ["ignore", out, out], detached: true,
  });
  await eventually("WebKitWebDriver", () => listening(port));
  const wanted = new Capabilities();
  wanted.set("webkitgtk:browserOptions", { binary: path.resolve(binary), args });
  wanted.setBrowserName("wry");
  const end = async () => {
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      if (!groupLives(child.pid)) break;
      process.kill(-child.pid, signal);
      await eventually("the processes to end", () => !groupLives(child.pid), 3000).catch(() => {});
    }
  };
  try {
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}/`).withCapabilities(wanted).build();
    await driver.manage().setTimeouts({ script: 60_000 });
    return new Window(driver, child.pid, end);
  } catch (error) {
    await end();
    throw error;
  }
}

/** Runs in the page: `matches` are the elements of a role whose name is, or begins with, `name`. */
const finding = `
const [role, name, within] = arguments;
const selectors = {
  button: "button, [role=button]", textbox: "textarea, input:not([type]), input[type=text]:not([role])", checkbox: "input[type=checkbox]", link: "a[href]",
  heading: "h1, h2, h3", radio: "input[type=radio]", combobox: "[role=combobox], select", option: "[role=option]", row: "tbody tr",
  article: "article, [role=article]", region: "section[aria-label], [role=region]", status: "[role=status]", banner: "header",
  dialog: "dialog[open], [role=dialog]", listitem: "li", alert: "[role=alert]", main: "main",
};
const clean = (text) => (text ?? "").replace(/[\\s\\u00a0]+/g, " ").trim();
const words = (element) => {
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll("[aria-hidden=true], kbd, svg")) hidden.remove();
  return clean(copy.textContent);
};
const named = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return clean(by.split(/\\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(words).join(" "));
  if (element.hasAttribute("aria-label")) return clean(element.getAttribute("aria-label"));
  if (element.labels?.length) return words(element.labels[0]);
  return words(element);
};
const seen = (element) => element.getClientRects().length > 0 && !element.closest("[inert]");
const found = [...(within ?? document).querySelectorAll(selectors[role])].filter(seen);
const wanted = clean(name);
const exact = found.filter((element) => named(element) === wanted);
const matches = name === null ? found : exact.length > 0 ? exact : found.filter((element) => named(element).startsWith(wanted));
`;

class Window {
  constructor(driver, pid, end) {
    Object.assign(this, { driver, pid, end });
  }

  all(role, name = null, within = null) {
    return this.driver.executeScript(`${finding} return matches`, role, name, within);
  }

  /** The one element of that role and name, once it is there. */
  get(role, name, within = null) {
    return eventually(`${role} “${name}”`, async () => (await this.all(role, name, within))[0]);
  }

  /** Clicks it once it is there; an element that the page replaces in between is looked for again. */
  click(role, name, within = null) {
    return eventually(`${role} “${name}” to be clicked`, async () => {
      const element = (await this.all(role, name, within))[0];
      if (!element) return false;
      await this.driver.executeScript("arguments[0].scrollIntoView({ block: 'nearest' })", element);
      await element.click();
      return true;
    });
  }

  /** Waits until an element of that role says these words. */
  said(role, words, limit = patience) {
    return eventually(`“${words}” in a ${role}`, async () => {
      for (const element of await this.all(role)) if ((await this.textOf(element)).includes(words)) return element;
      return null;
    }, limit);
  }

  textOf(element) {
    return this.driver.executeScript("return arguments[0].textContent.replace(/[\\s\\u00a0]+/g, ' ').trim()", element);
  }

  /** The words of all of them, read in one go: the page may replace an element between two questions. */
  texts(role, name = null, within = null) {
    return this.driver.executeScript(`${finding} return matches.map((element) => clean(element.textContent))`, role, name, within);
  }

  press(...keys) {
    return this.driver.actions().sendKeys(...keys).perform();
  }

  /** Types into a field part by part: after a chord the driver holds its key down until the call ends. */
  async type(field, ...parts) {
    for (const part of parts) await field.sendKeys(part);
  }

  chord(modifier, key) {
    return this.driver.actions().keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  address() {
    return this.driver.executeScript("return location.hash");
  }

  goTo(address) {
    return this.driver.executeScript("location.hash = arguments[0]", address);
  }

  /** The window's inner size; its frame is the window manager's. */
  async resize(width, height) {
    const inner = () => this.driver.executeScript("return [innerWidth, innerHeight]");
    await this.driver.manage().window().setRect({ x: 0, y: 0, width, height });
    await eventually("the new size", async () => (await inner())[0] > 0, 2000);
    await this.settle();
    const [w, h] = await inner();
    return `${w}x${h}`;
  }

  /** Fonts are there and two frames are painted. */
  settle() {
    return this.driver.executeAsyncScript(`
      const done = arguments[0];
      document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150))));`);
  }

  async picture(file) {
    await this.settle();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, Buffer.from(await this.driver.takeScreenshot(), "base64"));
  }

  /** What axe-core finds wrong, a line each. */
  async violations() {
    if (!(await this.driver.executeScript("return 'axe' in window"))) await this.driver.executeScript(axeSource);
    return this.driver.executeAsyncScript(`
      const done = arguments[0];
      const line = (v) => v.id + " (" + v.impact + "): " + v.nodes.map((n) => n.target.join(" ") + " | " + n.html.slice(0, 160)
        + " | " + (n.any[0]?.message ?? "")).slice(0, 4).join("\\n    ");
      axe.run(document, { resultTypes: ["violations"] }).then((r) => done(r.violations.map(line)), (e) => done([String(e)]));`);
  }

  /** As a power cut would: no goodbye to the app. */
  async killApp() {
    const app = childrenOf(this.pid).find(({ name }) => name === "zapis");
    if (!app) throw new Error("the app's process is not there");
    process.kill(app.pid, "SIGKILL");
    await this.end();
  }

  /** As a person does with the cross of the window's frame; the app ends by itself, or this fails. */
  async closeByFrame() {
    execFileSync("wmctrl", ["-c", "Zapis"]);
    await eventually("the app has ended", () => !childrenOf(this.pid).some(({ name }) => name === "zapis"));
    await this.end();
  }

  async close() {
    await Promise.race([this.driver.quit().catch(() => {}), pause(4000)]);
    await this.end();
  }
}

/** The window's own sentences: `id = text` of `assets/text`, without those that have variables or plurals. */
export function catalogue(language) {
  const texts = new Map();
  const folder = path.join(root, "assets/text");
  for (const name of fs.readdirSync(folder).filter((name) => name.startsWith(`${language}.`))) {
    const source = fs.readFileSync(path.join(folder, name), "utf8");
    for (const line of source.split("\n")) {
      const match = /^([a-z][A-Za-z0-9-]*) = (.+)$/.exec(line);
      if (match) texts.set(match[1], match[2].trim());
    }
  }
  return (id, values = {}) => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`no text ${id} in ${language}`);
    return text.replace(/\{ *\$(\w+) *\}/g, (_, name) => values[name] ?? "").replace(/\{"\\u00A0"\}/g, " ");
  };
}
