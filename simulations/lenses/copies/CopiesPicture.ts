import type { InstantMs } from "../../kernel/index.ts";
import type { CopyKind } from "./CopiesBrief.ts";

/** What the board draws at one instant: everybody's copies around the truth. */
export interface CopiesPicture {
  readonly now: InstantMs;
  readonly kind: CopyKind;
  /** Who holds copies, clockwise: code of a domain, or the number of a copy or a reaction from 1. */
  readonly readers: readonly string[];
  /** One place for each copy: its reader's place in `readers`, its number in `copyStates`, its age in ms (−1: unknown). */
  readonly reader: Uint16Array;
  readonly state: Uint8Array;
  readonly ageMs: Float64Array;
}
