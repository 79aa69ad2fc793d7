import { customerInLine, DAY_MS } from "../../kernel/index.ts";
import type { InstantMs } from "../../kernel/index.ts";
import { centreMs } from "../larkfield/measures/people.ts";
import { NONE, TicketState } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { centreTeam, kindIndex } from "../larkfield/work/tickets.ts";
import { spellsOf } from "./spellsOf.ts";

/** A ticket of the constant demand as it lies at the centre. */
export interface DemandCard {
  /** Which of the demand it is: it keeps that when it comes back. */
  readonly id: number;
  /** Its row among all tickets, another one each time it comes. */
  readonly ticket: number;
  /** Row of the domain that asked. */
  readonly domain: number;
  readonly askedAt: InstantMs;
  /** How often it has been done before. */
  readonly returns: number;
  readonly isUrgent: boolean;
  /** True where it was in work already and was broken off. */
  readonly isBrokenOff: boolean;
}

/** One person of the centre: idle where there is no card. */
export interface CentreHand {
  readonly card: DemandCard | null;
  /** Share of the work on it that is done, 0–1. */
  readonly doneShare: number;
}

export interface CentreView {
  readonly now: InstantMs;
  readonly hands: readonly CentreHand[];
  /** Who waits, in the order in which it will be begun. */
  readonly line: readonly DemandCard[];
  /** Days by which the line moves on for each card: mean work of a ticket ÷ people. The length of a card in the line. */
  readonly cardDays: number;
  /** Days until somebody who came now would be begun, as its length tells it; 0 while somebody is idle. */
  readonly waitDays: number;
  /** Share of the tickets done that come back, as it is set now. */
  readonly returnShare: number;
}

/** The line at the centre, and the hands of those who work it off. Good for a business whose centre has this demand alone. */
export function centreView(state: LarkfieldState, now: InstantMs): CentreView {
  const { parameters: p, tickets, teams } = state;
  const team = teams[centreTeam(state)]!;
  const rows = Array.from({ length: team.waiting }, (_, place) => customerInLine(team, place)).filter(
    (row) => tickets.state[row] === TicketState.waiting,
  );
  const line = [...rows.filter((row) => tickets.urgent[row] === 1), ...rows.filter((row) => tickets.urgent[row] !== 1)];
  const people = Math.max(team.servers, team.busy);
  const inHand = new Map(spellsOf(state, now).flatMap(({ ticket, hand, to }) => (to > now ? [[hand, ticket]] : [])));
  const hands = Array.from({ length: people }, (_, hand): CentreHand => {
    const ticket = inHand.get(hand);
    if (ticket === undefined) return { card: null, doneShare: 0 };
    const doneMs = tickets.doneMs[ticket]! + now - tickets.startedAt[ticket]!;
    return { card: cardOf(state, ticket), doneShare: Math.min(1, doneMs / tickets.workMs[ticket]!) };
  });
  const cardDays = cardDaysOf(state);
  const isBusy = hands.every(({ card }) => card !== null);
  return {
    now,
    hands,
    line: line.map((row) => cardOf(state, row)),
    cardDays,
    waitDays: isBusy ? (line.length + 1) * cardDays : 0,
    returnShare: p["demand.returns"] + (p["demand.reviewed"] ? 0 : p["demand.unreviewedReturns"]),
  };
}

/** Days by which the line at the centre moves on for each ticket: mean work of one ÷ people. */
export function cardDaysOf(state: LarkfieldState): number {
  const { parameters: p, teams } = state;
  const { servers, busy } = teams[centreTeam(state)]!;
  const workDays = p["demand.days"] * (p["demand.reviewed"] ? 1 : p["demand.unreviewedWork"]);
  return workDays / Math.max(1, servers, busy);
}

/** What the centre did between two instants, in person-days. */
export interface CentreTime {
  /** Person-days that were there. */
  readonly paidDays: number;
  readonly workedDays: number;
  /** The part of it that went into tickets that had been done before. */
  readonly againDays: number;
}

export function centreTime(state: LarkfieldState, from: InstantMs, until: InstantMs): CentreTime {
  let workedMs = 0;
  let againMs = 0;
  for (const spell of spellsOf(state, until)) {
    const ms = Math.min(spell.to, until) - Math.max(spell.from, from);
    if (ms <= 0) continue;
    workedMs += ms;
    if (isReturned(state, spell.ticket)) againMs += ms;
  }
  const paidMs = centreMs(state, from, until);
  return { paidDays: paidMs / DAY_MS, workedDays: workedMs / DAY_MS, againDays: againMs / DAY_MS };
}

/** Tickets that waited at the end of each day until an instant: one number a day. */
export function waitingByDay(state: LarkfieldState, until: InstantMs): number[] {
  const days = Math.floor(until / DAY_MS);
  const steps = new Int32Array(days + 2);
  for (const { from, to } of waitsOf(state, until)) {
    steps[Math.min(days + 1, Math.ceil(from / DAY_MS))]! += 1;
    steps[Math.min(days + 1, Math.ceil(to / DAY_MS))]! -= 1;
  }
  let waiting = 0;
  return Array.from(steps.subarray(0, days + 1), (step) => (waiting += step));
}

/** Since when the line has not been empty, as of an instant that has been; null where nobody waited then. */
export function lineBeganAt(state: LarkfieldState, at: InstantMs): InstantMs | null {
  const waits = waitsOf(state, Infinity)
    .filter(({ from }) => from <= at)
    .sort((one, other) => other.to - one.to);
  let began: InstantMs | null = null;
  for (const { from, to } of waits) {
    if (to <= (began === null ? at : began - 1)) break;
    began = Math.min(began ?? from, from);
  }
  return began;
}

/** Whether a ticket is one that was done before and came back. */
export function isReturned({ tickets, demands }: LarkfieldState, ticket: number): boolean {
  const isDemand = tickets.kind[ticket] === kindIndex.demand;
  return isDemand && tickets.openedAt[ticket] !== demands.askedAt[tickets.subject[ticket]!];
}

/** Any other work of a centre is a card, too; nobody in particular has asked for it. */
function cardOf(state: LarkfieldState, ticket: number): DemandCard {
  const { tickets, demands } = state;
  const isDemand = tickets.kind[ticket] === kindIndex.demand;
  const [id, isUrgent] = [isDemand ? tickets.subject[ticket]! : NONE - ticket, tickets.urgent[ticket] === 1];
  const isBrokenOff = tickets.doneMs[ticket]! > 0 && tickets.startedAt[ticket] === NONE;
  if (!isDemand) {
    const askedAt = tickets.openedAt[ticket]!;
    return { id, ticket, domain: NONE, askedAt, returns: 0, isUrgent, isBrokenOff };
  }
  return {
    id,
    ticket,
    domain: demands.domain[id]!,
    askedAt: demands.askedAt[id]!,
    returns: demands.returns[id]!,
    isUrgent,
    isBrokenOff,
  };
}

interface Wait {
  readonly from: InstantMs;
  /** Infinity while it lasts. */
  readonly to: InstantMs;
}

/** Every time for which a ticket lay in line: from its opening to its first beginning, and after each break. */
function waitsOf(state: LarkfieldState, until: InstantMs): Wait[] {
  const { tickets } = state;
  const since = Float64Array.from(tickets.openedAt.subarray(0, tickets.count));
  const waits: Wait[] = [];
  for (const { ticket, from, to } of spellsOf(state, until)) {
    if (from > since[ticket]!) waits.push({ from: since[ticket]!, to: from });
    since[ticket] = to;
  }
  for (let ticket = 0; ticket < tickets.count; ticket++) {
    const isWaiting = tickets.state[ticket] === TicketState.waiting;
    if (isWaiting && tickets.openedAt[ticket]! <= until) waits.push({ from: since[ticket]!, to: Infinity });
  }
  return waits;
}
