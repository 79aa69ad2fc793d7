/**
 * Whole curves instead of single points: what becomes of value, work and lead time when one dial is turned from end to end.
 * Which dials and what was expected of them stands in the expectations file.
 */
import { rivals } from "../../simulations/lenses/evolution/rivals.ts";
import { readScenario } from "../../simulations/business/index.ts";
import type { ArchitectureName, LarkfieldRun, Overrides } from "../../simulations/business/index.ts";
import { summarise } from "../../simulations/statistics/index.ts";
import type { Configuration } from "./configurations.ts";
import { half, meanOver, totalTeamDays } from "./statistics.ts";

/** One line of a curve: an architecture with what differs from its defaults beside the dial. */
interface Line {
  readonly id: string;
  readonly architecture: ArchitectureName;
  readonly overrides: Overrides;
}
/** One dial, its places, and the lines drawn over it. */
export interface Curve {
  readonly id: string;
  readonly dial: string;
  readonly places: readonly number[];
  readonly lines: readonly Line[];
  /** The same at every place of every line. */
  readonly always?: Overrides;
}

const line = (architecture: ArchitectureName, id: string = architecture, overrides: Overrides = {}): Line => ({
  id,
  architecture,
  overrides,
});
const fair = (id: string): Line => rivals().find((rival) => rival.id === id)!;
const careful: Overrides = readScenario("carefulBus").overrides;
const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, index) => Math.round((from + index * by) * 100) / 100);

export const curves: readonly Curve[] = [
  { id: "centreSize", dial: "central.people", places: steps(1, 20, 1), lines: [line("platform")] },
  {
    id: "telling",
    dial: "notice.told",
    places: steps(0, 1, 0.1),
    lines: [line("bus"), line("bus", "carefulBus", careful)],
  },
  {
    id: "ownWork",
    dial: "own.share",
    places: [...steps(0, 0.8, 0.1), 0.85],
    lines: [
      line("point-to-point"),
      fair("everyoneTold"),
      fair("carefulBus"),
      fair("servedBus"),
      line("platform"),
      line("platform", "platformOfSix", { "central.people": 6 }),
      fair("contractsOnCalls"),
      line("backbone"),
    ],
  },
  {
    id: "domains",
    dial: "domains.start",
    places: [2, 3, 4, 5, 6, 7, 8, 10, 12, 16],
    lines: [line("point-to-point"), line("bus"), line("platform"), line("backbone")],
    always: { "domains.growth": 0 },
  },
  { id: "handoff", dial: "work.handoff", places: steps(1, 3, 0.25), lines: [line("platform")] },
  {
    id: "acquisition",
    dial: "acquisition.domains",
    places: steps(0, 8, 1),
    lines: [line("platform"), line("backbone")],
  },
];

const nameAt = (curve: Curve, lineId: string, place: number): string => `curve.${curve.id}.${lineId}.${place}`;

/** Every configuration that the curves need. */
export const curveConfigurations: readonly Configuration[] = curves.flatMap((curve) =>
  curve.lines.flatMap(({ id, architecture, overrides }) =>
    curve.places.map((place) => ({
      id: nameAt(curve, id, place),
      architecture,
      overrides: { ...curve.always, ...overrides, [curve.dial]: place },
    })),
  ),
);

/** Each one number a run. */
const measures = {
  /** Value of the last half-year. */
  value: (run: LarkfieldRun) => half(run, "value", 6),
  /** Mean value of all quarters. */
  meanValue: (run: LarkfieldRun) => meanOver(run, "value", 1, 12),
  /** Third half-year minus the last, value: the decline of the plateau. */
  decline: (run: LarkfieldRun) => half(run, "value", 3) - half(run, "value", 6),
  /** Lead time of the last half-year, days. */
  leadTimeDays: (run: LarkfieldRun) => half(run, "leadTimeDays", 6),
  /** Person-days on facts over all quarters. */
  teamDays: totalTeamDays,
} as const;

export type CurveMeasure = keyof typeof measures;

interface Place {
  readonly at: number;
  readonly seeds: number;
  readonly mean: Readonly<Record<CurveMeasure, number>>;
  readonly ci95: Readonly<Record<CurveMeasure, number>>;
}

/** The curves as means over the seeds that have been run; a place without at least two is left out. */
export function curvesReport(runsOf: (configuration: string) => readonly LarkfieldRun[]) {
  return curves.map((curve) => ({
    id: curve.id,
    dial: curve.dial,
    lines: curve.lines.map(({ id }) => ({
      id,
      places: curve.places.flatMap((at): Place[] => {
        const runs = runsOf(nameAt(curve, id, at));
        return runs.length < 2 ? [] : [placeOf(at, runs)];
      }),
    })),
  }));
}

function placeOf(at: number, runs: readonly LarkfieldRun[]): Place {
  const summaries = Object.entries(measures).map(([name, read]) => [name, summarise(runs.map(read))!] as const);
  const pick = (part: "mean" | "ci95") =>
    Object.fromEntries(summaries.map(([name, summary]) => [name, summary[part]])) as Record<CurveMeasure, number>;
  return { at, seeds: runs.length, mean: pick("mean"), ci95: pick("ci95") };
}
