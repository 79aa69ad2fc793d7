import { FlowState, NONE, Regime } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import { halfYearAt, halfYearCount, halfYearMs } from "./calendar.ts";
import { isOpen, workedUntil } from "./kindOf.ts";

/**
 * Changes of its source that each reader does not follow yet, by flow: open adaptations of the flow by today's way of
 * connecting it, and of its whole published type. What was ordered for a link that has been left no longer counts.
 */
export function changesBehind(state: LarkfieldState): Int32Array {
  const behind = new Int32Array(state.flows.count);
  for (let ticket = 0; ticket < state.tickets.count; ticket++) {
    if (!isOpen(state, ticket)) continue;
    for (const flow of flowsAdapted(state, ticket)) {
      if (state.tickets.regime[ticket] === state.flows.regime[flow]) behind[flow]! += 1;
    }
  }
  return behind;
}

/** For each half-year, the working flows × ms there were, and those × ms that were behind. Read off the ticket table. */
export function latenessByHalf(state: LarkfieldState, now: number): readonly { liveMs: number; lateMs: number }[] {
  const halves = Array.from({ length: halfYearCount(state) }, () => ({ liveMs: 0, lateMs: 0 }));
  const late = lateSpans(state, now);
  for (let flow = 0; flow < state.flows.count; flow++) {
    if (state.flows.state[flow] !== FlowState.live) continue;
    addSpan(state, state.flows.liveAt[flow]!, now, (half, ms) => void (halves[half]!.liveMs += ms));
    let countedTo = -Infinity;
    for (const [from, to] of late[flow]!.toSorted((x, y) => x[0] - y[0])) {
      addSpan(state, Math.max(from, countedTo), to, (half, ms) => void (halves[half]!.lateMs += ms));
      countedTo = Math.max(countedTo, to);
    }
  }
  return halves;
}

type Span = readonly [from: number, to: number];

/** When each flow had an adaptation before it. A flow that moves over leaves behind what was ordered for the old link. */
function lateSpans(state: LarkfieldState, now: number): readonly Span[][] {
  const { tickets, flows } = state;
  const spans = Array.from({ length: flows.count }, (): Span[] => []);
  const movedAt = movesOf(state);
  for (let ticket = 0; ticket < tickets.count; ticket++) {
    const openedAt = tickets.openedAt[ticket]!;
    const doneAt = workedUntil(state, ticket, now);
    const isForOwnLink = tickets.regime[ticket] === Regime.pair;
    for (const flow of flowsAdapted(state, ticket)) {
      if (!isForOwnLink && flows.regime[flow] === Regime.pair) continue;
      const since = movedAt[flow] === Infinity ? flows.liveAt[flow]! : movedAt[flow]!;
      const from = isForOwnLink ? openedAt : Math.max(openedAt, since);
      const to = isForOwnLink ? Math.min(doneAt, movedAt[flow]!) : doneAt;
      if (to > from) spans[flow]!.push([from, to]);
    }
  }
  return spans;
}

/** When each flow moved over to what is published; Infinity when it has not. */
function movesOf({ tickets, flows }: LarkfieldState): Float64Array {
  const movedAt = new Float64Array(flows.count).fill(Infinity);
  for (let ticket = 0; ticket < tickets.count; ticket++) {
    if (tickets.kind[ticket] !== kindIndex.migrate || tickets.finishedAt[ticket] === NONE) continue;
    movedAt[tickets.flow[ticket]!] = tickets.finishedAt[ticket]!;
  }
  return movedAt;
}

const none: readonly number[] = [];

/** The flows whose reader follows only when a ticket is done: one of its own, or all that read the published type. */
function flowsAdapted({ tickets, changes, flowsOfType }: LarkfieldState, ticket: number): readonly number[] {
  if (tickets.kind[ticket] !== kindIndex.adapt) return none;
  const flow = tickets.flow[ticket]!;
  return flow === NONE ? flowsOfType[changes.type[tickets.subject[ticket]!]!]! : [flow];
}

function addSpan(state: LarkfieldState, from: number, to: number, add: (half: number, ms: number) => void): void {
  const halfMs = halfYearMs(state);
  for (let at = from; at < to;) {
    const half = halfYearAt(state, at);
    const until = Math.min(to, state.dayZero + (half + 1) * halfMs);
    if (half >= halfYearCount(state)) return;
    if (half >= 0) add(half, until - at);
    at = until;
  }
}
