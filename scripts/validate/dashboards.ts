/**
 * Holds the runs that lesson 0.1 (Three dashboards, three numbers) speaks of against what was expected of them before the first
 * one.
 *
 *   npm run validate -- dashboards
 *
 * Writes tests/validation/dashboards-results.json and the lesson's manySeeds.json. Takes some four minutes.
 */
import { createWorld, overall } from "../../simulations/business/index.ts";
import type { RunRequest } from "../../simulations/business/index.ts";
import pinned from "../../simulations/lenses/evolution/pinned.json" with { type: "json" };
import { compulsory } from "../../simulations/lenses/evolution/switches.ts";
import { halfYearValues } from "../../simulations/lenses/evolution/valueQuestion.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, shareOver, timed } from "../lenses/overSeeds.ts";

/** Names in the report, as figures have them. */
const ways = { pointToPoint: "point-to-point", bus: "bus", platform: "platform", backbone: "backbone" } as const;
type Way = keyof typeof ways;

interface Played {
  /** By half-year. */
  readonly values: readonly number[];
  readonly byHand: number;
}

export async function validate(): Promise<void> {
  const report = lensReport<"band">("dashboards", "lessons/00-mindset/01-three-dashboards");
  const seeds = seedsOf(report.seeds.band);
  const play = (name: string, request: Omit<RunRequest, "seed">): readonly Played[] =>
    timed(name, () => seeds.map((seed) => played({ ...request, seed })));
  const each = (kind: "free" | "ordered") =>
    Object.fromEntries(
      Object.entries(ways).map(([way, architecture]) => [
        way,
        play(`${way}, ${kind}`, { architecture, overrides: kind === "free" ? {} : compulsory }),
      ]),
    ) as Record<Way, readonly Played[]>;
  const [free, ordered] = [each("free"), each("ordered")];
  const last = (runs: readonly Played[]): Found => meanOver(runs.map(({ values }) => values.at(-1)!));
  const worse = (runs: readonly Played[]): Found =>
    shareOver(runs.map(({ values, byHand }) => values.at(-1)! < byHand));
  const rival = (scenario: string, architecture: string): Found => last(play(scenario, { scenario, architecture }));
  const found: Record<string, Found> = {
    ...Object.fromEntries(Object.entries(free).map(([way, runs]) => [`free.${way}`, last(runs)])),
    ...Object.fromEntries(Object.entries(ordered).map(([way, runs]) => [`ordered.${way}`, last(runs)])),
    byHand: meanOver(free.platform.map(({ byHand }) => byHand)),
    "worse.platform": worse(ordered.platform),
    "worse.bus": worse(ordered.bus),
    "worse.backbone": worse(ordered.backbone),
    "best.platform": shareOver(free.platform.map(({ values }) => [1, 2].includes(values.indexOf(Math.max(...values))))),
    "rival.carefulBus": rival("carefulBus@1", "bus"),
    "rival.servedBus": rival("servedBus@1", "bus"),
    "rival.contractsOnCalls": rival("contractsOnCalls@1", "backbone"),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: pinned.platform.seed, results });
  await report.writeManySeeds(report.seeds, found);
  printResults(results, pinned.platform.seed);
}

function played(request: RunRequest): Played {
  const { simulation } = createWorld(request);
  simulation.runUntil(simulation.state.endAt);
  const { state } = simulation;
  return { values: halfYearValues(state.figures).map((value) => value ?? 0), byHand: overall(state).byHand };
}
