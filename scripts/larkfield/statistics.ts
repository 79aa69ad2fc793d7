/** What the claims are read off: half-years, year 3 and orders of one run. */
import type { LarkfieldRun, QuarterFigures } from "../../simulations/business/index.ts";

type Field = Exclude<keyof QuarterFigures, "quarter" | "wrongBy">;

/** Mean of a figure over quarters (from 1), those that are not defined left out. */
export function meanOver(run: LarkfieldRun, field: Field, from: number, to: number): number {
  const values = run.quarters.slice(from - 1, to).flatMap((figures) => figures[field] ?? []);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A half-year's figure (1 to 6): the mean of its two quarters. */
export const half = (run: LarkfieldRun, field: Field, index: number): number =>
  meanOver(run, field, 2 * index - 1, 2 * index);

export const year3 = (run: LarkfieldRun, field: Field): number => meanOver(run, field, 9, 12);

/** Values of the six half-years. */
export const halves = (run: LarkfieldRun): readonly number[] =>
  [1, 2, 3, 4, 5, 6].map((index) => half(run, "value", index));

/** Person-days worked in all. */
export const totalTeamDays = (run: LarkfieldRun): number =>
  run.quarters.reduce((sum, { teamDays }) => sum + teamDays, 0);

/** Elasticity of team days on domains from the second to the sixth half-year. */
export function elasticity(run: LarkfieldRun): number {
  const days = half(run, "teamDays", 6) / half(run, "teamDays", 2);
  const domains = half(run, "domains", 6) / half(run, "domains", 2);
  return Math.log(days) / Math.log(domains);
}

/** Delivered changes per domain in a half-year. */
export const deliveredPerDomain = (run: LarkfieldRun, index: number): number =>
  half(run, "deliveredChanges", index) / half(run, "domains", index);

/** Lead time of the last half-year divided by that of the second. */
export const leadTimeRatio = (run: LarkfieldRun): number => half(run, "leadTimeDays", 6) / half(run, "leadTimeDays", 2);
