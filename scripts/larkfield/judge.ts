/** Holds the statistics of the claims against what was registered, with Holm's correction over all tested parts. */
import { holm, summarise, twoSidedP } from "../../simulations/statistics/index.ts";

export type Direction = "above" | "below" | "within" | "zero" | "equal" | "report";

export interface Expectation {
  readonly id: string;
  readonly claim: string;
  readonly what: string;
  readonly limit: number;
  readonly direction: Direction;
}

export interface Judgement extends Expectation {
  readonly mean: number | null;
  readonly ci95: number | null;
  readonly seeds: number;
  /** Holm-adjusted p-value of the contrary; null where nothing is tested. */
  readonly p: number | null;
  /** "holds" and "fails" are beyond chance (adjusted p below .05) for or against it; "open" is neither. */
  readonly verdict: "holds" | "fails" | "open" | "reported";
}

const LEVEL = 0.05;

export function judge(
  expectations: readonly Expectation[],
  found: Readonly<Record<string, readonly number[]>>,
): Judgement[] {
  const tested = expectations.filter(({ direction }) => ["above", "below", "within"].includes(direction));
  const forIt = holm(tested.map((expectation) => contraryP(expectation, found[expectation.id] ?? [])));
  const againstIt = holm(tested.map((expectation) => supportP(expectation, found[expectation.id] ?? [])));
  return expectations.map((expectation): Judgement => {
    const values = (found[expectation.id] ?? []).filter(Number.isFinite);
    const summary = summarise(values);
    const rest = { ...expectation, mean: summary?.mean ?? null, ci95: summary?.ci95 ?? null, seeds: values.length };
    const { direction, limit } = expectation;
    if (direction === "report" || summary === null) return { ...rest, p: null, verdict: "reported" };
    if (direction === "zero" || direction === "equal") {
      const holds = values.every((value) => value === limit);
      return { ...rest, p: null, verdict: holds ? "holds" : "fails" };
    }
    const index = tested.indexOf(expectation);
    const p = forIt[index]!;
    return { ...rest, p, verdict: p < LEVEL ? "holds" : againstIt[index]! < LEVEL ? "fails" : "open" };
  });
}

/** Probability of what was found, or more, if the expectation were only just untrue. */
function contraryP({ direction, limit }: Expectation, values: readonly number[]): number {
  if (direction === "above") return oneSidedP(values, limit);
  if (direction === "below")
    return oneSidedP(
      values.map((value) => -value),
      -limit,
    );
  return Math.max(
    oneSidedP(values, -limit),
    oneSidedP(
      values.map((value) => -value),
      -limit,
    ),
  );
}

/** The same for the opposite. */
function supportP({ direction, limit }: Expectation, values: readonly number[]): number {
  if (direction === "above")
    return oneSidedP(
      values.map((value) => -value),
      -limit,
    );
  if (direction === "below") return oneSidedP(values, limit);
  return Math.min(
    1,
    2 *
      Math.min(
        oneSidedP(values, limit),
        oneSidedP(
          values.map((value) => -value),
          limit,
        ),
      ),
  );
}

/** p-value of "the mean is at most `limit`" by Student's t. */
function oneSidedP(given: readonly number[], limit: number): number {
  const summary = summarise(given.filter(Number.isFinite));
  if (summary === null || summary.count < 2) return 1;
  const difference = summary.mean - limit;
  if (summary.deviation === 0) return difference > 0 ? 0 : 1;
  const two = twoSidedP((difference * Math.sqrt(summary.count)) / summary.deviation, summary.count - 1);
  return difference > 0 ? two / 2 : 1 - two / 2;
}
