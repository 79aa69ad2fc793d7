/**
 * Holds the lens of copies against what was expected of it before its first run.
 *
 *   npm run validate -- copies              prints the table, writes tests/validation/copies-results.json and, for pages,
 *                                           simulations/lenses/copies/manySeeds.json
 *   npm run validate -- copies --pin        also writes the reference seed into the lens's pinned runs, by its registered rule
 *   npm run validate -- copies --others 40 --world 20 --chains 40
 *                                           fewer seeds than registered for the moves that nobody teaches or is tempted by,
 *                                           for worlds with one thing different, and for copies of copies
 *
 * One run after the other, in about half an hour of one processor; runs that were made are kept in .cache/copies, so that
 * an interrupted validation goes on where it was. The first result ever written is kept in the file beside the last.
 */
import { parseArgs } from "node:util";
import { meanInterval, pairedComparison } from "../../simulations/statistics/index.ts";
import pinned from "../../simulations/lenses/copies/pinned.json" with { type: "json" };
import { copyStates, median } from "../../simulations/business/index.ts";
import type { CopyState } from "../../simulations/business/index.ts";
import { chains, moves, play, playForValue, worlds } from "../copies/copiesRuns.ts";
import type { CopiesRun, Family } from "../copies/copiesRuns.ts";
import { progressBar } from "../larkfield/progressBar.ts";
import { openRunCache } from "../larkfield/runCache.ts";
import type { Range } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { seedsOf, shareOver, spreadOf } from "../lenses/overSeeds.ts";

interface Got {
  got: number;
  /** Half of the 95 % interval of a mean. */
  ci95?: number;
  /** 95 % interval of a share, by Wilson. */
  interval?: readonly [number, number];
  seeds: number;
}
type Runs = Readonly<Record<string, readonly CopiesRun[]>>;

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      pin: { type: "boolean", default: false },
      others: { type: "string" },
      world: { type: "string" },
      chains: { type: "string" },
    },
  });
  const report = lensReport<"reference" | "challenge" | "world" | "handOn">("copies");
  const { seeds } = report;
  const upTo = ([first, last]: Range, asked: string | undefined): readonly number[] =>
    seedsOf([first, Math.min(last, Number(asked ?? last))]);
  const runs: Runs = {
    ...playAll(moves.slice(0, 4), seedsOf(seeds.challenge), seeds.world[1]),
    ...playAll(worlds, upTo(seeds.world, values.world)),
    ...playAll(chains, upTo(seeds.handOn, values.chains)),
    ...playAll(moves.slice(4), upTo(seeds.challenge, values.others)),
  };
  const reference = nearestToMeans(seedsOf(seeds.reference), runs["nothing"]!);
  const found = figuresOf(runs);
  const results = report.held(found);
  await report.write({ referenceSeed: reference, results, more: moreOf(runs, reference) });
  const { traceHash } = runs["nothing"]![reference - 1]!;
  await report.writeManySeeds(seedsOf(seeds.challenge).length, found, { traceHash });
  // The run of lesson 1.3 is pinned by that lesson's own rule (validate/drift.ts).
  const ruled = Object.keys(pinned).filter((name) => name !== "corrected");
  if (values.pin) for (const name of ruled) report.pin(reference, name);
  printResults(results, reference);
}

/** Copies are asked about up to a seed; after it a run is played for its value alone. */
function playAll(families: readonly Family[], seeds: readonly number[], copiesUpTo = Infinity): Runs {
  const cache = openRunCache<CopiesRun>(new URL("../../.cache/copies/", import.meta.url));
  return Object.fromEntries(
    families.map((family) => {
      const bar = progressBar(family.id, seeds.length);
      const own = seeds.map((seed) => {
        const known = cache.get(family.id, seed);
        const run = known ?? (seed > copiesUpTo ? playForValue(family, seed) : play(family, seed));
        if (known === undefined) cache.put(family.id, seed, run);
        bar.step();
        return run;
      });
      bar.end();
      return [family.id, own];
    }),
  );
}

function figuresOf(runs: Runs): Record<string, Got> {
  const worldSeeds = runs["files"]!.length;
  const value = (id: string): number[] => runs[id]!.slice(0, worldSeeds).map((run) => 100 * run.value);
  const gain = (id: string, base: string) => intervalOf(pairedComparison(value(id), value(base)));
  const cause = (id: string, name: CopyState) =>
    meanOf(copiesOf(runs, id).map(({ byCause }) => 100 * byCause[copyStates.indexOf(name)]!));
  const news = (id: string): Got => {
    const days = copiesOf(runs, id).map(({ newsMedianDays }) => newsMedianDays ?? Infinity);
    return { got: median(days)!, seeds: days.length };
  };
  const age = (id: string, copy: number) => meanOf(copiesOf(runs, id).map(({ ageHours }) => ageHours[copy]!));
  const wins = moves.map(({ id }): [string, Got] => {
    const own = runs[id]!;
    return [`win.${id}`, { ...shareOver(own.map(({ isWon }) => isWon)), seeds: own.length }];
  });
  return {
    "value.hour": meanOf(value("always.hour")),
    "value.minute": meanOf(value("always.minute")),
    "value.seconds": meanOf(value("nothing")),
    "value.tenth": meanOf(value("always.tenth")),
    "value.told": meanOf(value("always.told")),
    "value.noChanges": meanOf(value("always.noChanges")),
    "gain.tenth": gain("always.tenth", "nothing"),
    "gain.told": gain("always.told", "nothing"),
    "copies.files.late": cause("files", "late"),
    "copies.bus.late": cause("nothing", "late"),
    "copies.bus.misread": cause("nothing", "misread"),
    "copies.files.misread": cause("files", "misread"),
    "news.bus.median": news("nothing"),
    "news.told.median": news("always.told"),
    "news.files.median": news("files"),
    "handOn.first": age("handOn", 0),
    "handOn.second": age("handOn", 1),
    "handOn.third": age("handOn", 2),
    "handOn.hourly": age("handOn.hourly", 2),
    "handOn.twice": age("handOn.twice", 2),
    "handOn.inOrder": age("handOn.inOrder", 2),
    ...Object.fromEntries(wins),
  };
}

/** What the copies of those runs looked like of which it was asked. */
function copiesOf(runs: Runs, id: string): readonly NonNullable<CopiesRun["copies"]>[] {
  return runs[id]!.flatMap(({ copies }) => copies ?? []);
}

/** Not registered, for the reader of the report. */
function moreOf(runs: Runs, reference: number) {
  const isWon = (id: string): number[] => runs[id]!.map((run) => (run.isWon ? 1 : 0));
  return {
    /** Share won by the taught move minus by the tempting one, and minus by telling alone, seed by seed. */
    taughtMinusTempting: intervalOf(pairedComparison(isWon("served"), isWon("tenth"))),
    taughtMinusTold: intervalOf(pairedComparison(isWon("served"), isWon("told"))),
    /** Value of the last half-year after each move. */
    values: moves.map(({ id }) => ({ id, ...spreadOf(runs[id]!.map(({ value }) => 100 * value)) })),
    /** Mean shares of copies by cause in the last half-year, in per cent. */
    copies: ["nothing", "served", "always.told", "files"].map((id) => ({
      id,
      ...Object.fromEntries(
        copyStates.map((name, cause) => [
          name,
          meanOf(copiesOf(runs, id).map(({ byCause }) => 100 * byCause[cause]!)).got,
        ]),
      ),
    })),
    stillOpen: meanOf(copiesOf(runs, "nothing").map(({ newsOpenShare }) => 100 * newsOpenShare)).got,
    shown: { value: 100 * runs["nothing"]![reference - 1]!.value },
  };
}

/** The registered rule: nearest to the means over the seeds, in every quarter, of value and of the share of right copies. */
function nearestToMeans(seeds: readonly number[], all: readonly CopiesRun[]): number {
  const rows = seeds.map((_, index) => [
    ...all[index]!.values.map((value) => value ?? 0),
    ...all[index]!.copies!.right,
  ]);
  const means = rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length);
  const distances = rows.map((row) => row.reduce((sum, value, column) => sum + (value - means[column]!) ** 2, 0));
  return seeds[distances.indexOf(Math.min(...distances))]!;
}

function meanOf(values: readonly number[]): Got {
  return intervalOf(meanInterval(values));
}

function intervalOf({ mean, halfWidth, count }: { mean: number; halfWidth: number; count: number }): Got {
  return { got: mean, ci95: halfWidth, seeds: count };
}
