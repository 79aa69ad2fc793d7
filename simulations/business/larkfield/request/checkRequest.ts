import { DAY_MS } from "../../../kernel/index.ts";
import { BusinessError } from "../../businessError.ts";
import type { Overrides, RunRequest, Stage } from "../../types.ts";
import { architectureNames, architectures } from "../architectures/index.ts";
import type { Choices } from "../architectures/choices.ts";
import type { PlainCommand } from "./PlainCommand.ts";
import { joinList } from "./joinList.ts";
import type { Join } from "./joinList.ts";
import { nearestName } from "../../nearestName.ts";
import type { Parameters } from "./parameters.ts";
import { scenarioOf } from "./scenario.ts";
import type { Scenario } from "./scenario.ts";
import { badValue, choicesFrom, parametersFrom } from "./settings.ts";
import type { ArchitectureName } from "../types.ts";

/** Days of a quarter where the scenario says nothing: a fourth of a year of three hundred and sixty-five. */
const QUARTER_DAYS = 365 / 4;

/** A request that can be run: names resolved, every parameter and every choice given. */
export interface CheckedRequest {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly parameters: Parameters;
  readonly choices: Choices;
  /** Later choices and their days after day 0. */
  readonly stages: readonly { readonly day: number; readonly choices: Choices }[];
  /** As they were given: checked by `commands/checkCommands.ts`. */
  readonly commands: readonly PlainCommand[];
  /** Every domain that takes part, in the order in which it joins. */
  readonly joins: readonly Join[];
  readonly dayZero: number;
  readonly quarterMs: number;
  readonly quarters: number;
  readonly endAt: number;
}

/** Refuses what cannot be run. @throws BusinessError naming what is wrong, what is allowed, and the nearest match. */
export function checkRequest(request: RunRequest): CheckedRequest {
  const { architecture, seed, years = 3, evolution = [], commands = [] } = request;
  const scenario = scenarioOf(request);
  const overrides = { ...scenario.overrides, ...request.overrides };
  refuseUnknown(architecture);
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff)) throw badSeed(seed);
  if (!(Number.isInteger(years) && years >= 1 && years <= 10)) {
    throw badValue("years", years, "1 to 10 whole years", { least: 1, most: 10, isWhole: 1 });
  }
  const parameters = parametersFrom(overrides);
  const choices = choicesFrom(architecture, overrides);
  const stages = evolution.map((stage, index) => checkedStage(stage, evolution[index - 1]?.day ?? 0, overrides));
  const quarterMs = (scenario.quarterDays ?? QUARTER_DAYS) * DAY_MS;
  const dayZero = parameters["warmup.days"] * DAY_MS;
  const calendar = { dayZero, quarterMs, endAt: dayZero + years * 4 * quarterMs };
  const joins = joinList(parameters, calendar, scenario.landscape?.systems);
  return {
    scenario,
    seed,
    parameters,
    choices,
    stages,
    commands: commands,
    joins,
    ...calendar,
    quarters: years * 4,
  };
}

/** Later choices keep what overrides say about single rows. */
function checkedStage({ day, architecture }: Stage, before: number, overrides: Overrides) {
  refuseUnknown(architecture);
  if (architecture === "point-to-point") {
    throw badValue("evolution", architecture, "bus, platform or backbone", { names: "bus, platform, backbone" });
  }
  if (!(Number.isInteger(day) && day > before && day <= 3_650)) {
    const allowed = { least: before + 1, most: 3_650, isWhole: 1 };
    throw badValue("evolution.day", day, `a whole day after day ${before}, at most 3650`, allowed);
  }
  return { day, choices: choicesFrom(architecture, overrides) };
}

function refuseUnknown(architecture: string): asserts architecture is ArchitectureName {
  if (Object.hasOwn(architectures, architecture)) return;
  const nearest = nearestName(architecture, architectureNames);
  const names = architectureNames.join(", ");
  const text = {
    what: `There is no architecture "${architecture}".`,
    why: `The architectures are ${names}.`,
    fix: `Did you mean "${nearest}"?`,
  };
  throw new BusinessError("unknown-architecture", text, { architecture, names, nearest });
}

function badSeed(seed: number): BusinessError {
  const text = {
    what: `The seed ${seed} cannot be used.`,
    why: "A seed is a whole number from 0 to 4294967295.",
    fix: "Choose one.",
  };
  return new BusinessError("bad-seed", text, { seed });
}
