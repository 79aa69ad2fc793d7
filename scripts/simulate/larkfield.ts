/** Larkfield without a page: quarters of one architecture, as JSON, CSV or a small chart. */
import { availableParallelism } from "node:os";
import {
  describedChoices,
  describedCommands,
  describedParameters,
  EPOCH,
  whyForms,
} from "../../simulations/business/index.ts";
import type {
  ArchitectureName,
  DescribedCommand,
  DescribedParameter,
  Parameter,
  RunRequest,
  LarkfieldRun,
  Scenario,
} from "../../simulations/business/index.ts";
import { meanQuarters } from "../larkfield/meanRuns.ts";
import type { MeanQuarter } from "../larkfield/meanRuns.ts";
import { progressBar } from "../larkfield/progressBar.ts";
import { runMany } from "../larkfield/runMany.ts";
import { auditInWords, auditLarkfield } from "./auditLarkfield.ts";
import { UsageError } from "../usageError.ts";
import { announceLongRun } from "./announceLongRun.ts";
import type { SimulateOptions } from "./readOptions.ts";
import { readOrders } from "./readOrders.ts";
import { refusedOrders } from "./refusedOrders.ts";
import { refuseLateStages } from "./refuseLateStages.ts";
import { explainLarkfield } from "./explainLarkfield.ts";

/** Runs below this many are made in this thread: a worker costs more than it saves. */
const WORTH_A_WORKER = 8;

export async function simulateLarkfield(scenario: Scenario, options: SimulateOptions): Promise<void> {
  const architecture = (options.architecture ?? "point-to-point") as ArchitectureName;
  const seeds = options.seeds ?? [1];
  const { overrides } = options;
  const plain = {
    scenario,
    architecture,
    years: options.years ?? 3,
    overrides,
    ...(options.evolution.length > 0 && { evolution: options.evolution }),
  };
  refuseLateStages({ ...plain, seed: seeds[0]! });
  const commands = options.orders === undefined ? [] : readOrders(options.orders, { ...plain, seed: seeds[0]! });
  const requests = seeds.map((seed): RunRequest => ({ ...plain, seed, ...(commands.length > 0 && { commands }) }));
  const name = `${scenario.id}@${scenario.version}`;
  if ((options.why !== undefined || options.audit) && requests.length > 1) {
    throw new UsageError("--why and --audit look into one run: give one --seed.");
  }
  const workers = seeds.length < WORTH_A_WORKER ? 1 : availableParallelism();
  const isLookedInto = options.why !== undefined || options.audit || commands.length > 0;
  announceLongRun(requests, { workers, passes: isLookedInto ? 2 : 1 });
  if (commands.length > 0) for (const line of refusedOrders(requests[0]!)) console.error(line);
  if (options.why !== undefined) return explainLarkfield(requests[0]!, name, options);
  const audit = options.audit ? auditLarkfield(requests[0]!, options.at) : undefined;
  const runs: LarkfieldRun[] = [];
  const bar = progressBar(architecture, seeds.length);
  await runMany(requests, {
    workers,
    onRun(run, index) {
      runs[index] = run;
      bar.step();
    },
  });
  bar.end();
  const quarters = meanQuarters(runs);
  const byHand = runs.reduce((sum, run) => sum + run.byHand, 0) / runs.length;
  const report = {
    epoch: EPOCH,
    scenario: name,
    architecture,
    ...(options.evolution.length > 0 && { evolution: options.evolution }),
    seeds: seeds.length === 1 ? seeds[0] : [seeds[0], seeds.at(-1)],
    quarters,
    byHand,
    traceHash: runs.length === 1 ? runs[0]!.traceHash : null,
    ...(audit !== undefined && { audit }),
  };
  if (options.json) console.log(JSON.stringify(report));
  else if (options.csv) console.log(asCsv(quarters));
  else console.log(asChart(architecture, quarters, byHand));
  if (audit !== undefined && !options.json) console.log(auditInWords(audit));
}

function asCsv(quarters: readonly MeanQuarter[]): string {
  const rows = quarters.map(({ wrongBy, ...row }) => {
    const causes = Object.entries(wrongBy as Record<string, number | null>);
    return { ...row, ...Object.fromEntries(causes.map(([cause, share]) => [`wrongBy.${cause}`, share])) };
  });
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => (row as Record<string, number | null>)[name] ?? "").join(","));
  return [names.join(","), ...lines].join("\n");
}

/** Value per quarter as bars, with the line of deciding by hand. */
function asChart(architecture: string, quarters: readonly MeanQuarter[], byHand: number): string {
  const width = 50;
  const mark = Math.round(byHand * width);
  const lines = quarters.map(({ quarter, value }) => {
    const share = value as number | null;
    const filled = Math.round(Math.max(share ?? 0, 0) * width);
    const bar = Array.from({ length: width }, (_, place) => (place === mark ? "┊" : place < filled ? "█" : " ")).join(
      "",
    );
    return `Q${String(quarter).padStart(2)} ${bar} ${share === null ? "  –" : `${(100 * share).toFixed(0).padStart(3)} %`}`;
  });
  return [`${architecture}: value per quarter, ┊ everybody decides by hand`, ...lines].join("\n");
}

/** Every parameter with meaning, unit, default, range and source, and every choice with its names. */
export function listParameters(isJson: boolean): void {
  const parameters = describedParameters();
  if (isJson) {
    return console.log(
      JSON.stringify({ parameters, choices: describedChoices(), orders: describedCommands(), why: whyForms }),
    );
  }
  for (const [name, entry] of Object.entries<DescribedParameter>(parameters)) {
    console.log(`${name} = ${defaultOf(entry)} (${entry.unit}${rangeOf(entry)}): ${entry.meaning} [${entry.source}]`);
  }
  for (const [name, { meaning, names }] of Object.entries(describedChoices())) {
    console.log(`choice.${name} (by architecture; ${names.join(", ")}): ${meaning}`);
  }
  for (const [type, { meaning, roles, fields }] of Object.entries<DescribedCommand>(describedCommands())) {
    const own = Object.entries(fields).map(([name, field]) => `${name}${field.optional ? "?" : ""}: ${field.meaning}`);
    console.log(`order ${type} (by ${["learner", ...roles].join(", ")}; ${own.join("; ")}): ${meaning}`);
  }
  console.log(`--why ${Object.values(whyForms).join(" | ")} [--at DAY]`);
}

function defaultOf(entry: Parameter): string {
  const words = "words" in entry ? Object.entries(entry.words ?? {}) : [];
  return words.find(([, value]) => value === entry.default)?.[0] ?? String(entry.default);
}

function rangeOf(entry: Parameter): string {
  if ("names" in entry) return `, ${entry.names.join(" or ")}`;
  if (!("range" in entry)) return "";
  const also = [...(entry.zero ? ["0"] : []), ...Object.keys(entry.words ?? {})];
  return `, ${entry.range.join("–")}${also.map((word) => ` or ${word}`).join("")}`;
}
