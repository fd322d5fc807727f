/** The plenary's time as one bar: what the groups take, what is left, what does not fit. */
import type { PlenaryPlan } from "../ipc/types";

export interface Budget {
  /** Minutes of each group that fit; the last one may be cut. */
  segments: number[];
  left: number;
  over: number;
}

export function budgetOf(plan: PlenaryPlan): Budget {
  const budget = plan.budget ?? plan.minutes;
  let room = budget;
  const segments = plan.groups.map((group) => {
    const fits = Math.min(group.minutes, Math.max(0, room));
    room -= group.minutes;
    return fits;
  });
  return { segments: segments.filter((minutes) => minutes > 0), left: Math.max(0, budget - plan.minutes), over: Math.max(0, plan.minutes - budget) };
}
