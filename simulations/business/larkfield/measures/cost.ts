import { DAY_MS } from "../../../kernel/index.ts";
import { hasTopics } from "../rules.ts";
import { NONE, Regime, ticketKinds, TicketState } from "../state.ts";
import type { LarkfieldState, LarkfieldTicketKind } from "../state.ts";
import { peopleMs } from "./people.ts";

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
  const days = Object.fromEntries(ticketKinds.map((kind, index) => [kind, byKind[index]!]));
  const operate = hasTopics(state) ? (state.parameters["operate.daysPerQuarter"] * (to - from)) / state.quarterMs : 0;
  return { ...days, operate } as Cost;
}

/** All person-days worked between two instants. */
export function teamDays(state: LarkfieldState, from: number, to: number): number {
  return Object.values(cost(state, from, to)).reduce((sum, days) => sum + days, 0);
}

/** A centre from an earlier stage stays as long as something is in its care. */
function hasCentralFlows({ flows }: LarkfieldState): boolean {
  return flows.regime.subarray(0, flows.count).includes(Regime.centre);
}

/** Person-days of capacity paid for: teams of living domains, the centre where there is one, the enabling team. */
export function paidDays(state: LarkfieldState, from: number, to: number): number {
  const { domains, parameters, choices } = state;
  let days = 0;
  for (let domain = 0; domain < domains.count; domain++) {
    days += peopleMs(state, domain, from, to) / DAY_MS;
  }
  if (choices.interpreter === "centre" || hasCentralFlows(state))
    days += (parameters["central.people"] * (to - from)) / DAY_MS;
  if (choices.interpreter === "owner" && parameters["practices.spread"] > 0) days += (to - from) / DAY_MS;
  return days;
}
