import { DAY_MS } from "../kernel/index.ts";
import { BusinessError } from "./businessError.ts";
import { nearestName } from "./nearestName.ts";
import { parameterNames, parameterTable } from "./parameters.ts";
import type { ParameterName, Parameters } from "./parameters.ts";
import { readScenario } from "./scenario.ts";
import type { Scenario } from "./scenario.ts";
import type { Command, Overrides, RunRequest } from "./types.ts";

/** The architectures that exist so far. The tangle is point-to-point; publishing once is a choice per system within it. */
export const architectureNames: readonly string[] = ["point-to-point"];

/** A request that can be run: names resolved, every parameter given, commands in order. */
export interface CheckedRequest {
  readonly scenario: Scenario;
  readonly parameters: Parameters;
  readonly seed: number;
  readonly commands: readonly Command[];
}

/** Refuses what cannot be run. @throws BusinessError naming what is wrong and what is allowed. */
export function checkRequest(request: RunRequest): CheckedRequest {
  const scenario = readScenario(request.scenario);
  if (!architectureNames.includes(request.architecture)) {
    const nearest = nearestName(request.architecture, architectureNames);
    const names = architectureNames.join(", ");
    throw new BusinessError(
      "unknown-architecture",
      {
        what: `There is no architecture "${request.architecture}".`,
        why: `The architectures are ${names}.`,
        fix: `Did you mean "${nearest}"?`,
      },
      { architecture: request.architecture, names, nearest },
    );
  }
  if (!(Number.isInteger(request.seed) && request.seed >= 0 && request.seed <= 0xffffffff)) {
    throw new BusinessError(
      "bad-seed",
      {
        what: `The seed ${request.seed} cannot be used.`,
        why: "A seed is a whole number from 0 to 4294967295.",
        fix: "Choose one.",
      },
      { seed: request.seed },
    );
  }
  const parameters = withDefaults(request.overrides);
  return { scenario, parameters, seed: request.seed, commands: inOrder(request.commands, scenario, parameters) };
}

/** Every parameter: the override where there is one, else its default. */
export function withDefaults(overrides: Overrides): Parameters {
  const values: Record<string, number | boolean> = {};
  for (const name of parameterNames) values[name] = parameterTable[name].default;
  for (const [name, value] of Object.entries(overrides)) {
    if (!Object.hasOwn(parameterTable, name)) {
      const nearest = nearestName(name, parameterNames);
      throw new BusinessError(
        "unknown-parameter",
        {
          what: `There is no parameter "${name}".`,
          why: `The parameters are ${parameterNames.join(", ")}.`,
          fix: `Did you mean "${nearest}"?`,
        },
        { parameter: name, nearest },
      );
    }
    values[name] = checkedValue(name as ParameterName, value);
  }
  return values as Parameters;
}

function checkedValue(name: ParameterName, value: number | string | boolean): number | boolean {
  const parameter = parameterTable[name];
  if (typeof parameter.default === "boolean") {
    if (typeof value === "boolean") return value;
    throw badParameter(name, value, "true or false", { names: "true, false" });
  }
  const { range, whole } = parameter as { range: readonly [number, number]; whole?: boolean };
  const isSound =
    typeof value === "number" && value >= range[0] && value <= range[1] && (whole !== true || Number.isInteger(value));
  if (!isSound) {
    const allowed = { least: range[0], most: range[1], ...(whole && { isWhole: 1 }) };
    throw badParameter(name, value, `a ${whole ? "whole " : ""}number from ${range[0]} to ${range[1]}`, allowed);
  }
  return value;
}

function badParameter(
  name: string,
  value: number | string | boolean,
  allowed: string,
  parameters: Readonly<Record<string, number | string>>,
): BusinessError {
  return new BusinessError(
    "bad-parameter",
    {
      what: `${name} cannot be ${JSON.stringify(value)}.`,
      why: `It is ${allowed}.`,
      fix: "Choose a value within that.",
    },
    { parameter: name, value: String(value), ...parameters },
  );
}

/** When a system joins, as far as the request alone decides it; null for one that never does. */
export function joinAtMs(system: number, parameters: Parameters): number | null {
  const start = parameters["systems.start"];
  if (system < start) return 0;
  if (system >= parameters["systems.stopAt"]) return null;
  return Math.round((system - start + 1) * parameters["systems.joinEveryDays"] * DAY_MS);
}

function inOrder(commands: readonly Command[], scenario: Scenario, parameters: Parameters): readonly Command[] {
  commands.forEach((command, index) => {
    const refuse = (why: string): BusinessError =>
      new BusinessError(
        "bad-command",
        { what: `Command ${index + 1} (${command.type}) cannot be given.`, why, fix: "Change it or leave it out." },
        { index, type: command.type },
      );
    const joinAt = scenario.systems[command.system] ? joinAtMs(command.system, parameters) : null;
    const role = scenario.roles.find((candidate) => candidate.name === command.by);
    if (!role) throw refuse(`"${command.by}" is not one of the scenario's roles.`);
    if (!role.commands.includes(command.type)) throw refuse(`"${command.by}" may not give it.`);
    if (!(Number.isInteger(command.at) && command.at >= 0)) throw refuse(`${command.at} is not a whole millisecond.`);
    if (joinAt === null) throw refuse(`System ${command.system} does not take part in this run.`);
    if (command.at < joinAt) throw refuse(`System ${command.system} joins on day ${joinAt / DAY_MS} only.`);
  });
  return [...commands].sort((x, y) => x.at - y.at || x.sequence - y.sequence);
}
