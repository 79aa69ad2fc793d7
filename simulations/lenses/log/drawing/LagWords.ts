/** Texts of the chart of the lag. */
export interface LagWords {
  readonly axis: string;
  readonly run: string;
  readonly guess: string;
  readonly lane: (lane: number) => string;
  readonly number: (value: number) => string;
  readonly minute: (minute: number) => string;
  readonly standstill: string;
}
