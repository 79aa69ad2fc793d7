import { arrive, DAY_MS, depart, exponential, inStation, NOBODY, startNext } from "../kernel/index.ts";
import { events } from "./events.ts";
import type { Business } from "./events.ts";
import { addRow } from "./grow.ts";
import { NONE } from "./state.ts";
import { ticketKinds } from "./types.ts";
import type { TicketKind } from "./types.ts";

/** The number that stands for a kind in the ticket table. */
export const kindIndex = Object.fromEntries(ticketKinds.map((kind, index) => [kind, index])) as Record<
  TicketKind,
  number
>;

export interface NewTicket {
  readonly kind: TicketKind;
  /** The system whose team works it. */
  readonly team: number;
  /** Row of the link it is for; NONE by default. */
  readonly link?: number;
  /** Row of the change or wish it comes from, or the system that publishes; NONE by default. */
  readonly subject?: number;
  readonly workMs: number;
}

/** Puts work at the end of a team's backlog, with its cause and its place in the queue. Answers the ticket's row. */
export function openTicket(simulation: Business, ticket: NewTicket): number {
  const { tickets, systems } = simulation.state;
  const { team } = systems[ticket.team]!;
  const row = addRow(tickets, tickets.kind);
  tickets.kind[row] = kindIndex[ticket.kind];
  tickets.team[row] = ticket.team;
  tickets.link[row] = ticket.link ?? NONE;
  tickets.subject[row] = ticket.subject ?? NONE;
  tickets.cause[row] = simulation.cause;
  tickets.ahead[row] = inStation(team);
  tickets.openedAt[row] = simulation.now;
  tickets.startedAt[row] = NONE;
  tickets.finishedAt[row] = NONE;
  tickets.workMs[row] = ticket.workMs;
  if (arrive(team, row)) start(simulation, row);
  return row;
}

/** Ends a ticket's work and lets its team begin the next. What the ticket was for has been done before this call. */
export function closeTicket(simulation: Business, row: number): void {
  const { tickets, systems } = simulation.state;
  tickets.finishedAt[row] = simulation.now;
  const next = depart(systems[tickets.team[row]!]!.team);
  if (next !== NOBODY) start(simulation, next);
}

/** Adds one person to a team; whoever waits longest is served at once. */
export function hire(simulation: Business, system: number): void {
  const { team } = simulation.state.systems[system]!;
  team.servers += 1;
  const next = startNext(team);
  if (next !== NOBODY) start(simulation, next);
}

function start(simulation: Business, row: number): void {
  const { tickets, systems } = simulation.state;
  tickets.startedAt[row] = simulation.now;
  if (tickets.kind[row] === kindIndex.publish) systems[tickets.team[row]!]!.published = "working";
  simulation.schedule(simulation.now + tickets.workMs[row]!, events.finish, row);
}

/** Work that always takes the same. */
export function fixedWorkMs(days: number): number {
  return Math.round(days * DAY_MS);
}

/**
 * Work that varies: mean × (.3 + .7 E), E exponential with mean 1. Keyed by what it is for, never by when it is done, so
 * that the same change costs the same in every run of a seed.
 */
export function variedWorkMs(
  simulation: Business,
  name: "own" | "adapt" | "adaptForAll" | "repair" | "connect",
  options: { readonly meanDays: number; readonly entity: number; readonly serial: number },
): number {
  const spread = exponential(simulation.draw(`work.${name}`, options.entity, options.serial), 1);
  return Math.round(options.meanDays * DAY_MS * (0.3 + 0.7 * spread));
}

/** One number for a system's how-manieth change, wish or piece of own work: the entity of its draws. */
export function occurrence(system: number, serial: number): number {
  return system * 0x1_0000 + serial;
}
