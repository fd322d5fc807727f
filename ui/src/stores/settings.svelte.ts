/** What a person set for this computer, applied to the page at once and kept by the host. */
import { host } from "../ipc/host";
import type { Language, Settings, Theme } from "../ipc/types";
import { speak } from "../text/text.svelte";

const initial: Settings = { language: "pl", theme: "system", textSize: 100, readPhotos: false };
const smallest = 80;
const largest = 300;
const step = 10;

let settings = $state<Settings>(initial);

export function current(): Settings {
  return settings;
}

export async function load(): Promise<void> {
  apply({ ...initial, ...(await host().settings()) });
  if (typeof matchMedia === "function") {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => apply(settings));
  }
}

export const setLanguage = (language: Language) => change({ language });
export const setReadPhotos = (readPhotos: boolean) => change({ readPhotos });
export const setTheme = (theme: Theme) => change({ theme });
export const biggerText = () => change({ textSize: clamp(settings.textSize + step) });
export const smallerText = () => change({ textSize: clamp(settings.textSize - step) });
export const normalText = () => change({ textSize: 100 });
export const canGrow = () => settings.textSize < largest;
export const canShrink = () => settings.textSize > smallest;

function clamp(percent: number): number {
  return Math.min(largest, Math.max(smallest, percent));
}

function change(part: Partial<Settings>): Promise<void> {
  apply({ ...settings, ...part });
  return host().setSettings(settings);
}

function apply(next: Settings): void {
  settings = { ...next, textSize: clamp(next.textSize) };
  speak(settings.language);
  if (typeof document === "undefined") return;
  const root = document.documentElement;
  root.dataset.theme = shownTheme(settings.theme);
  root.style.setProperty("--scale", String(settings.textSize / 100));
  // Above 150 % an edge beside the text would leave no room for it.
  root.dataset.edge = settings.textSize > 150 ? "below" : "beside";
}

function shownTheme(theme: Theme): "light" | "dark" {
  if (theme !== "system") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
