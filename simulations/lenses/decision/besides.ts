import { createWorldWith } from "../../business/index.ts";
import type { LarkfieldState, Overrides, RunRequest } from "../../business/index.ts";

/** Inputs that a decision joins, as the question asks; then five, and every reader is told of changes. */
export const inputsAsked = [1, 2, 3, 4, 5] as const;
/** How long a message takes when people ask one second after an input has changed, ms. */
export const delaysAsked = [100, 900, 1_500, 5_000, 60_000] as const;

export interface Besides {
  readonly byInputs: readonly (number | null)[];
  readonly byDelay: readonly (number | null)[];
}

/** Runs that are kept: whoever gives an order asks the same of the same Larkfield again. */
const MOST_KEPT = 4;
const kept = new Map<string, Besides>();

/**
 * Plays the runs beside a run, each a year long: by how many inputs a decision joins, or, where people ask right after an
 * input has changed, by how long messages take. Orders given in the run change nothing in them.
 */
export function besides(request: RunRequest): Besides {
  const { scenario, architecture, seed, overrides = {} } = request;
  const key = JSON.stringify([scenario, architecture, seed, Object.entries(overrides).sort()]);
  const found = kept.get(key) ?? playBesides({ ...request, years: 1, commands: [], evolution: [] });
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return found;
}

function playBesides(request: RunRequest): Besides {
  const play = (overrides: Overrides): LarkfieldState => {
    const { simulation } = createWorldWith({ ...request, overrides: { ...request.overrides, ...overrides } }, {});
    simulation.runUntil(simulation.state.endAt);
    return simulation.state;
  };
  const { parameters } = createWorldWith(request, {}).simulation.state;
  if (parameters["decisions.triggered"] > 0) {
    const anyTime = play({ "decisions.triggered": 0 });
    const early = delaysAsked.map((delayMs) => play({ "topic.delayMs": delayMs }));
    return { byInputs: [], byDelay: [anyTime, ...early].map((state) => shareOfHalf(state, 2, "value")) };
  }
  const joined = inputsAsked.map((inputs) => play({ "decisions.inputs": inputs }));
  const told = play({ "decisions.inputs": 5, "notice.told": 1 });
  return { byInputs: [...joined, told].map((state) => shareOfHalf(state, 2, "acted")), byDelay: [] };
}

/** Share of the decisions of a half-year (from 1), 0–1: taken on data, or earned of what perfect information would. */
export function shareOfHalf({ tally }: LarkfieldState, half: number, what: "acted" | "value"): number | null {
  const sum = (cells: Float64Array): number => cells[2 * half - 2]! + cells[2 * half - 1]!;
  return sum(tally.occasions) > 0 ? sum(tally[what]) / sum(tally.occasions) : null;
}
