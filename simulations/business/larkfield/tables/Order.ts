import type { InstantMs } from "../../../kernel/index.ts";
import type { Refusal } from "../request/refusalCodes.ts";

/** What became of a command of the run. */
export interface Order {
  /** Index in the run's commands. */
  readonly command: number;
  readonly at: InstantMs;
  /** Points of attention it took; 0 when it was refused. */
  readonly points: number;
  /** Null when it was carried out. */
  readonly refusal: Refusal | null;
}
