import { BusinessError } from "../../BusinessError.ts";
import { architectures } from "../architectures/index.ts";
import { choiceNames, choiceTable } from "../architectures/choices.ts";
import type { ChoiceName, Choices } from "../architectures/choices.ts";
import { refuseContradictions } from "./refuseContradictions.ts";
import { nearestName } from "../../nearestName.ts";
import { parameterTable } from "./parameters.ts";
import type { Parameter, Parameters } from "./parameters.ts";
import type { ArchitectureName } from "../types.ts";

/** Values a run may set instead of a scenario's, by the name of a parameter or of a choice (`choice.check`). */
export type Overrides = Readonly<Record<string, Value>>;

const PREFIX = "choice.";
type Value = number | string | boolean;
const table: Readonly<Record<string, Parameter>> = parameterTable;

/**
 * Every parameter as it is where nobody sets it. Runs start from copies of this one object, so that what a run looks like to
 * the engine does not depend on which parameters are set: else it compiles the paths that every event takes anew.
 */
const defaults = Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, entry.default]));

/** Every parameter: the override where there is one, else its default. @throws BusinessError with the nearest match */
export function parametersFrom(overrides: Overrides): Parameters {
  const parameters = { ...defaults };
  for (const [name, value] of Object.entries(overrides)) {
    if (Object.hasOwn(table, name)) parameters[name] = checkedValue(name, value);
    else if (!isChoice(name)) throw unknownParameter(name);
  }
  return parameters as Parameters;
}

/** An architecture with the rows that overrides set differently. @throws BusinessError when two rows contradict each other */
export function choicesFrom(architecture: ArchitectureName, overrides: Overrides): Choices {
  return withRows(architectures[architecture], overrides);
}

/** Rows with those that overrides set differently. @throws BusinessError when two rows contradict each other */
export function withRows(rows: Choices, overrides: Overrides): Choices {
  const choices: Record<ChoiceName, string> = { ...rows };
  for (const [name, value] of Object.entries(overrides)) {
    if (isChoice(name)) choices[name.slice(PREFIX.length) as ChoiceName] = checkedChoice(name, value);
  }
  refuseContradictions(choices as Choices);
  return choices as Choices;
}

/** The value of a setting, if it can be that. @throws BusinessError with what it can be, and the nearest match */
export function checkedSetting(name: string, value: Value): Value {
  if (isChoice(name)) return checkedChoice(name, value);
  if (!Object.hasOwn(table, name)) throw unknownParameter(name);
  return checkedValue(name, value);
}

function isChoice(name: string): boolean {
  return name.startsWith(PREFIX) && Object.hasOwn(choiceTable, name.slice(PREFIX.length));
}

function checkedChoice(name: string, value: Value): string {
  const { names } = choiceTable[name.slice(PREFIX.length) as ChoiceName];
  const found = names.find((known) => known === value);
  if (found === undefined) throw notOneOf(name, value, names);
  return found;
}

function checkedValue(name: string, value: Value): Value {
  const entry = table[name]!;
  if (typeof entry.default === "boolean") {
    if (typeof value === "boolean") return value;
    throw badValue(name, value, "true or false", { names: "true, false" });
  }
  if ("names" in entry) {
    if (entry.names.includes(String(value))) return value;
    throw notOneOf(name, value, entry.names);
  }
  const { range, whole, zero, words = {} } = entry as Exclude<Parameter, { unit: "flag" } | { names: unknown }>;
  if (typeof value === "string" && Object.hasOwn(words, value)) return words[value]!;
  const isInRange = typeof value === "number" && value >= range[0] && value <= range[1];
  const isSound = (isInRange && (whole !== true || Number.isInteger(value))) || (zero === true && value === 0);
  if (isSound) return value;
  const others = [...(zero ? ["0"] : []), ...Object.keys(words)];
  const also = others.map((word) => ` or ${word}`).join("");
  throw badValue(name, value, `a ${whole ? "whole " : ""}number from ${range[0]} to ${range[1]}${also}`, {
    least: range[0],
    most: range[1],
    ...(whole && { isWhole: 1 }),
    ...(others.length > 0 && { names: others.join(", ") }),
  });
}

function unknownParameter(name: string): BusinessError {
  const names = [...Object.keys(table), ...choiceNames.map((choice) => PREFIX + choice)];
  const nearest = nearestName(name, names);
  const text = {
    what: `There is no parameter "${name}".`,
    why: "Parameters and choices are those that --list prints.",
    fix: `Did you mean "${nearest}"?`,
  };
  return new BusinessError("unknown-parameter", text, { parameter: name, nearest });
}

function notOneOf(name: string, value: Value, names: readonly string[]): BusinessError {
  const nearest = nearestName(String(value), names);
  return badValue(name, value, `one of ${names.join(", ")}`, { names: names.join(", "), nearest });
}

/** The refusal of a value. `allowed` stands in the message; `parameters` say the same to programs, see BusinessError. */
export function badValue(
  name: string,
  value: Value,
  allowed: string,
  parameters: Readonly<Record<string, number | string>>,
): BusinessError {
  const { nearest } = parameters;
  const text = {
    what: `${name} cannot be ${JSON.stringify(value)}.`,
    why: `It is ${allowed}.`,
    fix: nearest === undefined ? "Choose a value within that." : `Did you mean "${nearest}"?`,
  };
  return new BusinessError("bad-parameter", text, { parameter: name, value: String(value), ...parameters });
}
