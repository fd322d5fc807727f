/** Outcomes of packets, some of which ask a person: whose they are, or by which passphrase they open. */
import { host } from "../ipc/host";
import type { PacketOutcome } from "../ipc/types";
import { during } from "../stores/progress.svelte";

/** Those accepted take the places of the questions. */
export async function accepted(outcomes: PacketOutcome[], names: string[]): Promise<PacketOutcome[]> {
  const answers = await during(host().acceptPackets(names));
  const places = outcomes.flatMap((outcome, i) => (outcome.held && names.includes(outcome.held) ? [i] : []));
  return outcomes.map((outcome, i) => answers[places.indexOf(i)] ?? outcome);
}

export async function unlocked(outcomes: PacketOutcome[], name: string, passphrase: string): Promise<PacketOutcome[]> {
  const answer = await during(host().unlockPacket(name, passphrase));
  return outcomes.map((outcome) => (outcome.held === name ? answer : outcome));
}
