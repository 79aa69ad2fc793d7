/**
 * Holds the queue lens against what was expected of it before its first run.
 *
 *   npm run validate -- queue              prints the table, writes tests/validation/queue-results.json and, for prose,
 *                                          simulations/lenses/queue/manySeeds.json
 *   npm run validate -- queue --pin        also writes the reference seed into the pinned runs, by its registered rule
 *
 * The first result ever written is kept in the file beside the last.
 */
import { parseArgs } from "node:util";
import type { Overrides } from "../../simulations/business/index.ts";
import { atSecondYear } from "../../simulations/lenses/queue/challenge.ts";
import { moveCodes } from "../../simulations/lenses/queue/orders.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, shareOver, spreadOf, timed } from "../lenses/overSeeds.ts";
import { isWon, referenceSeed, runs } from "../queue/queueRuns.ts";
import type { PlayedQueue } from "../queue/queueRuns.ts";

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { pin: { type: "boolean", default: false } } });
  const report = lensReport<"band" | "reference" | "challenge">("queue");
  const band = seedsOf(report.seeds.band);
  const own = timed("15 of 100 come back", () => runs(band));
  const firstSeeds = seedsOf(report.seeds.reference);
  const reference = referenceSeed(firstSeeds, own.slice(0, firstSeeds.length));
  const found: Record<string, Found> = {
    ...dayFigures(band, own),
    ...urgentFigures(band),
    ...challengeFigures(seedsOf(report.seeds.challenge)),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: reference, results, more: { spread: spread(own) } });
  await report.writeManySeeds(band.length, found);
  if (values.pin) report.pin(reference);
  printResults(results, reference);
}

function dayFigures(band: readonly number[], own: readonly PlayedQueue[]): Record<string, Found> {
  const of = (name: string, overrides: Overrides): readonly PlayedQueue[] => timed(name, () => runs(band, overrides));
  const clean = of("none come back", { "demand.returns": 0 });
  return {
    "days.returns0": daysOf(clean),
    "days.returns5": daysOf(of("5 of 100", { "demand.returns": 0.05 })),
    "days.returns10": daysOf(of("10 of 100", { "demand.returns": 0.1 })),
    "days.returns15": daysOf(own),
    "days.fourth": daysOf(of("a fourth person", { "central.people": 4 })),
    "days.skipped": daysOf(of("no review", { "demand.reviewed": false })),
    "days.steady": daysOf(of("one size", { "demand.steady": 1 })),
    "busy.returns0": meanOver(clean.map(({ busyShare }) => busyShare!)),
    "busy.returns15": meanOver(own.map(({ busyShare }) => busyShare!)),
  };
}

function urgentFigures(band: readonly number[]): Record<string, Found> {
  const found: Record<string, Found> = {};
  for (const percent of [0, 10, 30, 50, 70, 90]) {
    const all = timed(`${percent} of 100 urgent`, () =>
      runs(band, { "demand.returns": 0, "urgent.share": percent / 100 }),
    );
    found[`urgent.ordinary${percent}`] = meanOver(all.map(({ figures }) => figures.ordinaryDays!));
    if (percent > 0) found[`urgent.urgent${percent}`] = meanOver(all.map(({ figures }) => figures.urgentDays!));
  }
  const breaks = { "demand.returns": 0, "urgent.share": 0.5, "urgent.interrupts": true };
  found["urgent.interrupts50"] = daysOf(timed("50 of 100 break off", () => runs(band, breaks)));
  return found;
}

/** Moves that were registered by another name. */
const registeredNames: Readonly<Record<string, string>> = { sameSize: "steady" };

function challengeFigures(seeds: readonly number[]): Record<string, Found> {
  const won = (name: string, commands: Parameters<typeof runs>[2]): readonly boolean[] =>
    timed(`challenge: ${name}`, () => runs(seeds, {}, commands)).map(isWon);
  const byMove = Object.fromEntries(moveCodes.map((move) => [move, won(move, atSecondYear(move))]));
  const shares = Object.fromEntries(
    Object.entries({ nothing: won("nothing", []), ...byMove }).map(([name, all]) => [
      `challenge.${registeredNames[name] ?? name}`,
      shareOver(all),
    ]),
  );
  const difference = byMove["askFirst"]!.map(
    (isTaught, index) => Number(isTaught) - Number(byMove["skipReview"]![index]),
  );
  return { ...shares, "challenge.taughtMinusTempting": meanOver(difference) };
}

function daysOf(all: readonly PlayedQueue[]): Found {
  return meanOver(all.map(({ days }) => days!));
}

/** Not registered: over three years, and over the last one. */
function spread(all: readonly PlayedQueue[]) {
  return {
    days: spreadOf(all.map(({ days }) => days!)),
    lastYearDays: spreadOf(all.map(({ lastYearDays }) => lastYearDays!)),
  };
}
