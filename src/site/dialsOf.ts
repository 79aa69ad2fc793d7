import { checkRequest, parameterTable } from "../../simulations/business/index.ts";
import type { Parameter, ParameterName } from "../../simulations/business/index.ts";
import type { Dial } from "../islands/sandbox/Dial.ts";
import { sandbox } from "../words/index.ts";
import { pinnedRun } from "./lensSetup.ts";

/** The parameters that a lens offers as dials, as its pinned run has them. Read while the site is built. */
export function dialsOf(name: string): Dial[] {
  const { lens, run } = pinnedRun(name);
  const { parameters } = checkRequest(run);
  return lens.dials.map((dial) => {
    const label = sandbox.parameters[dial];
    if (!Object.hasOwn(parameterTable, dial))
      throw new Error(`The lens "${lens.id}" has a dial "${dial}" and the business no such parameter.`);
    if (label === undefined) throw new Error(`The parameter "${dial}" has no label in src/words/en/sandbox.ts.`);
    const parameter: Parameter = parameterTable[dial as ParameterName];
    const range = "range" in parameter ? parameter.range : null;
    return {
      name: dial,
      label,
      unit: sandbox.units[parameter.unit] ?? parameter.unit,
      initial: parameters[dial as ParameterName] as number | boolean,
      range: range && "zero" in parameter && parameter.zero ? [0, range[1]] : range,
      isWhole: "whole" in parameter && parameter.whole === true,
    };
  });
}
