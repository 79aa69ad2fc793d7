import type { ShapeFigures } from "../../business/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import type { ContractMove } from "./orders.ts";

/** A run of the contract in brief: what its curve, its questions and its challenge read. */
export interface ContractBrief {
  readonly startAt: InstantMs;
  readonly endAt: InstantMs;
  /** The check and who goes first, as the run begins. */
  readonly check: string;
  readonly first: string;
  /** Reader-days so far at the end of each day, from the start: 0 and then one a day. */
  readonly loud: readonly number[];
  readonly silent: readonly number[];
  readonly year: ShapeFigures;
  /** From the start of the second quarter on. */
  readonly counted: ShapeFigures;
  /** Of the changes that came through, those of meaning, and the most readers that one of them misled. */
  readonly meanings: { readonly passed: number; readonly mostMisled: number };
  /** Old meanings that are sent beside new ones at the end. */
  readonly oldServed: number;
  /** Orders that were given, in order. */
  readonly moves: readonly { readonly move: ContractMove; readonly at: InstantMs }[];
  /** Reader-days of the same Larkfield at the places of the question `year`. */
  readonly byMode: readonly number[];
}
