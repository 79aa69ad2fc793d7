import { BusinessError } from "../businessError.ts";
import { architectures, larkfieldArchitectures } from "./architectures/index.ts";
import { choiceNames, choiceTable } from "./choices.ts";
import type { ChoiceName, Choices } from "./choices.ts";
import { nearestName } from "../nearestName.ts";
import { larkfieldParameters } from "./parameters.ts";
import type { LarkfieldParameter, LarkfieldParameters } from "./parameters.ts";
import type { Overrides } from "../types.ts";
import type { LarkfieldRequest, Stage } from "./types.ts";

/** A request that can be run: every parameter and every choice given. */
export interface CheckedLarkfield {
  readonly seed: number;
  readonly years: number;
  readonly parameters: LarkfieldParameters;
  readonly choices: Choices;
  /** Later choices and their days after day 0. */
  readonly stages: readonly { readonly day: number; readonly choices: Choices }[];
}

const PREFIX = "choice.";
const table: Readonly<Record<string, LarkfieldParameter>> = larkfieldParameters;

/** Refuses what cannot be run. @throws BusinessError naming what is wrong, what is allowed, and the nearest match. */
export function checkLarkfield(request: LarkfieldRequest): CheckedLarkfield {
  const { architecture, seed, years = 3, overrides = {}, evolution = [] } = request;
  if (!Object.hasOwn(architectures, architecture)) throw unknownArchitecture(architecture);
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff)) throw badSeed(seed);
  if (!(Number.isInteger(years) && years >= 1 && years <= 10)) {
    throw badValue("years", years, "1 to 10 whole years", { least: 1, most: 10, isWhole: 1 });
  }
  const parameters: Record<string, number | boolean | string> = {};
  for (const [name, entry] of Object.entries(table)) parameters[name] = entry.default;
  const choices: Record<ChoiceName, string> = { ...architectures[architecture] };
  for (const [name, value] of Object.entries(overrides)) {
    if (Object.hasOwn(table, name)) parameters[name] = checkedValue(name, value);
    else if (isChoice(name)) choices[name.slice(PREFIX.length) as ChoiceName] = checkedChoice(name, value);
    else throw unknownParameter(name);
  }
  refuseContradictions(choices as Choices);
  const stages = evolution.map((stage, index) => checkedStage(stage, evolution[index - 1]?.day ?? 0, overrides));
  // Spread once more: an object filled name by name stays a slow dictionary, and every event reads from this one.
  return { seed, years, parameters: { ...(parameters as LarkfieldParameters) }, choices: choices as Choices, stages };
}

/** Later choices keep what overrides say about single rows. */
function checkedStage({ day, architecture }: Stage, before: number, overrides: Overrides) {
  if (!Object.hasOwn(architectures, architecture)) throw unknownArchitecture(architecture);
  if (architecture === "point-to-point") {
    throw badValue("evolution", architecture, "bus, platform or backbone", { names: "bus, platform, backbone" });
  }
  if (!(Number.isInteger(day) && day > before && day <= 3_650)) {
    const allowed = { least: before + 1, most: 3_650, isWhole: 1 };
    throw badValue("evolution.day", day, `a whole day after day ${before}, at most 3650`, allowed);
  }
  const choices: Record<ChoiceName, string> = { ...architectures[architecture] };
  for (const [name, value] of Object.entries(overrides)) {
    if (isChoice(name)) choices[name.slice(PREFIX.length) as ChoiceName] = checkedChoice(name, value);
  }
  refuseContradictions(choices as Choices);
  return { day, choices: choices as Choices };
}

function isChoice(name: string): boolean {
  return name.startsWith(PREFIX) && Object.hasOwn(choiceTable, name.slice(PREFIX.length));
}

function checkedChoice(name: string, value: number | string | boolean): string {
  const { names } = choiceTable[name.slice(PREFIX.length) as ChoiceName];
  const found = names.find((known) => known === value);
  if (found === undefined) throw notOneOf(name, value, names);
  return found;
}

function checkedValue(name: string, value: number | string | boolean): number | string | boolean {
  const entry = table[name]!;
  if (typeof entry.default === "boolean") {
    if (typeof value === "boolean") return value;
    throw badValue(name, value, "true or false", { names: "true, false" });
  }
  if ("names" in entry) {
    if (entry.names.includes(String(value))) return value;
    throw notOneOf(name, value, entry.names);
  }
  const {
    range,
    whole,
    zero,
    words = {},
  } = entry as Exclude<LarkfieldParameter, { unit: "flag" } | { names: unknown }>;
  if (typeof value === "string" && Object.hasOwn(words, value)) return words[value]!;
  const isInRange = typeof value === "number" && value >= range[0] && value <= range[1];
  const isSound = (isInRange && (whole !== true || Number.isInteger(value))) || (zero === true && value === 0);
  if (isSound) return value;
  const also = [...(zero ? ["0"] : []), ...Object.keys(words)].map((word) => ` or ${word}`).join("");
  const others = [...(zero ? ["0"] : []), ...Object.keys(words)].join(", ");
  throw badValue(name, value, `a ${whole ? "whole " : ""}number from ${range[0]} to ${range[1]}${also}`, {
    least: range[0],
    most: range[1],
    ...(whole && { isWhole: 1 }),
    ...(others !== "" && { names: others }),
  });
}

/** Pairs of names that cannot stand together, whichever architecture they are set on. */
function refuseContradictions(choices: Choices): void {
  const { transport, capture, history, interpreter, told, worker, notMet } = choices;
  const isTopic = transport !== "callOrFile";
  const workerOf = { pair: "pair", consumer: "reader", centre: "centre", owner: "owner" } as const;
  const refuse = (one: ChoiceName, other: ChoiceName, why: string): void => {
    throw contradiction(`${one}=${choices[one]}`, `${other}=${choices[other]}`, why);
  };
  if (isTopic && capture === "extract") refuse("transport", "capture", "Topics need facts that are written to them.");
  if (!isTopic && capture !== "extract") refuse("transport", "capture", "Calls and files take facts from the system.");
  if (isTopic && history === "none") refuse("transport", "history", "A topic keeps at least its retention.");
  if (!isTopic && history !== "none") refuse("transport", "history", "Calls and files keep no past.");
  if (isTopic === (interpreter === "pair")) refuse("transport", "interpreter", "Pairs agree on calls and files only.");
  if (worker !== workerOf[interpreter]) refuse("interpreter", "worker", "Who says what a fact means does the work.");
  if (told === "catalogue" && interpreter !== "owner") {
    refuse("told", "interpreter", "A catalogue lists contracts, and a contract needs an owner.");
  }
  if (told === "pair" && interpreter !== "pair") refuse("told", "interpreter", "There are no pairs to tell.");
  if (told === "centre" && interpreter !== "centre") refuse("told", "interpreter", "There is no centre to tell.");
  if (notMet === "bypass" && worker !== "centre") refuse("notMet", "worker", "There is no centre to pass by.");
  if (notMet === "selfService" && worker !== "owner") refuse("notMet", "worker", "Nobody published what to serve.");
  if (notMet === "anotherTopic" && !isTopic) refuse("notMet", "transport", "There are no topics.");
}

function unknownArchitecture(name: string): BusinessError {
  const nearest = nearestName(name, larkfieldArchitectures);
  const names = larkfieldArchitectures.join(", ");
  const text = {
    what: `There is no architecture "${name}".`,
    why: `The architectures are ${names}.`,
    fix: `Did you mean "${nearest}"?`,
  };
  return new BusinessError("unknown-architecture", text, { architecture: name, names, nearest });
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

function badSeed(seed: number): BusinessError {
  const text = {
    what: `The seed ${seed} cannot be used.`,
    why: "A seed is a whole number from 0 to 4294967295.",
    fix: "Choose one.",
  };
  return new BusinessError("bad-seed", text, { seed });
}

type Value = number | string | boolean;

function notOneOf(name: string, value: Value, names: readonly string[]): BusinessError {
  const nearest = nearestName(String(value), names);
  return badValue(name, value, `one of ${names.join(", ")}`, { names: names.join(", "), nearest });
}

/** `allowed` stands in the message; `parameters` say the same to programs, see BusinessError. */
function badValue(
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

function contradiction(one: string, other: string, why: string): BusinessError {
  const text = {
    what: `choice.${one} and choice.${other} contradict each other.`,
    why,
    fix: `Change one of the two with --set.`,
  };
  return new BusinessError("contradictory-choices", text, { one: `choice.${one}`, other: `choice.${other}` });
}
