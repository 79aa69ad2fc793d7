/**
 * Holds the contract lens against what was expected of it before its first run.
 *
 *   npm run validate -- contract           prints the table, writes tests/validation/contract-results.json and, for prose,
 *                                          simulations/lenses/contract/manySeeds.json
 *   npm run validate -- contract --pin     also writes the reference seed into the pinned runs, by its registered rule
 *
 * The first result ever written is kept in the file beside the last.
 */
import { parseArgs } from "node:util";
import type { Overrides } from "../../simulations/business/index.ts";
import { atSecondQuarter } from "../../simulations/lenses/contract/challenge.ts";
import { moveCodes } from "../../simulations/lenses/contract/orders.ts";
import type { ContractMove } from "../../simulations/lenses/contract/orders.ts";
import { isWon, referenceSeed, refusedShare, runs } from "../contract/contractRuns.ts";
import type { PlayedContract } from "../contract/contractRuns.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { differenceOver, meanOver, seedsOf, shareOver, spreadOf, timed } from "../lenses/overSeeds.ts";

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { pin: { type: "boolean", default: false } } });
  const report = lensReport<"band" | "reference" | "challenge">("contract");
  const band = seedsOf(report.seeds.band);
  const own = timed("backward, the source first", () => runs(band));
  const firstSeeds = seedsOf(report.seeds.reference);
  const reference = referenceSeed(firstSeeds, own.slice(0, firstSeeds.length));
  const { found, pairs } = challengeFigures(seedsOf(report.seeds.challenge));
  const all = { ...dayFigures(band, own), ...found };
  const results = report.held(all);
  await report.write({ referenceSeed: reference, results, more: { spread: spread(own), pairs } });
  await report.writeManySeeds(band.length, all);
  if (values.pin) report.pin(reference);
  printResults(results, reference);
}

function dayFigures(band: readonly number[], own: readonly PlayedContract[]): Record<string, Found> {
  const of = (name: string, overrides: Overrides): readonly PlayedContract[] =>
    timed(name, () => runs(band, overrides));
  const mode = (check: string, first = "source"): readonly PlayedContract[] =>
    of(`${check}, the ${first} first`, { "shapes.compatibility": check, "shapes.first": first });
  const [none, full, forward] = [mode("none"), mode("full"), mode("forward")];
  const [backwardReaders, forwardReaders] = [mode("backward", "readers"), mode("forward", "readers")];
  const tested = of("meanings are tested", { "shapes.testedShare": 0.95 });
  return {
    "loud.none": loud(none),
    "silent.none": silent(none),
    "loud.backwardSource": loud(own),
    "silent.backwardSource": silent(own),
    "loud.backwardReaders": loud(backwardReaders),
    "silent.backwardReaders": silent(backwardReaders),
    "loud.forwardSource": loud(forward),
    "silent.forwardSource": silent(forward),
    "loud.forwardReaders": loud(forwardReaders),
    "loud.full": loud(full),
    "silent.full": silent(full),
    "refused.backward": refused(own),
    "refused.forward": refused(forward),
    "refused.full": refused(full),
    "silent.noMeaning": silent(of("no meaning changes", { "shapes.meaning": 0 })),
    "silent.beside": silent(of("beside", { "shapes.meaningGoes": "beside" })),
    "silent.tested": silent(tested),
    "refused.tested": refused(tested),
  };
}

/** Moves alone are registered; two at once are not, and stand in the report for its reader. */
function challengeFigures(seeds: readonly number[]) {
  const won = (...moves: readonly ContractMove[]): readonly boolean[] =>
    timed(`challenge: ${moves.join(" and ") || "nothing"}`, () => runs(seeds, {}, atSecondQuarter(...moves))).map(
      isWon,
    );
  const byMove = Object.fromEntries(moveCodes.map((move) => [move, won(move)]));
  const shares = Object.entries({ nothing: won(), ...byMove }).map(([move, all]) => [
    `challenge.${move}`,
    shareOver(all),
  ]);
  const pairs = (["beside", "newName", "tested"] as const).flatMap((move) =>
    (["full", "forward", "readersFirst"] as const).map((check) => ({
      moves: [move, check],
      ...shareOver(won(move, check)),
    })),
  );
  const found: Record<string, Found> = {
    ...Object.fromEntries(shares),
    "challenge.taughtMinusTempting": differenceOver(byMove["beside"]!, byMove["full"]!),
  };
  return { found, pairs };
}

function loud(all: readonly PlayedContract[]): Found {
  return meanOver(all.map(({ year }) => year.loudDays));
}

function silent(all: readonly PlayedContract[]): Found {
  return meanOver(all.map(({ year }) => year.silentDays));
}

function refused(all: readonly PlayedContract[]): Found {
  return meanOver(all.map(({ year }) => refusedShare(year)));
}

/** Not registered. */
function spread(all: readonly PlayedContract[]) {
  return {
    loud: spreadOf(all.map(({ year }) => year.loudDays)),
    silent: spreadOf(all.map(({ year }) => year.silentDays)),
  };
}
