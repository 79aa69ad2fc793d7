/**
 * Every parameter of the business, with meaning, unit, default, range and source. The command line, the sandbox and the
 * documentation read this table; a run's `overrides` may set any of it. All defaults are the course's own calibration.
 */

interface NumberParameter {
  readonly meaning: string;
  readonly unit: string;
  readonly default: number;
  readonly range: readonly [smallest: number, largest: number];
  /** Only whole numbers make sense. */
  readonly whole?: boolean;
  readonly source: string;
}
interface FlagParameter {
  readonly meaning: string;
  readonly unit: "flag";
  readonly default: boolean;
  readonly source: string;
}

const lesson = "lesson 1.1, table of settings";

export const parameterTable = {
  "time.quarters": count("quarters that are looked at, of 65 working days each", 12, [2, 40], lesson),
  "systems.start": count("systems on day 0, all their links live", 3, [2, 20], lesson),
  "systems.stopAt": count("systems after which nobody joins any more", 12, [2, 20], lesson),
  "systems.joinEveryDays": days("time between two joins", 65, [5, 365], lesson),
  "team.people": count("people in each team; 0 takes the scenario's", 0, [0, 20], lesson),
  "own.share": share("share of a team's time that its own work takes", 0.5, [0, 0.95], lesson),
  "own.days": days("mean work of one piece of own work", 4, [0.5, 20], "chosen before the first run: M/G/2 by hand"),
  "changes.on": flag("systems change what their facts mean", true, lesson),
  "changes.everyDays": days("time between two changes of a fact; 0 takes the scenario's", 0, [0, 365], lesson),
  "needs.share": share("share of the pairs of systems that need each other", 1, [0, 1], lesson),
  "needs.everyDays": days("time between two wishes of one system", 12, [1, 720], lesson),
  "work.wishDays": days("work of a wish in each of the two teams, always the same", 1, [0.25, 10], lesson),
  "work.adaptDays": days("mean work of the owner per change and own link", 2, [0.25, 10], lesson),
  "work.repairDays": days("mean work of a reader that a change broke", 2, [0.25, 10], lesson),
  "work.connectDays": days("mean work of connecting, at each end", 4, [0.25, 20], lesson),
  "breaks.share": share("readers that a change breaks", 0.2, [0, 1], lesson),
  "publish.everyone": flag("every system publishes its fact once for everyone, from the day it joins", false, lesson),
  "publish.days": days("work of describing a fact for everyone", 10, [1, 60], lesson),
  "publish.moveDays": days("work of a reader that moves over from its own link", 1, [0, 20], lesson),
  "publish.careFactor": factor("how much longer a change takes when everyone reads it", 2, [1, 5], lesson),
  "publish.figures": count("figures in a fact", 12, [1, 64], lesson),
  "publish.firstAskDays": days("work of the owner when a figure is asked for first", 2, [0.25, 10], lesson),
} as const satisfies Record<string, NumberParameter | FlagParameter>;

export type ParameterName = keyof typeof parameterTable;
/** A value for every parameter. */
export type Parameters = {
  readonly [Name in ParameterName]: (typeof parameterTable)[Name]["default"] extends boolean ? boolean : number;
};

export const parameterNames = Object.keys(parameterTable) as ParameterName[];

function count(meaning: string, value: number, range: readonly [number, number], source: string): NumberParameter {
  return { meaning, unit: "count", default: value, range, whole: true, source };
}
function days(meaning: string, value: number, range: readonly [number, number], source: string): NumberParameter {
  return { meaning, unit: "working days", default: value, range, source };
}
function share(meaning: string, value: number, range: readonly [number, number], source: string): NumberParameter {
  return { meaning, unit: "share", default: value, range, source };
}
function factor(meaning: string, value: number, range: readonly [number, number], source: string): NumberParameter {
  return { meaning, unit: "factor", default: value, range, source };
}
function flag(meaning: string, value: boolean, source: string): FlagParameter {
  return { meaning, unit: "flag", default: value, source };
}
