import { createWorld } from "../../../../simulations/business/index.ts";
import type { ArchitectureName, Larkfield, LarkfieldState } from "../../../../simulations/business/index.ts";

export type Overrides = Readonly<Record<string, number | string | boolean>>;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Nothing happens but facts and decisions: no changes, needs, joins, outages, mistakes or losses, and no past. */
export const still: Overrides = {
  "warmup.days": 0,
  "domains.growth": 0,
  "changes.everyDays": 0,
  "needs.everyDays": 0,
  "outages.on": false,
  "mapping.errorShare": 0,
  "dualWrite.lossShare": 0,
  "notice.reconcileEveryDays": "never",
  // The forms know no other work: neither a team's own nor that of telling and of being told.
  "own.share": 0,
  "telling.tellDays": 0,
  "telling.readDays": 0,
};

/** One configuration of the business, replicated with `count` seeds from `firstSeed` on. */
export function replicate<Value>(
  request: { architecture: ArchitectureName; overrides: Overrides; years?: number; firstSeed: number; count?: number },
  measure: (larkfield: Larkfield, seed: number) => Value,
): Value[] {
  const { architecture, overrides, years = 1, firstSeed, count = 40 } = request;
  return Array.from({ length: count }, (_, index) => {
    const seed = firstSeed + index;
    return measure(createWorld({ architecture, overrides, years, seed }), seed);
  });
}

/** A column of measured values. */
export function column<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number[] {
  return rows.map((row) => row[key]);
}

/** Sum of a tally over all quarters; of every cause in it when `of` is given. */
export function total(cells: Float64Array, every = 1, from = 0): number {
  let sum = 0;
  for (let index = from; index < cells.length; index += every) sum += cells[index]!;
  return sum;
}

export const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/** Whether a flow is served a definition of its own field that it does not know, or would be, were there no window. */
export function isBehind({ flows, types, changes, versions }: LarkfieldState, flow: number, version?: number): boolean {
  const type = flows.type[flow]!;
  const until = version ?? types.version[type]!;
  for (let known = flows.known[flow]!; known < until; known++) {
    if (changes.field[versions[type]![known]!] === flows.field[flow]) return true;
  }
  return false;
}
