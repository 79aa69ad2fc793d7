import type { ChartSize } from "../../../views/index.ts";

/** Everything the line says, so that the drawing holds no sentence of its own. */
export interface QueueWords {
  /** Beside a pass of the line, 0 being the one that is begun next: "now", "1 week". */
  pass(weeks: number): string;
  /** At the end of the line: when somebody who came now would be begun; 0 where somebody is idle. */
  come(days: number): string;
  /** So many more than there is room for. */
  more(tickets: number): string;
  /** Beside the hands: share that comes back, 0–1. */
  back(share: number): string;
  /** A key below the picture, where the page has none of its own. */
  key?: QueueKey;
}

/** What cards and hands mean. */
export interface QueueKey {
  readonly waits: string;
  readonly late: string;
  readonly over: string;
  readonly back: string;
  readonly urgent: string;
}

/** A chart of the queue, and what it says. */
export interface QueueChartSize extends ChartSize {
  readonly words: QueueCurveWords;
}

/** Everything the curve says. */
export interface QueueCurveWords {
  /** Titles of the two charts: tickets in line over time, and days a ticket by what is asked. */
  readonly lineAxis: string;
  readonly daysAxis: string;
  readonly run: string;
  readonly guess: string;
  year(year: number): string;
  number(value: number): string;
  /** Below a place of a question: "5 %", "+ 1 person". */
  place(question: "returns" | "urgent", position: number): string;
  readonly placeTitle: { readonly returns: string; readonly urgent: string };
}
