/**
 * Holds the runs that lesson 3.4 (The plateau) speaks of against what was expected of them before the first one.
 *
 *   npm run validate -- plateau
 *
 * Writes tests/validation/plateau-results.json and the lesson's manySeeds.json. Takes seven minutes.
 */
import { DAY_MS } from "../../simulations/kernel/index.ts";
import { challenge, challengeMoves, given, ORDERED_DAY } from "../../simulations/lenses/evolution/challenge.ts";
import type { EvolutionBrief } from "../../simulations/lenses/evolution/EvolutionBrief.ts";
import pinned from "../../simulations/lenses/evolution/pinned.json" with { type: "json" };
import { trustDays } from "../../simulations/lenses/evolution/questions.ts";
import { switches } from "../../simulations/lenses/evolution/switches.ts";
import { evolutionStops } from "../../simulations/lenses/evolution/evolutionStops.ts";
import { trustAfter, trustAt } from "../../simulations/lenses/evolution/trustAfter.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { differenceOver, meanOver, seedsOf, shareOver, spreadOf, timed } from "../lenses/overSeeds.ts";
import { briefsOf, daysUntilTrust, ofHalf, trustAtEnd } from "../plateau/plateauRuns.ts";
import { mean } from "../queue/queueRuns.ts";

/** Trust this near to what it was has not moved. */
const QUIET = 0.05;
/** Day of orders that come half a year later than the others. */
const LATE_DAY = 820;

type Options = Parameters<typeof briefsOf>[1];

export async function validate(): Promise<void> {
  const report = lensReport<"band">("plateau", "lessons/03-platform/04-the-plateau");
  const seeds = seedsOf(report.seeds.band);
  const play = (name: string, options: Options = {}) => timed(name, () => briefsOf(seeds, options));
  const asItWas = play("as it was");
  const found: Record<string, Found> = {
    ...trustFigures(asItWas),
    ...switchFigures(asItWas, play),
    ...challengeFigures(asItWas, play),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: pinned.platform.seed, results });
  await report.writeManySeeds(report.seeds, found);
  printResults(results, pinned.platform.seed);
}

type Play = (name: string, options?: Options) => readonly EvolutionBrief[];

function means(all: readonly (readonly number[])[]): Found {
  return { got: all.map((some) => mean([...some])), of: all[0]!.length };
}

function trustFigures(briefs: readonly EvolutionBrief[]): Record<string, Found> {
  const before = briefs.map((brief) => trustAfter(brief, 0)!);
  const undone = briefs.flatMap((brief) => {
    const stop = evolutionStops(brief, Infinity).find(({ code }) => code === "undone");
    return stop === undefined ? [] : [Number(stop.parameters["since"])];
  });
  const grown = briefs.map((brief, index) => trustAt(brief, brief.bought!.at - 3 * brief.quarterMs) < before[index]!);
  const actingShare = ({ early }: EvolutionBrief, day: number): number => early.actingByDay.at(day)! / early.count;
  const halves = (of: "value" | "agreement" | "leadTimeDays"): Found =>
    means([3, 6].map((half) => briefs.map((brief) => ofHalf(brief, half, of))));
  return {
    "trust.after": means(trustDays.map((days) => briefs.map((brief) => trustAfter(brief, days)!))),
    "trust.back": shareOver(briefs.map((brief, index) => trustAtEnd(brief) >= before[index]!)),
    "trust.quiet": shareOver(
      briefs.map((brief, index) => Math.abs(trustAfter(brief, trustDays[1])! - before[index]!) <= QUIET),
    ),
    "trust.undone": { got: spreadOf(undone).median, of: undone.length },
    // Not registered: in how many it had grown before, and in how many of all it was undone.
    "trust.grown": shareOver(grown),
    "trust.undoneShare": { got: undone.length / briefs.length, of: briefs.length },
    acting: means([
      briefs.map((brief) => actingShare(brief, (brief.bought!.at - brief.startAt) / DAY_MS - 1)),
      briefs.map((brief) => actingShare(brief, -1)),
    ]),
    agreement: halves("agreement"),
    lead: halves("leadTimeDays"),
    value: halves("value"),
  };
}

function switchFigures(asItWas: readonly EvolutionBrief[], play: Play): Record<string, Found> {
  const of = (code: string): readonly EvolutionBrief[] =>
    play(code, { overrides: switches.find((one) => one.code === code)!.overrides });
  const changed = ["checks", "bigCentre", "forgiving"].map(of);
  return {
    "value.alone": meanOver(of("alone").map((brief) => ofHalf(brief, 6, "value"))),
    "trust.end": means([asItWas, ...changed].map((briefs) => briefs.map(trustAtEnd))),
    "value.end": means(changed.map((briefs) => briefs.map((brief) => ofHalf(brief, 6, "value")))),
  };
}

function challengeFigures(asItWas: readonly EvolutionBrief[], play: Play): Record<string, Found> {
  const isWon = (brief: EvolutionBrief): boolean => trustAtEnd(brief) >= challenge.targets.trust;
  const owners = play("owners", { commands: challengeMoves.taught });
  const always = play("always", { commands: challengeMoves.tempting });
  const wins = (name: string, commands: ReturnType<typeof given>): Found =>
    shareOver(play(name, { commands }).map(isWon));
  const back = owners.map((brief) => daysUntilTrust(brief, trustAfter(brief, 0)!, ORDERED_DAY));
  const days = back.filter((one) => one !== null);
  return {
    "owners.back": shareOver(back.map((one) => one !== null)),
    "owners.days": { got: spreadOf(days).median, of: days.length },
    "owners.trust": meanOver(owners.map(trustAtEnd)),
    "win.owners": shareOver(owners.map(isWon)),
    "win.ownersLate": wins("owners late", given(["owners"], LATE_DAY)),
    "win.nothing": shareOver(asItWas.map(isWon)),
    "win.always": shareOver(always.map(isWon)),
    "win.check": wins("check", given(["check"])),
    "win.serve": wins("serve", given(["check", "serve"])),
    "win.showAll": wins("showAll", given(["showAll"])),
    "win.bypass": wins("bypass", given(["bypass"])),
    "win.hire": wins("hire", given(["hire"])),
    "win.hireFive": wins("hire five", given(["hire", "hire", "hire", "hire", "hire"])),
    "challenge.difference": differenceOver(owners.map(isWon), always.map(isWon)),
  };
}
