/**
 * What was copied from Word, Excel, Google Docs or a page, as clean Markdown. The HTML is only read, mark by mark;
 * nothing of it ever becomes an element of the window. A table stays one, its first row as the head.
 */

/** Nobody pastes more by hand; a larger one is taken as plain text. */
const mostCharacters = 2_000_000;
const mostDepth = 100;
const mostColumns = 50;

type Mark = { name: string; close: boolean; attributes: string };

const skipped = new Set(["style", "script", "head", "title", "template", "noscript", "svg", "math", "object", "iframe", "select", "textarea", "o:p"]);
const blocks = new Set(["p", "div", "section", "article", "header", "footer", "main", "aside", "figure", "figcaption", "blockquote", "pre", "address", "dl", "dt", "dd", "body", "form", "fieldset", "center", "hr", "nav"]);
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0", ndash: "–", mdash: "—", hellip: "…", bdquo: "„", rdquo: "”", ldquo: "“", laquo: "«", raquo: "»", rsquo: "’", lsquo: "‘", bull: "•", middot: "·", oacute: "ó", Oacute: "Ó", sect: "§", deg: "°", euro: "€", shy: "", zwnj: "", zwj: "" };

/** The Markdown of clipboard HTML; null when there is nothing to gain over the plain text. */
export function pastedMarkdown(html: string): string | null {
  if (html.length > mostCharacters) return null;
  const reader = new Reader();
  reader.read(html);
  const text = reader.text();
  return text === "" ? null : text;
}

class Reader {
  #lines: string[] = [];
  #line = new Line();
  #blank = false;
  #lists: { ordered: boolean; count: number }[] = [];
  #emphasis: { name: string; sign: string; at: number }[] = [];
  #prefix = "";
  #cells: string[] | null = null;
  #rows: string[][] = [];
  #tables = 0;
  /** Word writes list items as paragraphs, with the bullet as text that is to be ignored. */
  #wordBullet = 0;
  #spans: boolean[] = [];

  read(html: string): void {
    let at = 0;
    while (at < html.length) {
      const open = html.indexOf("<", at);
      if (open < 0) return this.#words(html.slice(at));
      if (open > at) this.#words(html.slice(at, open));
      at = this.#mark(html, open);
    }
  }

  text(): string {
    this.#endLine();
    this.#putTable();
    return this.#lines.join("\n").replace(/\n{3,}/g, "\n\n").trim();
  }

  /** Reads the mark at `open` and says where to go on. */
  #mark(html: string, open: number): number {
    if (html.startsWith("<!--", open)) return after(html, "-->", open + 4);
    if (html.startsWith("<!", open) || html.startsWith("<?", open)) return after(html, ">", open);
    if (!/[a-z/]/i.test(html[open + 1] ?? "")) {
      this.#words("<");
      return open + 1;
    }
    const close = endOfMark(html, open);
    const mark = parsed(html.slice(open + 1, close));
    if (!mark) return close + 1;
    if (skipped.has(mark.name) && !mark.close && !mark.attributes.endsWith("/")) {
      return after(html, ">", indexOfClosing(html, mark.name, close + 1));
    }
    this.#take(mark);
    return close + 1;
  }

  #take(mark: Mark): void {
    const { name, close, attributes } = mark;
    if (name === "br") this.#cells ? this.#space() : this.#endLine();
    else if (name === "ul" || name === "ol") this.#list(name === "ol", close);
    else if (name === "li") this.#item(close);
    else if (/^h[1-6]$/.test(name)) this.#heading(Number(name[1]), close);
    else if (name === "table") this.#table(close);
    else if (name === "tr") this.#row(close);
    else if (name === "td" || name === "th") this.#cell(close);
    else if (blocks.has(name)) this.#block(close, attributes);
    else if (["b", "strong", "i", "em", "span"].includes(name)) this.#inline(name, close, attributes);
  }

  #list(ordered: boolean, close: boolean): void {
    this.#endLine();
    if (close) this.#lists.pop();
    else if (this.#lists.length < mostDepth) this.#lists.push({ ordered, count: 0 });
    if (this.#lists.length === 0) this.#blank = true;
  }

  #item(close: boolean): void {
    if (this.#cells) return this.#space();
    this.#endLine();
    if (close) return;
    const list = this.#lists.at(-1);
    if (list) list.count++;
    const depth = Math.min(Math.max(0, this.#lists.length - 1), 6);
    this.#prefix = "  ".repeat(depth) + (list?.ordered ? `${list.count}. ` : "- ");
  }

  #heading(level: number, close: boolean): void {
    if (this.#cells) return this.#space();
    this.#endLine();
    this.#blank = true;
    if (!close) this.#prefix = `${"#".repeat(level)} `;
  }

  #table(close: boolean): void {
    this.#tables = Math.max(0, this.#tables + (close ? -1 : 1));
    if (this.#tables > 0 && close) return;
    this.#endLine();
    this.#cells = null;
    this.#putTable();
    this.#blank = true;
  }

  /** A single column is no table, only lines. */
  #putTable(): void {
    const columns = Math.min(mostColumns, this.#rows.reduce((most, row) => Math.max(most, row.length), 0));
    const rows = this.#rows;
    this.#rows = [];
    if (columns < 2) return rows.forEach(([words]) => words && this.#put(words));
    const drawn = rows.map((row) => `| ${Array.from({ length: columns }, (_, i) => (row[i] ?? "").replaceAll("|", "\\|")).join(" | ")} |`);
    this.#put([drawn[0], `|${" --- |".repeat(columns)}`, ...drawn.slice(1)].join("\n"));
  }

  /** A table within a table's cell is read as words of that cell. */
  #row(close: boolean): void {
    if (this.#tables > 1) return this.#space();
    if (!close) {
      this.#endLine();
      this.#cells = [];
      return;
    }
    if (!this.#cells) return;
    const rest = this.#line.taken();
    if (rest.trim()) this.#cells.push(rest);
    const row = this.#cells.map((cell) => cell.replace(/\s+/g, " ").trim());
    while (row.at(-1) === "") row.pop();
    this.#cells = null;
    if (row.length > 0) this.#rows.push(row);
  }

  #cell(close: boolean): void {
    if (this.#tables > 1) return this.#space();
    if (close && this.#cells) this.#closeEmphasis();
    const words = this.#line.taken();
    if (close && this.#cells) this.#cells.push(words);
  }

  #block(close: boolean, attributes: string): void {
    if (this.#cells) return this.#space();
    // A paragraph inside a list item is the item.
    if (!close && this.#prefix && this.#line.empty) return;
    this.#endLine();
    if (this.#lists.length === 0) this.#blank = true;
    const word = /mso-list:\s*l\d+ level(\d)/i.exec(attributes);
    if (!close && word) this.#listItem(Number(word[1]) - 1);
  }

  #inline(name: string, close: boolean, attributes: string): void {
    if (name === "span") return this.#span(close, attributes);
    // Google Docs wraps everything in a <b> that is not bold.
    const sign = /(^|[;"'\s])font-weight:\s*(normal|[1-5]00)/i.test(attributes) ? "" : name === "b" || name === "strong" ? "**" : "_";
    this.#emphasise(name, sign, close);
  }

  #span(close: boolean, attributes: string): void {
    if (close) {
      if (this.#spans.pop() && this.#wordBullet > 0) this.#wordBullet--;
      return this.#emphasise("span", "", true);
    }
    const ignored = /mso-list:\s*ignore/i.test(attributes);
    if (ignored) this.#wordBullet++;
    this.#spans.push(ignored);
    const sign = /font-weight:\s*(bold|[6-9]00)/i.test(attributes) ? "**" : /font-style:\s*italic/i.test(attributes) ? "_" : "";
    this.#emphasise("span", sign, false);
  }

  #emphasise(name: string, sign: string, close: boolean): void {
    if (!close) {
      if (this.#emphasis.length >= mostDepth) return;
      // A heading is bold anyway, and emphasis within the same emphasis says nothing more.
      const idle = /#\s*$/.test(this.#prefix) || this.#cells !== null || this.#emphasis.some((e) => e.sign === sign);
      this.#emphasis.push({ name, sign: idle ? "" : sign, at: this.#line.begin() });
      return;
    }
    const at = this.#emphasis.findLastIndex((e) => e.name === name);
    if (at < 0) return;
    const [ended] = this.#emphasis.splice(at, 1);
    if (ended?.sign) this.#line.emphasise(ended.at, ended.sign);
  }

  #closeEmphasis(): void {
    for (const open of this.#emphasis.toReversed()) {
      if (open.sign) this.#line.emphasise(open.at, open.sign);
      open.sign = "";
    }
  }

  #words(raw: string): void {
    if (this.#wordBullet > 0) return;
    this.#line.add(decoded(raw).replace(/[ \t\r\n\f]+/g, " "));
  }

  #space(): void {
    this.#line.add(" ");
  }

  #endLine(): void {
    if (this.#cells) return this.#space();
    this.#closeEmphasis();
    const words = this.#line.taken().replace(/[\s\u00A0]+/g, " ").trim();
    if (words === "") return;
    // A browser may strip Word's marks of a list before the page gets to see them: what is left is the bullet.
    if (this.#prefix === "" && /^[·•▪]\s+\S/.test(words)) this.#listItem(0);
    this.#put(this.#prefix + (this.#prefix ? words.replace(/^[·•○▪§o–-]\s+/, "") : words));
    this.#prefix = "";
  }

  /** The line in the making is an item; items follow each other without a blank line. */
  #listItem(level: number): void {
    this.#prefix = `${"  ".repeat(Math.min(6, level))}- `;
    this.#blank = !/^\s*- /.test(this.#lines.at(-1) ?? "");
  }

  #put(line: string): void {
    if (this.#blank && this.#lines.length > 0) this.#lines.push("");
    this.#blank = false;
    this.#lines.push(line);
  }
}

/** A line in the making, in pieces: however many there are, none is looked at more than a few times. */
class Line {
  #pieces: string[] = [];
  #space = true;
  empty = true;

  add(words: string): void {
    const piece = this.#space ? words.replace(/^ /, "") : words;
    if (piece === "") return;
    this.#pieces.push(piece);
    this.#space = piece.endsWith(" ");
    this.empty = false;
  }

  /** A place where emphasis may begin. */
  begin(): number {
    return this.#pieces.push("") - 1;
  }

  /** `**words **` is no emphasis in Markdown: the signs stand at the words, the space outside. */
  emphasise(at: number, sign: string): void {
    let first = at + 1;
    while (this.#pieces[first]?.trim() === "") first++;
    if (first >= this.#pieces.length) return;
    let last = this.#pieces.length - 1;
    while (this.#pieces[last]!.trim() === "") last--;
    const lead = /^\s*/.exec(this.#pieces[first]!)![0];
    this.#pieces[first] = lead + sign + this.#pieces[first]!.slice(lead.length);
    const tail = /\s*$/.exec(this.#pieces[last]!)![0];
    this.#pieces[last] = this.#pieces[last]!.slice(0, this.#pieces[last]!.length - tail.length) + sign + tail;
  }

  taken(): string {
    const words = this.#pieces.join("");
    this.#pieces = [];
    this.#space = true;
    this.empty = true;
    return words;
  }
}

function after(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from);
  return at < 0 ? html.length : at + end.length;
}

/** Where the mark ends: at the first > outside quotation marks. */
function endOfMark(html: string, open: number): number {
  let quote = "";
  for (let at = open + 1; at < html.length; at++) {
    const sign = html[at]!;
    if (quote) {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return html.length;
}

function parsed(inside: string): Mark | null {
  const found = /^(\/?)([a-z][a-z0-9:]*)/i.exec(inside);
  return found && { name: found[2]!.toLowerCase(), close: found[1] === "/", attributes: inside.slice(found[0].length) };
}

function indexOfClosing(html: string, name: string, from: number): number {
  const wanted = `</${name}`;
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at, at + wanted.length).toLowerCase() === wanted) return at;
  }
  return html.length;
}

function decoded(raw: string): string {
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, number?: string, hex?: string, name?: string) => {
    if (name) return named[name] ?? whole;
    const code = number ? Number(number) : parseInt(hex!, 16);
    const real = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && (code >= 32 || code === 9 || code === 10);
    return real ? String.fromCodePoint(code) : "";
  });
}
