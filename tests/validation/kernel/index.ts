import { ageChecks } from "./ages.ts";
import { attemptChecks } from "./attempts.ts";
import { availabilityChecks } from "./availability.ts";
import { backlogChecks } from "./backlogs.ts";
import { copyChecks } from "./copies.ts";
import { queueRuns } from "./queues.ts";
import type { QueueRuns } from "./queues.ts";

/** Every closed form that is simulated in `npm test`, as one family. Takes about 20 seconds. */
export function kernelFamily(): QueueRuns {
  const { checks, little } = queueRuns();
  const others = [availabilityChecks, attemptChecks, ageChecks, copyChecks, backlogChecks];
  return { checks: [...checks, ...others.flatMap((run) => run())], little };
}

export { judge } from "./Check.ts";
export type { Verdict } from "./Check.ts";
export { heavyQueueRuns } from "./queues.ts";
