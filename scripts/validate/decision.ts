/**
 * Holds the decision lens against what was expected of it before its first validation.
 *
 *   npm run validate -- decision           prints the table, writes tests/validation/decision-results.json and, for prose,
 *                                          simulations/lenses/decision/manySeeds.json
 *   npm run validate -- decision --pin     also writes the reference seed into the pinned runs, by its registered rule
 *
 * The first result ever written is kept in the file beside the last.
 */
import { parseArgs } from "node:util";
import { given } from "../../simulations/lenses/decision/challenge.ts";
import { spellDays } from "../../simulations/lenses/decision/drySpells.ts";
import type { DecisionMove } from "../../simulations/lenses/decision/orders.ts";
import { played, referenceSeed, runs, wins, withInputs } from "../decision/decisionRuns.ts";
import type { Ended, Played } from "../decision/decisionRuns.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { differenceOver, meanOver, seedsOf, shareOver, spreadOf, timed } from "../lenses/overSeeds.ts";

type Options = Parameters<typeof runs>[1];

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { pin: { type: "boolean", default: false } } });
  const report = lensReport<"band" | "reference" | "challenge">("decision");
  const band = seedsOf(report.seeds.band);
  const own = timed("as it is", () => band.map(played));
  const firstSeeds = seedsOf(report.seeds.reference);
  const reference = referenceSeed(firstSeeds, own.slice(0, firstSeeds.length));
  const found: Record<string, Found> = {
    ...ownFigures(own),
    ...inputFigures(band),
    ...otherFigures(band, own),
    ...challengeFigures(seedsOf(report.seeds.challenge)),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: reference, results, more: { spread: spread(own) } });
  await report.writeManySeeds(band.length, found);
  if (values.pin) report.pin(reference);
  printResults(results, reference);
}

function ownFigures(own: readonly Played[]): Record<string, Found> {
  const last = (code: "feed" | "joint" | "bar" | "acted" | "value"): Found =>
    meanOver(own.map(({ halves }) => halves.at(-1)![code]!));
  const days = own.map(({ spells, endAt }) => spellDays(spells, endAt));
  return {
    "feed.half4": last("feed"),
    "joint.half4": last("joint"),
    "bar.half4": last("bar"),
    "acted.half4": last("acted"),
    "value.half4": last("value"),
    refills: meanOver(own.map(({ refills }) => refills)),
    fallDays: meanOver(days.flatMap(({ fallDays }) => fallDays ?? [])),
    backDays: meanOver(days.flatMap(({ backDays }) => backDays ?? [])),
  };
}

function inputFigures(band: readonly number[]): Record<string, Found> {
  const acted = (name: string, options: Options): Found =>
    meanOver(timed(name, () => runs(band, options)).map((run) => run.acted));
  const byInputs = [1, 2, 3, 4, 5].map((inputs) => [`inputs.${inputs}`, acted(`${inputs} inputs`, withInputs(inputs))]);
  return {
    ...Object.fromEntries(byInputs),
    "inputs.told": acted("5 inputs, told", withInputs(5, { "notice.told": 1 })),
  };
}

function otherFigures(band: readonly number[], own: readonly Played[]): Record<string, Found> {
  const of = (name: string, options: Options): readonly Ended[] => timed(name, () => runs(band, options));
  const mean = (all: readonly Ended[], code: keyof Ended): Found => meanOver(all.map((run) => run[code]));
  const told = of("told", { of: "told" });
  const served = of("served", { of: "served" });
  const always = of("compulsory", { overrides: { "decisions.policy": "always" } });
  const tenth = of("a tenth of a second", { overrides: { "topic.delayMs": 100 } });
  const early = of("asked early", { of: "early" });
  const earlyFast = of("asked early, fast", { of: "early", overrides: { "topic.delayMs": 900 } });
  return {
    "told.acted": mean(told, "acted"),
    "told.value": mean(told, "value"),
    "served.acted": mean(served, "acted"),
    "served.value": mean(served, "value"),
    "always.acted": mean(always, "acted"),
    "always.value": mean(always, "value"),
    "tenth.acted": meanOver(tenth.map(({ acted }, index) => acted - own[index]!.halves.at(-1)!.acted!)),
    "early.acted": mean(early, "acted"),
    "early.feed": mean(early, "feed"),
    "earlyFast.acted": mean(earlyFast, "acted"),
  };
}

/** Orders that are tried, each set given at once at the start of the second quarter. */
const tried: Readonly<Record<string, readonly DecisionMove[]>> = {
  nothing: [],
  taught: ["told", "check", "serve"],
  always: ["always"],
  tenth: ["tenth"],
  told: ["told"],
  checked: ["check", "serve"],
  kept: ["outbox", "keepAll"],
  showAll: ["showAll"],
  taughtAlways: ["told", "check", "serve", "always"],
};

function challengeFigures(seeds: readonly number[]): Record<string, Found> {
  const won = Object.fromEntries(
    Object.entries(tried).map(([name, moves]) => [name, timed(`challenge: ${name}`, () => wins(seeds, given(moves)))]),
  );
  const shares = Object.entries(won).map(([name, all]) => [`challenge.${name}`, shareOver(all)]);
  return {
    ...Object.fromEntries(shares),
    "challenge.taughtMinusTempting": differenceOver(won["taught"]!, won["always"]!),
  };
}

/** Not registered: one Larkfield in ten lies below, half of them, nine in ten. */
function spread(own: readonly Played[]) {
  const of = (code: "joint" | "acted"): ReturnType<typeof spreadOf> =>
    spreadOf(own.map(({ halves }) => halves.at(-1)![code]!));
  return { joint: of("joint"), acted: of("acted") };
}
