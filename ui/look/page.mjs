/** The window with the in-memory host, built as the app's own page is: what is measured here is what people get. */
import path from "node:path";

import { chromium } from "playwright-core";
import { build, preview } from "vite";

const outDir = path.resolve(import.meta.dirname, "../../build/look-page");

/** The built `look.html` on a server of its own, and Chromium to open it in. */
export async function builtPage(options = {}) {
  await build({ logLevel: "error", build: { outDir, rollupOptions: { input: ["look.html"] }, ...options } });
  const server = await preview({ logLevel: "error", build: { outDir }, preview: { port: 0, strictPort: false, host: "127.0.0.1" } });
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  return {
    address: `http://127.0.0.1:${server.httpServer.address().port}/look.html`,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
