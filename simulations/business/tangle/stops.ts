import type { Larkfield } from "../larkfield/events.ts";
import { FlowState, NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { halfYearMs } from "../reading/calendar.ts";
import { liveLinks, readersAt } from "../reading/links.ts";
import type { Stop } from "./types.ts";

/** A change that opens at least this many tickets at once is worth stopping for. */
const READERS_WORTH_A_STOP = 3;
/** So is a team with this many tickets open. */
const STACK_WORTH_A_STOP = 20;

/**
 * Runs a new world to its end and finds where a first run stops by itself: the first change with three readers, the
 * first team with twenty tickets, the day from which nothing is added. What does not happen makes no stop.
 */
export function runToEndWithStops({ simulation }: Larkfield): readonly Stop[] {
  const { state } = simulation;
  const freeze = freezeAt(state);
  simulation.runUntil(freeze);
  const frozen = freezeStop(state, freeze);
  simulation.runUntil(state.endAt);
  const stops = [changeStop(state), stackStop(state), frozen];
  return stops.filter((stop): stop is Stop => stop !== null).sort((x, y) => x.at - y.at);
}

/** From here on nothing is added: the start of the last half-year. */
export function freezeAt(state: LarkfieldState): number {
  return state.endAt - halfYearMs(state);
}

function changeStop(state: LarkfieldState): Stop | null {
  const { changes, types, names } = state;
  for (let row = 0; row < changes.count; row++) {
    const readers = readersAt(state, row);
    if (readers < READERS_WORTH_A_STOP) continue;
    const system = names[types.domain[changes.type[row]!]!]!;
    return { at: changes.at[row]!, code: "stop.change", parameters: { system, readers } };
  }
  return null;
}

function stackStop({ tickets, names }: LarkfieldState): Stop | null {
  for (let row = 0; row < tickets.count; row++) {
    const open = tickets.ahead[row]! + 1;
    const system = names[tickets.team[row]!];
    if (open < STACK_WORTH_A_STOP || system === undefined) continue;
    return {
      at: tickets.openedAt[row]!,
      code: "stop.stack",
      parameters: { system, tickets: open + openedTogether(tickets, row) },
    };
  }
  return null;
}

/** Further tickets that the same team was given at the same instant: a change opens one for each reader. */
function openedTogether(tickets: LarkfieldState["tickets"], row: number): number {
  let count = 0;
  for (let next = row + 1; next < tickets.count && tickets.openedAt[next] === tickets.openedAt[row]; next++) {
    if (tickets.team[next] === tickets.team[row]) count += 1;
  }
  return count;
}

function freezeStop(state: LarkfieldState, at: number): Stop {
  const { domains, flows } = state;
  const systems = domains.joined.reduce((sum, joined) => sum + joined, 0);
  let connecting = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    const isBuilt = flows.state[flow] === FlowState.building && flows.buildTicket[flow] !== NONE;
    if (isBuilt) connecting += 1;
  }
  return { at, code: "stop.freeze", parameters: { systems, links: liveLinks(state).length, connecting } };
}
