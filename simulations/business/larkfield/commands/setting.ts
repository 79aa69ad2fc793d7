import { architectureNames, architectures } from "../architectures/index.ts";
import type { Choices } from "../architectures/choices.ts";
import { BusinessError } from "../../BusinessError.ts";
import type { Refusal, RefusalCode } from "../request/refusalCodes.ts";
import { checkedSetting, withRows } from "../request/settings.ts";
import type { ArchitectureName } from "../types.ts";
import { settableParameters } from "./settableParameters.ts";

type Value = number | string | boolean;

/** The name that stands for all rows at once: its values are the architectures. */
const ALL_ROWS = "architecture";

/** Whether a setting is about rows: one of them (`choice.check`), or all of them as an architecture has them. */
export function isAboutRows(name: string): boolean {
  return name === ALL_ROWS || name.startsWith("choice.");
}

/** Why a setting can never be ordered, whatever the run: an unknown name, a value out of range, one that is settled at the start. */
export function settingProblem(name: string, value: Value): Refusal | null {
  if (name === ALL_ROWS) {
    if ((architectureNames as readonly Value[]).includes(value)) return null;
    const names = architectureNames.join(", ");
    return { code: "bad-setting", parameters: { parameter: name, value: String(value), names } };
  }
  const problem = refusalBy(() => checkedSetting(name, value));
  if (problem !== null || isAboutRows(name)) return problem;
  if ((settableParameters as readonly string[]).includes(name)) return null;
  return { code: "settled-at-start", parameters: { parameter: name, names: settableParameters.join(", ") } };
}

/** Rows with some of them set otherwise; a refusal when two of them contradict each other then. */
export function rowsWith(
  rows: Choices,
  settings: readonly (readonly [name: string, value: Value])[],
): Choices | Refusal {
  let base = rows;
  for (const [name, value] of settings) if (name === ALL_ROWS) base = architectures[value as ArchitectureName];
  const single = Object.fromEntries(settings.filter(([name]) => name !== ALL_ROWS));
  let next = base;
  return refusalBy(() => void (next = withRows(base, single))) ?? next;
}

const codes: Readonly<Record<string, RefusalCode>> = {
  "unknown-parameter": "unknown-setting",
  "bad-parameter": "bad-setting",
  "contradictory-choices": "contradictory-rows",
};

/** What a check refuses by throwing, as the refusal of an order. */
function refusalBy(check: () => void): Refusal | null {
  try {
    check();
    return null;
  } catch (thrown) {
    const code = thrown instanceof BusinessError ? codes[thrown.code] : undefined;
    if (code === undefined) throw thrown;
    return { code, parameters: (thrown as BusinessError).parameters };
  }
}
