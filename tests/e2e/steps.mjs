// A run in the real window: its steps are told in a line each with their time, what fails is photographed, and nothing that
// fails, in a step or between them, lets the run end well.
import fs from "node:fs";

const begun = Date.now();

const tell = (mark, words) => console.log(`${String(Date.now() - begun).padStart(7)} ms  ${mark} ${words}`);
const stack = (error) => String(error.stack ?? error).split("\n").slice(0, 12).join("\n        ");

/**
 * `photograph(n)` keeps what the window showed at the n-th failure. Where steps stand on each other the first one that fails
 * ends the run; with `goesOn` the others are taken all the same.
 */
export function steps(photograph, { goesOn = false } = {}) {
  const failed = [];
  let passed = 0;
  let told;

  async function step(name, job) {
    const from = Date.now();
    try {
      const words = await job();
      passed += 1;
      tell("ok  ", `${name} ${Date.now() - from} ms${words ? `  (${words})` : ""}`);
    } catch (error) {
      failed.push(name);
      told = error;
      tell("FAIL", `${name} ${Date.now() - from} ms\n        ${stack(error)}`);
      await photograph(failed.length).catch(() => {});
      if (!goesOn) throw error;
    }
  }

  /** `close(well)` ends what the run began, however it went; only what went well may be swept away. */
  async function play(scenario, close) {
    try {
      await scenario();
    } catch (error) {
      if (error !== told) {
        failed.push("between the steps");
        tell("FAIL", `between the steps\n        ${stack(error)}`);
      }
    } finally {
      await close(failed.length === 0);
    }
    console.log(`${passed} passed${failed.length > 0 ? `, ${failed.length} failed: ${failed.join("; ")}` : ""}, pictures in build/pictures`);
    if (failed.length > 0) process.exitCode = 1;
  }

  return { step, play };
}

/** What the program said last. */
export const lastWords = (log) => fs.existsSync(log) && console.log(fs.readFileSync(log, "utf8").split("\n").slice(-15).join("\n"));
