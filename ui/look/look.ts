/** The window with the fake host: `look.html?empty&fail&lang=uk&theme=dark&size=150#/capture/…`. */
import { mount } from "svelte";

import App from "../src/App.svelte";
import { fakeHost } from "../src/ipc/fake";
import { setHost } from "../src/ipc/host";
import type { Language, Theme } from "../src/ipc/types";
import "../src/styles/fonts.css";
import "../src/styles/tokens.css";
import "../src/styles/components.css";

const asked = new URLSearchParams(location.search);
const host = fakeHost({
  empty: asked.has("empty"),
  handed: asked.has("handed"),
  settings: {
    language: (asked.get("lang") ?? "pl") as Language,
    theme: (asked.get("theme") ?? "light") as Theme,
    textSize: Number(asked.get("size") ?? 100),
  },
});
if (asked.has("fail")) host.failing = { code: "no-space", params: {} };
setHost(host);
mount(App, { target: document.getElementById("app")! });
