import { ControlError } from "./ControlError.ts";
import { suggestion } from "./nearestName.ts";

/** Throws a `ControlError` when a value that came in is not what `what` may be. */
export type Judge = (value: unknown, what: string) => void;

const LONGEST_LIST = 20;

function refuse(what: string, value: unknown, wanted: string): never {
  throw new ControlError(`${what} is ${describe(value)}.`, `It has to be ${wanted}.`);
}

/** A value as a reader would write it, cut where it is long. */
export function describe(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`;
  const text = typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : typeof value === "number" ? String(value) : text;
}

export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Judge {
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} upwards` : `${least} to ${most}`;
  return (value, what) => {
    const isFine = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
    if (!isFine) refuse(what, value, `a whole number from ${range}`);
  };
}

export function numberFrom(least: number, most = Number.POSITIVE_INFINITY): Judge {
  const range = most === Number.POSITIVE_INFINITY ? `${least} upwards` : `${least} to ${most}`;
  return (value, what) => {
    const isFine = typeof value === "number" && value >= least && value <= most && Number.isFinite(value);
    if (!isFine) refuse(what, value, `a number from ${range}`);
  };
}

export const text: Judge = (value, what) => {
  if (typeof value !== "string" || value === "") refuse(what, value, "a text that is not empty");
};

export const anyText: Judge = (value, what) => {
  if (typeof value !== "string") refuse(what, value, "a text");
};

export const flag: Judge = (value, what) => {
  if (typeof value !== "boolean") refuse(what, value, "true or false");
};

export const callable: Judge = (value, what) => {
  if (typeof value !== "function") refuse(what, value, "a function");
};

export function orNull(judge: Judge): Judge {
  return (value, what) => value === null || judge(value, what);
}

/** One of some names; a misspelt one is answered with the nearest. */
export function oneOf(names: readonly string[]): Judge {
  return (value, what) => {
    if (typeof value === "string" && names.includes(value)) return;
    const near = typeof value === "string" ? suggestion(value, names) : "";
    // A long list would bury the one name that was meant.
    const all = near !== "" && names.length > LONGEST_LIST ? "" : `It has to be one of: ${names.join(", ")}.`;
    throw new ControlError(`${what} is ${describe(value)}.`, `${near}${all}`.trim());
  };
}

/** A list that is not empty. */
export function listOf(judge: Judge): Judge {
  return (value, what) => {
    if (!Array.isArray(value) || value.length === 0) refuse(what, value, "a list that is not empty");
    for (const [index, entry] of value.entries()) judge(entry, `${what}[${index}]`);
  };
}

/** An object whose values all are of one kind. */
export function recordOf(judge: Judge): Judge {
  return (value, what) => {
    if (!isObject(value)) refuse(what, value, "an object");
    for (const [name, entry] of Object.entries(value)) judge(entry, `${what}["${name}"]`);
  };
}

/**
 * An object with these fields and no others; `required` ones have to be there. A field that is undefined counts as left out.
 * What is misspelt is answered with the nearest name.
 */
export function shape(fields: Readonly<Record<string, Judge>>, required: readonly string[] = []): Judge {
  const names = Object.keys(fields);
  return (value, what) => {
    if (!isObject(value)) refuse(what, value, `an object with some of: ${names.join(", ")}`);
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(fields, name)) continue;
      const fix = `${suggestion(name, names)}It knows: ${names.join(", ")}.`;
      throw new ControlError(`${what} does not know "${name}".`, fix);
    }
    for (const name of required) {
      if (value[name] === undefined) throw new ControlError(`${what} lacks "${name}".`, `Give it a ${name}.`);
    }
    for (const [name, judge] of Object.entries(fields)) {
      const entry = value[name];
      if (entry !== undefined) judge(entry, `${what}: ${name}`);
    }
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
