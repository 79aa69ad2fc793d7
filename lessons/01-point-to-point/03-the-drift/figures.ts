import corrections from "../../../simulations/lenses/copies/corrections.json" with { type: "json" };
import lensSeeds from "../../../simulations/lenses/copies/manySeeds.json" with { type: "json" };
import manySeeds from "./manySeeds.json" with { type: "json" };

/**
 * What lesson 1.3 quotes beyond the figures of its lens: those of the report of `npm run validate -- drift`, and ages of the
 * lens's own report in whole hours. Shares are 0–1, ages hours.
 */
export function figures(): Readonly<Record<string, number>> {
  const own = Object.fromEntries(
    Object.entries(manySeeds.figures).map(([name, value]) => [name.replace(/^seeds\./, ""), value]),
  );
  return {
    ...own,
    runs: corrections.over,
    "failing.age": Math.round(manySeeds.figures["seeds.failing.age"]),
    notAlike: 1 - manySeeds.figures["seeds.alike"],
    "age.second": Math.round(lensSeeds.figures["seeds.handOn.second"]),
    "age.third": Math.round(lensSeeds.figures["seeds.handOn.third"]),
  };
}
