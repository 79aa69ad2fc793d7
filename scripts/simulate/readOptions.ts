/** What the command line of `npm run simulate` says, read and checked. */
import { architectureNames } from "../../simulations/business/index.ts";
import type { ArchitectureName, Stage } from "../../simulations/business/index.ts";
import { UsageError } from "../usageError.ts";
import { readArguments } from "./readArguments.ts";
import type { ArgumentKind, Arguments } from "./readArguments.ts";

export interface SimulateOptions {
  readonly scenario: string;
  readonly architecture: string | undefined;
  /** Architectures taken up later. */
  readonly evolution: readonly Stage[];
  readonly years: number | undefined;
  readonly seeds: readonly number[] | undefined;
  readonly overrides: Record<string, number | boolean | string>;
  readonly help: boolean;
  readonly list: boolean;
  readonly json: boolean;
  readonly csv: boolean;
  /** An id of something to explain. */
  readonly why: string | undefined;
  /** The day to explain or to audit, from day 0. */
  readonly at: number | undefined;
  readonly audit: boolean;
  /** The path of a file of orders, or the list itself. */
  readonly orders: string | undefined;
}

const ARGUMENTS = [
  { name: "scenario", type: "string", example: "larkfield" },
  { name: "architecture", type: "string", example: "platform" },
  { name: "then", type: "string", multiple: true, example: "platform@365" },
  { name: "years", type: "string", example: "3" },
  { name: "seed", type: "string", example: "7" },
  { name: "seeds", type: "string", example: "1-200" },
  { name: "set", type: "string", multiple: true, example: "central.people=12" },
  { name: "help", type: "boolean", short: "h" },
  { name: "list", type: "boolean" },
  { name: "json", type: "boolean" },
  { name: "csv", type: "boolean" },
  { name: "why", type: "string", example: "ticket:134" },
  { name: "at", type: "string", example: "400" },
  { name: "audit", type: "boolean" },
  { name: "orders", type: "string", example: "orders.json" },
] as const satisfies readonly ArgumentKind[];

type Name = (typeof ARGUMENTS)[number]["name"];

/** Pairs that ask for two different things, and why. */
const CONTRADICTIONS: readonly (readonly [Name, Name, string])[] = [
  ["json", "csv", "the output has one form"],
  ["seed", "seeds", "a run has one seed, or there are several runs"],
  ["why", "audit", "one explains one thing, the other compares every copy"],
  ["csv", "why", "--csv is for the quarters; --why prints words, or --json"],
  ["csv", "audit", "--csv is for the quarters; --audit prints words, or --json"],
];
/** What can stand beside --list: it runs nothing. */
const BESIDE_LIST: readonly string[] = ["list", "json", "help"];

/** @throws UsageError saying which option, what it takes, and the nearest match for a name it does not know */
export function readOptions(args: readonly string[]): SimulateOptions {
  const values = readArguments(args, ARGUMENTS);
  refuseContradictions(values);
  const one = (name: Name): string | undefined => values.get(name)?.[0];
  return {
    scenario: one("scenario") ?? "larkfield",
    architecture: one("architecture"),
    evolution: (values.get("then") ?? []).map(readStage),
    years: readNumber("years", one("years")),
    seeds: readSeeds(one("seed"), one("seeds")),
    overrides: readSettings(values.get("set") ?? []),
    help: values.has("help"),
    list: values.has("list"),
    json: values.has("json"),
    csv: values.has("csv"),
    why: one("why"),
    at: readNumber("at", one("at")),
    audit: values.has("audit"),
    orders: one("orders"),
  };
}

function refuseContradictions(values: Arguments): void {
  for (const [one, other, why] of CONTRADICTIONS) {
    if (values.has(one) && values.has(other)) throw new UsageError(`Give --${one} or --${other}, not both: ${why}.`);
  }
  if (values.has("at") && !values.has("why") && !values.has("audit")) {
    throw new UsageError("--at is a day to look at; say at what with --audit, or with --why, such as --why ticket:4.");
  }
  const stray = values.has("list") ? [...values.keys()].find((name) => !BESIDE_LIST.includes(name)) : undefined;
  if (stray !== undefined) throw new UsageError(`--list runs nothing, so that --${stray} says nothing; leave one out.`);
}

/** "platform@365": an architecture and the whole day after day 0 on which it is chosen. What they allow, the business says. */
function readStage(text: string): Stage {
  const [architecture, day, ...rest] = text.split("@");
  if (!architecture || !day || rest.length > 0 || !Number.isFinite(Number(day))) {
    const names = architectureNames.filter((name) => name !== "point-to-point").join(", ");
    throw new UsageError(`--then ${text}: write it as NAME@DAY, such as platform@365. The names are ${names}.`);
  }
  return { architecture: architecture as ArchitectureName, day: Number(day) };
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

/** More runs than anybody waits for. */
const MOST_SEEDS = 10_000;

function readSeeds(one: string | undefined, many: string | undefined): readonly number[] | undefined {
  if (one !== undefined) return [readNumber("seed", one)!];
  if (many === undefined) return undefined;
  const [, first, last] = (/^(\d+)-(\d+)$/.exec(many) ?? []).map(Number);
  if (first === undefined || last === undefined || last < first || last - first >= MOST_SEEDS) {
    throw new UsageError(`--seeds ${many}: write it as 1-200, at most 10,000 of them.`);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function readNumber(name: Name, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new UsageError(`--${name} ${text}: that is not a number. Write it as --${name} 3.`);
}
