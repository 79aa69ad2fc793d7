/** The mean over time of something that changes in steps, such as a queue length. Plain data, times in any one unit. */
export interface TimeWeighted {
  startedAt: number;
  changedAt: number;
  value: number;
  /** Integral of the value from `startedAt` to `changedAt`. */
  area: number;
}

export function createTimeWeighted(startAt = 0, value = 0): TimeWeighted {
  return { startedAt: startAt, changedAt: startAt, value, area: 0 };
}

/** The value becomes another one at this time. @throws RangeError when time runs backwards. */
export function change(weighted: TimeWeighted, at: number, value: number): void {
  if (!(at >= weighted.changedAt)) {
    throw new RangeError(
      `A change at ${at} comes before the last one at ${weighted.changedAt}. Report changes in order.`,
    );
  }
  weighted.area += weighted.value * (at - weighted.changedAt);
  weighted.changedAt = at;
  weighted.value = value;
}

/** Forgets everything before this time, for instance a warm-up; the value stays. */
export function restart(weighted: TimeWeighted, at: number): void {
  change(weighted, at, weighted.value);
  weighted.startedAt = at;
  weighted.area = 0;
}

/** The mean from the start to this time; NaN when no time has passed. */
export function timeMean(weighted: TimeWeighted, at: number): number {
  return (weighted.area + weighted.value * (at - weighted.changedAt)) / (at - weighted.startedAt);
}
