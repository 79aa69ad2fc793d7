/**
 * Where the people of a centre come from beside those of its first day: it may grow with the domains that join, and borrow
 * from their teams while its work waits. Whoever is lent is missed in the team until the day of return; work that is begun
 * is finished first.
 */
import { DAY_MS, WEEK_MS } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE, TicketState } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import { gained, hasCentre } from "../rules.ts";
import { addPerson, centreTeam, firstWaiting } from "../work/tickets.ts";

/** A domain has joined after day 0: a centre that grows may get one more person by it. */
export function growCentre(larkfield: Larkfield): void {
  const { state } = larkfield.simulation;
  const before = gained(state, state.joinedSince);
  state.joinedSince += 1;
  for (let more = gained(state, state.joinedSince) - before; more > 0; more--) addPerson(larkfield, centreTeam(state));
}

/** From the day on which there is a centre it looks once a week whether it has to borrow. */
export function beginLending({ simulation }: Larkfield): void {
  const { state } = simulation;
  if (state.isLending || !hasCentre(state) || state.parameters["central.borrowPeople"] === 0) return;
  state.isLending = true;
  simulation.schedule(simulation.now + WEEK_MS, larkfieldEvents.lend, 0);
}

/** A week is over: who is due goes back, and a centre whose work waits too long borrows whom teams can spare. */
export function lend(larkfield: Larkfield, week: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { parameters, teams, lenders, dueBackAt } = state;
  simulation.schedule(simulation.now + WEEK_MS, larkfieldEvents.lend, week + 1);
  const centre = teams[centreTeam(state)]!;
  while (centre.busy < centre.servers && giveBack(larkfield)) continue;
  if (!hasCentre(state)) return;
  while (lenders.length < parameters["central.borrowPeople"] && waitsTooLong(larkfield)) {
    const lender = whoCanSpare(state);
    if (lender === NONE) return;
    teams[lender]!.servers -= 1;
    lenders.push(lender);
    dueBackAt.push(simulation.now + Math.round(parameters["central.borrowDays"] * DAY_MS));
    addPerson(larkfield, centreTeam(state));
  }
}

/** Sends the one who has been due longest back to the team. False when nobody is due. */
export function giveBack(larkfield: Larkfield): boolean {
  const { simulation } = larkfield;
  const { state } = simulation;
  if (state.lenders.length === 0 || state.dueBackAt[0]! > simulation.now) return false;
  const lender = state.lenders.shift()!;
  state.dueBackAt.shift();
  state.teams[centreTeam(state)]!.servers -= 1;
  addPerson(larkfield, lender);
  return true;
}

function waitsTooLong({ simulation }: Larkfield): boolean {
  const { state } = simulation;
  const ticket = firstWaiting(state, centreTeam(state));
  if (ticket === NONE) return false;
  const waitMs = simulation.now - state.tickets.openedAt[ticket]!;
  return (
    waitMs > state.parameters["central.borrowAfterDays"] * DAY_MS && state.tickets.state[ticket] === TicketState.waiting
  );
}

/** The team with the most people who have nothing to do now; the one that has joined first among equals. */
function whoCanSpare({ domains, teams }: LarkfieldState): number {
  let best = NONE;
  let mostIdle = 0;
  for (let domain = 0; domain < domains.count; domain++) {
    const team = teams[domain]!;
    const idle = domains.joined[domain] === 1 ? team.servers - team.busy : 0;
    if (idle <= mostIdle) continue;
    best = domain;
    mostIdle = idle;
  }
  return best;
}
