/** The report of the fake host: pages that were really laid out (zapis-report's example `pages`), of an invented group. */
import pages from "./fake-pages.json";
import { groupId, samplePicture } from "./fake-sample";
import type { Host } from "./host";
import type { Entry, PageDrawing, Photo, Problem, ReportFormat, ReportPages, ReportTheme, SavedFolder } from "./types";

type Of = { entries: () => Entry[]; photos: () => Photo[]; failing: () => Problem | null; calls: string[]; changed: Set<() => void> };
type ReportHost = Pick<
  Host,
  | "reportPages" | "reportPage" | "reportPicture" | "reportSpot" | "prepareReport" | "saveReport" | "saveReportFolder"
  | "openSaved" | "showSaved" | "printReport" | "reportThemes" | "addTheme" | "onChanged"
>;

const drawn = pages.pages as unknown as PageDrawing[];
const own: ReportTheme = { id: "0123456789abcdef01234567", name: "Dzielnica Wola" };

export function fakeReport(of: Of): ReportHost {
  let stamp = 0;
  const themes: ReportTheme[] = [{ id: "paper", name: "" }, { id: "civic", name: "" }];
  const saved = (names: string[]): SavedFolder => ({ folder: "raport-2022-05-27-pl", files: names.map((name, number) => ({ name, number })) });
  const refuse = () => {
    const problem = of.failing();
    if (problem) throw problem;
  };
  const laidOut = (theme: string): ReportPages => ({
    stamp: ++stamp,
    pages: drawn.length,
    width: drawn[0]?.width ?? 595,
    height: drawn[0]?.height ?? 842,
    contents: pages.contents as ReportPages["contents"],
    about: {
      groupsMissing: [8],
      owners: ["Irena Maj"],
      addressees: ["Miasto st. Warszawa"],
      photosDue: 0,
      issues: [
        { kind: "owners", group: groupId(1), groupNumber: 1, count: 2, entry: of.entries().find((e) => e.kind === "task")?.id ?? null },
        { kind: "photos", group: groupId(1), groupNumber: 1, count: 1, entry: null },
        { kind: "missing", group: groupId(8), groupNumber: 8, count: 1, entry: null },
      ],
      themeNotes: theme === own.id ? [{ code: "theme-note-colour", params: { name: "accent", from: "#f4b400", to: "#8a6500" } }] : [],
    },
  });
  return {
    reportPages: async (_event, choice) => laidOut(choice.theme),
    reportPage: async (_stamp, page) => {
      const found = drawn[page];
      if (!found) throw { code: "report-stale", params: {} } satisfies Problem;
      // The pages tell of another invented group: what leads to a record leads to this one's.
      let place = 0;
      const entries = of.entries();
      const led = (entry: string | null) => (entry ? (entries[place++ % Math.max(entries.length, 1)]?.id ?? null) : null);
      return { ...found, blocks: found.blocks.map((block) => ({ ...block, group: block.group && groupId(1), entry: led(block.entry) })) };
    },
    reportPicture: async (_stamp, index) => samplePicture(of.photos()[index]?.hash ?? ""),
    reportSpot: async (_stamp, group) => (group === groupId(1) ? { page: 0, y: 300 } : null),
    prepareReport: async () => {},
    saveReport: async (_event, _choice, format) => (refuse(), saved([`raport.${format === "markdown" ? "md" : format}`])),
    saveReportFolder: async (_event, _choice, formats: ReportFormat[]) => (refuse(), saved(formats.map((format) => `raport.${format === "markdown" ? "md" : format}`))),
    openSaved: async (number) => void of.calls.push(`open ${number}`),
    showSaved: async () => void of.calls.push("show"),
    printReport: async () => "viewer",
    reportThemes: async () => [...themes],
    addTheme: async () => {
      if (!themes.includes(own)) themes.push(own);
      return own.id;
    },
    onChanged: (told) => {
      of.changed.add(told);
      return () => of.changed.delete(told);
    },
  };
}
