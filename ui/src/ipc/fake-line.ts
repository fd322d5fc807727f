/** The fake host's understanding of a line: a rough likeness of the capture grammar, for tests and looking only. */
import type { CapturedLine, EntryKind, Slip, Token } from "./types";

const prefixes: Record<string, EntryKind> = {
  z: "task", t: "task", r: "recommendation", u: "arrangement", a: "arrangement", p: "practice",
  po: "need", n: "need", of: "offer", o: "offer", "?": "question",
};

const bytes = (text: string) => new TextEncoder().encode(text).length;

export function understand(line: string): CapturedLine {
  const tokens: Token[] = [];
  const understood: CapturedLine = {
    kind: "note", text: "", owners: [], partners: [], addressees: [], due: null, tags: [], dots: null, place: "", contact: "", tokens,
  };
  const add = (index: number, length: number, meaning: Token["meaning"], sure = true) =>
    tokens.push({ start: bytes(line.slice(0, index)), end: bytes(line.slice(0, index + length)), meaning, sure });

  const prefix = /^\s*(z|t|r|u|a|po|p|n|of|o|\?):/iu.exec(line);
  if (prefix) {
    understood.kind = prefixes[prefix[1]!.toLowerCase()] ?? "note";
    add(prefix[0].length - prefix[1]!.length - 1, prefix[1]!.length + 1, { type: "kind", value: understood.kind });
  }
  const plain = /^\s*\\(?:z|t|r|u|a|po|p|n|of|o|\?):/iu.exec(line)?.[0];
  if (plain) add(plain.indexOf("\\"), 1, { type: "escape", value: bytes(plain) });
  const grammar = /@(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)|\+(\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)?)|>(\p{Lu}[\p{L}.]*(?: (?:st\. )?\p{Lu}[\p{L}]*)?)|#([\p{L}\d]+)|\*(\d{1,3})\b|\bdo (?!31\.06)(\d{1,2})\.(\d{2})\b|\b(miejsce|kontakt): ?([^\s;][^;@#>]*?)(?= *(?:;|[@#>]|(?:miejsce|kontakt):|$))/gu;
  for (const found of line.matchAll(grammar)) {
    const [whole, owner, partner, addressee, tag, dots, dueDay, dueMonth, asked, answer] = found;
    const at = found.index;
    if (line[at - 1] === "\\") {
      add(at - 1, 1, { type: "escape", value: bytes(line.slice(0, at + whole.length)) });
      continue;
    }
    if (owner) {
      const name = { name: owner, person: null };
      understood.owners.push(name);
      add(at, whole.length, { type: "owner", value: name }, owner.includes(" "));
    } else if (partner) {
      const name = { name: partner, person: null };
      understood.partners.push(name);
      add(at, whole.length, { type: "partner", value: name });
    } else if (addressee) {
      const value = { name: addressee, level: null };
      understood.addressees.push(value);
      add(at, whole.length, { type: "addressee", value });
    } else if (tag) {
      understood.tags.push(tag);
      add(at, whole.length, { type: "tag", value: tag });
    } else if (dots) {
      understood.dots = Number(dots);
      add(at, whole.length, { type: "dots", value: Number(dots) });
    } else if (asked && answer) {
      const field = asked === "miejsce" ? "place" : "contact";
      understood[field] = answer;
      add(at, whole.length, { type: field, value: answer }, understood.kind === "practice");
    } else if (dueDay && dueMonth) {
      const value = { day: `2022-${dueMonth}-${dueDay.padStart(2, "0")}`, written: `${dueDay}.${dueMonth}` };
      understood.due = value;
      add(at, whole.length, { type: "due", value });
    }
  }
  understood.text = withoutTokens(line, tokens);
  return understood;
}

/** Of all that may be asked about only a prefix with a full stop, a sign apart from its name and one day. */
export function slips(line: string): Slip[] {
  const at = (index: number, words: string) => ({ start: bytes(line.slice(0, index)), end: bytes(line.slice(0, index + words.length)) });
  const found: Slip[] = [];
  const prefix = /^(z|t|r)\.(?= \p{Lu})/iu.exec(line);
  if (prefix) found.push({ ...at(0, prefix[0]), asks: { type: "meant", value: { meaning: { type: "kind", value: prefixes[prefix[1]!.toLowerCase()]! }, instead: `${prefix[1]}:` } } });
  const owner = /(?<=\s)@ (\p{Lu}\p{L}*)/u.exec(line);
  if (owner) found.push({ ...at(owner.index, owner[0]), asks: { type: "meant", value: { meaning: { type: "owner", value: { name: owner[1]!, person: null } }, instead: `@${owner[1]}` } } });
  const day = /(?<=\s)do 31\.06/u.exec(line);
  if (day) found.push({ ...at(day.index, day[0]), asks: { type: "noSuchDay" } });
  return found;
}

function withoutTokens(line: string, tokens: Token[]): string {
  const encoded = new TextEncoder().encode(line);
  const decoder = new TextDecoder();
  let rest = "";
  let from = 0;
  for (const token of tokens) {
    rest += decoder.decode(encoded.slice(from, token.start));
    from = token.end;
  }
  return (rest + decoder.decode(encoded.slice(from))).replace(/\s+/g, " ").trim();
}
