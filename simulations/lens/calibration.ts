import type { Confidence } from "./prediction.ts";

/** Share of points that should be in range if the words mean what they say. */
export const EXPECTED_SHARE: Readonly<Record<Confidence, number>> = { guess: 1 / 3, fairly: 2 / 3, certain: 9 / 10 };

/** One scored prediction, as far as calibration cares. */
export interface ScoredPoints {
  readonly confidence: Confidence | null;
  readonly inRange: number;
  readonly of: number;
}

export interface CalibrationRow {
  readonly confidence: Confidence;
  /** Points in range, and points set, at this confidence. */
  readonly inRange: number;
  readonly of: number;
  /** Points that should have been in range, rounded: "fairly sure: 11 of 24; you expected 16". */
  readonly expected: number;
}

/** Counts per confidence, least sure first. Answers without a confidence (a tap, no idea) count nowhere. */
export function calibrate(scores: readonly ScoredPoints[]): CalibrationRow[] {
  return (["guess", "fairly", "certain"] as const).map((confidence) => {
    const own = scores.filter((score) => score.confidence === confidence);
    const of = own.reduce((sum, score) => sum + score.of, 0);
    const inRange = own.reduce((sum, score) => sum + score.inRange, 0);
    return { confidence, inRange, of, expected: Math.round(of * EXPECTED_SHARE[confidence]) };
  });
}

/**
 * Brier score over all points: the mean of (expected share − in range)², 0 is perfect, 0.25 is a coin. Null when nothing
 * was scored. Source: G. W. Brier, Monthly Weather Review 78 (1950), 1–3.
 */
export function brierScore(scores: readonly ScoredPoints[]): number | null {
  let sum = 0;
  let count = 0;
  for (const { confidence, inRange, of } of scores) {
    if (confidence === null) continue;
    const expected = EXPECTED_SHARE[confidence];
    sum += inRange * (1 - expected) ** 2 + (of - inRange) * expected ** 2;
    count += of;
  }
  return count === 0 ? null : sum / count;
}
