import { DAY_MS } from "../kernel/index.ts";
import { kindIndex } from "./backlog.ts";
import { BusinessError } from "./businessError.ts";
import { settle } from "./outline.ts";
import { NONE } from "./state.ts";
import type { BusinessState } from "./state.ts";
import { ticketKinds } from "./types.ts";
import type { RunRequest, TicketKind, WhyChain, WhyStep } from "./types.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

/**
 * Why a wish took as long as it did: the chain of causes, read off the recorded tickets. Given a request, the whole run
 * is made first; given a world, what is known at its present instant is told.
 *
 * Codes: `wish.took` or `wish.waiting` (asker, owner, days, workDays) ← `ticket.waited` (system, end, days, workDays) ←
 * `queue.before` (system, tickets, and a count for each kind) ← `changes.redone` (system, adaptations, changes, readers).
 *
 * @throws BusinessError `unknown-wish`
 */
export function why(source: World | RunRequest, wish: number): WhyChain {
  const world = "simulation" in source ? source : settledWorld(source);
  const { state, now } = world.simulation;
  if (!(Number.isInteger(wish) && wish >= 0 && wish < state.wishes.count)) throw unknownWish(wish, state.wishes.count);
  const ticket = slowerTicket(state, wish, now);
  const chain = [wishStep(state, wish, now)];
  if (ticket === NONE) return chain;
  chain.push(ticketStep(state, wish, ticket, now));
  const before = ticketsBefore(state, ticket);
  if (before.length === 0) return chain;
  chain.push(queueStep(state, ticket, before));
  const adaptations = before.filter((row) => state.tickets.kind[row] === kindIndex.adapt);
  if (adaptations.length > 0) chain.push(changesStep(state, ticket, adaptations));
  return chain;
}

function settledWorld(request: RunRequest): World {
  const world = createWorld(request);
  settle(world);
  return world;
}

function wishStep({ wishes, tickets, systems }: BusinessState, wish: number, now: number): WhyStep {
  const at = wishes.askedAt[wish]!;
  const workingAt = wishes.workingAt[wish]!;
  const rows = [wishes.ownerTicket[wish]!, wishes.readerTicket[wish]!].filter((row) => row !== NONE);
  return {
    code: workingAt === NONE ? "wish.waiting" : "wish.took",
    at,
    parameters: {
      asker: systems[wishes.asker[wish]!]!.code,
      owner: systems[wishes.owner[wish]!]!.code,
      days: ((workingAt === NONE ? now : workingAt) - at) / DAY_MS,
      workDays: rows.reduce((total, row) => total + tickets.workMs[row]!, 0) / DAY_MS,
    },
  };
}

/** The one of a wish's two tickets that stood longer in its queue; NONE when the wish waits for somebody else's figure. */
function slowerTicket(state: BusinessState, wish: number, now: number): number {
  const atOwner = state.wishes.ownerTicket[wish]!;
  const atReader = state.wishes.readerTicket[wish]!;
  return stoodMs(state, atReader, now) > stoodMs(state, atOwner, now) ? atReader : atOwner;
}

function stoodMs({ tickets }: BusinessState, row: number, now: number): number {
  if (row === NONE) return NONE;
  const startedAt = tickets.startedAt[row]!;
  return (startedAt === NONE ? now : startedAt) - tickets.openedAt[row]!;
}

function ticketStep(state: BusinessState, wish: number, row: number, now: number): WhyStep {
  const { tickets, wishes, systems } = state;
  return {
    code: "ticket.waited",
    at: tickets.startedAt[row] === NONE ? tickets.openedAt[row]! : tickets.startedAt[row]!,
    parameters: {
      system: systems[tickets.team[row]!]!.code,
      end: wishes.ownerTicket[wish] === row ? "owner" : "reader",
      days: stoodMs(state, row, now) / DAY_MS,
      workDays: tickets.workMs[row]! / DAY_MS,
    },
  };
}

/** The tickets of the same team that were waiting or in work when this one was opened. */
function ticketsBefore({ tickets }: BusinessState, row: number): readonly number[] {
  const rows: number[] = [];
  const openedAt = tickets.openedAt[row]!;
  for (let other = row - 1; other >= 0 && rows.length < tickets.ahead[row]!; other--) {
    if (tickets.team[other] !== tickets.team[row]) continue;
    const finishedAt = tickets.finishedAt[other]!;
    if (finishedAt === NONE || finishedAt >= openedAt) rows.push(other);
  }
  return rows.reverse();
}

function queueStep({ tickets, systems }: BusinessState, row: number, before: readonly number[]): WhyStep {
  const counts = Object.fromEntries(ticketKinds.map((kind) => [kind, 0])) as Record<TicketKind, number>;
  for (const other of before) counts[ticketKinds[tickets.kind[other]!]!] += 1;
  return {
    code: "queue.before",
    at: tickets.openedAt[row]!,
    parameters: { system: systems[tickets.team[row]!]!.code, tickets: before.length, ...counts },
  };
}

function changesStep(state: BusinessState, row: number, adaptations: readonly number[]): WhyStep {
  const { tickets, changes, systems } = state;
  const rows = [...new Set(adaptations.map((ticket) => tickets.subject[ticket]!))];
  return {
    code: "changes.redone",
    at: changes.at[Math.min(...rows)]!,
    parameters: {
      system: systems[tickets.team[row]!]!.code,
      adaptations: adaptations.length,
      changes: rows.length,
      readers: Math.max(...rows.map((change) => changes.readers[change]!)),
    },
  };
}

function unknownWish(wish: number, count: number): BusinessError {
  return new BusinessError(
    "unknown-wish",
    {
      what: `There is no wish ${wish}.`,
      why: `This run has ${count} wishes so far, from 0.`,
      fix: "Take an id from the outline's wishes.",
    },
    { wish },
  );
}
