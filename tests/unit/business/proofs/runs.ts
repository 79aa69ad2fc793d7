import { createWorld, decisionKinds } from "../../../../simulations/business/index.ts";
import type { ArchitectureName, LarkfieldState } from "../../../../simulations/business/index.ts";
import type { RecordedOccasion } from "../../../../simulations/business/larkfield/deciding/Recorder.ts";
import { ticketKinds, ticketParts, Wrong, wrongCauses } from "../../../../simulations/business/larkfield/state.ts";
import { rows, total } from "./world.ts";
import type { Overrides } from "./world.ts";

/** The business at the end of a run. */
export function stateOf(architecture: ArchitectureName, overrides: Overrides, seed = 6, years = 1): LarkfieldState {
  const { simulation } = createWorld({ architecture, seed, years, overrides });
  simulation.runUntil(simulation.state.endAt);
  return simulation.state;
}

/** Every decision of a year as it was taken, and the business at its end. */
export function occasionsOf(architecture: ArchitectureName, overrides: Overrides, seed = 6) {
  const larkfield = createWorld({ architecture, seed, years: 1, overrides });
  const occasions: RecordedOccasion[] = [];
  larkfield.recorder = { occasion: (occasion) => occasions.push(occasion) };
  larkfield.simulation.runUntil(larkfield.simulation.state.endAt);
  return { occasions, state: larkfield.simulation.state };
}

/** Tickets of a kind and part; of every kind or part where it is left out. */
export function ticketsOf({ tickets }: LarkfieldState, kind?: string, part?: string): number[] {
  return rows(tickets.count).filter(
    (row) =>
      (kind === undefined || ticketKinds[tickets.kind[row]!] === kind) &&
      (part === undefined || ticketParts[tickets.part[row]!] === part),
  );
}

/** Wrong reads of a cause, over the run or from a quarter (0, 1, …) on. */
export const wrongReads = ({ tally }: LarkfieldState, cause: keyof typeof Wrong, from = 0): number =>
  total(tally.wrong.subarray(from * wrongCauses.length), wrongCauses.length, Wrong[cause]);

/** Bar of a kind of decision, and the long-run trust of data that are right exactly at it (MODEL.md §3). */
export function barOf(state: LarkfieldState, kind: number): { bar: number; threshold: number; usefulMs: number } {
  const { gain, loss, manual, usefulMs } = decisionKinds[kind]!;
  const bar = (manual + loss) / (gain + loss);
  const [a, b] = [state.parameters["trust.gain"], state.parameters["trust.loss"]];
  return { bar, threshold: (a * bar) / (a * bar + b * (1 - bar)), usefulMs };
}
