/** Everything that the curve of orders served says. */
export interface ServedWords {
  /** What the heights are, and the minutes below. */
  readonly axis: string;
  percent(value: number): string;
  minute(minute: number): string;
  /** Names of the curves. */
  readonly chain: string;
  readonly log: string;
  readonly guess: string;
  /** Where a link stands still. */
  readonly standstill: string;
}
