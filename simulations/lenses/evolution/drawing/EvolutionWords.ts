import type { ValueWords } from "../../../views/index.ts";

/** What the marks of all decisions say. */
export interface DotsWords {
  /** Above the marks: what their height is. */
  readonly axis: string;
  share(value: number): string;
  /** Below a group of decisions that join so many inputs; `to` null: and more. */
  group(from: number, to: number | null): string;
  /** Below it: "12 of 30 on data", and without the last words where there is little room. */
  acting(acting: number, of: number, isShort: boolean): string;
  readonly key: Readonly<Record<"acting" | "byHand" | "mark" | "early", string>>;
}

/** What the curves over a run say. */
export interface EvolutionCurveWords {
  readonly value: ValueWords;
  /** Names of the architectures, by their codes. */
  readonly names: Readonly<Record<string, string>>;
  /** Above the curve of trust. */
  readonly trust: string;
  share(value: number): string;
  year(year: number): string;
  readonly bought: string;
  /** What the curve of trust is called. */
  readonly run: string;
}
