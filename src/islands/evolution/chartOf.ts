import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { valueSpread } from "../../../simulations/lenses/evolution/valueSpread.ts";
import type { ValueChartData, ValueCurve, ValuePick, ValuePoint } from "../../../simulations/views/index.ts";
import { evolution as words, valueChart } from "../../words/index.ts";
import { seedRuns } from "./EvolutionState.ts";
import type { EvolutionState, Track } from "./EvolutionState.ts";

/** What a visitor drew, by architecture: the value of each half-year in per cent, the given one first. */
export type Drawn = Readonly<Partial<Record<ArchitectureName, readonly number[]>>>;

export interface ChartInput {
  readonly state: EvolutionState;
  readonly drawn: Drawn;
  readonly shown: ReadonlyMap<string, number>;
  readonly quarters: number;
  /** Quarters after day 0 at which the other retailer is bought; null where it is not. */
  readonly acquisitionAt: number | null;
  readonly picked: ValuePick | null;
}

/** The chart of a state. Every number in it is of a run, or was drawn by the visitor. */
export function chartOf({ state, drawn, shown, quarters, acquisitionAt, picked }: ChartInput): ValueChartData {
  return {
    curves:
      state.tracks.length > 0
        ? state.tracks.map((track) => curveOf(track, shown.get(track.key) ?? 0, drawn))
        : drawnOnly(drawn),
    quarters,
    byHand: state.tracks.find(({ run }) => run !== null)?.run?.byHand ?? null,
    marks: acquisitionAt === null ? [] : [{ at: acquisitionAt, label: valueChart.acquisition }],
    picked,
  };
}

/** Before the first run there is nothing but what was drawn. */
function drawnOnly(drawn: Drawn): ValueCurve[] {
  return (Object.keys(drawn) as ArchitectureName[]).map((architecture) => ({
    key: architecture,
    label: labelOf({ architecture, rival: null }),
    style: architecture,
    isRival: false,
    points: [],
    shownTo: 0,
    guess: guessPoints(drawn[architecture]!),
  }));
}

/** What a curve is called: its architecture, or the short name of the rival. */
export function labelOf({ architecture, rival }: Pick<Track, "architecture" | "rival">): string {
  return (rival === null ? words.names[architecture] : words.rivals[rival]?.name) ?? architecture;
}

function curveOf(track: Track, shownTo: number, drawn: Drawn): ValueCurve {
  const { key, architecture, rival, quarters, before } = track;
  const guess = rival === null ? drawn[architecture] : undefined;
  const runs = seedRuns(track);
  return {
    key,
    label: labelOf(track),
    style: architecture,
    isRival: rival !== null,
    points: pointsOf(quarters),
    shownTo,
    ...(before && { previous: pointsOf(before.quarters) }),
    ...(guess && { guess: guessPoints(guess) }),
    ...(runs.length > 2 && { band: valueSpread(runs) }),
  };
}

/** A half-year's value stands in its middle. */
function guessPoints(guess: readonly number[]): ValuePoint[] {
  return guess.map((percent, index) => ({ quarter: 2 * index + 1.5, value: percent / 100 }));
}

function pointsOf(quarters: readonly ValuePoint[]): ValuePoint[] {
  return quarters.map(({ quarter, value }) => ({ quarter, value }));
}
