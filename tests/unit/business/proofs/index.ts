/** Closed forms of queues, copies and trust, held against the business itself, as one family (`judge`, Holm's correction). */
import type { Check } from "../../../validation/kernel/Check.ts";
import { batchChecks } from "./batches.ts";
import { bullwhip } from "./bullwhip.ts";
import type { Bullwhip } from "./bullwhip.ts";
import { driftChecks, heavyDriftChecks } from "./drift.ts";
import { failureDemand } from "./failureDemand.ts";
import type { FailureDemand } from "./failureDemand.ts";
import { oversellChecks } from "./oversell.ts";

export interface BusinessFamily {
  readonly checks: readonly Check[];
  readonly bullwhip: Bullwhip;
  readonly failureDemand: FailureDemand;
}

/** Everything that `npm test` holds against the business. Takes about half a minute. */
export function businessFamily(): BusinessFamily {
  const whip = bullwhip();
  const demand = failureDemand();
  const checks = [...demand.checks, ...oversellChecks(), ...whip.checks, ...driftChecks(), ...batchChecks()];
  return { checks, bullwhip: whip, failureDemand: demand };
}

/** What needs many seeds for its width: `npm run validate -- larkfieldProofs`. */
export const heavyBusinessChecks = heavyDriftChecks;
