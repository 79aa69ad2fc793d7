import manySeeds from "./manySeeds.json" with { type: "json" };

const [firstSeed = 1, lastSeed = 1] = manySeeds.seeds.buys;
const HOURS_OF_A_DAY = 24;

/** What lesson 3.1 quotes beyond the figures of its lens: those of the report of `npm run validate -- buffer`. */
export function figures(): Readonly<Record<string, number>> {
  const found = Object.fromEntries(
    Object.entries(manySeeds.figures).map(([name, value]) => [name.replace(/^seeds\./, ""), value]),
  );
  return {
    runs: lastSeed - firstSeed + 1,
    ...found,
    "lost.oneIn": Math.round(1 / found["lost.share"]! / 100) * 100,
    "overtaken.days": Math.floor(found["overtaken.hundredth"]! / HOURS_OF_A_DAY),
    "points.all": 100 * found["gain.all"]!,
    "points.noOutages": 100 * found["gain.1"]!,
    "points.outbox": 100 * found["gain.2"]!,
  };
}
