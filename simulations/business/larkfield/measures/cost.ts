import { DAY_MS } from "../../../kernel/index.ts";
import { freeTeam } from "../people/moving.ts";
import { enablingTeam } from "../work/tickets.ts";
import { hasBroker, hasCentre, hasOwners } from "../rules.ts";
import { NONE, Regime, ticketKinds, TicketState } from "../state.ts";
import type { LarkfieldState, LarkfieldTicketKind } from "../state.ts";
import { changesMs, centreMs, peopleMs } from "./people.ts";

/** Person-days worked between two instants by kind of ticket, and what running a broker takes. */
export type Cost = Readonly<Record<LarkfieldTicketKind | "operate", number>>;

export function cost(state: LarkfieldState, from: number, to: number): Cost {
  const { tickets } = state;
  const byKind = new Float64Array(ticketKinds.length);
  for (let row = 0; row < tickets.count; row++) {
    const startedAt = tickets.startedAt[row]!;
    if (startedAt === NONE) continue;
    const finishedAt = tickets.state[row] === TicketState.done ? tickets.finishedAt[row]! : to;
    const worked = Math.min(finishedAt, to) - Math.max(startedAt, from);
    if (worked > 0) byKind[tickets.kind[row]!]! += worked / DAY_MS;
  }
  const { stints } = state;
  for (let row = 0; row < stints.count; row++) {
    const worked = Math.min(stints.to[row]!, to) - Math.max(stints.from[row]!, from);
    if (worked > 0) byKind[tickets.kind[stints.ticket[row]!]!]! += worked / DAY_MS;
  }
  const days = Object.fromEntries(ticketKinds.map((kind, index) => [kind, byKind[index]!]));
  const operate = hasBroker(state) ? (state.parameters["operate.daysPerQuarter"] * (to - from)) / state.quarterMs : 0;
  return { ...days, operate } as Cost;
}

export interface Effort {
  /** Person-days worked on facts, operating a broker included. */
  readonly teamDays: number;
  /** Person-days of the teams' own work: what they are there for beside facts. */
  readonly ownDays: number;
}

/** All person-days worked between two instants. */
export function effort(state: LarkfieldState, from: number, to: number): Effort {
  const { own, ...onFacts } = cost(state, from, to);
  return { teamDays: Object.values(onFacts).reduce((sum, days) => sum + days, 0), ownDays: own };
}

/** A centre from an earlier stage stays as long as something is in its care. */
function hasCentralFlows({ flows }: LarkfieldState): boolean {
  return flows.regime.subarray(0, flows.count).includes(Regime.centre);
}

/** Person-days of capacity paid for: teams of living domains, the centre where there is one, the enabling team. */
export function paidDays(state: LarkfieldState, from: number, to: number): number {
  const { domains, parameters } = state;
  let days = 0;
  for (let domain = 0; domain < domains.count; domain++) {
    days += peopleMs(state, domain, from, to) / DAY_MS;
  }
  if (hasCentre(state) || hasCentralFlows(state)) days += centreMs(state, from, to) / DAY_MS;
  if (hasOwners(state)) days += (parameters["practices.enablingPeople"] * (to - from)) / DAY_MS;
  // Who came to the enabling team, those who wait for a team and the board are paid in any case.
  days += (changesMs(state, enablingTeam(state), from, to) + changesMs(state, freeTeam(state), from, to)) / DAY_MS;
  return days + ((parameters["people.free"] + parameters["board.people"]) * (to - from)) / DAY_MS;
}
