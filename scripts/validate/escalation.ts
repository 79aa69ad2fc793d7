/**
 * Holds the runs that lesson 3.3 (Escalation and the bypass) speaks of against what was expected of them before the first one.
 * The runs of its lens are `npm run validate -- queue`.
 *
 *   npm run validate -- escalation
 *
 * Writes tests/validation/escalation-results.json and the lesson's manySeeds.json. Takes a minute.
 */
import type { Overrides } from "../../simulations/business/index.ts";
import pinned from "../../simulations/lenses/queue/pinned.json" with { type: "json" };
import { bypassRun, othersWait } from "../escalation/bypassRuns.ts";
import type { BypassRun, Patience } from "../escalation/bypassRuns.ts";
import type { Found } from "../lenses/Found.ts";
import { lensReport, printResults } from "../lenses/lensReport.ts";
import { meanOver, seedsOf, shareOver, timed } from "../lenses/overSeeds.ts";
import { mean, runs } from "../queue/queueRuns.ts";

export async function validate(): Promise<void> {
  const report = lensReport<"band" | "bypass">("escalation", "lessons/03-platform/03-escalation-and-the-bypass");
  const found: Record<string, Found> = {
    ...lineFigures(seedsOf(report.seeds.band)),
    ...bypassFigures(seedsOf(report.seeds.bypass)),
  };
  const results = report.held(found);
  await report.write({ referenceSeed: pinned.urgent.seed, results });
  await report.writeManySeeds(report.seeds, found);
  printResults(results, pinned.urgent.seed);
}

function lineFigures(seeds: readonly number[]): Record<string, Found> {
  const days = (urgent: number, overrides: Overrides = {}): number =>
    timed(`${urgent} of 100 urgent`, () =>
      mean(runs(seeds, { "demand.returns": 0, "urgent.share": urgent / 100, ...overrides }).map((run) => run.days!)),
    );
  return {
    "line.meanOfAll": { got: [0, 10, 50, 90, 100].map((urgent) => days(urgent)), of: seeds.length },
    "line.interrupting": {
      got: [10, 30, 50].map((urgent) => days(urgent, { "urgent.interrupts": true })),
      of: seeds.length,
    },
  };
}

function bypassFigures(seeds: readonly number[]): Record<string, Found> {
  const of = (patience: Patience): readonly BypassRun[] =>
    timed(`${patience} days of patience`, () => seeds.map((seed) => bypassRun(seed, patience)));
  const [forbidden, allowed, soon] = [of("never"), of(20), of(5)];
  const means = (all: readonly (readonly BypassRun[])[], read: (run: BypassRun) => number): Found => ({
    got: all.map((some) => mean(some.map(read))),
    of: seeds.length,
  });
  const others = allowed.map((run, index) => othersWait(run, forbidden[index]!));
  return {
    "bypass.value": means([forbidden, allowed, soon], (run) => run.value),
    "bypass.days": means([forbidden, allowed, soon], ({ days }) => days),
    "bypass.daysLongest": means([forbidden, allowed], ({ daysLongest }) => daysLongest),
    "bypass.better": shareOver(allowed.map((run, index) => run.value > forbidden[index]!.value)),
    "bypass.othersWait": {
      got: [mean(others.map(([there]) => there)), mean(others.map(([, here]) => here))],
      of: seeds.length,
    },
    "bypass.othersLonger": shareOver(others.map(([there, here]) => here > there)),
    "bypass.repairsWait": means([allowed, forbidden], ({ repairDays }) => repairDays),
    "bypass.repairsLonger": shareOver(allowed.map((run, index) => forbidden[index]!.repairDays > run.repairDays)),
    "bypass.ownRepairs": meanOver(allowed.map((run) => run.ownRepairsAtCentre)),
    "bypass.rightCopies": {
      got: [mean(allowed.map((run) => run.rightOfOwn)), mean(allowed.map((run) => run.rightOfCentre))],
      of: seeds.length,
    },
    "bypass.rightWhenForbidden": meanOver(forbidden.map((run) => run.rightOfCentre)),
    "bypass.flows": meanOver(allowed.map((run) => run.ownFlows)),
    "bypass.inLine": means([forbidden, allowed], ({ inLine }) => inLine),
  };
}
