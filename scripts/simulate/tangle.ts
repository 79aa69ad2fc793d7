/** The tangle without a page. */
import { mean, outline, parameterTable, readScenario, scenarioNames } from "../../simulations/business/index.ts";
import type { Outline } from "../../simulations/business/index.ts";
import { EPOCH } from "../../simulations/runner/index.ts";
import { UsageError } from "./options.ts";
import type { SimulateOptions } from "./options.ts";

/** Whether a scenario's name is one of the tangle's. */
export function isTangle(name: string): boolean {
  return scenarioNames.some((known) => known === name || known.split("@")[0] === name);
}

/** Runs it and prints its half-years. */
export function simulateTangle(options: SimulateOptions): void {
  if (options.why !== undefined || options.audit) {
    throw new UsageError("--why and --audit are for Larkfield; leave --scenario tangle out.");
  }
  if (options.csv) throw new UsageError("--csv is for Larkfield's quarters; the tangle prints --json or tables.");
  const scenario = scenarioNamed(options.scenario);
  const overrides = { ...options.overrides };
  if (options.years !== undefined) overrides["time.quarters"] = 4 * options.years;
  const seeds = options.seeds ?? [readScenario(scenario).referenceSeed];
  const architecture = options.architecture ?? "point-to-point";
  const runs = seeds.map((seed) => outline({ scenario, architecture, overrides, seed, commands: [] }));
  const report = {
    epoch: EPOCH,
    scenario,
    architecture,
    overrides,
    seeds: seeds.length === 1 ? seeds[0] : [seeds[0], seeds.at(-1)],
    halves: halvesOf(runs),
    final: {
      links: meanOf(runs, ({ final }) => final.links).value,
      connections: meanOf(runs, ({ final }) => final.connections).value,
      openTickets: meanOf(runs, ({ final }) => final.openTickets).value,
      integrationShare: meanOf(runs, ({ final }) => final.integrationShare).value,
      lateShare: meanOf(runs, ({ final }) => final.lateShare).value,
      teamDaysIntegration: meanOf(runs, ({ final }) => final.teamDaysIntegration).value,
    },
    traceHash: runs.length === 1 ? runs[0]!.traceHash : null,
  };
  if (options.json) return console.log(JSON.stringify(report));
  console.table(report.halves);
  console.table([report.final]);
  if (report.traceHash) console.log(`trace ${report.traceHash}`);
}

/** Means over the runs; with several of them also the half-width of their 95 % interval. */
function halvesOf(runs: readonly Outline[]) {
  return runs[0]!.halves.map(({ half, systems }, index) => {
    const { value, ci95 } = meanOf(runs, ({ halves }) => halves[index]!.waitDaysMean);
    const wishes = meanOf(runs, ({ halves }) => halves[index]!.wishes).value;
    return { half, systems, wishes, waitDaysMean: value, ...(ci95 === null ? {} : { waitDaysMeanCi95: ci95 }) };
  });
}

function meanOf(runs: readonly Outline[], read: (run: Outline) => number | null) {
  const values = runs.map(read).filter((value) => value !== null);
  const value = mean(values);
  if (value === null || values.length < 2) return { value, ci95: null };
  const variance = values.reduce((sum, next) => sum + (next - value) ** 2, 0) / (values.length - 1);
  return { value, ci95: 1.96 * Math.sqrt(variance / values.length) };
}

/** "tangle" is the newest version of the tangle, "tangle@1" this one. */
function scenarioNamed(name: string): string {
  const newest = scenarioNames.filter((known) => known === name || known.split("@")[0] === name).at(-1);
  return newest ?? name;
}

/** Every parameter of the tangle. */
export function listTangle(isJson: boolean): void {
  if (isJson) return console.log(JSON.stringify(parameterTable));
  for (const [name, parameter] of Object.entries(parameterTable)) {
    const range = "range" in parameter ? `, ${parameter.range.join("–")}` : "";
    console.log(
      `${name} = ${parameter.default} (${parameter.unit}${range}): ${parameter.meaning} [${parameter.source}]`,
    );
  }
}
