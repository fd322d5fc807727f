/** Packets opened from outside, by a double click on their file: taken in at once, and told where they belong. */
import { host } from "../ipc/host";
import type { EventId, PacketOutcome } from "../ipc/types";
import type { Place } from "./place";
import { settled } from "./saving.svelte";

/** `event` is where they belong; null when none of them could be taken. */
type Handed = { event: EventId | null; outcomes: PacketOutcome[] };

let handed = $state.raw<Handed | null>(null);

/** What became of an event's packets, once: whoever shows it has it. */
export function takeHanded(event: EventId | null): PacketOutcome[] {
  if (!handed || handed.event !== event) return [];
  const { outcomes } = handed;
  handed = null;
  return outcomes;
}

/** Where one goes after one packet was opened that serves a laptop: to the question whom it serves, or to the record. */
export async function placeFor(outcomes: PacketOutcome[]): Promise<Place | null> {
  const [only, ...more] = outcomes;
  if (!only || more.length > 0) return null;
  const { outcome } = only;
  if (outcome.result !== "imported" && outcome.result !== "alreadyThere") return null;
  const { event, group } = outcome;
  const serving = await host().serving(event);
  if (serving.group !== null) return { screen: "capture", event, group: serving.group };
  if (serving.asked || outcome.result !== "imported" || !outcome.newEvent) return null;
  return { screen: "serve", event, ...(group ? { group } : {}) };
}

/** Takes in what was handed over; null when nothing was. */
export async function openHanded(): Promise<Handed | null> {
  await settled();
  const outcomes = await host().openHanded();
  if (outcomes.length === 0) return null;
  const taken = outcomes.map(({ outcome }) => (outcome.result === "refused" || outcome.result === "locked" ? null : outcome.event)).find((event) => event !== null);
  handed = { event: taken ?? null, outcomes };
  return handed;
}
