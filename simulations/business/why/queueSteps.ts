import { DAY_MS } from "../../kernel/index.ts";
import type { WhyStep } from "../types.ts";
import { FIRST_BOUGHT } from "../larkfield/request/numberOfType.ts";
import { NONE, ticketKinds } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import { domainOfTicket } from "./domainOfTicket.ts";
import { teamName } from "../reading/names.ts";
import { step } from "./step.ts";
import { ticketsBefore } from "../reading/ticketsBefore.ts";
import { typeOfTicket } from "./typeOfTicket.ts";

/** How far back a team's busy share looks. */
const LOOK_BACK_MS = 65 * DAY_MS;
/** A team that is less busy than this had no queue because of that: something had filled it of late. */
const BUSY = 0.8;
/** What filled a queue is told when it is this part of it, and the queue has this many tickets. */
const MOST = 0.5;
const FEW = 3;

/**
 * What a ticket that had to wait stood behind: how many tickets and how much work, what most of that was, and that the
 * team is always this busy, when it is.
 */
export function queueSteps(state: LarkfieldState, ticket: number, waitedUntil: number): WhyStep[] {
  const { tickets, teams } = state;
  const team = tickets.team[ticket]!;
  const openedAt = tickets.openedAt[ticket]!;
  // Whoever is on loan is missed, and the team stays one of at least one.
  const [name, people] = [teamName(state, team), Math.max(1, teams[team]!.servers)];
  const before = ticketsBefore(state, ticket);
  const workMs = before.reduce((sum, row) => sum + workLeftMs(state, row, openedAt), 0);
  const busyShare = busyShareOf(state, team, waitedUntil);
  const counts = { team: name, tickets: tickets.ahead[ticket]!, people, workDays: workMs / DAY_MS };
  return [
    step("queue.before", openedAt, counts),
    ...filledStep(state, before, openedAt, name),
    ...returnedStep(state, before, openedAt, name),
    ...urgentStep(state, ticket, waitedUntil, name),
    ...(busyShare < BUSY ? [] : [step("team.busy", waitedUntil, { team: name, people, busyShare })]),
  ];
}

function workLeftMs({ tickets }: LarkfieldState, row: number, at: number): number {
  const startedAt = tickets.startedAt[row]!;
  return tickets.workMs[row]! - (startedAt === NONE || startedAt > at ? 0 : at - startedAt);
}

/** What most of a queue was: work for the retailer that was bought, or else work of one kind; nothing when it is mixed. */
function filledStep(state: LarkfieldState, before: readonly number[], at: number, team: string): WhyStep[] {
  if (before.length < FEW) return [];
  const { tickets, domains } = state;
  const bought = before.map((row) => boughtDomain(state, row)).filter((domain) => domain !== NONE);
  if (bought.length >= MOST * before.length) {
    const joinedAt = Math.min(...bought.map((domain) => domains.joinAt[domain]!));
    const days = (at - joinedAt) / DAY_MS;
    return [step("queue.joined", joinedAt, { team, tickets: bought.length, days })];
  }
  const counts = ticketKinds.map((_, kind) => before.filter((row) => tickets.kind[row] === kind).length);
  const most = Math.max(...counts);
  if (most < MOST * before.length) return [];
  return [step("queue.filled", at, { team, tickets: most, kind: ticketKinds[counts.indexOf(most)]! })];
}

/** How many of a queue had been done before and came back; nothing when none had. */
function returnedStep(state: LarkfieldState, before: readonly number[], at: number, team: string): WhyStep[] {
  const { tickets, demands } = state;
  const isReturned = (row: number): boolean => {
    const demand = tickets.subject[row]!;
    // Only its first ticket was opened when it was asked for.
    return tickets.kind[row] === kindIndex.demand && tickets.openedAt[row] !== demands.askedAt[demand];
  };
  const count = before.filter(isReturned).length;
  return count === 0 ? [] : [step("queue.returned", at, { team, tickets: count })];
}

/** How many urgent ones that came later were begun before it; nothing when none were. */
function urgentStep(state: LarkfieldState, ticket: number, until: number, team: string): WhyStep[] {
  const { tickets } = state;
  if (tickets.urgent[ticket] === 1) return [];
  let count = 0;
  for (let row = ticket + 1; row < tickets.count && tickets.openedAt[row]! < until; row++) {
    const isBefore = tickets.startedAt[row] !== NONE && tickets.startedAt[row]! <= until;
    if (tickets.team[row] === tickets.team[ticket] && tickets.urgent[row] === 1 && isBefore) count += 1;
  }
  return count === 0 ? [] : [step("queue.overtaken", until, { team, tickets: count })];
}

/** The domain of the bought retailer that a ticket is for; NONE when it has nothing to do with one. */
function boughtDomain(state: LarkfieldState, row: number): number {
  const { tickets, flows, types, domains } = state;
  const [flow, type] = [tickets.flow[row]!, typeOfTicket(state, row)];
  const owner = type === NONE ? domainOfTicket(state, row) : types.domain[type]!;
  const reader = flow === NONE ? NONE : flows.reader[flow]!;
  return [reader, owner].find((domain) => domain >= 0 && domains.number[domain]! >= FIRST_BOUGHT) ?? NONE;
}

/** Share of a team's time that it worked, looking back a while. */
function busyShareOf({ tickets, teams }: LarkfieldState, team: number, at: number): number {
  const from = Math.max(0, at - LOOK_BACK_MS);
  let workedMs = 0;
  for (let row = 0; row < tickets.count; row++) {
    const startedAt = tickets.startedAt[row]!;
    if (tickets.team[row] !== team || startedAt === NONE) continue;
    const finishedAt = tickets.finishedAt[row] === NONE ? at : tickets.finishedAt[row]!;
    workedMs += Math.max(0, Math.min(finishedAt, at) - Math.max(startedAt, from));
  }
  return at === from ? 0 : workedMs / ((at - from) * Math.max(1, teams[team]!.servers));
}
