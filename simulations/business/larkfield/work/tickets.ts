import { arrive, customerInLine, DAY_MS, depart, exponential, NOBODY, startNext } from "../../../kernel/index.ts";
import type { Station } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { breakOffLast } from "./breakOffLast.ts";
import { orderLine } from "./orderLine.ts";
import { NONE, Regime, ticketKinds, ticketParts, TicketState } from "../state.ts";
import type { LarkfieldState, LarkfieldTicketKind, TicketPart } from "../state.ts";

export const kindIndex = indexOf(ticketKinds);
export const partIndex = indexOf(ticketParts);
const drawNames = ticketKinds.map((kind) => `work.${kind}`);
const urgencyNames = ticketKinds.map((kind) => `urgent.${kind}`);

export interface NewTicket {
  readonly kind: LarkfieldTicketKind;
  readonly part: TicketPart;
  readonly team: number;
  readonly flow?: number;
  readonly subject?: number;
  readonly regime?: number;
  readonly meanDays: number;
  /** Work that always takes its mean. Default false. */
  readonly isFixed?: boolean;
  /** Share of the work that is always the same. Default `work.steady`. */
  readonly steady?: number;
  /** What the work is drawn for: the same cause, reader and kind cost the same in every architecture. */
  readonly entity: number;
  readonly serial: number;
}

/** The central team and the enabling team come after the teams of the domains. */
export const centreTeam = (state: LarkfieldState): number => state.domains.count;
export const enablingTeam = (state: LarkfieldState): number => state.domains.count + 1;

/**
 * Puts work at the end of a team's backlog. Work is mean × (s + (1 − s) E) person-days, s being the steady share (.3 where
 * nothing else is said) and E exponential with mean 1. Urgent work may break off what is in work.
 */
export function openTicket(larkfield: Larkfield, ticket: NewTicket): number {
  const { simulation } = larkfield;
  const { tickets, teams, parameters } = simulation.state;
  const team = teams[ticket.team]!;
  const kind = kindIndex[ticket.kind];
  const { steady = parameters["work.steady"] } = ticket;
  const drawn = ticket.isFixed ? 1 : exponential(simulation.draw(drawNames[kind]!, ticket.entity, ticket.serial), 1);
  const row = addRow(tickets, tickets.kind);
  tickets.kind[row] = kind;
  tickets.part[row] = partIndex[ticket.part];
  tickets.team[row] = ticket.team;
  tickets.flow[row] = ticket.flow ?? NONE;
  tickets.subject[row] = ticket.subject ?? NONE;
  tickets.regime[row] = ticket.regime ?? Regime.pair;
  tickets.state[row] = TicketState.waiting;
  tickets.cause[row] = simulation.cause;
  tickets.ahead[row] = team.busy + inLine(simulation.state, team);
  tickets.openedAt[row] = simulation.now;
  tickets.startedAt[row] = NONE;
  tickets.finishedAt[row] = NONE;
  tickets.workMs[row] = Math.round(ticket.meanDays * DAY_MS * (steady + (1 - steady) * drawn));
  tickets.doneMs[row] = 0;
  tickets.urgent[row] = isUrgent(larkfield, kind, ticket) ? 1 : 0;
  const isInTheWay = tickets.urgent[row] === 1 && team.busy >= team.servers && parameters["urgent.interrupts"];
  if (isInTheWay) breakOffLast(larkfield, ticket.team);
  if (arrive(team, row)) start(larkfield, row);
  return row;
}

/** Whether a ticket is urgent belongs to what it is for: the same in every architecture. */
function isUrgent({ simulation }: Larkfield, kind: number, { entity, serial }: NewTicket): boolean {
  const share = simulation.state.parameters["urgent.share"];
  return share > 0 && simulation.draw(urgencyNames[kind]!, entity, serial) < share;
}

/** Tickets in line that have not been withdrawn. */
function inLine({ tickets }: LarkfieldState, team: Station): number {
  let count = 0;
  for (let place = 0; place < team.waiting; place++) {
    if (tickets.state[customerInLine(team, place)] !== TicketState.withdrawn) count += 1;
  }
  return count;
}

/** Ends a ticket's work and lets its team begin the next one that has not been withdrawn. */
export function closeTicket(larkfield: Larkfield, row: number): void {
  const { simulation } = larkfield;
  const { tickets, teams } = simulation.state;
  tickets.finishedAt[row] = simulation.now;
  tickets.state[row] = TicketState.done;
  const team = tickets.team[row]!;
  orderLine(simulation.state, team);
  begin(larkfield, team, depart(teams[team]!));
}

/** The ticket that a team would begin next; NONE when nothing waits. */
export function firstWaiting({ tickets, teams }: LarkfieldState, of: number): number {
  const team = teams[of]!;
  for (let place = 0; place < team.waiting; place++) {
    const row = customerInLine(team, place);
    if (tickets.state[row] !== TicketState.withdrawn) return row;
  }
  return NONE;
}

/** One person more in a team: whoever waits longest is served at once. */
export function addPerson(larkfield: Larkfield, team: number): void {
  const { state } = larkfield.simulation;
  const station = state.teams[team]!;
  station.servers += 1;
  orderLine(state, team);
  begin(larkfield, team, startNext(station));
}

/** Begins the ticket whose turn it is; those that were withdrawn give way to the next. */
function begin(larkfield: Larkfield, team: number, first: number): void {
  const { state } = larkfield.simulation;
  const { tickets, teams } = state;
  let next = first;
  while (next !== NOBODY && tickets.state[next] === TicketState.withdrawn) {
    orderLine(state, team);
    next = depart(teams[team]!);
  }
  if (next !== NOBODY) start(larkfield, next);
}

/** Takes back a ticket that has not been begun; false when it has been. Its place in line passes over to the next. */
export function withdrawTicket({ simulation }: Larkfield, row: number): boolean {
  const { tickets } = simulation.state;
  if (tickets.state[row] !== TicketState.waiting) return false;
  tickets.state[row] = TicketState.withdrawn;
  tickets.finishedAt[row] = simulation.now;
  return true;
}

function start({ simulation }: Larkfield, row: number): void {
  const { tickets } = simulation.state;
  tickets.state[row] = TicketState.working;
  tickets.startedAt[row] = simulation.now;
  const endAt = simulation.now + tickets.workMs[row]! - tickets.doneMs[row]!;
  tickets.finishEvent[row] = simulation.schedule(endAt, larkfieldEvents.finish, row);
}

function indexOf<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}
