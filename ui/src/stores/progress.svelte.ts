/** The long work going on, as the host tells it. */
import { host } from "../ipc/host";
import type { Progress } from "../ipc/types";

let progress = $state.raw<Record<string, Progress>>({});

export function underWay(task: string): Progress | null {
  return progress[task] ?? null;
}

export function listen(): () => void {
  return host().onProgress((told) => {
    const { [told.task]: _, ...others } = progress;
    progress = told.done >= told.total ? others : { ...others, [told.task]: told };
  });
}

/** Runs long work; what the host tells meanwhile ends with it. */
export async function during<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    progress = {};
  }
}
