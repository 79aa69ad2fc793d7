import { meant } from "./Reason.ts";
import type { Reason } from "./Reason.ts";
import { settingProblem } from "./setting.ts";

/** Why nobody can order a setting in any run; null where somebody can. */
export function settingReason(name: string, value: number | string | boolean): Reason | null {
  const problem = settingProblem(name, value);
  if (problem === null) return null;
  const { names, nearest, least, most } = problem.parameters;
  const why = {
    "settled-at-start": `"${name}" is settled at the start of a run; in a run one can set ${names} and the choices.`,
    "unknown-setting": `There is no setting "${name}".`,
  }[problem.code as "settled-at-start" | "unknown-setting"];
  const range = names === undefined ? `from ${least} to ${most}` : `one of ${names}`;
  return {
    ...problem,
    why: why ?? `${name} cannot be ${JSON.stringify(value)}; it is ${range}.`,
    ...(nearest !== undefined && meant(String(nearest))),
  };
}
