/** The long work going on, as the host tells it. */
import { host } from "../ipc/host";
import type { Progress } from "../ipc/types";

let progress = $state<Progress | null>(null);

export function underWay(): Progress | null {
  return progress;
}

export function listen(): () => void {
  return host().onProgress((told) => (progress = told.done >= told.total ? null : told));
}

/** Runs long work; what the host tells meanwhile ends with it. */
export async function during<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    progress = null;
  }
}
