import type { Phrase, ViewTable } from "../view.ts";
import type { WaitRun } from "./WaitChartData.ts";

/** The curve in words: where it starts, where it ends, and where the largest step lies. */
export function describeWait({ halves }: Pick<WaitRun, "halves">): Phrase[] {
  const known = halves.filter((half) => half.waitDaysMean !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last) return [{ code: "wait.nothing", parameters: {} }];
  const steps = known.slice(1).map((half, index) => half.waitDaysMean! - known[index]!.waitDaysMean!);
  const steepest = known[steps.indexOf(Math.max(...steps)) + 1]!;
  return [
    { code: "wait.start", parameters: { half: first.half, systems: first.systems, days: first.waitDaysMean! } },
    { code: "wait.end", parameters: { half: last.half, systems: last.systems, days: last.waitDaysMean! } },
    {
      code: "wait.steepest",
      parameters: { half: steepest.half, systems: steepest.systems, days: Math.max(...steps) },
    },
  ];
}

/** The curve as a table, one row per half-year. A half-year without a fulfilled wish has a null. */
export function tableOfWait({ halves }: Pick<WaitRun, "halves">): ViewTable {
  return {
    columns: ["half", "systems", "wishes", "waitDaysMean", "waitDaysMedian"],
    rows: halves.map(({ half, systems, wishes, waitDaysMean, waitDaysMedian }) => [
      half,
      systems,
      wishes,
      waitDaysMean,
      waitDaysMedian,
    ]),
  };
}
