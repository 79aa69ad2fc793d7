import { incompleteBeta } from "./specialFunctions.ts";

/** P(|T| ≥ |t|) for Student's t with so many degrees of freedom (NIST DLMF 8.17; Abramowitz and Stegun 26.7.1). */
export function twoSidedP(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** The t with P(|T| ≤ t) = confidence, by bisection on `twoSidedP`. */
export function criticalT(confidence: number, degrees: number): number {
  if (!(confidence > 0 && confidence < 1 && degrees >= 1)) {
    throw new RangeError(
      `confidence ${confidence} with ${degrees} degrees of freedom: expected 0 < confidence < 1 and degrees ≥ 1.`,
    );
  }
  let low = 0;
  let high = 2;
  while (twoSidedP(high, degrees) > 1 - confidence) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (twoSidedP(middle, degrees) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
