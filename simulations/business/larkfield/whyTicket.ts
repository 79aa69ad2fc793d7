import { DAY_MS } from "../../kernel/index.ts";
import type { WhyStep } from "../types.ts";
import { NONE, ticketKinds, TicketState } from "./state.ts";
import type { LarkfieldState } from "./state.ts";
import { centreTeam, enablingTeam, kindIndex } from "./tickets.ts";

/** How far back a team's busy share looks. */
const LOOK_BACK_MS = 65 * DAY_MS;

/** The open work that would cure a flow, what stood before it in its queue, and how busy its team is. */
export function ticketSteps(state: LarkfieldState, flow: number, at: number): WhyStep[] {
  const { tickets } = state;
  const ticket = openTicketFor(state, flow);
  if (ticket === NONE) return [{ code: "nobody.noticed", at, parameters: {} }];
  const isWaiting = tickets.state[ticket] === TicketState.waiting;
  const openedAt = tickets.openedAt[ticket]!;
  const began = isWaiting ? at : tickets.startedAt[ticket]!;
  const team = tickets.team[ticket]!;
  return [
    {
      code: isWaiting ? "ticket.waiting" : "ticket.working",
      at: openedAt,
      parameters: {
        ticket,
        kind: ticketKinds[tickets.kind[ticket]!]!,
        team: teamName(state, team),
        days: (began - openedAt) / DAY_MS,
        workDays: tickets.workMs[ticket]! / DAY_MS,
      },
    },
    {
      code: "queue.before",
      at: openedAt,
      parameters: { team: teamName(state, team), tickets: tickets.ahead[ticket]! },
    },
    {
      code: "team.busy",
      at,
      parameters: {
        team: teamName(state, team),
        people: state.teams[team]!.servers,
        busyShare: busyShare(state, team, at),
      },
    },
  ];
}

/** The oldest open ticket that touches the flow: its own, or one for its whole type. */
function openTicketFor({ tickets, flows, changes }: LarkfieldState, flow: number): number {
  const type = flows.type[flow]!;
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.state[row] !== TicketState.waiting && tickets.state[row] !== TicketState.working) continue;
    if (tickets.flow[row] === flow) return row;
    if (tickets.flow[row] !== NONE || tickets.regime[row] !== flows.regime[flow]) continue;
    const subject = tickets.subject[row]!;
    if (tickets.kind[row] === kindIndex.repair && subject === type) return row;
    if (tickets.kind[row] === kindIndex.adapt && changes.type[subject] === type) return row;
  }
  return NONE;
}

/** Share of a team's time that it worked, looking back a while. */
function busyShare({ tickets, teams }: LarkfieldState, team: number, at: number): number {
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

function teamName(state: LarkfieldState, team: number): string {
  if (team === centreTeam(state)) return "centre";
  if (team === enablingTeam(state)) return "enabling";
  return state.names[team]!;
}
