import { createWorld } from "../../../../simulations/business/index.ts";
import type { Command, Larkfield, Overrides, RunRequest } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";

/** A command of the learner's on a day after day 0, when 90 days of past come first. */
export function order(day: number, command: object, sequence = 0): Command {
  return { at: (90 + day) * DAY_MS, sequence, by: "learner", ...command } as Command;
}

/** A year of Larkfield without outages, run until the end of a day after day 0. */
export function ranUntil(
  day: number,
  options: { architecture?: string; overrides?: Overrides; commands?: readonly Command[]; seed?: number } = {},
): Larkfield {
  const { architecture = "platform", overrides = {}, commands = [], seed = 3 } = options;
  const request: RunRequest = {
    architecture,
    seed,
    years: 1,
    commands,
    overrides: { "outages.on": false, ...overrides },
  };
  const larkfield = createWorld(request);
  larkfield.simulation.runUntil((90 + day) * DAY_MS);
  return larkfield;
}

/** What became of the orders: null, or the code of the refusal. */
export function outcomes({ simulation }: Larkfield): (string | null)[] {
  return simulation.state.orders.map(({ refusal }) => refusal?.code ?? null);
}
