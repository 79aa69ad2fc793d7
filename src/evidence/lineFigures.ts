/** The figures behind the evidence line of each lens: read from the validation's reports while the site is built. */
import { getEntry } from "astro:content";
import { architectureNames } from "../../simulations/business/index.ts";
import { REFERENCE_SEED } from "../../simulations/lenses/evolution/evolutionRun.ts";
import { rivals } from "../../simulations/lenses/evolution/rivals.ts";
import { endsAbove } from "./endsAbove.ts";
import { copiesResult } from "./copiesSchema.ts";
import { queueResult } from "./queueSchema.ts";
import { outageResult } from "./outageSchema.ts";
import { halvesOf, resultOf } from "./tangleSchema.ts";
import { wayIds, wayRows } from "./ways.ts";
import { winnerOf } from "./winnerOf.ts";

export type LineFigures = Readonly<Record<string, number>>;

/** By lens: how many runs, which one is shown, the range of what they say, and what breaks it. */
export const lineFigures: Readonly<Record<string, () => Promise<LineFigures>>> = {
  tangle: async () => {
    const { last } = (await getEntry("tangleResults", "tangle-results"))!.data;
    const { seeds } = (await getEntry("tangleExpectations", "tangle-expectations"))!.data;
    const { low, high } = last.more.spread.own.at(-1)!;
    return {
      seeds: seeds.band[1] - seeds.band[0] + 1,
      shown: last.referenceSeed,
      low,
      high,
      rises: Number(resultOf(last.results, "freeze.rises").got),
      links: Number(resultOf(last.results, "links.final").got),
      withoutChanges: halvesOf(last.results, "wait.noChanges").at(-1)!,
    };
  },
  copies: async () => {
    const { results, referenceSeed, more } = (await getEntry("copiesResults", "copies-results"))!.data.last;
    const { low, high } = more.values.find(({ id }) => id === "nothing")!;
    const won = copiesResult(results, "win.served");
    return {
      seeds: copiesResult(results, "win.nothing").seeds,
      shown: referenceSeed,
      low: low / 100,
      high: high / 100,
      misread: copiesResult(results, "copies.bus.misread").got / 100,
      won: won.got,
      noChanges: copiesResult(results, "value.noChanges").got / 100,
    };
  },
  queue: async () => {
    const { last } = (await getEntry("queueResults", "queue-results"))!.data;
    const { seeds } = (await getEntry("queueExpectations", "queue-expectations"))!.data;
    const { low, high } = last.more.spread.days;
    return {
      seeds: seeds.band[1] - seeds.band[0] + 1,
      among: seeds.reference[1],
      shown: last.referenceSeed,
      low,
      high,
      without: queueResult(last.results, "days.returns0").got,
    };
  },
  outage: async () => {
    const { last } = (await getEntry("outageResults", "outage-results"))!.data;
    const { runs, collapsed, longestSeconds } = last.more.range;
    return {
      runs,
      collapsed,
      shown: last.referenceSeed,
      fastest: longestSeconds[0],
      slowest: longestSeconds[1],
      lightLoad: Number(outageResult(last.results, "served.lightLoad").got),
      calm: (outageResult(last.results, "served.standstill").got as readonly number[])[0]!,
    };
  },
  evolution: async () => {
    const { values } = (await getEntry("larkfieldSeeds", "larkfield-seeds"))!.data;
    const { last } = (await getEntry("larkfieldResults", "larkfield-results"))!.data;
    const before = (await getEntry("larkfieldBefore", "larkfield-results.epoch-2"))!.data.last;
    const above = endsAbove(wayRows(last, before, wayIds(rivals()))).above.length;
    return { ...winnerOf(Object.values(values), architectureNames.length), shown: REFERENCE_SEED, above };
  },
};
