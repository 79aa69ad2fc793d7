import { DAY_MS } from "../../kernel/index.ts";
import type { WhyStep } from "../types.ts";
import { NONE, ticketKinds, TicketState } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import { domainOfTicket } from "./domainOfTicket.ts";
import { domainName, factAndOwner, teamName } from "../reading/names.ts";
import { queueSteps } from "./queueSteps.ts";
import { about, step } from "./step.ts";
import { typeOfTicket } from "./typeOfTicket.ts";

/** The open work that would cure a flow, and what stood before it in its queue; or why there is none. */
export function workOnFlow(state: LarkfieldState, flow: number, at: number): WhyStep[] {
  const ticket = openTicketFor(state, flow);
  if (ticket !== NONE) return [...unpaidStep(state, flow, at), ...ticketSteps(state, ticket, at)];
  const { flows, heldFlows, withheldUntil } = state;
  if (heldFlows.includes(flow)) {
    const reader = flows.reader[flow]!;
    const days = (withheldUntil[reader]! - at) / DAY_MS;
    return [step("need.withheld", at, { domain: domainName(state, reader), days })];
  }
  return [...unpaidStep(state, flow, at), step("nobody.noticed", at, {})];
}

/** Nobody is paid to stand behind the fact of a flow. */
function unpaidStep(state: LarkfieldState, flow: number, at: number): WhyStep[] {
  const { domains, types, flows } = state;
  const owner = types.domain[flows.type[flow]!]!;
  return domains.paid[owner] === 1 ? [] : [step("owner.unpaid", at, { owner: domainName(state, owner) })];
}

const codeOf = {
  [TicketState.waiting]: "ticket.waiting",
  [TicketState.working]: "ticket.working",
  [TicketState.done]: "ticket.done",
  [TicketState.withdrawn]: "ticket.withdrawn",
} as const;

/** A ticket, and what it stood behind when it had to wait. */
export function ticketSteps(state: LarkfieldState, ticket: number, at: number): WhyStep[] {
  const { tickets } = state;
  const code = codeOf[tickets.state[ticket]! as keyof typeof codeOf];
  const openedAt = tickets.openedAt[ticket]!;
  const waitedUntil = endOfWait(state, ticket, at);
  const isOver = code === "ticket.done" || code === "ticket.withdrawn";
  const first = step(
    code,
    isOver ? tickets.finishedAt[ticket]! : openedAt,
    ticketParameters(state, ticket, at),
    about(at, "ticket", ticket),
  );
  return waitedUntil === openedAt ? [first] : [first, ...queueSteps(state, ticket, waitedUntil)];
}

/** When a ticket was begun or taken back; the instant asked about while it waits. */
function endOfWait({ tickets }: LarkfieldState, ticket: number, at: number): number {
  if (tickets.startedAt[ticket] !== NONE) return tickets.startedAt[ticket]!;
  return tickets.state[ticket] === TicketState.withdrawn ? tickets.finishedAt[ticket]! : at;
}

/** What the work was, for whom, and how long it took. Names that do not apply are left out. */
export function ticketParameters(state: LarkfieldState, ticket: number, at: number): WhyStep["parameters"] {
  const { tickets, flows } = state;
  const flow = tickets.flow[ticket]!;
  const type = typeOfTicket(state, ticket);
  const isForDomain = type === NONE;
  return {
    ticket,
    kind: ticketKinds[tickets.kind[ticket]!]!,
    team: teamName(state, tickets.team[ticket]!),
    days: (endOfWait(state, ticket, at) - tickets.openedAt[ticket]!) / DAY_MS,
    workDays: tickets.workMs[ticket]! / DAY_MS,
    ...(!isForDomain && factAndOwner(state, type)),
    ...(flow !== NONE && { reader: domainName(state, flows.reader[flow]!) }),
    ...(isForDomain && { domain: domainName(state, domainOfTicket(state, ticket)) }),
  };
}

/** Whether a ticket touches a flow: its own, or one for its whole type and the way it is looked after. */
export function touches(state: LarkfieldState, ticket: number, flow: number): boolean {
  const { tickets, flows } = state;
  if (tickets.flow[ticket] !== NONE) return tickets.flow[ticket] === flow;
  const kind = tickets.kind[ticket];
  if (kind !== kindIndex.repair && kind !== kindIndex.adapt && kind !== kindIndex.tell) return false;
  return tickets.regime[ticket] === flows.regime[flow] && typeOfTicket(state, ticket) === flows.type[flow];
}

/** The ticket that touches a flow and was done at an instant; NONE when there is none. */
export function doneAt(state: LarkfieldState, flow: number, at: number): number {
  const { tickets } = state;
  for (let row = tickets.count - 1; row >= 0; row--) {
    // Being told changes nothing yet.
    if (tickets.finishedAt[row] !== at || tickets.kind[row] === kindIndex.tell) continue;
    if (tickets.state[row] === TicketState.done && touches(state, row, flow)) return row;
  }
  return NONE;
}

/** The oldest open ticket that touches a flow. */
function openTicketFor(state: LarkfieldState, flow: number): number {
  const { tickets } = state;
  for (let row = 0; row < tickets.count; row++) {
    const isOpen = tickets.state[row] === TicketState.waiting || tickets.state[row] === TicketState.working;
    if (isOpen && touches(state, row, flow)) return row;
  }
  return NONE;
}
