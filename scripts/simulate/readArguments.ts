/** The command line as names and values, refused in our own words where it makes no sense. */
import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import { nearestName } from "../../simulations/business/index.ts";
import { UsageError } from "../usageError.ts";

export interface ArgumentKind {
  /** As it is written after the two hyphens. */
  readonly name: string;
  readonly type: "string" | "boolean";
  /** A letter that may stand for the name. */
  readonly short?: string;
  /** May be given several times. Default false. */
  readonly multiple?: boolean;
  /** What stands after it, for the refusal of one without a value. */
  readonly example?: string;
}

/** The values of each option in the order in which they were given; "" for an option that takes none. */
export type Arguments = ReadonlyMap<string, readonly string[]>;

/** @throws UsageError naming the option, what it takes, and the nearest match for one that is not known */
export function readArguments(args: readonly string[], kinds: readonly ArgumentKind[]): Arguments {
  // Not strict: the runtime's own refusals speak of its settings, and it takes the -1 of "--seed -1" for an option.
  const { tokens } = parseArgs({ args: [...args], options: optionsOf(kinds), strict: false, tokens: true });
  const values = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") throw strayWord(token.value, values, kinds);
    const { name, rawName, value } = token;
    const kind = kinds.find((candidate) => candidate.name === name);
    if (kind === undefined) throw unknownOption(rawName, kinds);
    if (kind.type === "boolean" && value !== undefined) {
      throw new UsageError(`--${name} takes no value, and it is given "${value}". Write --${name} alone.`);
    }
    if (kind.type === "string" && !isValue(value)) {
      throw new UsageError(`--${name} needs a value. Write it as --${name} ${kind.example ?? "VALUE"}.`);
    }
    const before = values.get(name) ?? [];
    if (before.length > 0 && !kind.multiple) throw givenTwice(name, [...before, value ?? ""]);
    values.set(name, [...before, value ?? ""]);
  }
  return values;
}

/** The -1 of "--seed -1" is a value, for whoever checks it to refuse; "--seed --json" has none. */
function isValue(value: string | undefined): value is string {
  return value !== undefined && value !== "" && !/^-(?![\d.])/.test(value);
}

function optionsOf(kinds: readonly ArgumentKind[]): ParseArgsConfig["options"] {
  return Object.fromEntries(
    kinds.map(({ name, type, short, multiple = false }) => [name, { type, multiple, ...(short && { short }) }]),
  );
}

function unknownOption(written: string, kinds: readonly ArgumentKind[]): UsageError {
  const names = namesOf(kinds);
  const nearest = nearestName(written, names);
  return new UsageError(`There is no option ${written}. There are ${names.join(", ")}. Did you mean "${nearest}"?`);
}

function strayWord(word: string, before: Arguments, kinds: readonly ArgumentKind[]): UsageError {
  const last = [...before.keys()].at(-1);
  const place = last === undefined ? "" : ` after --${last}`;
  const names = namesOf(kinds);
  return new UsageError(`"${word}" stands alone${place}. Every value follows one of ${names.join(", ")}.`);
}

function givenTwice(name: string, values: readonly string[]): UsageError {
  const written = values.map((value) => (value === "" ? `--${name}` : `--${name} ${value}`));
  return new UsageError(`--${name} is given twice (${written.join(" and ")}); leave one of them out.`);
}

function namesOf(kinds: readonly ArgumentKind[]): readonly string[] {
  return kinds.map(({ name }) => `--${name}`);
}
