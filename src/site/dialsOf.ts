import {
  architectureNames,
  checkRequest,
  describedParameters,
  scenarioOf,
  sideMechanisms,
} from "../../simulations/business/index.ts";
import type { DescribedParameter, ParameterName } from "../../simulations/business/index.ts";
import type { Run } from "../../simulations/runner/index.ts";
import type { Dial } from "../islands/sandbox/Dial.ts";
import { dials } from "../words/index.ts";
import { pinnedRun } from "./lensSetup.ts";

const described = describedParameters();

/** The parameters that a lens is about, as its pinned run has them. Read while the site is built. */
export function dialsOf(name: string): Dial[] {
  const { lens, run } = pinnedRun(name);
  return lens.dials.map((dial) => {
    if (!Object.hasOwn(described, dial))
      throw new Error(`The lens "${lens.id}" has a dial "${dial}" and the business no such parameter.`);
    if (dials.parameters[dial] === undefined)
      throw new Error(`The parameter "${dial}" has no label in src/words/en/dials.ts.`);
    return dialOf(dial as ParameterName, run, true);
  });
}

/** Every parameter that can be turned in a lens, its own first. Those of mechanisms that it does not show are left out. */
export function allDialsOf(name: string): Dial[] {
  const { lens, run, model } = pinnedRun(name);
  const missing = sideMechanisms.filter((side) => !model.sides?.includes(side));
  const families = missing.map(({ isOnWhere }) => isOnWhere.replace(/[^.]*$/, ""));
  const others = Object.keys(described).filter(
    (one) => !lens.dials.includes(one) && !families.some((family) => one.startsWith(family)),
  );
  return [...dialsOf(name), ...others.map((one) => dialOf(one as ParameterName, run, false))];
}

/**
 * The architectures under which the pinned run of a lens can be played, where they make a difference: some scenarios
 * contradict some of them.
 */
export function architecturesOf(name: string): string[] {
  const { lens, run } = pinnedRun(name);
  if (lens.isOneArchitecture) return [];
  return architectureNames.filter((architecture) => {
    try {
      checkRequest({ ...run, architecture });
      return true;
    } catch {
      return false;
    }
  });
}

function dialOf(name: ParameterName, run: Run, isMain: boolean): Dial {
  const parameter: DescribedParameter = described[name];
  const range = "range" in parameter ? parameter.range : null;
  const words = "words" in parameter ? (parameter.words ?? {}) : {};
  const value = checkRequest(run).parameters[name];
  const word = Object.keys(words).find((one) => words[one] === value);
  return {
    name,
    label: dials.parameters[name] ?? parameter.meaning,
    meaning: dials.parameters[name] === undefined ? "" : parameter.meaning,
    unit: dials.units[parameter.unit] ?? parameter.unit,
    initial: word ?? value,
    range: range && "zero" in parameter && parameter.zero ? [0, range[1]] : range,
    isWhole: "whole" in parameter && parameter.whole === true,
    names: "names" in parameter ? parameter.names : Object.keys(words),
    source: sourceOf(name, run),
    isMain,
  };
}

function sourceOf(name: string, run: Run): Dial["source"] {
  if (Object.hasOwn(run.overrides, name)) return "run";
  return Object.hasOwn(scenarioOf(run).overrides ?? {}, name) ? "scenario" : "calibration";
}
