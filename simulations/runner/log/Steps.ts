import type { InstantMs } from "../../kernel/index.ts";

/** A number that changes now and then: the instants at which it did, rising, and what it was from then on. */
export interface Steps {
  readonly at: InstantMs[];
  readonly value: number[];
}

export function createSteps(): Steps {
  return { at: [], value: [] };
}

/** Notes that the number is another from an instant on; the last of one instant counts. */
export function step({ at, value }: Steps, instant: InstantMs, next: number): void {
  if (value.at(-1) === next) return;
  if (at.at(-1) === instant) value[value.length - 1] = next;
  else {
    at.push(instant);
    value.push(next);
  }
}

/** What it is at an instant; `before` where it had not been noted yet. */
export function valueAt({ at, value }: Steps, instant: InstantMs, before: number): number {
  const passed = countUntil(at, instant);
  return passed === 0 ? before : value[passed - 1]!;
}

/** How many of rising instants are not after one. */
export function countUntil(instants: ArrayLike<InstantMs>, instant: InstantMs): number {
  let from = 0;
  let to = instants.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (instants[middle]! <= instant) from = middle + 1;
    else to = middle;
  }
  return from;
}
