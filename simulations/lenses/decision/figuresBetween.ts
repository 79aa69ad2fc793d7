import { outcomes } from "../../business/index.ts";
import type { DecisionView, OccasionLog } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";

/** One input of the decisions, by its place. */
export interface ChainLink {
  /** Share of the reads at this place that were right, 0–1. */
  readonly right: number;
  /** Share of the decisions of which this input and all before it were right, 0–1. */
  readonly upTo: number;
}

/** Decisions of a time in figures; shares are 0–1, and null where there is nothing to divide by. */
export interface DecisionFigures {
  readonly taken: number;
  /** Those whose inputs were all built. */
  readonly judged: number;
  /** Share of all inputs read that were right. */
  readonly feed: number | null;
  /** Share of the decisions all of whose inputs were right. */
  readonly joint: number | null;
  /** Mean bar of these decisions. */
  readonly bar: number | null;
  /** Share decided on data. */
  readonly acted: number | null;
  /** What they earned of what perfect information would. */
  readonly value: number | null;
  readonly links: readonly ChainLink[];
}

const ACTED = outcomes.indexOf("wrong");

/** The decisions taken after one instant and up to another. */
export function figuresBetween(
  log: OccasionLog,
  decisions: readonly Pick<DecisionView, "bar">[],
  from: InstantMs,
  to: InstantMs,
): DecisionFigures {
  const [first, last] = [rowAfter(log, from), rowAfter(log, to)];
  const longest = Math.max(0, ...log.inputs.subarray(first, last));
  const places = Array.from({ length: longest }, () => ({ reads: 0, right: 0, upTo: 0 }));
  const sum = { judged: 0, acted: 0, value: 0, bar: 0 };
  for (let row = first; row < last; row++) {
    const [inputs, wrong] = [log.inputs[row]!, log.wrong[row]!];
    if (log.outcome[row]! <= ACTED) sum.acted += 1;
    sum.value += log.value[row]!;
    if (inputs === 0) continue;
    sum.judged += 1;
    sum.bar += decisions[log.decision[row]!]!.bar;
    for (let place = 0; place < longest; place++) {
      const one = places[place]!;
      if (place < inputs) one.reads += 1;
      if (place < inputs && (wrong & (1 << place)) === 0) one.right += 1;
      // A decision with fewer inputs is right as far as it goes.
      if ((wrong & ((2 << place) - 1)) === 0) one.upTo += 1;
    }
  }
  const links = places.map(({ reads, right, upTo }) => ({ right: right / reads, upTo: upTo / sum.judged }));
  const total = (read: (one: (typeof places)[number]) => number): number =>
    places.reduce((all, one) => all + read(one), 0);
  return {
    taken: last - first,
    judged: sum.judged,
    feed: share(
      total(({ right }) => right),
      total(({ reads }) => reads),
    ),
    joint: links.at(-1)?.upTo ?? null,
    bar: share(sum.bar, sum.judged),
    acted: share(sum.acted, last - first),
    value: share(sum.value, last - first),
    links,
  };
}

/** The first row that is later than an instant. */
export function rowAfter({ at, count }: Pick<OccasionLog, "at" | "count">, instant: InstantMs): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
