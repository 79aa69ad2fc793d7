import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import { demandFigures } from "../larkfield/measures/demand.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import { isReturned } from "./centre.ts";

/**
 * The ticket of the demand that stands for a time: of those done for good in it (the urgent ones, or those that were not,
 * where that is said) the one whose days are nearest to their mean.
 */
export function exemplaryDemand(
  state: LarkfieldState,
  from: InstantMs,
  to: InstantMs,
  isUrgent?: boolean,
): number | null {
  const { demands, tickets } = state;
  const { leadTimeDays, urgentDays, ordinaryDays } = demandFigures(state, from, to);
  const mean = isUrgent === undefined ? leadTimeDays : isUrgent ? urgentDays : ordinaryDays;
  if (mean === null) return null;
  let nearest: number | null = null;
  let smallest = Infinity;
  for (let row = 0; row < demands.count; row++) {
    const doneAt = demands.doneAt[row]!;
    if (doneAt === NONE || doneAt <= from || doneAt > to) continue;
    if (isUrgent !== undefined && (tickets.urgent[demands.ticket[row]!] === 1) !== isUrgent) continue;
    const distance = Math.abs((doneAt - demands.askedAt[row]!) / DAY_MS - mean);
    if (distance >= smallest) continue;
    smallest = distance;
    nearest = row;
  }
  return nearest;
}

/** Every ticket that one of the demand has been, in the order in which it came. */
export function visitsOf({ tickets }: LarkfieldState, demand: number): readonly number[] {
  const visits: number[] = [];
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.kind[row] === kindIndex.demand && tickets.subject[row] === demand) visits.push(row);
  }
  return visits;
}

/** What came to the centre and what was done between two instants, both of them included. */
export interface CentreTraffic {
  /** Tickets that were asked for. */
  readonly came: number;
  /** Tickets that came back. */
  readonly again: number;
  /** Tickets done, each time counted. */
  readonly done: number;
  /** The ticket that came back first of these; null where none did. */
  readonly firstAgain: number | null;
}

export function centreTraffic(state: LarkfieldState, from: InstantMs, to: InstantMs): CentreTraffic {
  const { tickets } = state;
  const isIn = (at: number): boolean => at >= from && at <= to;
  let [came, again, done] = [0, 0, 0];
  let firstAgain: number | null = null;
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.kind[row] !== kindIndex.demand) continue;
    if (isIn(tickets.finishedAt[row]!)) done += 1;
    if (!isIn(tickets.openedAt[row]!)) continue;
    if (!isReturned(state, row)) came += 1;
    else {
      again += 1;
      firstAgain ??= row;
    }
  }
  return { came, again, done, firstAgain };
}
