// Laptops of a room: each a real window with its own library, on a screen of its own.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

import { eventually, launch, root } from "./driver.mjs";

const started = [];

function freeDisplay() {
  for (let number = 150; number < 250; number += 1) if (!fs.existsSync(`/tmp/.X${number}-lock`)) return number;
  throw new Error("no free display");
}

/** Another screen with a session bus of its own: on one bus a second window would hand over to the first and end. */
export async function screen() {
  const number = freeDisplay();
  const display = `:${number}`;
  const run = (program, args) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, DISPLAY: display } });
    started.push(child);
    return child;
  };
  run("Xvfb", [display, "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]);
  await eventually("the second screen", () => fs.existsSync(`/tmp/.X11-unix/X${number}`));
  const bus = run("dbus-daemon", ["--session", "--print-address", "--nofork"]);
  const address = await new Promise((answer) => bus.stdout.once("data", (line) => answer(String(line).trim())));
  run("openbox", []);
  return { DISPLAY: display, DBUS_SESSION_BUS_ADDRESS: address };
}

export function endScreens() {
  for (const child of started.reverse()) child.kill("SIGTERM");
}

export class Laptop {
  /** `run` begins the names of its pictures. */
  constructor(home, name, more = {}, run = "handover") {
    this.folder = path.join(home, name);
    fs.mkdirSync(this.folder, { recursive: true });
    this.run = run;
    this.library = path.join(this.folder, "library");
    this.dialogs = path.join(this.folder, "dialogs");
    this.env = { ZAPIS_LIBRARY: this.library, ZAPIS_E2E_DIALOGS: this.dialogs, HOME: this.folder, XDG_DATA_HOME: path.join(this.folder, "data"), HOSTNAME: name, ...more };
  }

  async start(args = []) {
    this.window = await launch({ binary: process.env.ZAPIS_BINARY, env: this.env, log: path.join(this.folder, "app.log"), args });
  }

  /** What the next file dialogs answer: a list of paths each. */
  answer(...lines) {
    fs.writeFileSync(this.dialogs, `${lines.map((paths) => paths.join("\t")).join("\n")}\n`);
  }

  async clean(what) {
    // A colour on its way to another one is nobody's contrast.
    await this.window.settle();
    assert.deepEqual(await this.window.violations(), [], `axe finds nothing on ${what}`);
    await this.window.picture(path.join(root, `build/pictures/${this.run}-${what}.png`));
  }
}
