import type { ChartSize } from "../../../views/index.ts";

/** Everything the chain and the glasses say, so that the drawing holds no sentence of its own. */
export interface DecisionWords {
  /** Above the links: what the figures at them are. */
  readonly each: string;
  /** At the line from which the chain hangs. */
  readonly allRight: string;
  /** At the bar. */
  bar(share: number): string;
  share(value: number): string;
  /** At the end of the chain: so many inputs at once. */
  atOnce(inputs: number): string;
  /** How far that is over the bar (positive) or under it, 0–1. */
  distance(overBar: number): string;
  /** In place of the chain while nothing has been decided. */
  readonly nothing: string;
  /** Above the glasses what they are, below them how many have enough. */
  readonly glasses: string;
  acting(glasses: number, of: number): string;
  /** What a wrong result takes, 0–1. */
  drain(loss: number): string;
  /** How many right ones refill it. */
  refill(refills: number): string;
  readonly key: DecisionKey;
}

export interface DecisionKey {
  readonly gap: string;
  readonly wet: string;
  readonly acts: string;
  readonly byHand: string;
  readonly drop: string;
  readonly gush: string;
}

/** Everything the curve says. */
export interface DecisionCurveWords {
  /** Titles: shares over time, and by the places of a question. */
  readonly overTime: string;
  readonly byInputs: string;
  readonly byDelay: string;
  readonly acted: string;
  readonly joint: string;
  readonly bar: string;
  readonly run: string;
  percent(value: number): string;
  year(year: number): string;
  inputs(position: number): string;
  /** How long messages take, ms; null where people ask at any time. */
  delay(ms: number | null): string;
}

/** A chart of the decisions, and what it says. */
export interface DecisionChartSize extends ChartSize {
  readonly words: DecisionCurveWords;
}
