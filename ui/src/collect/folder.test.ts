import { render } from "svelte/server";
import { describe, expect, test } from "vitest";

import { fakeHost } from "../ipc/fake";
import { setHost } from "../ipc/host";
import type { FolderView } from "../ipc/types";
import FolderBar from "./FolderBar.svelte";

/** What the bar says, without its marks. */
async function said(change: (folder: FolderView) => FolderView = (folder) => folder): Promise<string> {
  const host = fakeHost();
  setHost(host);
  const folder = (await host.watchFolder("e", true))!;
  const nothing = () => {};
  const { body } = render(FolderBar, { props: { folder: change(folder), onaccept: nothing, onretry: nothing, onstop: nothing } });
  return body.replaceAll(/<!--.*?-->/g, "").replaceAll(/<[^>]*>/g, " ").replaceAll(/[\s\u00A0]+/g, " ");
}

describe("the bar of a watched folder", () => {
  test("an unknown laptop is named with its fingerprint, and what it would change stands below", async () => {
    const bar = await said();
    expect(bar, "who it says it is").toContain("laptop „laptop 7” (odcisk 4RMX-T9KB)");
    expect(bar, "and what it brings").toContain("Co by zmieniła: 3 nowe, 2 zmienione");
    expect(bar.indexOf("4RMX-T9KB"), "the laptop first").toBeLessThan(bar.indexOf("Co by zmieniła"));
  });

  test("a newer version of a known laptop is not asked about here", async () => {
    const bar = await said((folder) => ({ ...folder, packets: folder.packets.filter(({ state }) => state === "newer") }));
    expect(bar, "the board shows it in its row").not.toContain("Przyjmij");
  });

  test("what could not be taken says why and has a way to try again", async () => {
    expect(await said(), "a button beside the sentence").toMatch(/Grupa 08 \(C2TN-8FQW\)\.zapis: .+ Spróbuj jeszcze raz/);
  });
});
