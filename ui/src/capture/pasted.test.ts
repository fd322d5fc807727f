import { describe, expect, test } from "vitest";

import { pastedMarkdown } from "./pasted";

const check = (html: string, expected: string | null) => expect(pastedMarkdown(html), html.slice(0, 120)).toBe(expected);

describe("what is pasted", () => {
  test("from a page: paragraphs, headings, lists, emphasis", () => {
    check("<h2>Rozmowa</h2><p>Kto <b>płaci</b> i <em>kiedy</em>?</p><ul><li>Wola</li><li>Mokotów<ul><li>Sadyba</li></ul></li></ul><p>Koniec</p>",
      "## Rozmowa\n\nKto **płaci** i _kiedy_?\n\n- Wola\n- Mokotów\n  - Sadyba\n\nKoniec");
    check("<ol><li><p>raz</p></li><li><p>dwa</p></li></ol>", "1. raz\n2. dwa");
    check("raz<br>dwa", "raz\ndwa");
  });

  test("from Word: styles, conditional comments and the bullets written as text are gone", () => {
    check(
      `<html xmlns:o="urn:x"><head><style><!-- p.MsoNormal {margin:0} --></style><title>x</title></head><body lang=PL><!--StartFragment-->
<p class=MsoNormal>Umowy kończą się <b style='mso-bidi-font-weight:normal'>30 czerwca</b>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>pierwszy</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>drugi</p>
<p class=MsoNormal>&#379;ółw &amp; sp&oacute;łka</p><!--EndFragment--></body></html>`,
      "Umowy kończą się **30 czerwca**.\n\n- pierwszy\n  - drugi\n\nŻółw & spółka",
    );
  });

  test("from Word, after the browser has taken its marks of lists away: the bullets are left", () => {
    check(
      `<p class="MsoNormal">Ustalenia</p><p class="MsoListParagraph">·<span>&nbsp; </span>lista pokoi</p><p class="MsoListParagraph">·<span>&nbsp; </span>przydział</p><p>koniec</p>`,
      "Ustalenia\n\n- lista pokoi\n- przydział\n\nkoniec",
    );
  });

  test("from Google Docs: the wrapping <b> is no emphasis, a bold span is", () => {
    check(
      `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Ala ma </span><span style="font-weight:700">kota </span><span style="font-style:italic">i psa</span></p></b>`,
      "Ala ma **kota** _i psa_",
    );
  });

  test("from Excel: a table stays a table, its first row is the head", () => {
    check(
      "<table border=0><colgroup><col width=64></colgroup><tbody><tr><td>Dzielnica</td><td><b>Miejsca</b></td></tr><tr><td>Wola</td><td>12</td></tr><tr><td></td><td>3\n 4</td></tr></tbody></table>",
      "| Dzielnica | Miejsca |\n| --- | --- |\n| Wola | 12 |\n|  | 3 4 |",
    );
    check("<p>Tabela</p><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table><p>koniec</p>", "Tabela\n\n| a | b |\n| --- | --- |\n\nkoniec");
  });

  test("a column is lines, and a stroke in a cell ends no cell", () => {
    check("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\nb");
    check("<table><tr><td>a|b</td><td>c</td></tr></table>", "| a\\|b | c |\n| --- | --- |");
  });

  test("hostile: nothing runs, nothing hangs, nothing is an element", () => {
    check(`<p>raz<script>alert("<p>")</script><img src=x onerror=alert(1)> dwa</p>`, "raz dwa");
    check(`<style>p{}`, null);
    check(`a < b &#0;&#xD800;&nieznane; <b>c`, "a < b &nieznane; **c**");
    check("<p title='a > b'>cytat</p>", "cytat");
    expect(pastedMarkdown("x".repeat(2_000_001)), "more than a person pastes is left to the plain text").toBeNull();
    expect(pastedMarkdown(`${"<ul><li><b><table><tr><td>".repeat(5000)}dno`), "depth has no price").toContain("dno");
    expect(pastedMarkdown("<".repeat(50_000)), "a heap of signs is text").toHaveLength(50_000);
    expect(pastedMarkdown("<b>x</b>y".repeat(100_000)), "nor has a line of many pieces").toMatch(/^\*\*x\*\*y/);
    expect(pastedMarkdown("x<i> </i>".repeat(100_000))?.startsWith("x x x"), "empty emphasis is a space").toBe(true);
    expect(pastedMarkdown(`<p ${'a="'.repeat(3333)}>x</p>`), "quotes that never end").toBeNull();
  });
});
