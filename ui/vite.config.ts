import { readFileSync } from "node:fs";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** The version stands once, in the workspace's Cargo.toml. */
const version = /^version\s*=\s*"([^"]+)"/m.exec(readFileSync("../Cargo.toml", "utf8"))?.[1] ?? "0.0.0";

export default defineConfig({
  // The editor of long notes is loaded when first needed; the development server has it ready all the same.
  optimizeDeps: { include: ["@codemirror/commands", "@codemirror/lang-markdown", "@codemirror/language", "@codemirror/state", "@codemirror/view", "@lezer/highlight"] },
  plugins: [svelte()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  clearScreen: false,
  // The texts and fonts live beside the window, in assets/.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  // Two windows, two pages: the projector's has nothing of the desk in it.
  build: { target: "safari15", outDir: "dist", emptyOutDir: true, chunkSizeWarningLimit: 800, rollupOptions: { input: ["index.html", "plenary.html"] } },
  test: { include: ["src/**/*.test.ts"] },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
});
