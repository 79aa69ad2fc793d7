/**
 * Holds the time machine against what was expected of it before its first run.
 *
 *   npm run validate -- time-machine         prints the table, writes tests/validation/time-machine-results.json and, for
 *                                            prose, simulations/lenses/time-machine/manySeeds.json
 *   npm run validate -- time-machine --pin   also writes the reference seed into the pinned runs, by its registered rule
 *
 * The first result ever written is kept in the file beside the last.
 */
import { parseArgs } from "node:util";
import type { Overrides } from "../../simulations/business/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";
import pinned from "../../simulations/lenses/time-machine/pinned.json" with { type: "json" };
import { DAY_ZERO, given } from "../../simulations/lenses/time-machine/challenge.ts";
import { rightShare } from "../../simulations/lenses/time-machine/lookBack.ts";
import type { Asked } from "../../simulations/lenses/time-machine/TimeMachineBrief.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { differenceOver, meanOver, seedsOf, shareOver, spreadOf, timed } from "../lenses/overSeeds.ts";
import { asked, askedSeed, mean, referenceSeed, runs } from "../timeMachine/timeMachineRuns.ts";
import type { PlayedYear } from "../timeMachine/timeMachineRuns.ts";

/** Orders that come nine months after day 0, and two months before the end of the year. */
const NINE_MONTHS = DAY_ZERO + 273 * DAY_MS;
const TWO_MONTHS_LEFT = DAY_ZERO + 305 * DAY_MS;

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { pin: { type: "boolean", default: false } } });
  const report = lensReport<"band" | "reference" | "challenge" | "asked">("time-machine");
  const first = seedsOf(report.seeds.reference);
  const reference = referenceSeed(
    first,
    timed("reference", () => runs(first)),
  );
  const askedReference = timed("asked: reference", () => askedSeed(first));
  const moves = playMoves(seedsOf(report.seeds.challenge));
  const band = seedsOf(report.seeds.band);
  const found: Record<string, Found> = {
    ...lookFigures(band, moves),
    ...winFigures(moves),
    ...askedFigures(seedsOf(report.seeds.asked)),
  };
  const results = report.held(found);
  const spread = (days: number) => spreadOf(moves.nothing.map((year) => year.before(days)));
  const more = { spread: { today: spread(0), week: spread(7) }, kept: keptShares(moves), askedSeed: askedReference };
  await report.write({ referenceSeed: reference, results, more });
  await report.writeManySeeds(moves.nothing.length, found);
  if (values.pin) {
    for (const [run, { years }] of Object.entries(pinned)) report.pin(years === 1 ? reference : askedReference, run);
  }
  printResults(results, reference);
}

type Moves = ReturnType<typeof playMoves>;

function playMoves(seeds: readonly number[]) {
  const play = (name: string, commands: Parameters<typeof runs>[2]) =>
    timed(`challenge: ${name}`, () => runs(seeds, {}, commands));
  return {
    nothing: play("nothing", []),
    outbox: play("outbox", given(["outbox"])),
    newest: play("newest of each", given(["newest"])),
    keepAll: play("all, written twice", given(["keepAll"])),
    both: play("all, from an outbox", given(["keepAll", "outbox"])),
    late: play("the same, nine months later", given(["keepAll", "outbox"], NINE_MONTHS)),
    tooLate: play("the same, two months before the end", given(["keepAll", "outbox"], TWO_MONTHS_LEFT)),
  };
}

function lookFigures(band: readonly number[], { nothing, newest, keepAll, both }: Moves): Record<string, Found> {
  const of = (name: string, overrides: Overrides, commands?: Parameters<typeof runs>[2]) =>
    timed(name, () => runs(band, overrides, commands));
  const ninety = of("ninety days", { "retention.days": 90 });
  const onTime = of("nothing late", { "late.share": 0 }, given(["keepAll", "outbox"]));
  const before = (years: readonly PlayedYear[], days: number): Found =>
    meanOver(years.slice(0, band.length).map((year) => year.before(days)));
  const older = (years: readonly PlayedYear[]): Found =>
    meanOver(years.slice(0, band.length).map(({ days }) => mean(days.map((look) => look.older / look.right))));
  return {
    ...Object.fromEntries([0, 1, 3, 7, 14].map((days) => [`ago.seven.${days}`, before(nothing, days)])),
    "ago.ninety.1": before(ninety, 1),
    "ago.ninety.90": before(ninety, 90),
    ...Object.fromEntries([0, 1, 30].map((days) => [`ago.newest.${days}`, before(newest, days)])),
    "ago.twice.90": before(keepAll, 90),
    "ago.all.worst": meanOver(
      both.slice(0, band.length).map(({ days }) => Math.min(...days.map((look) => rightShare(look) ?? 0))),
    ),
    "older.all": older(both),
    "older.onTime": older(onTime),
  };
}

function winFigures(moves: Moves): Record<string, Found> {
  const won = (years: readonly PlayedYear[]): readonly boolean[] => years.map(({ isWon }) => isWon);
  const shares = Object.entries(moves).map(([name, years]) => [`win.${name}`, shareOver(won(years))] as const);
  return {
    ...Object.fromEntries(shares),
    "win.bothMinusKeepAll": differenceOver(won(moves.both), won(moves.keepAll)),
  };
}

/** Records kept at the end of the year, of all facts that were said. */
function keptShares(moves: Moves) {
  const share = (years: readonly PlayedYear[]): number => mean(years.map(({ kept, said }) => kept / said));
  return { nothing: share(moves.nothing), newest: share(moves.newest), both: share(moves.both) };
}

function askedFigures(seeds: readonly number[]): Record<string, Found> {
  const all = {
    files: ["point-to-point", {}],
    bus: ["bus", {}],
    busAll: ["bus", { "choice.history": "all" }],
    platform: ["platform", {}],
    backbone: ["backbone", {}],
  } as const satisfies Record<string, readonly [string, Overrides]>;
  const found: Record<string, Found> = {};
  for (const [name, [architecture, overrides]] of Object.entries(all)) {
    const went = timed(`asked: ${name}`, () => seeds.flatMap((seed) => asked(seed, architecture, overrides) ?? []));
    const works = went.filter((one): one is Asked & { workingAt: number } => one.workingAt !== null);
    found[`asked.${name}.days`] = meanOver(works.map(({ at, workingAt }) => (workingAt - at) / DAY_MS));
    found[`asked.${name}.right`] = meanOver(works.map(({ shares }) => mean(shares)));
  }
  return found;
}
