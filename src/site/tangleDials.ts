import { parameterNames, parameterTable } from "../../simulations/business/index.ts";
import type { Dial } from "../islands/sandbox/dial.ts";
import { sandbox } from "../words/index.ts";

/** Every parameter of the tangle as a dial, in the order of the parameter table. Read when the site is built. */
export function tangleDials(): Dial[] {
  return parameterNames.map((name) => {
    const parameter = parameterTable[name];
    const label = sandbox.parameters[name];
    if (label === undefined) throw new Error(`Parameter "${name}" has no label. Add it to src/words/en/sandbox.ts.`);
    return {
      name,
      label,
      unit: sandbox.units[parameter.unit] ?? parameter.unit,
      initial: parameter.default,
      range: "range" in parameter ? parameter.range : null,
      isWhole: "whole" in parameter && parameter.whole === true,
    };
  });
}
