import { MINUTE_MS } from "../../kernel/index.ts";
import type { OutageBrief } from "./OutageBrief.ts";

/** Minutes of the run that are asked about, evenly spaced; the first is known. Each stands for the ten around it. */
const MINUTES = [5, 25, 45, 65, 85, 105] as const;
const AROUND = 5;

/**
 * The question of the outage as data: orders served before the standstill are given, five times after it are to be set, in
 * per cent. The given value and the minutes after the standstill are read off the run; everything else never changes once
 * published.
 */
export function servedQuestion(brief: OutageBrief) {
  const backAt = brief.standstill === null ? 0 : ((brief.standstill.to ?? brief.endAt) - brief.startAt) / MINUTE_MS;
  const [first, ...rest] = MINUTES.map((position) => ({
    position,
    code: "minutesAfter",
    parameters: { minute: position, after: Math.round(position - backAt) },
  }));
  return {
    id: "outage.served",
    version: 1,
    unit: "percent",
    given: { ...first!, value: Math.round(servedAround(brief, first!.position) ?? 0) },
    knots: rest,
    tolerance: 5,
    top: 100,
    shapes: ["flat", "falls", "steady", "levels"] as const,
    dimension: "failure" as const,
  };
}

/** What the run gave at the five times. */
export function servedAnswers(brief: OutageBrief): (number | null)[] {
  return MINUTES.slice(1).map((minute) => servedAround(brief, minute));
}

/** Of the orders placed in the ten minutes around one, those served, in per cent; null where none was placed. */
function servedAround({ placed, served }: OutageBrief, minute: number): number | null {
  const total = (counts: readonly number[]) =>
    counts.slice(minute - AROUND, minute + AROUND).reduce((sum, count) => sum + count, 0);
  return total(placed) === 0 ? null : (100 * total(served)) / total(placed);
}
