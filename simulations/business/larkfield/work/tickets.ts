import { arrive, customerInLine, DAY_MS, depart, exponential, NOBODY, startNext } from "../../../kernel/index.ts";
import type { Station } from "../../../kernel/index.ts";
import { addRow } from "../../grow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE, Regime, ticketKinds, ticketParts, TicketState } from "../state.ts";
import type { LarkfieldState, LarkfieldTicketKind, TicketPart } from "../state.ts";

export const kindIndex = indexOf(ticketKinds);
export const partIndex = indexOf(ticketParts);
const drawNames = ticketKinds.map((kind) => `work.${kind}`);

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
  /** What the work is drawn for: the same cause, reader and kind cost the same in every architecture. */
  readonly entity: number;
  readonly serial: number;
}

/** The central team and the enabling team come after the teams of the domains. */
export const centreTeam = (state: LarkfieldState): number => state.domains.count;
export const enablingTeam = (state: LarkfieldState): number => state.domains.count + 1;

/** The part of the mean that every piece of work of a kind takes, and the part that is drawn. */
const FIXED_SHARE = 0.3;
const DRAWN_SHARE = 0.7;

/** Puts work at the end of a team's backlog. Work is mean × (.3 + .7 E) person-days, E exponential with mean 1. */
export function openTicket(larkfield: Larkfield, ticket: NewTicket): number {
  const { simulation } = larkfield;
  const { tickets, teams } = simulation.state;
  const team = teams[ticket.team]!;
  const kind = kindIndex[ticket.kind];
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
  tickets.workMs[row] = Math.round(ticket.meanDays * DAY_MS * (FIXED_SHARE + DRAWN_SHARE * drawn));
  if (arrive(team, row)) start(larkfield, row);
  return row;
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
  const team = teams[tickets.team[row]!]!;
  begin(larkfield, team, depart(team));
}

/** One person more in a team: whoever waits longest is served at once. */
export function addPerson(larkfield: Larkfield, domain: number): void {
  const team = larkfield.simulation.state.teams[domain]!;
  team.servers += 1;
  begin(larkfield, team, startNext(team));
}

/** Begins the ticket whose turn it is; those that were withdrawn give way to the next. */
function begin(larkfield: Larkfield, team: Station, first: number): void {
  const { tickets } = larkfield.simulation.state;
  let next = first;
  while (next !== NOBODY && tickets.state[next] === TicketState.withdrawn) next = depart(team);
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
  simulation.schedule(simulation.now + tickets.workMs[row]!, larkfieldEvents.finish, row);
}

function indexOf<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}
