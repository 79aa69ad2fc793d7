/**
 * Holds the outage's runs against what was expected of them before the first validation.
 *
 *   npm run validate -- outage          prints the table, writes tests/validation/outage-results.json and, for
 *                                       lessons, simulations/lenses/outage/manySeeds.json
 *   npm run validate -- outage --pin    also writes the reference seed into pinned.json, by its registered rule
 *
 * The first result ever written is kept in the file beside the last.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Overrides } from "../../simulations/business/index.ts";
import { judgeOutage } from "../../simulations/lenses/outage/judgeOutage.ts";
import type { OutageBrief } from "../../simulations/lenses/outage/OutageBrief.ts";
import { outageRun } from "../../simulations/lenses/outage/outageRun.ts";
import { toldOf } from "../../simulations/lenses/outage/tellOutage.ts";
import { readIfThere, readJson, writeJson } from "../larkfield/reportFiles.ts";
import { wilsonInterval } from "../larkfield/wilsonInterval.ts";
import { meanOf, moves, nearestToMeans, runs } from "../outage/outageRuns.ts";

/** After the point, in the files. */
const DIGITS = 4;
const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const EXPECTATIONS = at("tests/validation/outage-expectations.json");
const RESULTS = at("tests/validation/outage-results.json");
const MANY_SEEDS = at("simulations/lenses/outage/manySeeds.json");
const PINNED = at("simulations/lenses/outage/pinned.json");

type Value = number | readonly number[];
type Range = readonly [number, number];
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
  expected: Value;
  near: Near;
}
interface Found {
  got: Value;
  /** 95 %; for shares of runs Wilson's, for the difference of two Newcombe's. */
  interval?: Range | null;
  /** Runs behind it. */
  of: number;
}

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { pin: { type: "boolean", default: false } } });
  const { expectations, seeds } = readJson(EXPECTATIONS) as {
    expectations: Expectation[];
    seeds: { reference: Range; shares: Range; challenge: Range };
  };
  const asItIs = timed("as it is", () => runs(range(seeds.shares)));
  const candidates = range(seeds.reference);
  const reference = nearestToMeans(candidates, asItIs.slice(0, candidates.length));
  const challenge = challengeFigures(range(seeds.challenge));
  const found: Record<string, Found> = {
    ...servedFigures(range(seeds.shares)),
    ...pairFigures(range(seeds.shares), asItIs),
    ...challenge,
  };
  const results = expectations.map(({ id, what, unit, expected, near }) => {
    const one = found[id];
    if (one === undefined) throw new Error(`Nothing was computed for "${id}".`);
    return { id, what, unit, expected, ...one, isNear: within(expected, one.got, near) };
  });
  const before = readIfThere(RESULTS) as { first: unknown } | undefined;
  const last = {
    referenceSeed: reference,
    results,
    more: { range: rangeOf(asItIs), reference: referenceOf(reference) },
  };
  const about = "Written by `npm run validate -- outage`. `first` is the first result, kept beside the last.";
  await writeJson(RESULTS, { about, first: before?.first ?? last, last }, DIGITS);
  const figures = Object.fromEntries(results.map(({ id, got }) => [`seeds.${id}`, got]));
  await writeJson(MANY_SEEDS, { seeds: { ...seeds }, figures: flat(figures) }, DIGITS);
  if (values.pin) {
    const pinned = readFileSync(PINNED, "utf8");
    writeFileSync(PINNED, pinned.replace(/("reference": \{[^}]*"seed": )\d+/, `$1${reference}`));
  }
  for (const { id, expected, got, interval, isNear, of } of results) {
    const inWords = interval ? ` (${interval.map(rounded).join(" to ")})` : "";
    console.log(
      `${isNear ? "as expected" : "DIFFERENT  "}  ${id.padEnd(28)} ${say(expected)}  →  ${say(got)}${inWords}, ${of} runs`,
    );
  }
  console.log(`reference seed ${reference}`);
}

/** Served in the second hour, over standstills and settings. */
function servedFigures(seeds: readonly number[]): Record<string, Found> {
  const served = (name: string, overrides: Overrides): number =>
    meanOf(timed(name, () => runs(seeds, overrides)).map(({ secondHour }) => secondHour.servedShare ?? 0));
  const of = seeds.length;
  const bySeconds = [0, 1, 2, 3, 4, 6].map((seconds) => served(`${seconds} s`, { "chain.standstillSeconds": seconds }));
  const long = { "chain.standstillSeconds": 30, "chain.attempts": 1 };
  return {
    "served.standstill": { got: bySeconds, of },
    "served.noRetry": { got: served("no retry, 30 s", long), of },
    "served.lightLoad": { got: served("light load", { "chain.perSecond": 3 }), of },
    "served.impatient": {
      got: served("impatient", { "chain.standstillSeconds": 0, "chain.timeoutMs": 1_000 }),
      of,
    },
  };
}

/** The chain as it is, beside the log. */
function pairFigures(seeds: readonly number[], asItIs: readonly OutageBrief[]): Record<string, Found> {
  const of = seeds.length;
  const mean = (read: (brief: OutageBrief) => number, briefs = asItIs): Found => ({
    got: meanOf(briefs.map(read)),
    of,
  });
  const forgetful = timed("forgetful reader", () => runs(seeds, { "sending.idempotent": false }));
  const capture = { "sending.capture": "saveFirst", "sending.dieShare": 0.001 };
  const careless = timed("saved, then published", () => runs(seeds, capture));
  return {
    "waiting.back": mean(({ standstill }) => standstill?.waiting ?? 0),
    "calls.perOrder": mean(({ secondHour }) => secondHour.callsPerOrder ?? 0),
    "log.handled": mean(({ log }) => log.handledShare ?? 0),
    "log.longest": mean(({ log }) => (log.longestMs ?? 0) / 1_000),
    "log.readAgain": mean(({ log }) => log.readAgainMean ?? 0),
    "log.twice": mean(({ log }) => log.tooOften, forgetful),
    "log.lostSaveFirst": mean(({ log }) => log.lost / log.done, careless),
  };
}

function challengeFigures(seeds: readonly number[]): Record<string, Found> {
  const of = seeds.length;
  const won = Object.entries(moves).map(([name, commands]) => {
    const briefs = timed(name, () => runs(seeds, {}, commands));
    return [name, briefs.filter((brief) => judgeOutage(brief).isWon).length] as const;
  });
  const count = Object.fromEntries(won) as Record<string, number>;
  return {
    ...Object.fromEntries(
      won.map(([name, wins]) => [`challenge.${name}`, { got: wins / of, interval: wilsonInterval(wins, of), of }]),
    ),
    "challenge.taughtAboveTempting": {
      got: (count["taught"]! - count["tempting"]!) / of,
      interval: differenceInterval(count["taught"]!, count["tempting"]!, of),
      of,
    },
  };
}

/** 95 % interval of the difference of two shares of as many runs, from their Wilson intervals (Newcombe 1998, method 10). */
function differenceInterval(one: number, other: number, of: number): Range {
  const [low, high] = wilsonInterval(one, of)!;
  const [otherLow, otherHigh] = wilsonInterval(other, of)!;
  const [p, q] = [one / of, other / of];
  return [p - q - Math.hypot(p - low, otherHigh - q), p - q + Math.hypot(high - p, q - otherLow)];
}

/** Not registered, for the evidence line: how far apart the seeds lie. */
function rangeOf(briefs: readonly OutageBrief[]) {
  const longest = briefs.map(({ log }) => (log.longestMs ?? 0) / 1_000);
  const lost = briefs.filter(({ secondHour }) => (secondHour.servedShare ?? 0) < 0.05).length;
  const waiting = briefs.map(({ standstill }) => standstill?.waiting ?? 0);
  const ends = (values: readonly number[]): Range => [Math.min(...values), Math.max(...values)];
  return { runs: briefs.length, collapsed: lost, waiting: ends(waiting), longestSeconds: ends(longest) };
}

function referenceOf(seed: number) {
  const { standstill, secondHour, log, inVainAtEnd, traceHash } = toldOf(outageRun({ seed }));
  return { waiting: standstill!.waiting, secondHour, longestMs: log.longestMs, inVainAtEnd, traceHash };
}

/** A list as one figure each: `seeds.served.standstill.1` … */
function flat(figures: Readonly<Record<string, Value>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([id, value]) =>
      typeof value === "number"
        ? [[id, value] as const]
        : value.map((one, index) => [`${id}.${index + 1}`, one] as const),
    ),
  );
}

function within(expected: Value, got: Value, near: Near): boolean {
  if (typeof expected !== "number") {
    return expected.every((value, index) => within(value, (got as readonly number[])[index]!, near));
  }
  const value = got as number;
  if (near.atLeast !== undefined) return value >= near.atLeast;
  if (near.atMost !== undefined) return value <= near.atMost;
  if (near.difference !== undefined) return Math.abs(value - expected) <= near.difference;
  return Math.max(value / expected, expected / value) <= near.ratio!;
}

function timed<Result>(name: string, work: () => Result): Result {
  const started = performance.now();
  const result = work();
  console.error(`${name}: ${Math.round(performance.now() - started)} ms`);
  return result;
}

function range([first, last]: Range): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function say(value: Value): string {
  return typeof value === "number" ? String(rounded(value)) : value.map(rounded).join(" ");
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
