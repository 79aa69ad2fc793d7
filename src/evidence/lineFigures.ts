/** The figures behind the evidence line of each lens: read from the validation's reports while the site is built. */
import { getEntry } from "astro:content";
import { architectureNames } from "../../simulations/business/index.ts";
import { REFERENCE_SEED } from "../../simulations/lenses/evolution/evolutionRun.ts";
import { rivals } from "../../simulations/lenses/evolution/rivals.ts";
import { endsAbove } from "./endsAbove.ts";
import { figureOf, figuresOf, resultOf } from "./lensReportSchema.ts";
import { seedCount } from "./seedCount.ts";
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
      seeds: seedCount(seeds.band),
      shown: last.referenceSeed,
      low,
      high,
      rises: figureOf(last.results, "freeze.rises"),
      links: figureOf(last.results, "links.final"),
      withoutChanges: figuresOf(last.results, "wait.noChanges").at(-1)!,
    };
  },
  copies: async () => {
    const { results, referenceSeed, more } = (await getEntry("copiesResults", "copies-results"))!.data.last;
    const { low, high } = more.values.find(({ id }) => id === "nothing")!;
    return {
      seeds: resultOf(results, "win.nothing").seeds!,
      shown: referenceSeed,
      low: low / 100,
      high: high / 100,
      misread: figureOf(results, "copies.bus.misread") / 100,
      won: figureOf(results, "win.served"),
      noChanges: figureOf(results, "value.noChanges") / 100,
    };
  },
  decision: async () => {
    const { last } = (await getEntry("decisionResults", "decision-results"))!.data;
    const { seeds } = (await getEntry("decisionExpectations", "decision-expectations"))!.data;
    const { joint, acted } = last.more.spread;
    return {
      seeds: seedCount(seeds.band),
      among: seedCount(seeds.reference),
      shown: last.referenceSeed,
      jointLow: joint.low,
      jointHigh: joint.high,
      actedLow: acted.low,
      actedHigh: acted.high,
      one: figureOf(last.results, "inputs.1"),
    };
  },
  queue: async () => {
    const { last } = (await getEntry("queueResults", "queue-results"))!.data;
    const { seeds } = (await getEntry("queueExpectations", "queue-expectations"))!.data;
    const { low, high } = last.more.spread.days;
    return {
      seeds: seedCount(seeds.band),
      among: seedCount(seeds.reference),
      shown: last.referenceSeed,
      low,
      high,
      without: figureOf(last.results, "days.returns0"),
    };
  },
  log: async () => {
    const { last } = (await getEntry("logResults", "log-results"))!.data;
    const { seeds } = (await getEntry("logExpectations", "log-expectations"))!.data;
    const { low, high } = last.more.spread.clear;
    return {
      seeds: seedCount(seeds.band),
      among: seedCount(seeds.reference),
      shown: last.referenceSeed,
      low,
      high,
      others: figureOf(last.results, "clear.others"),
      even: figureOf(last.results, "clear.even"),
    };
  },
  contract: async () => {
    const { last } = (await getEntry("contractResults", "contract-results"))!.data;
    const { seeds } = (await getEntry("contractExpectations", "contract-expectations"))!.data;
    const { low, high } = last.more.spread.silent;
    return {
      seeds: seedCount(seeds.band),
      among: seedCount(seeds.reference),
      shown: last.referenceSeed,
      low,
      high,
      without: figureOf(last.results, "silent.noMeaning"),
    };
  },
  "time-machine": async () => {
    const { last } = (await getEntry("timeMachineResults", "time-machine-results"))!.data;
    const { seeds } = (await getEntry("timeMachineExpectations", "time-machine-expectations"))!.data;
    const { low, high } = last.more.spread.week;
    return {
      seeds: seedCount(seeds.challenge),
      among: seedCount(seeds.reference),
      shown: last.referenceSeed,
      low,
      high,
      twice: figureOf(last.results, "win.keepAll"),
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
      lightLoad: figureOf(last.results, "served.lightLoad"),
      calm: figuresOf(last.results, "served.standstill")[0]!,
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
