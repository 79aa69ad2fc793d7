import manySeeds from "../../../simulations/lenses/log/newcomers/manySeeds.json" with { type: "json" };

const [firstRun = 1, lastRun = 1] = manySeeds.seeds.newcomers;

/** What lesson 2.1 quotes beyond the figures of its lens: how many runs and new readers there were, and the share with holes at seven days. */
export function figures(): Readonly<Record<string, number>> {
  const { figures: all } = manySeeds;
  return {
    runs: lastRun - firstRun + 1,
    newcomers: Math.round(all["seeds.newcomers"]),
    holes: 1 - all["seeds.complete.days.3"],
  };
}
