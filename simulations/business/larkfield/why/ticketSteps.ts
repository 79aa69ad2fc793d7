import { DAY_MS } from "../../../kernel/index.ts";
import type { WhyStep } from "../../types.ts";
import { NONE, ticketKinds, TicketState } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { kindIndex } from "../tickets.ts";
import { domainName, factAndOwner, teamName } from "./names.ts";
import { about, step } from "./step.ts";

/** How far back a team's busy share looks. */
const LOOK_BACK_MS = 65 * DAY_MS;

/** The open work that would cure a flow, what stood before it in its queue, and how busy its team is. */
export function workOnFlow(state: LarkfieldState, flow: number, at: number): WhyStep[] {
  const ticket = openTicketFor(state, flow);
  return ticket === NONE ? [step("nobody.noticed", at, {})] : ticketSteps(state, ticket, at);
}

const codeOf = {
  [TicketState.waiting]: "ticket.waiting",
  [TicketState.working]: "ticket.working",
  [TicketState.done]: "ticket.done",
  [TicketState.withdrawn]: "ticket.withdrawn",
} as const;

/** A ticket, its place in the queue and its team; the last two only when it had to wait. */
export function ticketSteps(state: LarkfieldState, ticket: number, at: number): WhyStep[] {
  const { tickets, teams } = state;
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
  if (waitedUntil === openedAt) return [first];
  const team = tickets.team[ticket]!;
  const name = teamName(state, team);
  const busyShare = busyShareOf(state, team, waitedUntil);
  return [
    first,
    step("queue.before", openedAt, { team: name, tickets: tickets.ahead[ticket]! }),
    step("team.busy", waitedUntil, { team: name, people: teams[team]!.servers, busyShare }),
  ];
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
  const type = typeOf(state, ticket);
  const isForDomain = type === NONE;
  return {
    ticket,
    kind: ticketKinds[tickets.kind[ticket]!]!,
    team: teamName(state, tickets.team[ticket]!),
    days: (endOfWait(state, ticket, at) - tickets.openedAt[ticket]!) / DAY_MS,
    workDays: tickets.workMs[ticket]! / DAY_MS,
    ...(!isForDomain && factAndOwner(state, type)),
    ...(flow !== NONE && { reader: domainName(state, flows.reader[flow]!) }),
    ...(isForDomain && { domain: domainName(state, tickets.subject[ticket]!) }),
  };
}

/** The fact type that a ticket is about; NONE for the training or enabling of a domain. */
export function typeOf({ tickets, flows, changes }: LarkfieldState, ticket: number): number {
  const flow = tickets.flow[ticket]!;
  if (flow !== NONE) return flows.type[flow]!;
  const kind = ticketKinds[tickets.kind[ticket]!]!;
  if (kind === "train" || kind === "enable") return NONE;
  const subject = tickets.subject[ticket]!;
  return kind === "adapt" ? changes.type[subject]! : subject;
}

/** Whether a ticket touches a flow: its own, or one for its whole type and the way it is looked after. */
export function touches(state: LarkfieldState, ticket: number, flow: number): boolean {
  const { tickets, flows } = state;
  if (tickets.flow[ticket] !== NONE) return tickets.flow[ticket] === flow;
  const kind = tickets.kind[ticket];
  if (kind !== kindIndex.repair && kind !== kindIndex.adapt) return false;
  return tickets.regime[ticket] === flows.regime[flow] && typeOf(state, ticket) === flows.type[flow];
}

/** The ticket that touches a flow and was done at an instant; NONE when there is none. */
export function doneAt(state: LarkfieldState, flow: number, at: number): number {
  const { tickets } = state;
  for (let row = tickets.count - 1; row >= 0; row--) {
    if (tickets.finishedAt[row] === at && tickets.state[row] === TicketState.done && touches(state, row, flow)) {
      return row;
    }
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

/** Share of a team's time that it worked, looking back a while. */
function busyShareOf({ tickets, teams }: LarkfieldState, team: number, at: number): number {
  const from = Math.max(0, at - LOOK_BACK_MS);
  let workedMs = 0;
  for (let row = 0; row < tickets.count; row++) {
    const startedAt = tickets.startedAt[row]!;
    if (tickets.team[row] !== team || startedAt === NONE) continue;
    const finishedAt = tickets.state[row] === TicketState.done ? tickets.finishedAt[row]! : at;
    workedMs += Math.max(0, Math.min(finishedAt, at) - Math.max(startedAt, from));
  }
  return at === from ? 0 : workedMs / ((at - from) * teams[team]!.servers);
}
