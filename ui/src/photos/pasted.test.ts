import { expect, test } from "vitest";

import { pastedPictures } from "./pasted";

const picture = { name: "tablica.jpg", type: "image/jpeg" };

test("rows of a spreadsheet are words, though a picture of them comes along", () => {
  expect(pastedPictures([{ name: "image.png", type: "image/png" }], "Sala\tTelefon\n12\t600 100 200"), "words are meant").toEqual([]);
});

test("a picture, and a copied file with its name or address, is a picture", () => {
  expect(pastedPictures([picture], ""), "without words").toEqual([picture]);
  expect(pastedPictures([picture], " \n"), "with blank ones").toEqual([picture]);
  expect(pastedPictures([picture], "tablica.jpg"), "its name").toEqual([picture]);
  expect(pastedPictures([picture], "file:///media/tablica.jpg\r\n"), "its address").toEqual([picture]);
});

test("what is no picture is not taken", () => {
  expect(pastedPictures([{ name: "lista.xlsx", type: "application/zip" }], ""), "another file").toEqual([]);
});
