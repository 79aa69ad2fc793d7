/**
 * Holds the log lens against what was expected of it before its first validation.
 *
 *   npm run validate -- log              prints the table, writes tests/validation/log-results.json and, for prose,
 *                                        simulations/lenses/log/manySeeds.json
 *   npm run validate -- log --pin        also writes the reference seed into the pinned runs, by its registered rule
 *
 * The first result ever written is kept in the file beside the last.
 */
import { parseArgs } from "node:util";
import type { Overrides } from "../../simulations/business/index.ts";
import { HOUR_MS, SECOND_MS } from "../../simulations/kernel/index.ts";
import { setting } from "../../simulations/lenses/log/challenge.ts";
import { judgeLog } from "../../simulations/lenses/log/judgeLog.ts";
import type { LogBrief } from "../../simulations/lenses/log/LogBrief.ts";
import { settingCodes } from "../../simulations/lenses/log/settings.ts";
import type { SettingCode } from "../../simulations/lenses/log/settings.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { differenceOver, meanOver, seedsOf, shareOver, spreadOf, timed } from "../lenses/overSeeds.ts";
import { brief, playedByClient, referenceSeed } from "../log/logRuns.ts";

/** Long enough for nearly every lane to clear; one that does not counts as clear then. */
const LONG_HOURS = 1;
const LOADS = [0.2, 0.4, 0.6, 0.8, 0.9];

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { pin: { type: "boolean", default: false } } });
  const report = lensReport<"band" | "client" | "reference" | "challenge">("log");
  const band = seedsOf(report.seeds.band);
  const first = seedsOf(report.seeds.reference);
  const reference = referenceSeed(
    first,
    first.map((seed) => brief(seed)),
  );
  const own = timed("as it is", () => long(band));
  const found: Record<string, Found> = {
    ...clearFigures(band, own),
    ...(await knownFigures(seedsOf(report.seeds.client))),
    ...challengeFigures(seedsOf(report.seeds.challenge)),
  };
  const results = report.held(found);
  const spread = { clear: spreadOf(own.map(slowestSeconds)), waiting: spreadOf(own.map(({ waiting }) => waiting!)) };
  await report.write({ referenceSeed: reference, results, more: { spread } });
  await report.writeManySeeds(band.length, found);
  if (values.pin) report.pin(reference);
  printResults(results, reference);
}

function clearFigures(band: readonly number[], own: readonly LogBrief[]): Record<string, Found> {
  const of = (name: string, overrides: Overrides): readonly LogBrief[] => timed(name, () => long(band, overrides));
  const loads = LOADS.map((load) =>
    of(`one lane at ${load}`, {
      "consumers.partitions": 1,
      "consumers.count": 1,
      "consumers.hotShare": 0,
      "consumers.factsPerSecond": load,
    }).map((one) => seconds(one.clearMs[0]!)),
  );
  return {
    "clear.hot": meanOver(own.map(({ clearMs }) => seconds(clearMs[0]!))),
    "clear.others": meanOver(own.map(({ clearMs }) => laneMean(clearMs.slice(1)))),
    "waiting.back": meanOver(own.map(({ lag, everyMs, stops }) => lag[0]![stops[0]!.to / everyMs]!)),
    "clear.even": meanOver(of("no hot key", { "consumers.hotShare": 0 }).map(({ clearMs }) => laneMean(clearMs))),
    "clear.load": { got: loads.map((all) => meanOver(all).got) },
    "clear.twenty": hotLane(of("twenty consumers", { "consumers.count": 20 })),
    "clear.eight": hotLane(of("eight lanes", { "consumers.partitions": 8, "consumers.count": 8 })),
    "clear.split": meanOver(of("split", { "consumers.hotParts": 4 }).map(({ clearMs }) => laneMean(clearMs))),
  };
}

async function knownFigures(seeds: readonly number[]): Promise<Record<string, Found>> {
  const known = async (overrides: Overrides): Promise<Found> => {
    const shares: number[] = [];
    const asked = { overrides: { "consumers.stopMinutes": 0, ...overrides } };
    for (const seed of seeds) {
      const { newcomer } = await playedByClient(seed, asked);
      shares.push(newcomer!.knows / newcomer!.keys);
    }
    return { ...meanOver(shares), seeds: seeds.length };
  };
  return {
    "known.keep10": await known({ "consumers.keepSeconds": 10 }),
    "known.keep20": await known({ "consumers.keepSeconds": 20 }),
    "known.keep40": await known({ "consumers.keepSeconds": 40 }),
    "known.forever": await known({}),
    "known.fromNow": await known({ "consumers.lateFrom": "now" }),
  };
}

function challengeFigures(seeds: readonly number[]): Record<string, Found> {
  const won = (code?: SettingCode): readonly boolean[] =>
    timed(`challenge: ${code ?? "nothing"}`, () =>
      seeds.map((seed) => judgeLog(brief(seed, { commands: code === undefined ? [] : [setting(code)] })).isWon),
    );
  const by = Object.fromEntries(settingCodes.filter((code) => code !== "stop").map((code) => [code, won(code)]));
  return {
    "win.nothing": shareOver(won()),
    ...Object.fromEntries(Object.entries(by).map(([code, all]) => [`win.${code}`, shareOver(all)])),
    "win.taughtMinusTempting": differenceOver(by["split"]!, by["consumers"]!),
  };
}

/** Played until every lane has cleared, whatever the window of the lens. */
function long(seeds: readonly number[], overrides: Overrides = {}): readonly LogBrief[] {
  const asked = { overrides: { ...overrides, "consumers.hours": LONG_HOURS }, hours: LONG_HOURS };
  return seeds.map((seed) => brief(seed, asked));
}

function hotLane(all: readonly LogBrief[]): Found {
  return meanOver(all.map(({ clearMs }) => seconds(clearMs[0]!)));
}

function laneMean(clearMs: readonly (number | null)[]): number {
  return clearMs.reduce<number>((sum, ms) => sum + seconds(ms), 0) / clearMs.length;
}

function slowestSeconds({ clearMs }: LogBrief): number {
  return Math.max(...clearMs.map((ms) => seconds(ms)));
}

function seconds(ms: number | null): number {
  return (ms ?? LONG_HOURS * HOUR_MS) / SECOND_MS;
}
