import type { ArchitectureName } from "../../business/index.ts";
import { STOP_QUARTER } from "./stopQuarter.ts";

/** The value of one architecture, quarter by quarter; null where it is not defined. */
export interface Course {
  readonly key: ArchitectureName;
  readonly values: readonly (number | null)[];
}

export interface Standing {
  readonly key: ArchitectureName;
  readonly value: number;
}

/** What becomes of a curve between two quarters. */
export type Fate = "more" | "same" | "less";
export const fates: readonly Fate[] = ["more", "same", "less"];

/** Shares this close count as about the same. */
export const ABOUT = 0.05;
/** Shares closer than this are told as level. */
const LEVEL = 0.005;

/** All that are known in a quarter, the one ahead first. */
export function standings(courses: readonly Course[], quarter: number): Standing[] {
  return courses
    .flatMap(({ key, values }) => {
      const value = values[quarter - 1] ?? null;
      return value === null ? [] : [{ key, value }];
    })
    .toSorted((one, other) => other.value - one.value);
}

/** True when nobody can say from the picture which of the two is ahead. */
export function isLevel(one: Standing, other: Standing): boolean {
  return Math.abs(one.value - other.value) < LEVEL;
}

export function fateOf(from: number, to: number): Fate {
  if (Math.abs(to - from) <= ABOUT) return "same";
  return to > from ? "more" : "less";
}

/** The last quarter up to which a fate was true without a break since the stop; null when it was not true at once. */
export function heldUntil({ values }: Course, fate: Fate): number | null {
  const from = values[STOP_QUARTER - 1] ?? null;
  if (from === null) return null;
  const since = values.slice(STOP_QUARTER);
  const broken = since.findIndex((value) => value === null || fateOf(from, value) !== fate);
  const held = broken === -1 ? since.length : broken;
  return held === 0 ? null : STOP_QUARTER + held;
}

/** The last quarter before `quarter` in which a course was clearly ahead of all others; null when it never was. */
export function ledBefore(courses: readonly Course[], key: ArchitectureName, quarter: number): number | null {
  for (let before = quarter - 1; before >= 1; before--) {
    const [first, second] = standings(courses, before);
    if (first?.key === key && second && !isLevel(first, second)) return before;
  }
  return null;
}

/** One course passed another and stayed ahead of it. */
export interface Passing {
  /** The one that was passed, and the one that passed it. */
  readonly key: ArchitectureName;
  readonly by: ArchitectureName;
  /** The first quarter from which the order stays turned round. */
  readonly quarter: number;
}

/**
 * The crossing after the stop that turns most round: of the courses that are passed for good by one that was behind, the
 * one that stood highest; and of those that pass it, the first. Null when the order stays.
 */
export function passing(courses: readonly Course[], last: number): Passing | null {
  for (const [place, { key }] of standings(courses, STOP_QUARTER).entries()) {
    const behind = standings(courses, STOP_QUARTER).slice(place + 1);
    const passed = behind.flatMap(({ key: by }) => {
      const quarter = aheadFrom(valuesOf(courses, by), valuesOf(courses, key), last);
      return quarter === null ? [] : [{ key, by, quarter }];
    });
    const first = passed.toSorted((one, other) => one.quarter - other.quarter)[0];
    if (first) return first;
  }
  return null;
}

/** The first quarter from which `one` is ahead of `other` up to the last; null when it is not ahead at the end. */
function aheadFrom(one: readonly (number | null)[], other: readonly (number | null)[], last: number): number | null {
  const isAhead = (quarter: number) => (one[quarter - 1] ?? -Infinity) > (other[quarter - 1] ?? Infinity);
  let quarter = last + 1;
  while (quarter > 1 && isAhead(quarter - 1)) quarter -= 1;
  return quarter > last ? null : quarter;
}

/** Which quarter of which course asks most for a reason. */
export type WhyPlace =
  | ({ readonly code: "passed" } & Passing)
  /** It lost more in this quarter than any other did in any. */
  | { readonly code: "fell"; readonly key: ArchitectureName; readonly by: null; readonly quarter: number }
  | {
      readonly code: "behind";
      readonly key: ArchitectureName;
      readonly by: ArchitectureName;
      readonly quarter: number;
    };

/** A crossing if there is one; else the deepest fall within a quarter after the stop; else the last in the last quarter. */
export function whyPlace(courses: readonly Course[], last: number): WhyPlace | null {
  const crossing = passing(courses, last);
  if (crossing) return { code: "passed", ...crossing };
  const falls = courses.flatMap(({ key, values }) =>
    values.flatMap((value, index) => {
      const before = values[index - 1] ?? null;
      return index < STOP_QUARTER || value === null || before === null
        ? []
        : [{ key, quarter: index + 1, depth: before - value }];
    }),
  );
  const deepest = falls.toSorted((one, other) => other.depth - one.depth)[0];
  if (deepest && deepest.depth > ABOUT) return { code: "fell", key: deepest.key, by: null, quarter: deepest.quarter };
  const end = standings(courses, last);
  const [ahead, behind] = [end[0], end.at(-1)];
  return ahead && behind && ahead !== behind ? { code: "behind", key: behind.key, by: ahead.key, quarter: last } : null;
}

/** Where two courses meet on their way to a quarter, in quarters since the start and as a share; else the point of the first. */
export function crossingOf(
  courses: readonly Course[],
  [one, other]: readonly ArchitectureName[],
  quarter: number,
): { at: number; value: number } {
  const valueOf = (key: ArchitectureName | undefined, at: number) => (key && valuesOf(courses, key)[at - 1]) ?? 0;
  const [before, after] = [valueOf(one, quarter - 1), valueOf(one, quarter)];
  const gapBefore = before - valueOf(other, quarter - 1);
  const gapAfter = after - valueOf(other, quarter);
  const meets = other !== undefined && gapBefore > 0 && gapAfter < 0;
  const part = meets ? gapBefore / (gapBefore - gapAfter) : 1;
  return { at: quarter - 1.5 + part, value: before + part * (after - before) };
}

/** The share beside a point of a course at which words stand clear of the other courses: in the wider of the two gaps. */
export function clearBeside(courses: readonly Course[], own: readonly ArchitectureName[], quarter: number): number {
  const near = [quarter - 1, quarter, quarter + 1];
  const at = (key: ArchitectureName) => near.flatMap((one) => valuesOf(courses, key)[one - 1] ?? []);
  const ours = own.flatMap(at);
  const [low, high] = [Math.min(...ours), Math.max(...ours)];
  const others = courses.filter(({ key }) => !own.includes(key)).flatMap(({ key }) => at(key));
  const ceiling = Math.min(1, ...others.filter((value) => value > high));
  const floor = Math.max(0, ...others.filter((value) => value < low));
  return ceiling - high >= low - floor ? (ceiling + high) / 2 : (low + floor) / 2;
}

export function valuesOf(courses: readonly Course[], key: ArchitectureName): readonly (number | null)[] {
  return courses.find((course) => course.key === key)?.values ?? [];
}
