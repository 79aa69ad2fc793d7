/**
 * Holds the queue lens against what was expected of it before its first run.
 *
 *   npm run validate -- queue              prints the table, writes tests/validation/queue-results.json and, for prose,
 *                                          simulations/lenses/queue/manySeeds.json
 *   npm run validate -- queue --pin        also writes the reference seed into the pinned runs, by its registered rule
 *
 * The first result ever written is kept in the file beside the last.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Overrides } from "../../simulations/business/index.ts";
import { atSecondYear } from "../../simulations/lenses/queue/challenge.ts";
import { moveCodes } from "../../simulations/lenses/queue/orders.ts";
import { readJson, writeJson } from "../larkfield/reportFiles.ts";
import { wilsonInterval } from "../larkfield/wilsonInterval.ts";
import { isWon, mean, referenceSeed, runs } from "../queue/queueRuns.ts";
import type { PlayedQueue } from "../queue/queueRuns.ts";

/** After the point, in the files. */
const DIGITS = 4;
const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const EXPECTATIONS = at("tests/validation/queue-expectations.json");
const REASONS = at("tests/validation/queue-reasons.json");
const RESULTS = at("tests/validation/queue-results.json");
const MANY_SEEDS = at("simulations/lenses/queue/manySeeds.json");
const PINNED = at("simulations/lenses/queue/pinned.json");

interface Near {
  ratio?: number;
  difference?: number;
  atLeast?: number;
  atMost?: number;
}
interface Expectation {
  id: string;
  what: string;
  unit: string;
  expected: number;
  near: Near;
}
interface Found {
  got: number;
  /** 95 % interval: of a mean by the normal law, of a share by Wilson. */
  interval: readonly [number, number];
}

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { pin: { type: "boolean", default: false } } });
  const { expectations, seeds } = readJson(EXPECTATIONS) as {
    expectations: Expectation[];
    seeds: Record<"band" | "reference" | "challenge", [number, number]>;
  };
  const band = range(seeds.band);
  const own = timed("15 of 100 come back", () => runs(band));
  const firstSeeds = range(seeds.reference);
  const reference = referenceSeed(firstSeeds, own.slice(0, firstSeeds.length));
  const found: Record<string, Found> = {
    ...dayFigures(band, own),
    ...urgentFigures(band),
    ...challengeFigures(range(seeds.challenge)),
  };
  const reasons = existsSync(REASONS) ? (readJson(REASONS) as Record<string, string>) : {};
  const results = expectations.map((expectation) => {
    const result = found[expectation.id];
    if (!result) throw new Error(`Nothing was computed for "${expectation.id}".`);
    const isNear = within(expectation.expected, result.got, expectation.near);
    const reason = reasons[expectation.id];
    return { ...expectation, ...result, isNear, ...(!isNear && reason && { reason }) };
  });
  const last = { referenceSeed: reference, results, more: { spread: spread(own) } };
  const before = existsSync(RESULTS) ? (readJson(RESULTS) as { first: unknown }) : null;
  const about = "Written by `npm run validate -- queue`. `first` is the first result, kept beside the last.";
  await writeJson(RESULTS, { about, first: before?.first ?? last, last }, DIGITS);
  const figures = Object.fromEntries(Object.entries(found).map(([id, { got }]) => [`seeds.${id}`, got]));
  await writeJson(MANY_SEEDS, { seeds: band.length, figures }, DIGITS);
  if (values.pin) pin(reference);
  for (const { id, expected, got, interval, isNear } of results) {
    const [low, high] = interval.map((value) => value.toFixed(3));
    console.log(
      `${isNear ? "as expected" : "DIFFERENT  "}  ${id.padEnd(30)} ${expected}  →  ${got.toFixed(3)} (${low} to ${high})`,
    );
  }
  console.log(`reference seed ${reference}`);
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
    "busy.returns0": meanOf(clean.map(({ busyShare }) => busyShare!)),
    "busy.returns15": meanOf(own.map(({ busyShare }) => busyShare!)),
  };
}

function urgentFigures(band: readonly number[]): Record<string, Found> {
  const found: Record<string, Found> = {};
  for (const percent of [0, 10, 30, 50, 70, 90]) {
    const all = timed(`${percent} of 100 urgent`, () =>
      runs(band, { "demand.returns": 0, "urgent.share": percent / 100 }),
    );
    found[`urgent.ordinary${percent}`] = meanOf(all.map(({ figures }) => figures.ordinaryDays!));
    if (percent > 0) found[`urgent.urgent${percent}`] = meanOf(all.map(({ figures }) => figures.urgentDays!));
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
      shareOf(all),
    ]),
  );
  const differences = byMove["askFirst"]!.map(
    (isTaught, index) => Number(isTaught) - Number(byMove["skipReview"]![index]),
  );
  return { ...shares, "challenge.taughtMinusTempting": meanOf(differences) };
}

function daysOf(all: readonly PlayedQueue[]): Found {
  return meanOf(all.map(({ days }) => days!));
}

function meanOf(values: readonly number[]): Found {
  const got = mean(values);
  const variance = values.reduce((total, value) => total + (value - got) ** 2, 0) / (values.length - 1);
  const half = 1.96 * Math.sqrt(variance / values.length);
  return { got, interval: [got - half, got + half] };
}

function shareOf(all: readonly boolean[]): Found {
  const holding = all.filter(Boolean).length;
  return { got: holding / all.length, interval: wilsonInterval(holding, all.length)! };
}

/** Not registered: what one seed in ten lies below, half of them, and nine in ten; over three years and the last one. */
function spread(all: readonly PlayedQueue[]) {
  const of = (values: readonly number[]) => {
    const sorted = values.toSorted((one, other) => one - other);
    const below = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
    return { low: below(0.1), median: below(0.5), high: below(0.9) };
  };
  return { days: of(all.map(({ days }) => days!)), lastYearDays: of(all.map(({ lastYearDays }) => lastYearDays!)) };
}

function within(expected: number, got: number, near: Near): boolean {
  if (near.atLeast !== undefined) return got >= near.atLeast;
  if (near.atMost !== undefined) return got <= near.atMost;
  if (near.difference !== undefined) return Math.abs(got - expected) <= near.difference;
  return near.ratio !== undefined && Math.max(got / expected, expected / got) <= near.ratio;
}

function pin(seed: number): void {
  writeFileSync(PINNED, readFileSync(PINNED, "utf8").replaceAll(/("seed": )\d+/g, `$1${seed}`));
}

function timed<Result>(name: string, work: () => Result): Result {
  const started = performance.now();
  const result = work();
  console.error(`${name}: ${Math.round(performance.now() - started)} ms`);
  return result;
}

function range([first, last]: readonly [number, number]): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
