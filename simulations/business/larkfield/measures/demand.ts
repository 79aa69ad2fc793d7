import { DAY_MS } from "../../../kernel/index.ts";
import { NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { ratio } from "./value.ts";

/** How long the tickets of the constant demand take, from being asked for to being done for good. */
export interface DemandFigures {
  /** Mean days of those done in the time looked at; null when there are none. */
  readonly leadTimeDays: number | null;
  /** The same of those that were urgent, and of those that were not. */
  readonly urgentDays: number | null;
  readonly ordinaryDays: number | null;
  readonly done: number;
  /** Asked for by the end and not done. */
  readonly open: number;
  /** Share of the tickets done, each return counted, that came back. */
  readonly returned: number | null;
}

/** Read off the world between two instants, ms. */
export function demandFigures({ demands, tickets }: LarkfieldState, from: number, to: number): DemandFigures {
  const days = [0, 0];
  const counts = [0, 0];
  let open = 0;
  let returns = 0;
  for (let row = 0; row < demands.count; row++) {
    const doneAt = demands.doneAt[row]!;
    const isOpen = doneAt === NONE || doneAt > to;
    if (isOpen && demands.askedAt[row]! <= to) open += 1;
    if (isOpen || doneAt <= from) continue;
    const urgent = tickets.urgent[demands.ticket[row]!]!;
    days[urgent]! += (doneAt - demands.askedAt[row]!) / DAY_MS;
    counts[urgent]! += 1;
    returns += demands.returns[row]!;
  }
  const done = counts[0]! + counts[1]!;
  return {
    leadTimeDays: ratio(days[0]! + days[1]!, done),
    urgentDays: ratio(days[1]!, counts[1]!),
    ordinaryDays: ratio(days[0]!, counts[0]!),
    done,
    open,
    returned: ratio(returns, done + returns),
  };
}
