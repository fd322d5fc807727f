import { describe, expect, test } from "vitest";

import { beginning, blocks } from "./markdown";

describe("Markdown in entries", () => {
  const drawn = (text: string) =>
    blocks(text).map(({ kind, runs }) => `${kind}: ${runs.map((r) => (r.strong ? `<b>${r.words}</b>` : r.em ? `<i>${r.words}</i>` : r.words)).join("")}`);
  const check = (text: string, expected: string[]) => expect(drawn(text), text).toEqual(expected);

  test("headings, bullets and emphasis are seen", () => {
    check("## Hotele\n\n- umowy do **30 czerwca**\n* a _potem_?", ["heading: Hotele", "bullet: umowy do <b>30 czerwca</b>", "bullet: a <i>potem</i>?"]);
  });

  test("what only looks like it stays as it was written", () => {
    check("lista_wolnych_miejsc i 2*3*4", ["plain: lista_wolnych_miejsc i 2*3*4"]);
    check("5 * 3 * 2, #mieszkania", ["plain: 5 * 3 * 2, #mieszkania"]);
    check("<b>nie</b>", ["plain: <b>nie</b>"]);
  });

  test("hostile lengths are drawn as they are", () => {
    for (const text of ["*".repeat(100_000), "_a ".repeat(50_000), `**${" ".repeat(100_000)}`]) {
      expect(blocks(text).flatMap((b) => b.runs).map((r) => r.words).join("").length, "every character is there").toBe(text.length);
    }
  });
});

describe("the beginning of a long entry", () => {
  test("is only taken of one that is long", () => {
    expect(beginning("Jedna lista dla wszystkich dzielnic"), "one line").toBeNull();
    expect(beginning("raz\ndwa\ntrzy\ncztery\npięć\nsześć\nsiedem"), "a seventh line still fits").toBeNull();
  });

  test("ends between words, with a mark", () => {
    const short = beginning("słowo ".repeat(4000));
    expect(short?.length, "about six lines").toBeLessThan(520);
    expect(short, "a whole word and the mark").toMatch(/słowo…$/);
  });

  test("counts written lines too", () => {
    expect(beginning(Array.from({ length: 40 }, (_, i) => `- ${i}`).join("\n"))?.split("\n").length, "six of forty").toBe(6);
  });

  test("shows a table's rows with their cells apart", () => {
    expect(blocks("| a | b\\|c |\n| --- | --- |\n| 1 | 2 |").map((b) => [b.kind, b.runs[0]!.words]), "without the line below its head").toEqual([["row", "a\tb|c"], ["row", "1\t2"]]);
  });
});
