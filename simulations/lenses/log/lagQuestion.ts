import { MINUTE_MS } from "../../kernel/index.ts";
import type { QuestionReader } from "../../lens/index.ts";
import type { LogBrief } from "./LogBrief.ts";

/** Minutes of the run that are asked about; the first is known. */
const MINUTES = [1, 2, 3, 4, 5, 6] as const;

/**
 * The question of the log as data: how many facts wait in the partition of the hot key, from the beginning of the standstill
 * on. The given value and the minutes after the standstill are read off the run; everything else never changes once published.
 */
export const lagQuestion: QuestionReader<LogBrief> = {
  ask: (brief) => {
    const upAt = ((brief.stops.at(-1)?.to ?? brief.startAt) - brief.startAt) / MINUTE_MS;
    const [first, ...rest] = MINUTES.map((position) => ({
      position,
      code: "minutesAfter",
      parameters: { minute: position, after: Math.round(position - upAt) },
    }));
    return {
      id: "log.lag",
      version: 1,
      unit: "count",
      given: { ...first!, value: lagAt(brief, first!.position) ?? 0 },
      knots: rest,
      tolerance: 6,
      shapes: ["flat", "steady", "peaks", "falls"],
      dimension: "failure",
    };
  },
  read: (brief) => MINUTES.slice(1).map((minute) => lagAt(brief, minute)),
};

/** Facts that waited in the slowest partition so many minutes after the start; null after the end. */
function lagAt({ lag, slowest, everyMs }: LogBrief, minute: number): number | null {
  return lag[slowest]?.[Math.round((minute * MINUTE_MS) / everyMs)] ?? null;
}
