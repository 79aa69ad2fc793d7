/**
 * Holds the runs that lesson 1.3 (The drift) speaks of against what was expected of them before the first one. How old copies
 * are after one, two and three jobs is registered with their lens (`npm run validate -- copies`).
 *
 *   npm run validate -- drift [--pin]
 *
 * Writes tests/validation/drift-results.json, the lesson's manySeeds.json, and what its question asks,
 * simulations/lenses/copies/corrections.json; with --pin the reference seed into the lens's pinned run `corrected`. Takes about a minute.
 */
import { createWorldWith, handedOn } from "../../simulations/business/index.ts";
import type { Command, Larkfield, Overrides } from "../../simulations/business/index.ts";
import { DAY_MS, HOUR_MS } from "../../simulations/kernel/index.ts";
import {
  chainRun,
  correctedAt,
  correction,
  hoursAfter,
  LAST_COPY,
} from "../../simulations/lenses/copies/correctionRun.ts";
import { model } from "../../simulations/lenses/copies/model.ts";
import { writeJson } from "../larkfield/reportFiles.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, shareOver, timed } from "../lenses/overSeeds.ts";

/** Hours of the mean age that the challenge allows. */
const AGE_ALLOWED_HOURS = 20;
/** Copies are looked at this often for means over the year. */
const LOOKED_AT_MS = HOUR_MS;
const FIRST_WEEK_MS = 7 * DAY_MS;
const HOURS_OF_A_DAY = 24;
/** Four hours after nine. */
const ONE_O_CLOCK = correctedAt + 4 * HOUR_MS;

export async function validate(options: readonly string[]): Promise<void> {
  const report = lensReport<"reference" | "band">("drift", "lessons/01-point-to-point/03-the-drift");
  const seeds = seedsOf(report.seeds.band);
  const corrected = timed("corrected", () => seeds.map((seed) => wrongAfter(LAST_COPY, seed)));
  const firstCorrected = timed("first copy corrected", () => seeds.map((seed) => wrongAfter(1, seed).at(-1)!));
  const plain = timed("nobody corrects", () => seeds.map((seed) => year({}, [], seed)));
  const others = (id: string, overrides: Overrides, commands: readonly Command[] = []) =>
    timed(id, () => seeds.map((seed) => year(overrides, commands, seed)));
  const families = {
    inOrder: others("inOrder", { "handOn.inOrder": true }),
    fromSource: others("fromSource", { "handOn.fromSource": true }),
    hourly: others("hourly", { "handOn.thirdEveryHours": 1 }),
    twice: others("twice", { "handOn.firstEveryHours": 12 }),
    correct: others("correct", {}, [correction(LAST_COPY)]),
    nothing: plain,
  };
  const monthly = others("monthly", { "facts.changeEveryHours": 30 * 24 });
  const failing = others("failing", { "handOn.failShare": 0.05 });
  const wrong = hoursAfter.map((_, place) => meanOver(corrected.map((shares) => shares[place]!)));
  const found: Record<string, Found> = {
    ...Object.fromEntries(hoursAfter.slice(1).map((hours, place) => [`wrong.after.${hours}`, wrong[place + 1]!])),
    "wrong.uncorrected": meanOver(plain.map((run) => run.wrongAtOne[LAST_COPY - 1]!)),
    "wrong.first": meanOver(plain.map((run) => run.wrongAtOne[0]!)),
    older: meanOver(plain.map((run) => run.older)),
    alike: meanOver(plain.map((run) => run.alike)),
    allDifferent: meanOver(plain.map((run) => run.allDifferent)),
    "monthly.wrong": meanOver(monthly.map((run) => run.wrong)),
    "failing.age": meanOver(failing.map((run) => run.ageHours)),
    "fromSource.age": meanOver(families.fromSource.map((run) => run.ageHours)),
    "firstCorrected.after.24": meanOver(firstCorrected),
    ...Object.fromEntries(
      Object.entries(families).map(([id, runs]) => [
        `won.${id}`,
        shareOver(runs.map(({ ageHours }) => ageHours <= AGE_ALLOWED_HOURS)),
      ]),
    ),
  };
  const rows = seeds.map((_, index) => [
    ...corrected[index]!.map((share) => HOURS_OF_A_DAY * share),
    ...plain[index]!.agesHours,
  ]);
  const reference = nearestToMeans(rows, seedsOf(report.seeds.reference));
  const results = report.held(found);
  await report.write({ referenceSeed: reference, results });
  await report.writeManySeeds(report.seeds, found);
  const values = wrong.map(({ got }) => Math.round(1_000 * got) / 10);
  await writeJson(
    new URL("../../simulations/lenses/copies/corrections.json", import.meta.url),
    { over: seeds.length, values },
    1,
  );
  if (options.includes("--pin")) lensReport("copies").pin(reference, "corrected");
  printResults(results, reference);
}

/** The registered rule: of the first seeds the one whose row is nearest to the means over all; a share counts as a part of a day. */
function nearestToMeans(rows: readonly (readonly number[])[], first: readonly number[]): number {
  const means = rows[0]!.map((_, column) => meanOver(rows.map((row) => row[column]!)).got);
  const distances = first.map((_, place) =>
    rows[place]!.reduce((sum, value, column) => sum + (value - means[column]!) ** 2, 0),
  );
  return first[distances.indexOf(Math.min(...distances))]!;
}

/** Share of the last copy's figures that are wrong, at each of the hours after one copy was corrected. */
function wrongAfter(copy: number, seed: number): readonly number[] {
  const world = createWorldWith({ ...chainRun({}, [correction(copy)]), seed }, model);
  return hoursAfter.map((hours) => {
    world.simulation.runUntil(correctedAt + hours * HOUR_MS);
    return handedOn(world.simulation.state, world.simulation.now)[LAST_COPY - 1]!.wrongShare;
  });
}

interface Year {
  /** Means over the hours from the second week on: the last copy's age and wrong share, and the age of each. */
  readonly ageHours: number;
  readonly agesHours: readonly number[];
  readonly wrong: number;
  /** Share of the hours at which the last copy is older than a day. */
  readonly older: number;
  /** Shares of the figures that all copies show alike, and that each shows otherwise. */
  readonly alike: number;
  readonly allDifferent: number;
  /** Of each copy, at one o'clock of the day on which others correct. */
  readonly wrongAtOne: readonly number[];
}

function year(overrides: Overrides, commands: readonly Command[], seed: number): Year {
  const world = createWorldWith({ ...chainRun(overrides, commands), seed }, model);
  const { simulation } = world;
  const { dayZero, endAt } = simulation.state;
  let [hours, older, wrong, alike, different] = [0, 0, 0, 0, 0];
  const ages = [0, 0, 0];
  let wrongAtOne: readonly number[] = [];
  for (let at = dayZero + FIRST_WEEK_MS; at < endAt; at += LOOKED_AT_MS) {
    simulation.runUntil(at);
    const copies = handedOn(simulation.state, at);
    hours += 1;
    copies.forEach(({ ageMs }, copy) => (ages[copy]! += ageMs! / HOUR_MS));
    const last = copies[LAST_COPY - 1]!;
    wrong += last.wrongShare;
    if (last.ageMs! > DAY_MS) older += 1;
    const agreement = agreementOf(world);
    alike += agreement.alike;
    different += agreement.allDifferent;
    if (at === ONE_O_CLOCK) wrongAtOne = copies.map(({ wrongShare }) => wrongShare);
  }
  const agesHours = ages.map((sum) => sum / hours);
  return {
    ageHours: agesHours[LAST_COPY - 1]!,
    agesHours,
    wrong: wrong / hours,
    older: older / hours,
    alike: alike / hours,
    allDifferent: different / hours,
    wrongAtOne,
  };
}

/** How many of the figures are shown alike by all copies, and otherwise by each, as shares. */
function agreementOf({ simulation }: Larkfield): { alike: number; allDifferent: number } {
  const { handOn, parameters } = simulation.state;
  const keys = parameters["facts.keys"];
  let [alike, allDifferent] = [0, 0];
  for (let key = 0; key < keys; key++) {
    const shown = new Set(Array.from({ length: handOn.copies }, (_, copy) => handOn.shown[copy * keys + key]));
    if (shown.size === 1) alike += 1 / keys;
    if (shown.size === handOn.copies) allDifferent += 1 / keys;
  }
  return { alike, allDifferent };
}
