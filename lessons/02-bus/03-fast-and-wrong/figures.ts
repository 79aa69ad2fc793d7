import { DAY_MS } from "../../../simulations/kernel/index.ts";
import lensSeeds from "../../../simulations/lenses/copies/manySeeds.json" with { type: "json" };
import speeds from "../../../simulations/lenses/copies/speeds.json" with { type: "json" };
import manySeeds from "./manySeeds.json" with { type: "json" };

/** How long a fact takes on the bus, ms: what the lesson compares the news of its meaning with. */
export const FACT_MS = 5_000;
const TEN_THOUSAND = 10_000;

/**
 * What lesson 2.3 quotes beyond the figures of its lens: those of the report of `npm run validate -- fast-and-wrong`, and
 * those that the lens's own report gives in per cent, as shares and differences. Shares are 0–1.
 */
export function figures(): Readonly<Record<string, number>> {
  const own = Object.fromEntries(
    Object.entries(manySeeds.figures).map(([name, value]) => [name.replace(/^seeds\./, ""), value]),
  );
  const lens = lensSeeds.figures;
  return {
    ...own,
    runs: speeds.over,
    "value.told": lens["seeds.value.told"] / 100,
    "value.noChanges": lens["seeds.value.noChanges"] / 100,
    "value.minute": lens["seeds.value.minute"] / 100,
    "gain.seconds": lens["seeds.value.tenth"] - lens["seeds.value.minute"],
    "copies.files.late": lens["seeds.copies.files.late"] / 100,
    "copies.bus.late": lens["seeds.copies.bus.late"] / 100,
    "copies.bus.misread": lens["seeds.copies.bus.misread"] / 100,
    "news.bus": lens["seeds.news.bus.median"],
    "news.files": lens["seeds.news.files.median"],
    // To ten thousands: no more of it is sure.
    "news.times": TEN_THOUSAND * Math.round((lens["seeds.news.bus.median"] * DAY_MS) / FACT_MS / TEN_THOUSAND),
  };
}
