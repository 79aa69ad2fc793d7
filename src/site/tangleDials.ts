import { checkRequest, parameterTable } from "../../simulations/business/index.ts";
import type { Parameter, ParameterName } from "../../simulations/business/index.ts";
import { tangleRun } from "../../simulations/catalogue/tangle/index.ts";
import type { Dial } from "../islands/sandbox/dial.ts";
import { sandbox } from "../words/index.ts";

/** Every parameter that the tangle is made of as a dial, in the order of their labels. Read when the site is built. */
export function tangleDials(): Dial[] {
  const { parameters } = checkRequest(tangleRun());
  return Object.entries(sandbox.parameters).map(([name, label]) => {
    if (!Object.hasOwn(parameterTable, name)) {
      throw new Error(`There is no parameter "${name}". Correct its name in src/words/en/sandbox.ts.`);
    }
    const parameter: Parameter = parameterTable[name as ParameterName];
    const range = "range" in parameter ? parameter.range : null;
    return {
      name,
      label,
      unit: sandbox.units[parameter.unit] ?? parameter.unit,
      initial: parameters[name as ParameterName] as number | boolean,
      range: range && "zero" in parameter && parameter.zero ? [0, range[1]] : range,
      isWhole: "whole" in parameter && parameter.whole === true,
    };
  });
}
