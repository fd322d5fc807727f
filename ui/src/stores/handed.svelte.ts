/** Packets opened from outside, by a double click on their file: taken in at once, and told where they belong. */
import { host } from "../ipc/host";
import type { EventId, PacketOutcome } from "../ipc/types";
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

/** Takes in what was handed over; null when nothing was. */
export async function openHanded(): Promise<Handed | null> {
  await settled();
  const outcomes = await host().openHanded();
  if (outcomes.length === 0) return null;
  const taken = outcomes.map(({ outcome }) => outcome).find((outcome) => outcome.result !== "refused");
  handed = { event: taken?.event ?? null, outcomes };
  return handed;
}
