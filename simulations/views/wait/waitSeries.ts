import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { WaitChartData, WaitRun } from "./WaitChartData.ts";

/** A curve in data units: x in half-years (0.5 is the middle of the first), y in working days. */
export interface WaitSeries {
  readonly key: "previous" | "guess" | "comparison" | "run";
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Half-years up to which it is drawn. */
  readonly shownTo: number;
}

/** The instant in half-years of this run. */
export function halfYearsAt(run: WaitRun, now: InstantMs | null): number {
  const { length } = run.halves;
  return now === null ? length : Math.min(length, (now / run.endAt) * length);
}

/** The curves of a chart, those that matter most last, so that they lie on top. */
export function waitSeries(
  data: WaitChartData,
  labels: { run: string; guess: string; previous: string },
): WaitSeries[] {
  const shownTo = halfYearsAt(data.run, data.now);
  const whole = data.run.halves.length;
  const series: WaitSeries[] = [];
  if (data.previous) {
    series.push({ key: "previous", label: labels.previous, points: pointsOf(data.previous), shownTo: whole });
  }
  if (data.guess && data.guess.length > 0) {
    const given = data.run.halves[0]?.waitDaysMean;
    const set = data.guess.map(({ half, days }) => ({ x: half - 0.5, y: days }));
    const points = given == null || set.some(({ x }) => x === 0.5) ? set : [{ x: 0.5, y: given }, ...set];
    series.push({ key: "guess", label: labels.guess, points, shownTo: whole });
  }
  if (data.comparison) {
    const { run, label } = data.comparison;
    series.push({ key: "comparison", label, points: pointsOf(run), shownTo });
  }
  series.push({ key: "run", label: data.label ?? labels.run, points: pointsOf(data.run), shownTo });
  return series;
}

function pointsOf(run: WaitRun): { x: number; y: number }[] {
  return run.halves.flatMap(({ half, waitDaysMean }) =>
    waitDaysMean === null ? [] : [{ x: half - 0.5, y: waitDaysMean }],
  );
}

/** One faint mark per wish asked by `now`: by the day it was asked; open while it still waits. */
export interface WishDot {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly isWaiting: boolean;
}

/** Wishes asked by `now`. One that still waits stands at the days it has waited so far: nothing is known before it is. */
export function wishDots({ run, now }: Pick<WaitChartData, "run" | "now">): WishDot[] {
  const halfMs = run.endAt / run.halves.length;
  return run.wishes.flatMap(({ id, askedAt, workingAt }) => {
    if (now !== null && askedAt > now) return [];
    const isWaiting = workingAt === null || (now !== null && workingAt > now);
    const until = isWaiting ? (now ?? run.endAt) : workingAt!;
    return [{ id, x: askedAt / halfMs, y: (until - askedAt) / DAY_MS, isWaiting }];
  });
}

/** Highest value that the axis has to show: curves as far as they are drawn, and nine in ten of the dots. */
export function highestShown(series: readonly WaitSeries[], dots: readonly WishDot[]): number {
  const values = series.flatMap(({ points, shownTo }) =>
    points.filter((point, index) => point.x <= shownTo || (points[index - 1]?.x ?? 0) < shownTo).map(({ y }) => y),
  );
  const waits = Float64Array.from(dots, ({ y }) => y).sort();
  return Math.max(0, ...values, waits[Math.floor(waits.length * 0.9)] ?? 0);
}
