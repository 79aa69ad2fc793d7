import { exponentialMs, HOUR_MS } from "../../../kernel/index.ts";
import type { Larkfield } from "../events.ts";
import { numberOfKey } from "../numbers.ts";

/**
 * How long after it happened its own system learns of a fact, ms; 0 for most. A till that is offline uploads at the next time
 * of its timetable, or a slip is typed in some time later. The first fact of a key, and what is only said again, is known at once.
 */
export function lateMs({ simulation }: Pick<Larkfield, "simulation">, row: number): number {
  const { parameters, facts, dayZero } = simulation.state;
  const share = parameters["late.share"];
  const serial = facts.serial[row]!;
  if (share === 0 || serial <= 0) return 0;
  const number = numberOfKey(simulation.state, facts.typeKey[row]!);
  if (simulation.draw("late", number, serial) >= share) return 0;
  const periodMs = Math.round(parameters["late.hours"] * HOUR_MS);
  if (parameters["late.until"] === "typed")
    return exponentialMs(simulation.draw("late.time", number, serial), periodMs);
  // The first upload after day 0, or before it, is whole periods away.
  const since = (facts.at[row]! - dayZero) % periodMs;
  return periodMs - (since < 0 ? since + periodMs : since);
}
