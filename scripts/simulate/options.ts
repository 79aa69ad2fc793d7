/** What the command line of `npm run simulate` says, read and checked. */
import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import { nearestName } from "../../simulations/business/index.ts";
import { UsageError } from "../usageError.ts";

export interface SimulateOptions {
  readonly scenario: string;
  readonly architecture: string | undefined;
  readonly years: number | undefined;
  readonly seeds: readonly number[] | undefined;
  readonly overrides: Record<string, number | boolean | string>;
  readonly help: boolean;
  readonly list: boolean;
  readonly json: boolean;
  readonly csv: boolean;
  /** An id of something to explain. */
  readonly why: string | undefined;
  /** The day to explain it on, from day 0. */
  readonly at: number | undefined;
  readonly audit: boolean;
}

const OPTIONS = {
  scenario: { type: "string", default: "larkfield" },
  architecture: { type: "string" },
  years: { type: "string" },
  seed: { type: "string" },
  seeds: { type: "string" },
  set: { type: "string", multiple: true },
  help: { type: "boolean", short: "h", default: false },
  list: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  csv: { type: "boolean", default: false },
  why: { type: "string" },
  at: { type: "string" },
  audit: { type: "boolean", default: false },
} as const satisfies ParseArgsConfig["options"];

/** @throws UsageError, with the nearest match for an option it does not know */
export function readOptions(): SimulateOptions {
  const { values } = parsed();
  if (values.json && values.csv) throw new UsageError("Give --json or --csv, not both.");
  if (values.csv && (values.why !== undefined || values.audit)) {
    throw new UsageError("--csv is for the quarters; --why and --audit print words, or --json.");
  }
  if (values.at !== undefined && values.why === undefined) {
    throw new UsageError(
      "--at is the day on which something is explained; say what with --why, such as --why ticket:4.",
    );
  }
  return {
    scenario: values.scenario,
    architecture: values.architecture,
    years: values.years === undefined ? undefined : numberFrom("--years", values.years),
    seeds: readSeeds(values.seed, values.seeds),
    overrides: readSettings(values.set ?? []),
    help: values.help,
    list: values.list,
    json: values.json,
    csv: values.csv,
    why: values.why,
    at: values.at === undefined ? undefined : numberFrom("--at", values.at),
    audit: values.audit,
  };
}

function parsed() {
  try {
    return parseArgs({ options: OPTIONS });
  } catch (thrown) {
    const { message } = thrown as Error;
    const unknown = /^Unknown option '(-[^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message);
    const names = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(
      `There is no option ${unknown}. There are ${names.join(", ")}. Did you mean "${nearestName(unknown, names)}"?`,
    );
  }
}

function readSettings(texts: readonly string[]): Record<string, number | boolean | string> {
  const settings = new Map<string, number | boolean | string>();
  for (const text of texts) {
    const [name, value] = readSetting(text);
    if (settings.has(name)) throw new UsageError(`--set ${name} is given twice; leave one of them out.`);
    settings.set(name, value);
  }
  return Object.fromEntries(settings);
}

function readSetting(text: string): [string, number | boolean | string] {
  const [name, value, ...rest] = text.split("=");
  if (!name || !value || rest.length > 0) throw new UsageError(`--set ${text}: write it as name=value.`);
  if (value === "true" || value === "false") return [name, value === "true"];
  const number = Number(value);
  return [name, value.trim() !== "" && Number.isFinite(number) ? number : value];
}

function readSeeds(one: string | undefined, many: string | undefined): readonly number[] | undefined {
  if (one !== undefined && many !== undefined) throw new UsageError("Give --seed or --seeds, not both.");
  if (one !== undefined) return [numberFrom("--seed", one)];
  if (many === undefined) return undefined;
  const [, first, last] = (/^(\d+)-(\d+)$/.exec(many) ?? []).map(Number);
  if (first === undefined || last === undefined || last < first || last - first >= 10_000) {
    throw new UsageError(`--seeds ${many}: write it as 1-200, at most 10,000 of them.`);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function numberFrom(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new UsageError(`${name} ${text}: that is not a number.`);
  return value;
}
