import type { ShapeCode } from "./question.ts";

/** Share of the way from the given value to the end value, at five knots. */
const SHARES: Readonly<Record<ShapeCode, readonly number[]>> = {
  flat: [0, 0, 0, 0, 0],
  steady: [0.2, 0.4, 0.6, 0.8, 1],
  bends: [0.04, 0.12, 0.28, 0.58, 1],
  levels: [0.45, 0.75, 0.92, 0.98, 1],
  peaks: [0.5, 0.9, 1, 0.7, 0.35],
  falls: [-0.2, -0.4, -0.6, -0.8, -0.95],
};

/**
 * The five values of a shape chip: from the given value towards `end`, in whole units. One tap fills all five; the
 * learner then pulls them where they belong.
 */
export function fillShape(shape: ShapeCode, given: number, end: number): number[] {
  const reach = shape === "falls" ? given : end - given;
  return SHARES[shape].map((share) => Math.max(0, Math.round(given + share * reach)));
}
