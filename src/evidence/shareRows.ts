/** Rows of the picture "how often": a share of the points, its interval, what was expected, what it hangs on. */
import type { Expectations, Results } from "./evidenceSchemas.ts";

type Sweep = Results["sweep"]["last"];
type Given = Pick<Sweep["parts"][number], "points" | "share" | "interval" | "drivers">;
type Registered = readonly { readonly id: string; readonly share: number | null }[];

/** What a share is held beside: what was registered, and the share of seeds at Larkfield's own dials. */
export interface Beside {
  readonly expected: Expectations["sweep"];
  readonly own: Results["last"]["shares"];
}

export interface ShareRow {
  readonly id: string;
  /** 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly points: number;
  /** Registered before the sweep; null where nothing was. */
  readonly expected: number | null;
  /** Share of the seeds at Larkfield's own dials; null where that was not counted. */
  readonly own: number | null;
  readonly drivers: Given["drivers"];
}
export interface ClaimRows {
  readonly whole: ShareRow;
  /** Least often first. */
  readonly parts: readonly ShareRow[];
}

/** Claims whose name begins with `letter`, those that hold least often first. */
export function claimRows(sweep: Sweep, { expected, own }: Beside, letter: "C" | "H"): readonly ClaimRows[] {
  return sweep.whole
    .filter(({ claim }) => claim.startsWith(letter))
    .flatMap((whole): ClaimRows[] => {
      const row = rowOf(whole.claim, whole, expected.whole, own.whole);
      const parts = sweep.parts
        .filter(({ claim }) => claim === whole.claim)
        .flatMap((part) => rowOf(part.id, part, expected.parts, own.parts) ?? []);
      return row ? [{ whole: row, parts: leastFirst(parts) }] : [];
    })
    .sort((one, other) => one.whole.share - other.whole.share);
}

export interface AheadRow extends ShareRow {
  /** Backbone minus rival at the end, in shares of perfect information: one point in ten lies below, half, nine in ten. */
  readonly lead: { readonly low: number; readonly median: number; readonly high: number };
}

/** Against whom the backbone ends above, least often first. */
export function aheadRows(sweep: Sweep, { expected }: Pick<Beside, "expected">): readonly AheadRow[] {
  const rows = sweep.ahead.flatMap((entry): AheadRow[] => {
    const row = rowOf(entry.rival, entry, expected.ahead, []);
    const { low, median, high } = entry.lead;
    return row && low !== null && median !== null && high !== null ? [{ ...row, lead: { low, median, high } }] : [];
  });
  return leastFirst(rows);
}

export interface BestRow {
  readonly id: string;
  readonly share: number;
  readonly points: number;
}

/** Who ends highest, most often first. */
export function bestRows(best: Sweep["best"]): readonly BestRow[] {
  return best
    .flatMap(({ id, share, points }) => (share === null ? [] : [{ id, share, points }]))
    .sort((one, other) => other.share - one.share);
}

function rowOf(
  id: string,
  { points, share, interval, drivers }: Given,
  expected: Registered,
  own: Registered,
): ShareRow | undefined {
  if (share === null || interval === null) return undefined;
  const find = (some: Registered): number | null => some.find((entry) => entry.id === id)?.share ?? null;
  const [low, high] = interval;
  return { id, share, low, high, points, expected: find(expected), own: find(own), drivers };
}

const leastFirst = <Row extends ShareRow>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => one.share - other.share);
