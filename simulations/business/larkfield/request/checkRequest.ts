import { DAY_MS } from "../../../kernel/index.ts";
import { BusinessError } from "../../BusinessError.ts";
import type { Overrides, RunRequest, Stage } from "../../types.ts";
import { architectureNames, architectures } from "../architectures/index.ts";
import type { Choices } from "../architectures/choices.ts";
import { estimateRun } from "./estimateRun.ts";
import type { PlainCommand } from "./PlainCommand.ts";
import { joinList } from "./joinList.ts";
import type { Join } from "./joinList.ts";
import { nearestName } from "../../nearestName.ts";
import type { Parameters } from "./parameters.ts";
import { refuseMissingSystem } from "./refuseMissingSystem.ts";
import { refuseTooMany } from "./refuseTooMany.ts";
import { scenarioOf } from "./scenario.ts";
import type { Scenario } from "./parseScenario.ts";
import { badValue, choicesFrom, parametersFrom } from "./settings.ts";
import type { ArchitectureName } from "../types.ts";

/** Days of a quarter where the scenario says nothing: a fourth of a year of three hundred and sixty-five. */
const QUARTER_DAYS = 365 / 4;
/** Half a minute or so, and a gigabyte: more would end a page's worker. */
const MOST_EVENTS = 30_000_000;

/** A request that can be run: names resolved, every parameter and every choice given. Its commands are checked with the world. */
export interface CheckedRequest {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly parameters: Parameters;
  readonly choices: Choices;
  /** What the past before day 0 was. */
  readonly past: Choices;
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
  refuseTooMany(parameters);
  refuseMissingSystem(parameters);
  const choices = choicesFrom(architecture, overrides);
  const stages = evolution.map((stage, index) => checkedStage(stage, evolution[index - 1]?.day ?? 0, overrides));
  const quarterMs = (scenario.quarterDays ?? QUARTER_DAYS) * DAY_MS;
  const dayZero = parameters["warmup.days"] * DAY_MS;
  const calendar = { dayZero, quarterMs, endAt: dayZero + years * 4 * quarterMs };
  const joins = joinList(parameters, calendar, scenario.landscape?.systems);
  const checked = {
    scenario,
    seed,
    parameters,
    choices,
    past: architectures[parameters["warmup.architecture"] as ArchitectureName],
    stages,
    commands,
    joins,
    ...calendar,
    quarters: years * 4,
  };
  const { events } = estimateRun(checked);
  if (events > MOST_EVENTS) throw tooLarge(events);
  return checked;
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

function tooLarge(events: number): BusinessError {
  const text = {
    what: `This run would have about ${events} events.`,
    why: `A run has at most ${MOST_EVENTS}, so that it ends and fits into memory.`,
    fix: "Take fewer years, fewer domains or keys, or let facts change less often (facts.changeEveryHours).",
  };
  return new BusinessError("run-too-large", text, { events, most: MOST_EVENTS });
}

function badSeed(seed: number): BusinessError {
  const text = {
    what: `The seed ${seed} cannot be used.`,
    why: "A seed is a whole number from 0 to 4294967295.",
    fix: "Choose one.",
  };
  return new BusinessError("bad-seed", text, { seed });
}
