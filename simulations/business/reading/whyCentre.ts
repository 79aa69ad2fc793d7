import { DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import { BusinessError } from "../BusinessError.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { centreTime, centreView, isReturned, lineBeganAt } from "./centre.ts";
import { centreTraffic, visitsOf } from "./demands.ts";
import { ticketsBefore } from "./ticketsBefore.ts";

/**
 * Why a ticket of the demand took as long as it did: its longest wait, what stood before it then, how much of that had been
 * there before or came later and went first, and since when the line had not been empty.
 *
 * @throws BusinessError `unknown-cause` where there is no such ticket
 */
export function whyDemand(state: LarkfieldState, demand: number): WhyChain {
  const { demands, tickets } = state;
  if (!(demand < demands.count)) throw noDemand(demand, demands.count);
  const visits = visitsOf(state, demand);
  const doneAt = demands.doneAt[demand]!;
  const askedAt = demands.askedAt[demand]!;
  const until = doneAt === NONE ? state.endAt : doneAt;
  const begunAt = (ticket: number): number => (tickets.startedAt[ticket] === NONE ? until : tickets.startedAt[ticket]!);
  const waitMs = (ticket: number): number => begunAt(ticket) - tickets.openedAt[ticket]!;
  const longest = visits.reduce((worst, next) => (waitMs(next) > waitMs(worst) ? next : worst));
  const openedAt = tickets.openedAt[longest]!;
  const before = ticketsBefore(state, longest);
  const again = before.filter((ticket) => isReturned(state, ticket)).length;
  const overtaken = overtakers(state, longest, begunAt(longest));
  const workDays = visits.reduce((sum, ticket) => sum + tickets.workMs[ticket]!, 0) / DAY_MS;
  const system = state.names[demands.domain[demand]!]!;
  const took = { demand, system, days: (until - askedAt) / DAY_MS, workDays, visits: visits.length };
  return [
    { code: doneAt === NONE ? "demand.open" : "demand.took", at: until, parameters: took },
    {
      code: "demand.waited",
      at: openedAt,
      parameters: { days: waitMs(longest) / DAY_MS, visit: visits.indexOf(longest) + 1 },
    },
    ...(before.length === 0 ? [] : [{ code: "line.before", at: openedAt, parameters: { tickets: before.length } }]),
    ...(again === 0 ? [] : [{ code: "line.again", at: openedAt, parameters: { tickets: again } }]),
    ...(overtaken === 0 ? [] : [{ code: "line.overtaken", at: begunAt(longest), parameters: { tickets: overtaken } }]),
    ...lineSteps(state, openedAt),
  ];
}

/** Why so many wait at an instant that has been: how many of them have been there before, and since when there is a line. */
export function whyLine(state: LarkfieldState, now: InstantMs): WhyChain {
  const { line, waitDays } = centreView(state, now);
  const again = line.filter(({ returns }) => returns > 0).length;
  return [
    { code: "line.now", at: now, parameters: { tickets: line.length, days: waitDays } },
    ...(again === 0 ? [] : [{ code: "line.again", at: now, parameters: { tickets: again } }]),
    ...lineSteps(state, now),
  ];
}

/** Why the people of the centre are as busy as they are, or so much comes back, in a time that ends now. */
export function whyBusy(state: LarkfieldState, from: InstantMs, now: InstantMs): WhyChain {
  const { paidDays, workedDays, againDays } = centreTime(state, from, now);
  const { came, again, done, firstAgain } = centreTraffic(state, from, now);
  const since = { days: (now - from) / DAY_MS };
  return [
    { code: "busy.worked", at: now, parameters: { ...since, workedDays, paidDays, share: workedDays / paidDays } },
    { code: "busy.asked", at: from, parameters: { tickets: came, workDays: workedDays - againDays } },
    ...(again === 0
      ? []
      : [{ code: "busy.again", at: now, parameters: { tickets: again, done, workDays: againDays } }]),
    ...(firstAgain === null ? [] : [cameBack(state, firstAgain)]),
  ];
}

/** Since when the line has not been empty, what came and was done since, and what had filled it. */
function lineSteps(state: LarkfieldState, at: InstantMs): WhyStep[] {
  const began = lineBeganAt(state, at);
  if (began === null) return [];
  const { came, again, done } = centreTraffic(state, began, at);
  const { workedDays, paidDays } = centreTime(state, began, at);
  return [
    ...(paidDays > 0 ? [{ code: "line.busy", at, parameters: { share: Math.min(1, workedDays / paidDays) } }] : []),
    { code: "line.began", at: began, parameters: { days: (at - began) / DAY_MS, came, again, done } },
  ];
}

function cameBack({ tickets, demands, names }: LarkfieldState, ticket: number): WhyStep {
  const demand = tickets.subject[ticket]!;
  const system = names[demands.domain[demand]!]!;
  return { code: "demand.back", at: tickets.openedAt[ticket]!, parameters: { demand, system } };
}

/** Urgent tickets that came later and were begun earlier. */
function overtakers({ tickets }: LarkfieldState, ticket: number, begunAt: number): number {
  if (tickets.urgent[ticket] === 1) return 0;
  let count = 0;
  for (let row = ticket + 1; row < tickets.count && tickets.openedAt[row]! < begunAt; row++) {
    const isBefore = tickets.startedAt[row] !== NONE && tickets.startedAt[row]! <= begunAt;
    if (tickets.team[row] === tickets.team[ticket] && tickets.urgent[row] === 1 && isBefore) count += 1;
  }
  return count;
}

function noDemand(demand: number, count: number): BusinessError {
  const text = {
    what: `There is no demand:${demand} to ask about.`,
    why: count === 0 ? "Nothing has been asked for." : `They go from demand:0 to demand:${count - 1}.`,
    fix: "Take one of these, or ask about a later day.",
  };
  return new BusinessError("unknown-cause", text, { id: `demand:${demand}` });
}
