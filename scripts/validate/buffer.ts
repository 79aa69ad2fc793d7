/**
 * Holds the runs that lesson 3.1 (What a buffer buys) speaks of against what was expected of them before the first one. The runs
 * of its lens are `npm run validate -- outage`.
 *
 *   npm run validate -- buffer
 *
 * Writes tests/validation/buffer-results.json, the lesson's manySeeds.json, and what its question asks,
 * simulations/lenses/outage/buys.json. Takes some eight minutes.
 */
import { createWorldWith, overall } from "../../simulations/business/index.ts";
import type { LarkfieldState, Overrides } from "../../simulations/business/index.ts";
import { HOUR_MS } from "../../simulations/kernel/index.ts";
import pinned from "../../simulations/lenses/outage/pinned.json" with { type: "json" };
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, timed } from "../lenses/overSeeds.ts";
import { meanOf } from "../outage/outageRuns.ts";
import { writeJson } from "../larkfield/reportFiles.ts";

/** The measures that the lesson asks about, in its order. */
const measures = {
  noOutages: { "outages.on": false },
  outbox: { "choice.capture": "outbox" },
  history: { "choice.history": "all" },
  fast: { "topic.delayMs": 100 },
  told: { "notice.told": 1 },
} as const satisfies Record<string, Overrides>;

/** What is read off three years of the bus. */
interface Ended {
  readonly value: number;
  readonly facts: number;
  readonly lost: number;
  /** Hours until a newer fact of the same thing came through, for each lost one that was overtaken, and for the others until the end. */
  readonly overtakenHours: readonly number[];
  /** Mean of the quarters that have one. */
  readonly catchUpHours: number;
}

export async function validate(): Promise<void> {
  const report = lensReport<"buys">("buffer", "lessons/03-platform/01-what-a-buffer-buys");
  const seeds = seedsOf(report.seeds.buys);
  const play = (name: string, overrides: Overrides): readonly Ended[] =>
    timed(name, () => seeds.map((seed) => ended(seed, overrides)));
  const bus = play("bus", {});
  const by = Object.fromEntries(Object.entries(measures).map(([name, overrides]) => [name, play(name, overrides)]));
  const all = play("all five", Object.assign({}, ...Object.values(measures)) as Overrides);
  const gains = Object.values(by).map((ends) => gain(ends, bus));
  const overtaken = bus.flatMap(({ overtakenHours }) => overtakenHours).toSorted((one, other) => one - other);
  const found: Record<string, Found> = {
    gain: { got: gains.map(({ got }) => got), of: seeds.length },
    "gain.all": gain(all, bus),
    "lost.share": meanOver(bus.map(({ lost, facts }) => lost / facts)),
    "lost.count": meanOver(bus.map(({ lost }) => lost)),
    "lost.noOutages": meanOver(by["noOutages"]!.map(({ lost }) => lost)),
    "lost.outbox": meanOver(by["outbox"]!.map(({ lost }) => lost)),
    "overtaken.half": { got: exceededBy(overtaken, 0.5), of: overtaken.length },
    "overtaken.hundredth": { got: exceededBy(overtaken, 0.01), of: overtaken.length },
    "catchUp.bus": meanOver(bus.map((one) => one.catchUpHours)),
    "catchUp.outbox": meanOver(by["outbox"]!.map((one) => one.catchUpHours)),
  };
  const results = report.held(found);
  const intervals = Object.fromEntries(Object.keys(by).map((name, index) => [name, gains[index]!.interval]));
  await report.write({ referenceSeed: pinned.reference.seed, results, more: { gainIntervals: intervals } });
  await report.writeManySeeds(report.seeds, found);
  const points = [gain(all, bus), ...gains].map(({ got }) => Math.round(1_000 * got) / 10);
  await writeJson(
    new URL("../../simulations/lenses/outage/buys.json", import.meta.url),
    { over: seeds.length, points },
    1,
  );
  printResults(results, pinned.reference.seed);
}

function gain(ends: readonly Ended[], than: readonly Ended[]) {
  return meanOver(ends.map(({ value }, index) => value - than[index]!.value));
}

/** What so large a share of the sorted values exceeds. */
function exceededBy(sorted: readonly number[], share: number): number {
  return sorted[Math.floor((1 - share) * (sorted.length - 1))]!;
}

function ended(seed: number, overrides: Overrides): Ended {
  const request = { scenario: "larkfield@1", architecture: "bus", seed, years: 3, overrides } as const;
  const { simulation } = createWorldWith(request, {});
  const { state } = simulation;
  simulation.runUntil(state.endAt);
  const { realised, occasions } = overall(state);
  return {
    value: realised / occasions,
    ...lostOf(state),
    catchUpHours: meanOf(state.figures.flatMap((quarter) => quarter.catchUpHours ?? [])),
  };
}

/** Goes back from the end: what came through last of each thing is what overtakes a fact that was lost before it. */
function lostOf({
  facts,
  types,
  parameters,
  dayZero,
  endAt,
}: LarkfieldState): Pick<Ended, "facts" | "lost" | "overtakenHours"> {
  const through = new Map<number, number>();
  const overtakenHours: number[] = [];
  let counted = 0;
  for (let row = facts.count - 1; row >= 0; row--) {
    const [at, typeKey] = [facts.at[row]!, facts.typeKey[row]!];
    if (types.hasTopic[Math.floor(typeKey / parameters["facts.keys"])] === 0) continue;
    if (at >= dayZero) counted += 1;
    if (facts.lost[row] === 0) through.set(typeKey, at);
    else if (at >= dayZero) overtakenHours.push(((through.get(typeKey) ?? endAt) - at) / HOUR_MS);
  }
  return { facts: counted, lost: overtakenHours.length, overtakenHours };
}
