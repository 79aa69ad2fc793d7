import { wrongCauses } from "../state.ts";
import type { LarkfieldState, WrongIndex } from "../state.ts";
import type { WrongBy } from "../types.ts";
import { ratio } from "./value.ts";

/** Share of inputs read in a quarter (from 0) that were right. */
export function agreement({ tally }: LarkfieldState, quarter: number): number | null {
  return ratio(tally.right[quarter]!, tally.reads[quarter]!);
}

/** Wrong inputs by cause, as shares of all inputs read. */
export function wrongBy({ tally }: LarkfieldState, quarter: number): WrongBy<number | null> {
  const shares = wrongCauses.map((cause, index) => [
    cause,
    ratio(tally.wrong[quarter * wrongCauses.length + (index as WrongIndex)]!, tally.reads[quarter]!),
  ]);
  return Object.fromEntries(shares) as WrongBy<number | null>;
}
