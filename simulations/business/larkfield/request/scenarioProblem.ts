import type * as z from "zod/mini";
import { BusinessError } from "../../BusinessError.ts";
import { nearestName, nearestWithin } from "../../nearestName.ts";

/** The names that are allowed at each place of a scenario, by its path without numbers. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/** What the schema's kinds of values are called in a sentence. */
const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** The refusal of a scenario at a place; `nearest` is what was probably meant. */
export function badScenario(place: string, why: string, nearest?: string): BusinessError {
  const fix = nearest === undefined ? "Correct the file at that place." : `Did you mean "${nearest}"?`;
  const text = { what: `The scenario is not sound at ${place}.`, why, fix };
  return new BusinessError("bad-scenario", text, { place, ...(nearest !== undefined && { nearest }) });
}

/** The same for what a schema found: the place, what stands there, what is allowed, and the nearest match. */
export function problemOf(issue: z.core.$ZodIssue, from: unknown, fields: FieldNames): BusinessError {
  const place = issue.path.map(String).join(".") || "the top level";
  const value = valueAt(from, issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = fields[issue.path.filter((part) => typeof part === "string").join(".")] ?? [];
    const why = `"${issue.keys[0]}" is none of its fields (${known.join(", ")}).`;
    return badScenario(place, why, nearestName(issue.keys[0]!, known));
  }
  if (value === undefined) return badScenario(place, `Nothing stands there; it has to be ${allowed(issue)}.`);
  const names = issue.code === "invalid_value" ? issue.values.map(String) : [];
  const why = `It has to be ${allowed(issue)}, and it is ${shortened(value)}.`;
  return badScenario(place, why, nearestWithin(String(value), names));
}

/** What may stand where a schema found something else. */
function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return `one of ${issue.values.join(", ")}`;
    case "too_small":
      return issue.origin === "array" ? `a list of at least ${issue.minimum}` : `at least ${issue.minimum}`;
    case "too_big":
      return issue.origin === "array" ? `a list of at most ${issue.maximum}` : `at most ${issue.maximum}`;
    case "invalid_format":
      return "a name of up to 32 letters and digits that begins with a small letter";
    default:
      return "a number, a text, true or false";
  }
}

function valueAt(from: unknown, path: readonly PropertyKey[]): unknown {
  let value = from;
  for (const part of path) value = (value as Readonly<Record<PropertyKey, unknown>> | null)?.[part];
  return value;
}

/** A value as it stands in the file, cut off when it is long. */
function shortened(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
