import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { expect, test } from "vitest";

/** Imports go one way, from a lower tier to a higher one; nouns don't know each other. */
const tiers = ["ipc", "text", "stores", "shared", "noun", "views", "top"] as const;
const nouns = ["events", "capture", "collect", "readback", "desk", "report", "search", "photos", "plenary", "room"];
const root = import.meta.dirname;

type Import = { file: string; to: string };

function tierOf(path: string): number {
  const folder = path.split("/")[0]!;
  if (!path.includes("/")) return tiers.indexOf("top");
  return nouns.includes(folder) ? tiers.indexOf("noun") : tiers.indexOf(folder as (typeof tiers)[number]);
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return each.name === "generated" ? [] : files(path);
    return /\.(svelte|ts)$/.test(each.name) && !each.name.endsWith(".test.ts") ? [path] : [];
  });
}

function imports(): Import[] {
  return files(root).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((found) => ({
      file: relative(root, file),
      to: found[1]!,
    })),
  );
}

function inside({ file, to }: Import): { file: string; target: string } | null {
  if (!to.startsWith(".")) return null;
  const target = relative(root, resolve(root, dirname(file), to));
  return target.startsWith("..") || target.startsWith("styles") ? null : { file, target };
}

test("imports go from ipc and text over stores, shared and nouns to views", () => {
  const local = imports().map(inside).filter((each) => each !== null);
  const wrong = local.filter(({ file, target }) => {
    const [from, to] = [tierOf(file), tierOf(target)];
    if (from < 0 || to < 0) return true;
    const sameNoun = file.split("/")[0] === target.split("/")[0];
    return to > from || (to === from && tiers[from] === "noun" && !sameNoun);
  });
  expect(wrong, "imports against the direction").toEqual([]);
  expect(local.length, "the walk sees the window's files").toBeGreaterThan(100);
});

test("only the client names Tauri", () => {
  const naming = imports().filter(({ to }) => to.startsWith("@tauri-apps/"));
  expect([...new Set(naming.map(({ file }) => file))], "one door to the host").toEqual(["ipc/client.ts"]);
});

test("people's words never become HTML", () => {
  const raw = files(root).filter((file) => readFileSync(file, "utf8").includes("{@html"));
  expect(raw.map((file) => relative(root, file)), "nothing is HTML that was not written here").toEqual([]);
});
