// A lunch break with two real windows on two displays: a note taker's hands its record over by file and by shared
// folder, the moderator's collects it. Polish interface; everything is found by role and name.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { Key, catalogue, eventually, root } from "./driver.mjs";
import { Laptop, endScreens, screen } from "./laptops.mjs";
import { steps } from "./steps.mjs";

const cli = process.env.ZAPIS_CLI;
const pictures = path.join(root, "build/pictures");
const home = fs.mkdtempSync(path.join(os.tmpdir(), "zapis-handover-"));
const pl = catalogue("pl");
const title = "Dobre sąsiedztwo po przyjeździe";

const { step, play } = steps(async () => {
  for (const [who, laptop] of Object.entries(laptops)) await laptop.window?.picture(path.join(pictures, `handover-failed-${who}.png`)).catch(() => {});
});

const laptops = {};
const out = path.join(home, "PACZKI");
const shared = path.join(home, "WSPÓLNY");
const stick = path.join(home, "pendrive.zapis");
const lockedStick = path.join(home, "zamknięta.zapis");
const sheet = path.join(home, "karta.pdf");
const row = async (window, n) => (await window.texts("row"))[n];
const codeIn = (text) => /[2-9A-Z]{4}-[2-9A-Z]{2}/.exec(text)?.[0];

async function day() {
  const moderator = (laptops.moderator = new Laptop(home, "laptop-moderatorki"));
  execFileSync(cli, ["new", "--from-announcement", path.join(root, "tests/fixtures/ogloszenie.txt"), "--library", moderator.library], { stdio: "ignore" });
  await moderator.start();
  const desk = moderator.window;

  await step("the organiser saves the packets for all groups in one go", async () => {
    fs.mkdirSync(out);
    await desk.get("heading", pl("start-events"));
    await desk.click("button", title);
    moderator.answer([out]);
    await desk.click("button", pl("handout-button"));
    await desk.said("status", "W folderze „PACZKI”");
    await moderator.clean("event");
    return fs.readdirSync(out).join(", ");
  });
  const packets = fs.readdirSync(out).sort();

  const taker = (laptops.taker = new Laptop(home, "laptop-1", await screen()));
  await step("a note taker's laptop opens its packet and is asked once whom it serves", async () => {
    await taker.start([path.join(out, packets[0])]);
    await taker.window.get("heading", pl("serve-title"));
    const who = await taker.window.get("textbox", pl("serve-who"));
    await taker.clean("serve");
    await who.clear();
    await who.sendKeys("Ewa Lipska", Key.ENTER);
    await taker.window.get("textbox", pl("capture-line"));
  });
  const pad = taker.window;

  await step("the group writes", async () => {
    const field = await pad.get("textbox", pl("capture-line"));
    for (const line of ["z: Lista kontaktów do koordynatorek", "u: Spotykamy się co miesiąc", "r: Stałe finansowanie >MRiPS"]) await field.sendKeys(line, Key.ENTER);
    await eventually("three entries", async () => (await pad.all("article")).length === 3);
    await pad.said("banner", pl("saved-at", { time: "" }).trim());
  });

  await step("what is open is listed, and without a reason nothing is handed over", async () => {
    await pad.press(Key.F4);
    await pad.said("main", "bez osoby odpowiedzialnej");
    await taker.clean("handover");
    await pad.click("button", pl("handover-file"));
    await pad.said("alert", pl("error-hand-over-why"));
    assert.equal(fs.existsSync(stick), false, "nothing was written");
  });

  let receipt;
  await step("the record goes onto a stick, and the receipt is shown", async () => {
    const why = await pad.get("textbox", pl("handover-why"));
    await why.sendKeys("Zabrakło czasu");
    taker.answer([stick]);
    await pad.click("button", pl("handover-file"));
    const told = await pad.said("main", pl("handover-remove"));
    receipt = codeIn(await pad.textOf(told));
    assert.ok(receipt, "a code to be compared");
    assert.ok(fs.statSync(stick).size > 1000, "the packet is there");
    await taker.clean("handed");
    return receipt;
  });

  await step("the moderator is asked about the unknown laptop, and accepts it", async () => {
    await desk.click("button", pl("event-collect"));
    await desk.get("region", pl("collect-board"));
    moderator.answer([stick]);
    await desk.click("button", pl("collect-open"));
    await desk.said("listitem", "laptop-1");
    assert.ok((await row(desk, 0)).includes(pl("collect-state-expected")), "nothing is stored before");
    await moderator.clean("unknown");
    await desk.click("button", "Przyjmij 1 paczkę i zapamiętaj laptop");
    await eventually("the record", async () => (await row(desk, 0)).includes(pl("collect-state-arrived")));
  });

  await step("both screens show the same receipt, and the board says why it was handed over", async () => {
    const shown = await row(desk, 0);
    assert.equal(codeIn(shown), receipt, shown);
    assert.ok(shown.includes("Zabrakło czasu"), shown);
    await desk.click("button", pl("collect-details", { number: "1" }));
    const [spoken] = [...(await pad.texts("main"))].map((text) => /Na głos: [^0-9]*/.exec(text)?.[0]);
    assert.ok(spoken && (await desk.texts("main"))[0].includes(spoken.trim().slice(0, 40)), "and it is said with the same words");
    await moderator.clean("details");
    await desk.click("button", pl("collect-details", { number: "1" }));
  });

  await step("a locked packet asks for its passphrase, and the recovery sheet brings it", async () => {
    await pad.press(Key.F4);
    await pad.click("checkbox", pl("handover-lock"));
    const passphrase = await (await pad.get("textbox", pl("handover-passphrase"))).getAttribute("value");
    assert.ok(passphrase.length >= 12, "one is proposed");
    taker.answer([sheet]);
    await pad.click("button", pl("handover-sheet"));
    await pad.said("status", pl("handover-sheet-saved", { file: "" }).slice(0, 20));
    assert.equal(fs.readFileSync(sheet).subarray(0, 5).toString(), "%PDF-", "the sheet can be printed");
    const why = await pad.get("textbox", pl("handover-why"));
    await why.clear();
    await why.sendKeys("Zabrakło czasu");
    taker.answer([lockedStick]);
    await pad.click("button", pl("handover-file"));
    await pad.said("main", pl("handover-remove"));
    await taker.clean("locked");
    assert.equal(fs.readFileSync(lockedStick).includes("Lista kontaktów"), false, "nothing of it is readable");

    moderator.answer([lockedStick]);
    await desk.click("button", pl("collect-open"));
    const field = await desk.get("textbox", pl("packet-passphrase-of", { file: path.basename(lockedStick) }));
    await field.sendKeys("nie to hasło wcale", Key.ENTER);
    await desk.said("listitem", pl("error-packet-wrong-passphrase").slice(0, 30));
    await moderator.clean("unlock");
    const again = await desk.get("textbox", pl("packet-passphrase-of", { file: path.basename(lockedStick) }));
    await again.clear();
    await again.sendKeys(passphrase, Key.ENTER);
    await eventually("no question any more", async () => (await desk.all("textbox", pl("packet-passphrase-of", { file: path.basename(lockedStick) }))).length === 0);
    await pad.click("checkbox", pl("handover-lock"));
  });

  await step("a later version waits in the watched folder with its difference, and is merged", async () => {
    fs.mkdirSync(shared);
    moderator.answer([shared]);
    await desk.click("button", pl("collect-watch"));
    await desk.get("button", pl("collect-watch-stop"));
    await pad.click("button", pl("handover-back"));
    const field = await pad.get("textbox", pl("capture-line"));
    await field.sendKeys("z: Spis gabinetów @Jan Sowa do 9.06", Key.ENTER);
    await eventually("four entries", async () => (await pad.all("article")).length === 4);
    await pad.press(Key.F4);
    taker.answer([shared]);
    await pad.click("button", pl("handover-folder"));
    const told = await pad.said("main", pl("handover-sync"));
    receipt = codeIn(await pad.textOf(told).then((text) => text.split(pl("handover-sync"))[1]));
    await eventually("the newer version", async () => (await row(desk, 0)).includes(pl("collect-state-newer")), 40_000);
    await desk.click("button", pl("collect-details", { number: "1" }));
    await desk.said("main", "Spis gabinetów");
    await moderator.clean("newer");
    await desk.click("button", pl("collect-accept-newer"));
    await eventually("the same receipt again", async () => codeIn(await row(desk, 0)) === receipt);
    return receipt;
  });

  await step("the folder goes away and comes back", async () => {
    fs.renameSync(shared, `${shared}-x`);
    await desk.said("main", "Czekam, aż się pojawi");
    fs.renameSync(`${shared}-x`, shared);
    await desk.said("main", "ostatnio widziany");
    await desk.click("button", pl("collect-watch-stop"));
  });

  let code, ticket;
  await step("the moderator opens the room's network, and a code is shown", async () => {
    await desk.click("button", pl("live-button-desk"));
    await desk.get("dialog", pl("live-title-desk"));
    await moderator.clean("network-asks");
    await desk.click("button", pl("live-open"));
    const words = await eventually("a code and a ticket", async () => {
      const [said] = await desk.texts("dialog");
      return /\d{3} \d{3}/.test(said) && /ZAPIS:/.test(said) && said;
    });
    code = /\d{3} \d{3}/.exec(words)[0];
    ticket = /ZAPIS:[A-Z0-9-]+/.exec(words)[0];
    await moderator.clean("network-desk");
    return ticket;
  });

  await step("a wrong code connects nobody, the right one does, and both show the same receipt", async () => {
    await pad.click("button", pl("live-button-group"));
    await pad.click("button", pl("live-open"));
    const to = await pad.get("textbox", pl("live-to"));
    await to.sendKeys(ticket);
    const digits = await pad.get("textbox", pl("live-code-of"));
    await digits.sendKeys(code.startsWith("0") ? "111 111" : "000 000");
    await pad.click("button", pl("live-join"));
    await pad.said("alert", "sześć cyfr");
    await desk.said("alert", "Ktoś wpisał zły kod");
    await digits.clear();
    await digits.sendKeys(code);
    await pad.click("button", pl("live-join"));
    await pad.said("dialog", pl("live-state-step"), 60_000);
    await desk.said("dialog", pl("live-state-step"), 60_000);
    await taker.clean("network-group");
    await moderator.clean("network-met");
  });

  await step("what is typed while the dialog is away is on the board in a moment", async () => {
    await pad.click("button", pl("live-keep"));
    await desk.click("button", pl("live-keep"));
    await pad.click("button", pl("handover-back"));
    const field = await pad.get("textbox", pl("capture-line"));
    await field.sendKeys("u: Przez sieć też", Key.ENTER);
    await eventually("five entries", async () => (await pad.all("article")).length === 5);
    await taker.clean("network-line");
    await pad.press(Key.F4);
    await pad.said("main", pl("handover-receipt"));
    const now = codeIn((await pad.texts("main"))[0].split(pl("handover-receipt"))[1]);
    assert.notEqual(now, receipt, "the record is another");
    await eventually("the same receipt on the board", async () => codeIn(await row(desk, 0)) === now);
    return now;
  });

  await step("the network is closed on one side, and the other says so", async () => {
    await desk.click("button", pl("live-end"));
    await pad.said("status", "Nic nie przepadło", 30_000);
    await pad.click("button", pl("live-end"));
    await eventually("no line any more", async () => (await pad.all("region", pl("live-line-label"))).length === 0);
  });

  await step("a missing group has its reason, and one is signed off and taken back", async () => {
    await desk.goTo("#/");
    await desk.click("button", title);
    await desk.click("button", pl("event-collect"));
    const why = await desk.get("textbox", pl("collect-why", { number: "2" }));
    await why.sendKeys("laptop w drodze", Key.ENTER);
    await eventually("the reason", async () => (await desk.texts("row")).some((text) => text.includes(pl("collect-state-missing"))));
    await desk.click("button", pl("collect-details", { number: "1" }));
    await desk.click("button", pl("collect-sign-off", { number: "1" }));
    await eventually("the sign-off", async () => (await row(desk, 0)).includes(pl("collect-state-signedoff")));
    await moderator.clean("signed");
    await desk.chord(Key.CONTROL, "z");
    await eventually("taken back", async () => (await row(desk, 0)).includes(pl("collect-state-arrived")));
  });

  await step("the board is large on the projector", async () => {
    await desk.press(Key.F11);
    await desk.get("dialog", pl("collect-board"));
    await moderator.clean("projector");
    await desk.press(Key.ESCAPE);
    await eventually("the board as before", async () => (await desk.all("dialog")).length === 0);
  });
}

await play(day, async () => {
  for (const laptop of Object.values(laptops)) await laptop.window?.close();
  endScreens();
  fs.rmSync(home, { recursive: true, force: true });
});
