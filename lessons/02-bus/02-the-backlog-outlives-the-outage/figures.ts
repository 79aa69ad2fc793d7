import { figures as lensFigures } from "../../../simulations/lenses/log/figures.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };

const [firstRun = 1, lastRun = 1] = manySeeds.seeds.ten;

/**
 * What lesson 2.2 quotes beyond the figures of its lens: those of the report of `npm run validate -- backlog`, and times of the
 * lens in minutes.
 */
export function figures(): Readonly<Record<string, number>> {
  const ofLens = lensFigures();
  const minutes = (name: string): number => Number(ofLens[name]) / 60;
  return {
    runs: lastRun - firstRun + 1,
    "one.hot": minutes("clear.slowest"),
    "one.others": minutes("stop.allButOne.seconds"),
    "one.at80": minutes("seeds.clear.load.4"),
    "one.at90": minutes("seeds.clear.load.5"),
    ...Object.fromEntries(
      Object.entries(manySeeds.figures).map(([name, value]) => [name.replace(/^seeds\./, ""), value]),
    ),
  };
}
