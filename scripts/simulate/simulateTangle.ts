/** The tangle without a page. */
import { EPOCH } from "../../simulations/business/index.ts";
import { toldOf } from "../../simulations/lenses/tangle/tellTangle.ts";
import type { RunRequest, Scenario } from "../../simulations/business/index.ts";
import type { TangleBrief } from "../../simulations/lenses/tangle/TangleBrief.ts";
import { summarise } from "../../simulations/statistics/index.ts";
import { UsageError } from "../usageError.ts";
import { announceLongRun } from "./announceLongRun.ts";
import { readOrders } from "./readOrders.ts";
import { refusedOrders } from "./refusedOrders.ts";
import { refuseLateStages } from "./refuseLateStages.ts";
import type { SimulateOptions } from "./readOptions.ts";

/** Runs a scenario that names its systems and prints its half-years. */
export function simulateTangle(scenario: Scenario, options: SimulateOptions): void {
  if (options.why !== undefined || options.audit) {
    throw new UsageError("--why and --audit are for Larkfield; leave --scenario tangle out.");
  }
  if (options.csv) throw new UsageError("--csv is for Larkfield's quarters; the tangle prints --json or tables.");
  const { overrides, years = 3 } = options;
  const seeds = options.seeds ?? [scenario.referenceSeed ?? 1];
  const architecture = options.architecture ?? "point-to-point";
  const evolution = options.evolution.length > 0 && { evolution: options.evolution };
  const plain = { scenario, architecture, overrides, years, ...evolution };
  refuseLateStages({ ...plain, seed: seeds[0]! });
  const commands = options.orders === undefined ? [] : readOrders(options.orders, { ...plain, seed: seeds[0]! });
  const requests = seeds.map((seed): RunRequest => ({ ...plain, seed, ...(commands.length > 0 && { commands }) }));
  announceLongRun(requests);
  if (commands.length > 0) for (const line of refusedOrders(requests[0]!)) console.error(line);
  const runs = requests.map((request) => toldOf(request));
  const report = {
    epoch: EPOCH,
    scenario: `${scenario.id}@${scenario.version}`,
    architecture,
    ...evolution,
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
function halvesOf(runs: readonly TangleBrief[]) {
  return runs[0]!.halves.map(({ half, systems }, index) => {
    const { value, ci95 } = meanOf(runs, ({ halves }) => halves[index]!.waitDaysMean);
    const wishes = meanOf(runs, ({ halves }) => halves[index]!.wishes).value;
    return { half, systems, wishes, waitDaysMean: value, ...(ci95 === null ? {} : { waitDaysMeanCi95: ci95 }) };
  });
}

function meanOf(runs: readonly TangleBrief[], read: (run: TangleBrief) => number | null) {
  const summary = summarise(runs.map(read).filter((value) => value !== null));
  return { value: summary?.mean ?? null, ci95: summary?.ci95 ?? null };
}
