/** How photos come into the fake host: chosen and pasted ones are drawn, phones are counted by a clock. */
import type { Host } from "./host";
import type { EntryPlace, Photo, PhotoArrival, PhotoId, Problem, Saved } from "./types";

type Ways = Pick<
  Host,
  | "choosePhotos" | "addDroppedPhoto" | "pastePhotos" | "similarPhotos" | "keepBothPhotos" | "addEntryFromPhoto" | "placeEntry"
  | "openPhone" | "phoneCounts" | "closePhone" | "onPhotoArrival"
>;

type Inside = {
  group: () => string;
  photos: () => Photo[];
  saved: (entries: []) => Saved;
  change: (name: string, photos: Photo[]) => unknown;
  addEntry: (group: string, line: string) => Promise<Saved>;
  failing: () => Problem | null;
};

/** Three networks, as on a laptop with a cable and a virtual machine. */
const networks = [
  { name: "wlp3s0", address: "192.168.1.20", kind: "wifi" },
  { name: "enp0s31f6", address: "10.0.4.17", kind: "cable" },
  { name: "docker0", address: "172.17.0.1", kind: "virtual" },
];

export function photoWays({ photos, saved, change, addEntry, failing }: Inside): Ways {
  let made = 0;
  let asked = -1;
  let tell: (arrival: PhotoArrival) => void = () => {};
  const alike = new Set<string>();

  function add(group: string, name: string): PhotoArrival {
    const refusal = failing() ?? (name.endsWith(".txt") ? { code: "photo-not-a-picture", params: {} } : null);
    if (refusal) return { group, name, outcome: { result: "refused", problem: refusal }, saved: null };
    const first = photos()[0];
    const id = `0190d0c0-0000-7000-8000-${String(800 + made++).padStart(12, "0")}`;
    const photo: Photo = { ...first!, id, hash: String(made % 10).repeat(64), caption: "", entries: [], places: [], apart: [], order: `9${made}` };
    change("undo-add-photo", [...photos(), photo]);
    return { group, name, outcome: { result: "added", photo: id }, saved: saved([]) };
  }

  const withPlace = (photo: Photo, place: EntryPlace, there: boolean): Photo => ({
    ...photo,
    entries: [...photo.entries.filter((e) => e !== place.entry), place.entry],
    places: [...photo.places.filter((p) => p.entry !== place.entry), ...(there ? [place] : [])],
  });

  const ways: Ways = {
    choosePhotos: async (group, folder) => {
      const names = folder ? ["IMG_2041.jpg", "IMG_2042.jpg"] : ["IMG_2043.jpg", "notatki.txt"];
      names.forEach((name) => tell(add(group, name)));
      return names.length;
    },
    addDroppedPhoto: async (group, file) => add(group, file.name),
    pastePhotos: async (group) => {
      tell(add(group, ""));
      return 1;
    },
    similarPhotos: async () => {
      const [one, , other] = photos().filter((p) => !p.deleted);
      return one && other && !alike.has(one.id) ? [[one.id, other.id]] : [];
    },
    keepBothPhotos: async (one: PhotoId) => {
      alike.add(one);
      change("undo-keep-photos", photos());
      return saved([]);
    },
    addEntryFromPhoto: async (group, line, photo, area) => {
      const answer = await addEntry(group, line);
      const entry = answer.entries[0]!.id;
      const place = { entry, area: area ?? { left: 0, top: 0, right: 0, bottom: 0 } };
      change("undo-add-entry", photos().map((p) => (p.id === photo ? withPlace(p, place, area !== null) : p)));
      return { ...saved([]), entries: answer.entries };
    },
    placeEntry: async (photo, entry, area) => {
      const place = { entry, area: area ?? { left: 0, top: 0, right: 0, bottom: 0 } };
      change("undo-place-entry", photos().map((p) => (p.id === photo ? withPlace(p, place, area !== null) : p)));
      return saved([]);
    },
    openPhone: async (_group, network) => {
      asked = 0;
      const chosen = network ?? networks[0]!.address;
      const size = 33;
      const dark = (x: number, y: number) => (x * 7 + y * 13 + ((x * y) % 5)) % 3 === 0;
      let path = "";
      for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (dark(x, y)) path += `M${x} ${y}h1v1h-1z`;
      return { address: `http://${chosen}:40123/k7d2mq4xw9rz8nbt5yvc3hfa6p`, qr: { size, path }, chosen, networks };
    },
    phoneCounts: async () => {
      asked += 1;
      return { phones: asked > 1 ? 2 : 0, arriving: asked > 1 ? 1 : 0, arrived: asked > 1 ? 3 : 0, refused: 0 };
    },
    closePhone: async () => {},
    onPhotoArrival: (told) => {
      tell = told;
      return () => (tell = () => {});
    },
  };
  return ways;
}
