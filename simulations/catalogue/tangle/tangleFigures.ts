import { figures, outline } from "../../business/index.ts";
import type { Figures, Overrides } from "../../business/index.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import { switches, tangleRun } from "./referenceRun.ts";

/**
 * Every figure that lesson 1.1 may quote: those of the reference run by their own names, the last half-year's wait and the
 * connections of the runs beside it with a prefix (`noChanges.wait.half6`), and what takes many seeds from the committed
 * report of `npm run validate -- tangle`. Meant for building pages and for tests: it makes several runs.
 */
export function tangleFigures(): Figures {
  return {
    ...figures(tangleRun()),
    ...beside("noChanges", switches.noChanges),
    ...beside("published", switches.everyonePublishes),
    ...beside("halfPairs", switches.halfThePairs),
    ...manySeeds.figures,
  };
}

function beside(prefix: string, overrides: Overrides): Figures {
  const { halves, final } = outline(tangleRun({ overrides }));
  return {
    ...Object.fromEntries(halves.map(({ half, waitDaysMean }) => [`${prefix}.wait.half${half}`, waitDaysMean])),
    [`${prefix}.links`]: final.links,
    [`${prefix}.connections`]: final.connections,
    [`${prefix}.translations`]: final.translations,
    [`${prefix}.tickets.open`]: final.openTickets,
  };
}
