/** The window with the fake host: `look.html?empty&handed&long&many&conflicts&edited&fail&lang=uk&theme=dark&size=150#/capture/…`. */
import { mount } from "svelte";

import App from "../src/App.svelte";
import { fakeHost } from "../src/ipc/fake";
import { groupId } from "../src/ipc/fake-sample";
import { setHost } from "../src/ipc/host";
import type { Language, Theme } from "../src/ipc/types";
import "../src/styles/fonts.css";
import "../src/styles/tokens.css";
import "../src/styles/components.css";

const asked = new URLSearchParams(location.search);
const host = fakeHost({
  empty: asked.has("empty"),
  handed: asked.has("handed"),
  conflicts: asked.has("conflicts"),
  settings: {
    language: (asked.get("lang") ?? "pl") as Language,
    theme: (asked.get("theme") ?? "light") as Theme,
    textSize: Number(asked.get("size") ?? 100),
    readPhotos: asked.has("read"),
  },
});
if (asked.has("fail")) host.failing = { code: "no-space", params: {} };
if (asked.has("long")) await fillUp();
if (asked.has("many")) for (let n = 0; n < 275; n++) await host.addEntry(groupId(1), `${["z: Zebrać listę", "u: Spotykamy się", "r: Finansowanie >MRiPS"][n % 3]} ${n} @Anna Kowal do 15.06`);
if (asked.has("edited")) await editALot();
setHost(host);
mount(App, { target: document.getElementById("app")! });

/** A record as full as one gets: 60 entries, among them a note of 20 kB, and a few in the trash. */
async function fillUp() {
  const lines = ["z: Sprawdzić listę wolnych pokoi do 15.06", "u: Spotykamy się w pierwszy wtorek", "r: Stałe finansowanie punktów >MRiPS", "po: tłumaczki ukraińskiego i rosyjskiego", "Umowy w hotelach kończą się z końcem czerwca"];
  const section = (n: number) => `## Rozmowa ${n}\n\n- umowy do **30 czerwca**, a _potem_ nie wiadomo\n- i kto płaci za transport?\n\n${"Rodziny z małymi dziećmi czekają w kolejce i nikt nie wie, jak długo. ".repeat(12)}\n\n`;
  for (let n = 0; n < 38; n++) {
    const { entries } = await host.addEntry(groupId(1), `${lines[n % lines.length]} ${n}`);
    const id = entries[0]!.id;
    if (n % 12 === 11) await host.patchEntry(id, { deleted: true });
    else if (n === 34) await host.patchEntry(id, { kind: "note", text: Array.from({ length: 21 }, (_, i) => section(i + 1)).join("") });
  }
}

/** An entry so long that its type has to shrink, and the newest one after a few changes. */
async function editALot() {
  await host.addEntry(groupId(1), `u: ${"Rodziny z małymi dziećmi mają pierwszeństwo przy przydziale mieszkań, a listę oczekujących prowadzi jedna osoba w dzielnicy. ".repeat(6)}`);
  const { entries } = await host.addEntry(groupId(1), "z: Zebrać listę wolnych pokoi @Anna Kowal do 15.06");
  const id = entries[0]!.id;
  await host.patchEntry(id, { text: "Zebrać od dzielnic listę wolnych pokoi i mieszkań" });
  await host.patchEntry(id, { kind: "arrangement" });
  await host.patchEntry(id, { text: "Zebrać od wszystkich dzielnic listę wolnych mieszkań, razem z adresem i telefonem do osoby, która je pokaże" });
  await host.patchEntry(id, { kind: "task" });
  await host.setStance(id, "dissent", "Helena Ryś: termin jest za krótki");
}
