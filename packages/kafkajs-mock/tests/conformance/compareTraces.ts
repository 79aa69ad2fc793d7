import { isDeepStrictEqual } from "node:util";
import type { Trace } from "./Trace.ts";

export interface LaneDifference {
  lane: string;
  /** Index of the first entry that differs. */
  at: number;
  expected: unknown;
  actual: unknown;
}

/** The first difference of each lane; empty when the traces are equal. Lanes are compared on their own, in order. */
export function compareTraces(expected: Trace, actual: Trace): LaneDifference[] {
  const lanes = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return lanes.flatMap((lane) => {
    const [theirs, ours] = [asStored(expected[lane] ?? []), asStored(actual[lane] ?? [])];
    const at = firstDifference(theirs, ours);
    return at === -1 ? [] : [{ lane, at, expected: theirs[at], actual: ours[at] }];
  });
}

/** One paragraph per lane: where the traces part and how. */
export function describeDifferences(differences: readonly LaneDifference[]): string {
  const show = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
  return differences
    .map(
      ({ lane, at, expected, actual }) =>
        `lane "${lane}", entry ${at}\n  Apache: ${show(expected)}\n  ours:   ${show(actual)}`,
    )
    .join("\n");
}

function firstDifference(a: readonly unknown[], b: readonly unknown[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) if (!isDeepStrictEqual(a[index], b[index])) return index;
  return -1;
}

/** Traces are stored as JSON, so they are compared as JSON: a field that is undefined is no field. */
function asStored(entries: readonly unknown[]): unknown[] {
  return JSON.parse(JSON.stringify(entries)) as unknown[];
}
