/** Three years of Larkfield under the platform, with more or less patience at the centre's line. Nothing is written. */
import { auditCopies, createWorldWith } from "../../simulations/business/index.ts";
import type { LarkfieldState } from "../../simulations/business/index.ts";
import { agility } from "../../simulations/business/larkfield/measures/agility.ts";
import { ticketCounts } from "../../simulations/business/larkfield/measures/counts.ts";
import { value } from "../../simulations/business/larkfield/measures/value.ts";
import { NONE } from "../../simulations/business/larkfield/state.ts";
import { FlowState, Regime, TicketState } from "../../simulations/business/larkfield/tables/names.ts";
import { ticketKinds } from "../../simulations/business/larkfield/tables/tickets.ts";
import { centreTeam } from "../../simulations/business/larkfield/work/tickets.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";
import { mean } from "../queue/queueRuns.ts";

/** Days after which somebody whose build has not begun makes a flow of their own. */
export type Patience = number | "never";

export interface BypassRun {
  /** Of the last half-year. */
  readonly value: number;
  /** Of needs and changes of the last year. */
  readonly days: number;
  readonly daysLongest: number;
  /** Needs since day 0, by what makes them the same in another run of the seed. */
  readonly needs: ReadonlyMap<string, { readonly days: number; readonly isBypassed: boolean }>;
  /** Share of the copies that are right, at the ends of the last four quarters; NaN where there are none. */
  readonly rightOfOwn: number;
  readonly rightOfCentre: number;
  /** Flows people have made for themselves, at the end. */
  readonly ownFlows: number;
  /** Days of repairs and adaptations of the centre's own feeds, opened in the last two years; the age of those still open. */
  readonly repairDays: number;
  /** Of the repairs of flows that people made for themselves, the share that stands in the centre's line; NaN for none. */
  readonly ownRepairsAtCentre: number;
  /** Tickets of the centre that are not done, at the end. */
  readonly inLine: number;
}

export function bypassRun(seed: number, patienceDays: Patience): BypassRun {
  const overrides = { "bypass.patienceDays": patienceDays };
  const larkfield = createWorldWith({ scenario: "larkfield", architecture: "platform", seed, overrides }, {});
  const { simulation } = larkfield;
  const { state } = simulation;
  const { quarterMs, quarters, endAt } = state;
  const counts = { own: { copies: 0, right: 0 }, centre: { copies: 0, right: 0 } };
  for (const back of [3, 2, 1, 0]) {
    simulation.runUntil(endAt - back * quarterMs);
    auditCopies(larkfield, ({ flow, wrong }) => {
      const regime = state.flows.regime[flow];
      if (regime !== Regime.bypass && regime !== Regime.centre) return;
      const count = regime === Regime.bypass ? counts.own : counts.centre;
      count.copies += 1;
      if (wrong === null) count.right += 1;
    });
  }
  const { leadTimeDays, leadTimeDaysP95 } = agility(state, endAt - 4 * quarterMs, endAt);
  return {
    value: mean([quarters - 2, quarters - 1].map((quarter) => value(state, quarter) ?? 0)),
    days: leadTimeDays!,
    daysLongest: leadTimeDaysP95!,
    needs: needsOf(state),
    rightOfOwn: counts.own.right / counts.own.copies,
    rightOfCentre: counts.centre.right / counts.centre.copies,
    ownFlows: ownFlows(state),
    repairDays: repairDays(state),
    ownRepairsAtCentre: ownRepairsAtCentre(state),
    inLine: ticketCounts(state).centralTickets,
  };
}

/** The same Larkfield needs the same at the same instant, however patient it is. */
function needsOf({ needs, decisions, dayZero, endAt }: LarkfieldState): BypassRun["needs"] {
  const found = new Map<string, { days: number; isBypassed: boolean }>();
  for (let row = 0; row < needs.count; row++) {
    const at = needs.at[row]!;
    if (at < dayZero) continue;
    const workingAt = needs.workingAt[row]!;
    found.set(`${at} ${decisions.domain[needs.decision[row]!]}`, {
      days: ((workingAt === NONE ? endAt : workingAt) - at) / DAY_MS,
      isBypassed: needs.isBypassed[row] === 1,
    });
  }
  return found;
}

function ownFlows({ flows }: LarkfieldState): number {
  let count = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    if (flows.regime[flow] === Regime.bypass && flows.state[flow] === FlowState.live) count += 1;
  }
  return count;
}

/** Nobody can take these out of the line by making a flow of their own. */
function repairDays(state: LarkfieldState): number {
  const { tickets, quarterMs, endAt } = state;
  const kinds: readonly string[] = ["repair", "adapt"];
  const days: number[] = [];
  for (let row = 0; row < tickets.count; row++) {
    const openedAt = tickets.openedAt[row]!;
    if (openedAt < endAt - 8 * quarterMs || tickets.regime[row] !== Regime.centre) continue;
    if (tickets.team[row] !== centreTeam(state) || !kinds.includes(ticketKinds[tickets.kind[row]!]!)) continue;
    if (tickets.state[row] === TicketState.withdrawn) continue;
    const until = tickets.state[row] === TicketState.done ? tickets.finishedAt[row]! : endAt;
    days.push((until - openedAt) / DAY_MS);
  }
  return mean(days);
}

function ownRepairsAtCentre(state: LarkfieldState): number {
  const { tickets } = state;
  let all = 0;
  let atCentre = 0;
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.regime[row] !== Regime.bypass || ticketKinds[tickets.kind[row]!] !== "repair") continue;
    all += 1;
    if (tickets.team[row] === centreTeam(state)) atCentre += 1;
  }
  return atCentre / all;
}

/** Mean days of the needs that never used a bypass where it is allowed: there, and the same ones where it is forbidden. */
export function othersWait(allowed: BypassRun, forbidden: BypassRun): readonly [number, number] {
  const pairs = [...allowed.needs].flatMap(([key, { days, isBypassed }]) => {
    const same = forbidden.needs.get(key);
    return isBypassed || same === undefined ? [] : [[days, same.days] as const];
  });
  return [mean(pairs.map(([there]) => there)), mean(pairs.map(([, here]) => here))];
}
