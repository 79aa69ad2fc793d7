import type { Overrides } from "../../business/index.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import { runFigures } from "./runFigures.ts";
import type { Figures } from "../../lens/index.ts";
import { besides, tangleRun } from "./tangleRun.ts";
import { toldOf } from "./tellTangle.ts";

/**
 * Every figure that lesson 1.1 may quote: those of the reference run by their own names, the last half-year's wait and the
 * connections of the runs beside it with a prefix (`noChanges.wait.half6`), and what takes many seeds from the committed
 * report of `npm run validate -- tangle`. Meant for building pages and for tests: it makes several runs.
 */
export function figures(): Figures {
  return {
    ...runFigures(tangleRun()),
    ...Object.assign({}, ...Object.entries(besides).map(([prefix, overrides]) => beside(prefix, overrides))),
    ...manySeeds.figures,
  };
}

function beside(prefix: string, overrides: Overrides): Figures {
  const { halves, final } = toldOf(tangleRun({ overrides }));
  return {
    ...Object.fromEntries(halves.map(({ half, waitDaysMean }) => [`${prefix}.wait.half${half}`, waitDaysMean])),
    [`${prefix}.links`]: final.links,
    [`${prefix}.connections`]: final.connections,
    [`${prefix}.translations`]: final.translations,
    [`${prefix}.tickets.open`]: final.openTickets,
  };
}
