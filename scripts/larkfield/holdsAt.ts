import type { Expectation } from "./judge.ts";

/** Whether one figure meets what was registered; undefined where the figure or the comparison has no meaning. */
export function holdsAt(
  { direction, limit }: Pick<Expectation, "direction" | "limit">,
  got: number,
): boolean | undefined {
  if (!Number.isFinite(got) || direction === "report") return undefined;
  if (direction === "above") return got > limit;
  if (direction === "below") return got < limit;
  if (direction === "within") return Math.abs(got) < limit;
  return got === limit;
}

/** Whether all parts hold; undefined where one of them has no answer. */
export const allHold = (parts: readonly (boolean | undefined)[]): boolean | undefined =>
  parts.includes(undefined) ? undefined : !parts.includes(false);
