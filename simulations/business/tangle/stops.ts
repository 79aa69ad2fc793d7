import { HALF_YEAR_MS } from "./calendar.ts";
import { NONE } from "./state.ts";
import type { BusinessState } from "./state.ts";
import type { Stop } from "./types.ts";
import type { World } from "./world.ts";

/** A change that opens at least this many tickets at once is worth stopping for. */
const READERS_WORTH_A_STOP = 3;
/** So is a team with this many tickets open. */
const STACK_WORTH_A_STOP = 20;

/**
 * Runs a new world to its end and finds where a first run stops by itself: the first change with three readers, the
 * first team with twenty tickets, the day from which nothing is added. What does not happen makes no stop.
 */
export function runToEndWithStops(world: World): readonly Stop[] {
  const { simulation, endAt } = world;
  const freeze = freezeAt(simulation.state);
  simulation.runUntil(freeze);
  const frozen = freezeStop(simulation.state, freeze);
  simulation.runUntil(endAt);
  const { state } = simulation;
  const stops = [changeStop(state), stackStop(state), frozen];
  return stops.filter((stop): stop is Stop => stop !== null).sort((x, y) => x.at - y.at);
}

/** From here on nothing is added: the start of the last half-year. */
export function freezeAt(state: BusinessState): number {
  return state.endAt - HALF_YEAR_MS;
}

function changeStop({ changes, systems }: BusinessState): Stop | null {
  for (let row = 0; row < changes.count; row++) {
    const readers = changes.readers[row]!;
    if (readers < READERS_WORTH_A_STOP) continue;
    return {
      at: changes.at[row]!,
      code: "stop.change",
      parameters: { system: codeOf(systems, changes.owner[row]!), readers },
    };
  }
  return null;
}

function stackStop({ tickets, systems }: BusinessState): Stop | null {
  for (let row = 0; row < tickets.count; row++) {
    const open = tickets.ahead[row]! + 1;
    if (open < STACK_WORTH_A_STOP) continue;
    return {
      at: tickets.openedAt[row]!,
      code: "stop.stack",
      parameters: { system: codeOf(systems, tickets.team[row]!), tickets: open + openedTogether(tickets, row) },
    };
  }
  return null;
}

/** Further tickets that the same team was given at the same instant: a change opens one for each reader. */
function openedTogether(tickets: BusinessState["tickets"], row: number): number {
  let count = 0;
  for (let next = row + 1; next < tickets.count && tickets.openedAt[next] === tickets.openedAt[row]; next++) {
    if (tickets.team[next] === tickets.team[row]) count += 1;
  }
  return count;
}

function freezeStop({ systems, links }: BusinessState, at: number): Stop {
  const joined = systems.filter(({ joinedAt }) => joinedAt !== NONE).length;
  const live = links.filter((link) => link.state === "live").length;
  const connecting = links.filter((link) => link.state === "connecting").length;
  return { at, code: "stop.freeze", parameters: { systems: joined, links: live, connecting } };
}

function codeOf(systems: BusinessState["systems"], system: number): string {
  return systems[system]!.code;
}
