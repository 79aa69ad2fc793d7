/** What the marks of all decisions say. */
export interface DotsWords {
  /** Above the marks: what their height is. */
  readonly axis: string;
  share(value: number): string;
  /** Below a group of decisions that join so many inputs; `to` null: and more. */
  group(from: number, to: number | null): string;
  /** Below it: "12 of 30 on data", and without the last words where there is little room. */
  acting(acting: number, of: number, isShort: boolean): string;
  /** Left out where the same picture stands beside it with one. */
  readonly key?: Readonly<Record<"acting" | "byHand" | "mark" | "early", string>>;
}

/** What the curves over a run say. */
export interface EvolutionCurveWords {
  /** Above the curve of value, and above that of trust. */
  readonly value: string;
  readonly trust: string;
  share(value: number): string;
  year(year: number): string;
  readonly bought: string;
  /** "by hand 38 %" */
  byHand(value: number): string;
  /** What the curve is called. */
  readonly run: string;
}
