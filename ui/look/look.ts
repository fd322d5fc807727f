/** The window with the fake host: `look.html?empty&handed&long&many&desk=480&conflicts&edited&fail&handover=folder&room=full&lang=uk&theme=dark&size=150#/capture/…`. */
import { mount } from "svelte";

import App from "../src/App.svelte";
import { fakeHost } from "../src/ipc/fake";
import { eventId, groupId } from "../src/ipc/fake-sample";
import { setHost } from "../src/ipc/host";
import type { Language, Theme } from "../src/ipc/types";
import Projector from "../src/plenary/Projector.svelte";
import "../src/styles/fonts.css";
import "../src/styles/tokens.css";
import "../src/styles/components.css";

const asked = new URLSearchParams(location.search);
const host = fakeHost({
  empty: asked.has("empty"),
  handed: asked.has("handed"),
  conflicts: asked.has("conflicts"),
  deskSize: Number(asked.get("desk") ?? 0),
  handover: asked.get("handover") ?? undefined,
  room: asked.get("room") ?? undefined,
  settings: {
    language: (asked.get("lang") ?? "pl") as Language,
    theme: (asked.get("theme") ?? "light") as Theme,
    textSize: Number(asked.get("size") ?? 100),
    readPhotos: asked.has("read"),
  },
});
if (asked.has("fail")) host.failing = { code: asked.get("fail") || "no-space", params: {} };
if (asked.has("long")) await fillUp();
if (asked.has("many")) for (let n = 0; n < 275; n++) await host.addEntries(groupId(1), [`${["z: Zebrać listę", "u: Spotykamy się", "r: Finansowanie >MRiPS"][n % 3]} ${n} @Anna Kowal do 15.06`]);
if (asked.has("edited")) await editALot();
if (asked.has("plenary")) await toPlenary();
setHost(host);
addEventListener("close-asked", () => host.askToClose());
mount(asked.has("projector") ? Projector : App, { target: document.getElementById("app")! });

/** A record as full as one gets: 60 entries, among them a note of 20 kB, and a few in the trash. */
async function fillUp() {
  const lines = ["z: Sprawdzić listę wolnych pokoi do 15.06", "u: Spotykamy się w pierwszy wtorek", "r: Stałe finansowanie punktów >MRiPS", "po: tłumaczki ukraińskiego i rosyjskiego", "Umowy w hotelach kończą się z końcem czerwca"];
  const section = (n: number) => `## Rozmowa ${n}\n\n- umowy do **30 czerwca**, a _potem_ nie wiadomo\n- i kto płaci za transport?\n\n${"Rodziny z małymi dziećmi czekają w kolejce i nikt nie wie, jak długo. ".repeat(12)}\n\n`;
  for (let n = 0; n < 38; n++) {
    const { entries } = await host.addEntries(groupId(1), [`${lines[n % lines.length]} ${n}`]);
    const id = entries[0]!.id;
    if (n % 12 === 11) await host.patchEntry(id, { deleted: true });
    else if (n === 34) await host.patchEntry(id, { kind: "note", text: Array.from({ length: 21 }, (_, i) => section(i + 1)).join("") });
  }
}

/** An entry so long that its type has to shrink, and the newest one after a few changes. */
async function editALot() {
  await host.addEntries(groupId(1), [`u: ${"Rodziny z małymi dziećmi mają pierwszeństwo przy przydziale mieszkań, a listę oczekujących prowadzi jedna osoba w dzielnicy. ".repeat(6)}`]);
  const { entries } = await host.addEntries(groupId(1), ["z: Zebrać listę wolnych pokoi @Anna Kowal do 15.06"]);
  const id = entries[0]!.id;
  await host.patchEntry(id, { text: "Zebrać od dzielnic listę wolnych pokoi i mieszkań" });
  await host.patchEntry(id, { kind: "arrangement" });
  await host.patchEntry(id, { text: "Zebrać od wszystkich dzielnic listę wolnych mieszkań, razem z adresem i telefonem do osoby, która je pokaże" });
  await host.patchEntry(id, { kind: "task" });
  await host.setStance(id, "dissent", "Helena Ryś: termin jest za krótki");
}

/** A plenary under way: highlights of every group but one, a common wording, what the room adopted, a note nobody else sees. */
async function toPlenary() {
  // The room's screen speaks the event's language.
  await host.saveEvent({ ...(await host.event(eventId)), language: (asked.get("lang") ?? "pl") as Language });
  const { entries } = await host.desk(eventId);
  const of = (group: number) => entries.filter((each) => each.group === groupId(group)).map((each) => each.entry);
  const long = `u: ${"Rodziny z małymi dziećmi mają pierwszeństwo przy przydziale mieszkań, a listę oczekujących prowadzi jedna osoba w dzielnicy. ".repeat(40)}`;
  const first = of(3)[0]!;
  if (asked.has("long")) await host.highlight(eventId, (await host.addEntries(groupId(1), [long])).entries[0]!.id, true);
  for (const group of [1, 2, 3, 4, 5, 7, 8]) for (const entry of of(group).slice(0, group === 3 ? 5 : 3)) await host.highlight(eventId, entry.id, true);
  for (const task of entries.filter((each) => each.entry.kind === "task" && each.group !== groupId(6))) await host.highlight(eventId, task.entry.id, true);
  await host.linkEntries(eventId, first.id, of(7)[2]!.id, "same");
  await host.linkEntries(eventId, first.id, of(1)[0]!.id, "same");
  await host.setWording(eventId, first.id, "Stałe punkty informacyjne w każdej dzielnicy, z językiem ukraińskim");
  const line = { group: groupId(3), askedBy: "Helena Ryś" };
  await host.addAmendment(eventId, { ...line, entry: first.id, text: "dopisać: „także dla osób niesłyszących”", outcome: "adopted", votes: { yes: 41, no: 3, abstained: 6 } });
  await host.addAmendment(eventId, { ...line, entry: first.id, text: "od września, nie od stycznia", outcome: "parked", votes: null });
  await host.addAmendment(eventId, { ...line, askedBy: "", entry: null, text: "Wspólny kalendarz kursów na stronie miasta", outcome: asked.has("band") ? "adopted" : "returned", votes: null });
  await host.setPrivateNote(eventId, first.id, "Zapytać panią z ratusza, czy to ich zdanie, czy tylko grupy");
  await host.setPrivateNote(eventId, eventId, "O 14:30 przerwa, nawet jeśli nie skończymy");
  await host.beginPlenary(eventId);
  await host.steerPlenary({ step: "to", slide: { slide: "group", group: groupId(3) } });
  const at = asked.get("slide");
  if (at === "item") await host.steerPlenary({ step: "next" });
  if (at === "second") for (let n = 0; n < 2; n++) await host.steerPlenary({ step: "next" });
  if (at === "tasks") await host.steerPlenary({ step: "tasks" });
  if (at === "end") await host.steerPlenary({ step: "to", slide: { slide: "end" } });
  if (at === "opening") await host.steerPlenary({ step: "to", slide: { slide: "opening" } });
  if (at === "long") await host.steerPlenary({ step: "to", slide: (await host.projected())!.slides.find((each) => each.slide === "item" && each.part === 1)! });
  if (at === "photo") {
    const shown = (await host.projected())!;
    const pictured = shown.view.groups.flatMap((group) => group.items.map((item) => ({ group: group.group, item }))).find(({ item }) => item.photos.length > 0)!;
    await host.steerPlenary({ step: "to", slide: { slide: "item", group: pictured.group, entry: pictured.item.entry, part: 0 } });
    await host.steerPlenary({ step: "photo" });
  }
  if (at === "empty") await host.steerPlenary({ step: "to", slide: { slide: "group", group: groupId(6) } });
  if (asked.has("open")) await host.openProjector();
}
