import { errorCodes } from "../errorCodes.ts";

/** A client that names an older epoch missed an election, one that names a newer has news the broker lacks (KIP-320). */
export function judgeEpoch(named: number, current: number): number {
  if (named < 0 || named === current) return errorCodes.NONE;
  return named < current ? errorCodes.FENCED_LEADER_EPOCH : errorCodes.UNKNOWN_LEADER_EPOCH;
}
