import { createWorldWith, demandFigures } from "../../business/index.ts";
import type { DemandFigures, Overrides, RunRequest } from "../../business/index.ts";

/** What the questions ask of a Larkfield, each of a run of its own: the same tickets, one difference. */
export const returnsAsked = [0, 5, 10, 15] as const;
export const urgentAsked = [0, 10, 30, 50, 70, 90] as const;

export interface Besides {
  /** Days per ticket when so many of 100 come back, then with a person more at 15, then with the review skipped at 15. */
  readonly byReturns: readonly (number | null)[];
  /** Days of an ordinary ticket when so many of 100 are urgent and none comes back. */
  readonly byUrgent: readonly (number | null)[];
}

/** Runs that are kept: whoever gives an order asks the same of the same Larkfield again. */
const MOST_KEPT = 4;
const kept = new Map<string, Besides>();

/** Plays the runs beside a run. Orders given in it change nothing in them. */
export function besides(request: RunRequest): Besides {
  const { scenario, architecture, seed, years, overrides = {} } = request;
  const key = JSON.stringify([scenario, architecture, seed, years, Object.entries(overrides).sort()]);
  const found = kept.get(key) ?? playBesides({ ...request, commands: [], evolution: [] });
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return found;
}

function playBesides(request: RunRequest): Besides {
  const play = (overrides: Overrides): DemandFigures => figuresOf(request, overrides);
  const { parameters } = createWorldWith(request, {}).simulation.state;
  const asked = { "demand.returns": 0.15 };
  return {
    byReturns: [
      ...returnsAsked.map((percent) => play({ "demand.returns": percent / 100 })),
      play({ ...asked, "central.people": Math.min(40, parameters["central.people"] + 1) }),
      play({ ...asked, "demand.reviewed": false }),
    ].map(({ leadTimeDays }) => leadTimeDays),
    byUrgent: urgentAsked
      .map((percent) => play({ "demand.returns": 0, "urgent.share": percent / 100 }))
      .map(({ ordinaryDays }) => ordinaryDays),
  };
}

/** Figures of the demand over a whole run with some parameters set otherwise. */
export function figuresOf(request: RunRequest, overrides: Overrides): DemandFigures {
  const { simulation } = createWorldWith({ ...request, overrides: { ...request.overrides, ...overrides } }, {});
  const { state } = simulation;
  simulation.runUntil(state.endAt);
  return demandFigures(state, state.dayZero, state.endAt);
}
