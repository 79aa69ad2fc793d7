/**
 * Orders for single people. Whoever is to go finishes the work in hand; then the way takes `move.days`, in which nobody
 * has them and the team they go to pays. Hired people come after `hire.days` and are paid from then on.
 */
import { DAY_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { addPerson } from "../work/tickets.ts";

/** What an event of `person` is about: somebody comes, or is due back. */
const [COMES, DUE_BACK] = [0, 1] as const;

/** The team of people who wait for one: it has no queue. */
export const freeTeam = ({ domains }: LarkfieldState): number => domains.count + 2;

/** People of a team who have no order to go. */
export function peopleIn(state: LarkfieldState, team: number): number {
  return team === freeTeam(state) ? state.freePeople : state.teams[team]!.servers;
}

/** People of a team who have an order to go and are still finishing something. */
export function leavingFrom({ leaving, moves }: LarkfieldState, team: number): number {
  return leaving.filter((move) => moves.from[move] === team).length;
}

/** Somebody from outside comes to a team. */
export function hirePerson(larkfield: Larkfield, team: number): void {
  const { simulation } = larkfield;
  const { parameters } = simulation.state;
  const move = addMove(larkfield, NONE, team, NONE);
  come(larkfield, move, Math.round(parameters["hire.days"] * DAY_MS));
}

/** One person of a team is to go to another one, for good or for so many days. There has to be one. */
export function movePerson(larkfield: Larkfield, from: number, to: number, days: number = NONE): void {
  const { state } = larkfield.simulation;
  const move = addMove(larkfield, from, to, days);
  if (from === freeTeam(state)) {
    state.freePeople -= 1;
    go(larkfield, move);
    return;
  }
  const team = state.teams[from]!;
  team.servers -= 1;
  if (team.busy <= team.servers) go(larkfield, move);
  else state.leaving.push(move);
}

/** Somebody of a team has finished something: whoever has waited longest to go goes. */
export function letGo(larkfield: Larkfield, team: number): void {
  const { leaving, moves } = larkfield.simulation.state;
  if (leaving.length === 0) return;
  const place = leaving.findIndex((move) => moves.from[move] === team);
  if (place >= 0) go(larkfield, leaving.splice(place, 1)[0]!);
}

function addMove({ simulation }: Larkfield, from: number, to: number, days: number): number {
  const { moves } = simulation.state;
  const row = addRow(moves, moves.from);
  moves.from[row] = from;
  moves.to[row] = to;
  moves.days[row] = days;
  moves.orderedAt[row] = simulation.now;
  moves.leftAt[row] = NONE;
  moves.cameAt[row] = NONE;
  return row;
}

function go(larkfield: Larkfield, move: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { moves, parameters } = state;
  moves.leftAt[move] = simulation.now;
  note(larkfield, moves.from[move]!, -1);
  note(larkfield, moves.to[move]!, 1);
  come(larkfield, move, Math.round(parameters["move.days"] * DAY_MS));
}

function come(larkfield: Larkfield, move: number, wayMs: number): void {
  const { simulation } = larkfield;
  if (wayMs === 0) arrive(larkfield, move);
  else simulation.schedule(simulation.now + wayMs, larkfieldEvents.person, move, COMES);
}

function arrive(larkfield: Larkfield, move: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { moves } = state;
  const to = moves.to[move]!;
  moves.cameAt[move] = simulation.now;
  if (moves.from[move] === NONE) note(larkfield, to, 1);
  if (moves.days[move] !== NONE) {
    simulation.schedule(simulation.now + moves.days[move]! * DAY_MS, larkfieldEvents.person, move, DUE_BACK);
  }
  if (to === freeTeam(state)) state.freePeople += 1;
  else addPerson(larkfield, to);
}

/** Somebody comes to a team, or is due back from it; who has gone elsewhere meanwhile stays there. */
export function person(larkfield: Larkfield, move: number, phase: number): void {
  const { state } = larkfield.simulation;
  const { moves } = state;
  if (phase === COMES) arrive(larkfield, move);
  else if (peopleIn(state, moves.to[move]!) > 0) movePerson(larkfield, moves.to[move]!, moves.from[move]!);
}

/** Writes down who pays whom from now on. */
function note({ simulation }: Larkfield, team: number, change: 1 | -1): void {
  const { staff } = simulation.state;
  const row = addRow(staff, staff.team);
  staff.team[row] = team;
  staff.at[row] = simulation.now;
  staff.change[row] = change;
}
