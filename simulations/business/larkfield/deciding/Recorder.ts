import type { WrongIndex } from "../state.ts";

/** One input of an occasion as it was read. */
export interface RecordedInput {
  readonly type: number;
  readonly flow: number;
  /** Null when it was right. */
  readonly wrong: WrongIndex | null;
  /** The fact the copy came from, and the one that was true; −1 where there is none. */
  readonly fact: number;
  readonly truth: number;
  readonly known: number;
}

/** One decision taken, with everything it read. */
export interface RecordedOccasion {
  readonly decision: number;
  readonly serial: number;
  readonly key: number;
  readonly at: number;
  readonly hasActed: boolean;
  /** Realised value, a right decision being 1. */
  readonly value: number;
  /** Why it was taken by hand; null when it was not. */
  readonly byHand: "unbuilt" | "unreadable" | "tooOld" | "distrust" | null;
  readonly trust: number;
  readonly inputs: readonly RecordedInput[];
}

/** Receives what happens while it is attached to a run. */
export interface Recorder {
  occasion(occasion: RecordedOccasion): void;
}
