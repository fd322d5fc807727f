/**
 * The pictures a person meant to paste. A spreadsheet gives its rows as words and as a picture of them, and means the words;
 * a copied file comes with its own name or address.
 */
export function pastedPictures<Of extends { name: string; type: string }>(files: Of[], words: string): Of[] {
  const names = new Set(files.map((file) => file.name));
  const said = words.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !names.has(line) && !line.startsWith("file:"));
  return said.length > 0 ? [] : files.filter((file) => file.type.startsWith("image/"));
}
