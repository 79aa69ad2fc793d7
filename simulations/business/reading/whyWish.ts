import { DAY_MS } from "../../kernel/index.ts";
import { BusinessError } from "../BusinessError.ts";
import type { Larkfield } from "../larkfield/events.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { ticketsBefore } from "./ticketsBefore.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { kindOf } from "./kindOf.ts";
import { readersAt } from "./links.ts";
import { noTickets } from "./openTickets.ts";
import { partiesOf } from "./wishes.ts";

/**
 * Why a wish took as long as it did: the chain of causes, read off the recorded tickets, as far as it is known at the
 * world's present instant.
 *
 * Codes: `wish.took` or `wish.waiting` (asker, owner, days, workDays) ← `ticket.waited` (system, end, days, workDays) ←
 * `queue.before` (system, tickets, and a count for each kind) ← `changes.redone` (system, adaptations, changes, readers).
 *
 * @throws BusinessError `unknown-wish`
 */
export function whyWish({ simulation }: Larkfield, wish: number): WhyChain {
  const { state, now } = simulation;
  if (!(Number.isInteger(wish) && wish >= 0 && wish < state.wishes.count)) throw unknownWish(wish, state.wishes.count);
  const ticket = slowerTicket(state, wish, now);
  const chain = [wishStep(state, wish, now)];
  if (ticket === NONE) return chain;
  chain.push(ticketStep(state, wish, ticket, now));
  const before = ticketsBefore(state, ticket);
  if (before.length === 0) return chain;
  chain.push(queueStep(state, ticket, before));
  const adaptations = before.filter((row) => kindOf(state, row) === "adapt");
  if (adaptations.length > 0) chain.push(changesStep(state, ticket, adaptations));
  return chain;
}

function wishStep(state: LarkfieldState, wish: number, now: number): WhyStep {
  const { wishes, tickets, names } = state;
  const { asker, owner } = partiesOf(state, wish);
  const at = wishes.askedAt[wish]!;
  const workingAt = wishes.workingAt[wish]!;
  const rows = [wishes.ownerTicket[wish]!, wishes.readerTicket[wish]!].filter((row) => row !== NONE);
  return {
    code: workingAt === NONE ? "wish.waiting" : "wish.took",
    at,
    parameters: {
      asker: names[asker]!,
      owner: names[owner]!,
      days: ((workingAt === NONE ? now : workingAt) - at) / DAY_MS,
      workDays: rows.reduce((total, row) => total + tickets.workMs[row]!, 0) / DAY_MS,
    },
  };
}

/** The one of a wish's two tickets that stood longer in its queue; NONE when the wish waits for somebody else's figure. */
function slowerTicket(state: LarkfieldState, wish: number, now: number): number {
  const atOwner = state.wishes.ownerTicket[wish]!;
  const atReader = state.wishes.readerTicket[wish]!;
  return stoodMs(state, atReader, now) > stoodMs(state, atOwner, now) ? atReader : atOwner;
}

function stoodMs({ tickets }: LarkfieldState, row: number, now: number): number {
  if (row === NONE) return NONE;
  const startedAt = tickets.startedAt[row]!;
  return (startedAt === NONE ? now : startedAt) - tickets.openedAt[row]!;
}

function ticketStep(state: LarkfieldState, wish: number, row: number, now: number): WhyStep {
  const { tickets, wishes, names } = state;
  return {
    code: "ticket.waited",
    at: tickets.startedAt[row] === NONE ? tickets.openedAt[row]! : tickets.startedAt[row]!,
    parameters: {
      system: names[tickets.team[row]!]!,
      end: wishes.ownerTicket[wish] === row ? "owner" : "reader",
      days: stoodMs(state, row, now) / DAY_MS,
      workDays: tickets.workMs[row]! / DAY_MS,
    },
  };
}

function queueStep(state: LarkfieldState, row: number, before: readonly number[]): WhyStep {
  const { tickets, names } = state;
  const counts = noTickets();
  for (const other of before) counts[kindOf(state, other)] += 1;
  return {
    code: "queue.before",
    at: tickets.openedAt[row]!,
    parameters: { system: names[tickets.team[row]!]!, tickets: before.length, ...counts },
  };
}

function changesStep(state: LarkfieldState, row: number, adaptations: readonly number[]): WhyStep {
  const { tickets, changes, names } = state;
  const rows = [...new Set(adaptations.map((ticket) => tickets.subject[ticket]!))];
  return {
    code: "changes.redone",
    at: changes.at[Math.min(...rows)]!,
    parameters: {
      system: names[tickets.team[row]!]!,
      adaptations: adaptations.length,
      changes: rows.length,
      readers: Math.max(...rows.map((change) => readersAt(state, change))),
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
