import { isLost } from "../../business/index.ts";
import type { LarkfieldState } from "../../business/index.ts";
import { SECOND_MS } from "../../kernel/index.ts";
import type { Stop } from "../../lens/index.ts";
import type { Standstill } from "./OutageBrief.ts";

/**
 * Where a run stops in which orders are saved and never told: at the first of them, and when the reader of the log, after it was
 * away, does an order within a second again. None where every order is told.
 */
export function logStops({ sending }: LarkfieldState, standstill: Standstill | null): readonly Stop[] {
  const { sent, crashes } = sending;
  const rows = Array.from({ length: sent.count }, (_, row) => row);
  const lost = rows.filter((row) => isLost(sent, row));
  const [first] = lost;
  if (first === undefined) return [];
  const unheard = { at: sent.at[first]!, code: "unheard", parameters: { order: first + 1 } };
  const from = standstill?.from ?? Infinity;
  const to = standstill?.to ?? Infinity;
  const isSoon = (row: number): boolean => sent.doneAt[row]! >= to && sent.doneAt[row]! - sent.at[row]! < SECOND_MS;
  const next = rows.find((row) => sent.at[row]! > to && isSoon(row));
  if (next === undefined) return [unheard];
  const at = sent.doneAt[next]!;
  const parameters = {
    waited: rows.filter((row) => sent.at[row]! > from && row < next && sent.doneAt[row]! >= to).length,
    again: crashes.to[0]! - crashes.from[0]!,
    unheard: lost.filter((row) => row < next).length,
  };
  return [unheard, { at, code: "caughtUp", parameters }];
}
