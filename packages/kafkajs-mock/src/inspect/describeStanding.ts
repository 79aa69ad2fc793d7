import { nearestName } from "../core/judging/nearestName.ts";
import type { PartitionLag } from "./groupLag.ts";

/** Says that something is not there, and what was probably meant. */
export function missing(kind: string, name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return `there is no ${kind} "${name}"${nearest === null ? "" : `, but there is "${nearest}"`}`;
}

/** How far a group is, in a sentence for somebody who waited in vain. */
export function describeLag(groupId: string, lags: readonly PartitionLag[]): string {
  if (lags.length === 0) return `group "${groupId}" reads no topic`;
  const behind = lags.filter(({ lag }) => lag > 0);
  const parts = behind.map(({ topic, partition, committed, endOffset }) => {
    return `${topic}-${partition} ${committed < 0 ? "without a committed offset" : `at ${committed}`} of ${endOffset}`;
  });
  return `group "${groupId}" lags by ${sumOf(lags)} (${parts.join(", ")})`;
}

export function sumOf(lags: readonly PartitionLag[]): number {
  return lags.reduce((sum, { lag }) => sum + lag, 0);
}
