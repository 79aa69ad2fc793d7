import { COMMAND_PRIORITY, createSimulation } from "../kernel/index.ts";
import type { Handler } from "../kernel/index.ts";
import { receiveOwnWork } from "./arrivals.ts";
import { closeTicket, hire } from "./backlog.ts";
import { HALF_YEAR_MS, QUARTER_MS } from "./calendar.ts";
import { change, finishAdapting, finishRepairing } from "./changing.ts";
import { checkRequest, joinAtMs } from "./checkRequest.ts";
import type { CheckedRequest } from "./checkRequest.ts";
import { finishConnecting, finishMove } from "./connecting.ts";
import { events } from "./events.ts";
import type { Business } from "./events.ts";
import { join } from "./joining.ts";
import { finishPublishing, orderPublishing } from "./publishing.ts";
import { createState } from "./state.ts";
import type { BusinessState } from "./state.ts";
import { ticketKinds } from "./types.ts";
import type { InstantMs, RunRequest } from "./types.ts";
import { finishWish, need } from "./wishing.ts";

/** A run under way. The kernel's simulation may be stepped, run, checkpointed and restored. */
export interface World {
  readonly simulation: Business;
  /** End of the last quarter that is looked at; the business itself goes on after it. */
  readonly endAt: InstantMs;
}

const handlers: Readonly<Record<keyof typeof events, Handler<BusinessState>>> = {
  join,
  change,
  need,
  own: receiveOwnWork,
  finish,
  command,
};

/** The business before its first instant, with everything planned that the request decides. @throws BusinessError */
export function createWorld(request: RunRequest): World {
  const checked = checkRequest(request);
  const { scenario, parameters, seed, commands } = checked;
  const endAt = parameters["time.quarters"] * QUARTER_MS;
  const state = createState({
    parameters,
    commands,
    endAt,
    asker: scenario.systems.findIndex((system) => system.code === scenario.asker),
    halfYears: Math.ceil(endAt / HALF_YEAR_MS),
    systems: systemsOf(checked),
    flows: flowsOf(checked),
  });
  const simulation = createSimulation({ state, types: events, handlers, seed });
  scenario.systems.forEach((_, system) => {
    const at = joinAtMs(system, parameters);
    if (at !== null) simulation.schedule(at, events.join, system);
  });
  commands.forEach(({ at }, index) => simulation.schedule(at, events.command, index, 0, COMMAND_PRIORITY));
  return { simulation, endAt };
}

function systemsOf({ scenario, parameters }: CheckedRequest) {
  return scenario.systems.map((system) => ({
    code: system.code,
    people: parameters["team.people"] || system.people,
    changeEveryDays: scenario.facts.find((fact) => fact.owner === system.code)?.changeEveryDays ?? Infinity,
  }));
}

function flowsOf({ scenario }: CheckedRequest) {
  const indexOf = (code: string): number => scenario.systems.findIndex((system) => system.code === code);
  return scenario.facts.flatMap((fact) =>
    fact.readers.map((reader) => ({ owner: indexOf(fact.owner), reader: indexOf(reader) })),
  );
}

/** A piece of work is done: first what it was for, then the team takes the next. */
function finish(simulation: Business, ticket: number): void {
  const { tickets } = simulation.state;
  const link = tickets.link[ticket]!;
  const subject = tickets.subject[ticket]!;
  const kind = ticketKinds[tickets.kind[ticket]!]!;
  if (kind === "adapt") finishAdapting(simulation, subject, link);
  else if (kind === "repair") finishRepairing(simulation, link);
  else if (kind === "connect") finishConnecting(simulation, link, tickets.team[ticket]!);
  else if (kind === "wish") finishWish(simulation, subject);
  else if (kind === "publish") finishPublishing(simulation, subject);
  else if (kind === "move") finishMove(simulation, link);
  closeTicket(simulation, ticket);
}

function command(simulation: Business, index: number): void {
  const { type, system } = simulation.state.commands[index]!;
  if (type === "publish") orderPublishing(simulation, system);
  else hire(simulation, system);
}
