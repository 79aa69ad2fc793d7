import type { Partition } from "../state.ts";

/** The first offset that may still change its fate: where the oldest open transaction began, else the high watermark (KIP-98). */
export function lastStableOffset(partition: Partition): number {
  let lowest = partition.state.highWatermark;
  for (const firstOffset of partition.state.openTransactions.values()) {
    if (firstOffset < lowest) lowest = firstOffset;
  }
  return lowest;
}
