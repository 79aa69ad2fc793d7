/** Which of the fair rivals end above the backbone at Larkfield's own dials, the highest first: means over the seeds. */
import type { WayRow } from "./ways.ts";

const BACKBONE = "default.backbone";

export interface EndsAbove {
  /** Value of the last half-year. */
  readonly backbone: number;
  readonly above: readonly Pick<WayRow, "id" | "end">[];
}

/** @throws Error when the rows do not hold the backbone */
export function endsAbove(rows: readonly WayRow[]): EndsAbove {
  const backbone = rows.find(({ id }) => id === BACKBONE);
  if (!backbone) throw new Error(`The rows hold no ${BACKBONE}. Read them with wayRows from a report that has it.`);
  return { backbone: backbone.end, above: rows.filter(({ end }) => end > backbone.end) };
}
