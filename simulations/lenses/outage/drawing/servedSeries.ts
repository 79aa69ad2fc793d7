import type { OutageBrief } from "../OutageBrief.ts";

/** A share by time: minutes since the orders began, and per cent. */
export interface ServedPoint {
  readonly minute: number;
  readonly percent: number;
}

/** Of the orders placed in each minute, those that came to be served; a minute without orders has no point. */
export function servedSeries(placed: readonly number[], served: readonly number[]): ServedPoint[] {
  return placed.flatMap((count, minute) =>
    count === 0 ? [] : [{ minute: minute + 0.5, percent: (100 * served[minute]!) / count }],
  );
}

/** The same by ten minutes, for a table. */
export function servedByTen({ placed, served, handledSoon }: OutageBrief): readonly (readonly (number | null)[])[] {
  const TEN = 10;
  const sum = (counts: readonly number[], from: number) =>
    counts.slice(from, from + TEN).reduce((total, count) => total + count, 0);
  return Array.from({ length: Math.ceil(placed.length / TEN) }, (_, index) => {
    const all = sum(placed, index * TEN);
    const share = (counts: readonly number[]) => (all === 0 ? null : (100 * sum(counts, index * TEN)) / all);
    return [index * TEN, all, share(served), share(handledSoon)];
  });
}
