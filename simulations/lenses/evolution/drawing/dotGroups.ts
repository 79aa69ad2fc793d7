import { MANY_INPUTS } from "../earlyDecisions.ts";

/** Decisions that join about as many inputs. */
export interface DotGroup {
  readonly from: number;
  /** Null: and more. */
  readonly to: number | null;
  /** Rows of its decisions in the whole run, in the order in which they come about. */
  readonly decisions: readonly number[];
}

/** The decisions of a run by how many inputs they join: one, some, many. A group that nobody belongs to is left out. */
export function dotGroups(inputs: readonly number[]): readonly DotGroup[] {
  const bounds = [
    { from: 1, to: 1 },
    { from: 2, to: MANY_INPUTS - 1 },
    { from: MANY_INPUTS, to: null },
  ];
  return bounds
    .map(({ from, to }) => ({
      from,
      to,
      decisions: inputs.flatMap((count, row) => (count >= from && count <= (to ?? Infinity) ? [row] : [])),
    }))
    .filter(({ decisions }) => decisions.length > 0);
}
