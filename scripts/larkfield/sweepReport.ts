/** What a sweep says: in how many points each claim holds, who is ahead at the end, and what that hangs on. */
import { architectureNames } from "../../simulations/business/index.ts";
import { rivals } from "../../simulations/lenses/evolution/rivals.ts";
import type { LarkfieldRun } from "../../simulations/business/index.ts";
import { claimStatistics } from "./claims.ts";
import { allHold, holdsAt } from "./holdsAt.ts";
import type { Expectation } from "./judge.ts";
import { half } from "./statistics.ts";
import { KEPT } from "./sweepPoints.ts";
import type { Point } from "./sweepPoints.ts";
import { shareOf } from "./sweepShares.ts";
import type { Answer } from "./sweepShares.ts";
import { EXPECTATIONS, readJson } from "./reportFiles.ts";

/** A point, and its runs as far as they have been made. */
export interface PointRuns {
  readonly point: Point;
  readonly runOf: (configuration: string) => LarkfieldRun | undefined;
}
interface Progress {
  readonly planned: number;
  /** Points finished, by pass. */
  readonly finished: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

/** Means over many seeds, or counted over all of them: no single point can answer. */
const OVER_SEEDS = /^(H1|H8)\./;
/** Points at which outages are off by themselves compare with the same point where they are on. */
const WITH_OUTAGES: Readonly<Record<string, string>> = {
  "default.platform": "outages.on.platform",
  "default.backbone": "outages.on.backbone",
};
const BACKBONE = "default.backbone";
const TIE = "tie";
const OTHERS = architectureNames.filter((name) => name !== "backbone").map((name) => `default.${name}`);
const RIVALS = rivals().map(({ id }) => `rival.${id}`);

export function sweepReport(runs: readonly PointRuns[], progress: Progress) {
  const { claims } = readJson(EXPECTATIONS) as { claims: Expectation[] };
  const judged = claims.filter(({ id }) => !OVER_SEEDS.test(id));
  const answers = new Map(judged.map((claim) => [claim.id, runs.map((point) => answerAt(claim, point))]));
  const names = [...new Set(judged.map(({ claim }) => claim))];
  return {
    ...progress,
    kept: KEPT,
    parts: judged.map(({ id, claim }) => ({ id, claim, ...shareOf(defined(runs, answers.get(id)!)) })),
    whole: names.map((name) => {
      const parts = judged.filter(({ claim }) => claim === name).map(({ id }) => answers.get(id)!);
      const all = runs.map((_, index) => allHold(parts.map((part) => part[index])));
      return { claim: name, ...shareOf(defined(runs, all)) };
    }),
    best: bestOf(runs, [BACKBONE, ...OTHERS]),
    bestWithRivals: bestOf(runs, [BACKBONE, ...OTHERS, ...RIVALS]),
    ahead: [
      ...[...OTHERS, ...RIVALS].map((rival) => aheadOf(runs, [rival])),
      { ...aheadOf(runs, OTHERS), rival: "allOthers" },
      { ...aheadOf(runs, [...OTHERS, ...RIVALS]), rival: "everyRival" },
      aheadOf(runs, ["byHand"]),
    ],
  };
}

/** Whether a part holds at a point; undefined where it has no meaning there or has not been run. */
function answerAt(claim: Expectation, { runOf }: PointRuns): boolean | undefined {
  const missing = new Error();
  try {
    const got = claimStatistics[claim.id]!((id) => {
      const run = runOf(claim.id === "H7.gap" ? (WITH_OUTAGES[id] ?? id) : id);
      if (!run) throw missing;
      return run;
    });
    return holdsAt(claim, got);
  } catch (thrown) {
    if (thrown === missing) return undefined;
    throw thrown;
  }
}

function defined(runs: readonly PointRuns[], holds: readonly (boolean | undefined)[]): Answer[] {
  return runs.flatMap(({ point }, index) => {
    const answer = holds[index];
    return answer === undefined ? [] : [{ point, holds: answer }];
  });
}

/** Value of the last half-year; of deciding by hand, over the whole run. */
function endOf({ runOf }: PointRuns, id: string): number | undefined {
  const run = runOf(id === "byHand" ? BACKBONE : id);
  return run && (id === "byHand" ? run.byHand : half(run, "value", 6));
}

/** In how many points each of some ends highest, alone; "tie" is where two of them end equally high. */
function bestOf(runs: readonly PointRuns[], ids: readonly string[]) {
  const winners = runs.flatMap((entry) => {
    const ends = ids.map((id) => endOf(entry, id));
    if (ends.includes(undefined)) return [];
    const most = Math.max(...(ends as number[]));
    const isAlone = ends.indexOf(most) === ends.lastIndexOf(most);
    return [{ point: entry.point, winner: isAlone ? ids[ends.indexOf(most)]! : TIE }];
  });
  return [...ids, TIE].map((id) => ({
    id,
    ...shareOf(winners.map(({ point, winner }) => ({ point, holds: winner === id }))),
  }));
}

/** In how many points the backbone ends above all of some, and by how much it does or does not. */
function aheadOf(runs: readonly PointRuns[], rivals: readonly string[]) {
  const leads = runs.flatMap((entry) => {
    const own = endOf(entry, BACKBONE);
    const theirs = rivals.map((id) => endOf(entry, id));
    if (own === undefined || theirs.includes(undefined)) return [];
    return [{ point: entry.point, lead: own - Math.max(...(theirs as number[])) }];
  });
  const sorted = leads.map(({ lead }) => lead).sort((one, other) => one - other);
  const at = (share: number): number | null => sorted[Math.round(share * (sorted.length - 1))] ?? null;
  return {
    rival: rivals[0]!,
    lead: { low: at(0.1), median: at(0.5), high: at(0.9) },
    ...shareOf(leads.map(({ point, lead }) => ({ point, holds: lead > 0 }))),
  };
}

export type SweepReport = ReturnType<typeof sweepReport>;

export function printSweep(report: SweepReport): void {
  const line = (name: string, { share, interval, points, drivers }: ReturnType<typeof shareOf>): void => {
    if (share === null || interval === null) return;
    const names = drivers.map(
      ({ parameter, shares }) => `${parameter} ${shares.map((part) => Math.round(100 * part)).join("/")}`,
    );
    const per = (value: number): string => (100 * value).toFixed(0);
    console.log(
      `${per(share).padStart(3)} % [${per(interval[0])}–${per(interval[1])}] of ${points}  ${name.padEnd(26)} ${names.join(", ")}`,
    );
  };
  for (const part of report.parts) line(part.id, part);
  for (const whole of report.whole) line(`${whole.claim}, all of it`, whole);
  for (const best of report.best) line(`best of four: ${best.id}`, best);
  for (const best of report.bestWithRivals) line(`best of all: ${best.id}`, best);
  for (const ahead of report.ahead) line(`above ${ahead.rival}`, ahead);
}
