/**
 * Runs a scenario without a page and prints what it did. Changes nothing.
 *
 *   npm run -s simulate -- [--scenario tangle] [--architecture point-to-point] [--years 3] [--seed 7 | --seeds 1-200]
 *                          [--set changes.on=false ...] [--json]
 *   npm run -s simulate -- --list [--json]       every parameter with meaning, unit, default, range and source
 *
 * What it cannot run is said on standard error with exit code 2, and standard output stays empty.
 */
import { parseArgs } from "node:util";
import {
  BusinessError,
  mean,
  outline,
  parameterTable,
  readScenario,
  scenarioNames,
} from "../simulations/business/index.ts";
import type { Outline } from "../simulations/business/index.ts";
import { EPOCH } from "../simulations/runner/index.ts";

class UsageError extends Error {}

try {
  main();
} catch (thrown) {
  const isExpected =
    thrown instanceof UsageError ||
    thrown instanceof BusinessError ||
    (thrown as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
  if (!isExpected) throw thrown;
  console.error((thrown as Error).message);
  process.exitCode = 2;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      scenario: { type: "string", default: "tangle" },
      architecture: { type: "string", default: "point-to-point" },
      years: { type: "string" },
      seed: { type: "string" },
      seeds: { type: "string" },
      set: { type: "string", multiple: true, default: [] },
      list: { type: "boolean" },
      json: { type: "boolean" },
    },
  });
  if (values.list) return list(values.json === true);
  const scenario = scenarioNamed(values.scenario);
  const overrides: Record<string, number | boolean> = Object.fromEntries(values.set.map(readSetting));
  if (values.years !== undefined) overrides["time.quarters"] = 4 * numberFrom("--years", values.years);
  const seeds = readSeeds(values.seed, values.seeds) ?? [readScenario(scenario).referenceSeed];
  const { architecture } = values;
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
  if (values.json) return console.log(JSON.stringify(report));
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

function readSetting(text: string): [string, number | boolean] {
  const [name, value, ...rest] = text.split("=");
  if (!name || !value || rest.length > 0) throw new UsageError(`--set ${text}: write it as name=value.`);
  if (value === "true" || value === "false") return [name, value === "true"];
  return [name, numberFrom(`--set ${name}`, value)];
}

function readSeeds(one: string | undefined, many: string | undefined): readonly number[] | undefined {
  if (one !== undefined && many !== undefined) throw new UsageError("Give --seed or --seeds, not both.");
  if (one !== undefined) return [numberFrom("--seed", one)];
  if (many === undefined) return undefined;
  const [first, last] = many.split("-").map((text) => numberFrom("--seeds", text));
  if (first === undefined || last === undefined || !(last >= first) || last - first >= 10_000) {
    throw new UsageError(`--seeds ${many}: write it as 1-200, at most 10,000 of them.`);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function numberFrom(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new UsageError(`${name} ${text}: that is not a number.`);
  return value;
}

function list(isJson: boolean): void {
  if (isJson) return console.log(JSON.stringify(parameterTable));
  for (const [name, parameter] of Object.entries(parameterTable)) {
    const range = "range" in parameter ? `, ${parameter.range.join("–")}` : "";
    console.log(
      `${name} = ${parameter.default} (${parameter.unit}${range}): ${parameter.meaning} [${parameter.source}]`,
    );
  }
}
