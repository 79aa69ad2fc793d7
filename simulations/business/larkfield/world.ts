import type { RunRequest } from "../types.ts";
import { COMMAND_PRIORITY, createSimulation, DAY_MS, eventTypes } from "../../kernel/index.ts";
import { change, endServed, endWindow } from "./work/changes.ts";
import { checkCommands } from "./commands/checkCommands.ts";
import type { CheckedRequest } from "./request/checkRequest.ts";
import { checkRequest } from "./request/checkRequest.ts";
import { choose, enforceRetention, PAST } from "./people/choosing.ts";
import { give } from "./commands/give.ts";
import { occasion, takeTriggered } from "./deciding/decisions.ts";
import { larkfieldEvents } from "./events.ts";
import type { Larkfield, Mechanism } from "./events.ts";
import { deliver, fact, learn } from "./facts/facts.ts";
import { approve, finish } from "./people/finishing.ts";
import { losePatience, receiveFile } from "./work/flows.ts";
import { giveDecisions, join } from "./people/joining.ts";
import { endQuarter } from "./measures/index.ts";
import { resume } from "./deciding/projects.ts";
import { need } from "./deciding/needs.ts";
import { reconcile } from "./work/noticing.ts";
import { receiveDemand } from "./work/demand.ts";
import { receiveOwnWork } from "./work/ownWork.ts";
import { beginFailing, brokerSystem, fail, recover } from "./outages/outages.ts";
import { lend } from "./people/lending.ts";
import { person } from "./people/moving.ts";
import { followExample } from "./people/practices.ts";
import { handlersOf, isOn, refuseMissingSide } from "./SideMechanism.ts";
import { createLarkfieldState } from "./state.ts";
import { createTopicLog } from "./facts/topicLog.ts";
import type { WorldParts } from "./WorldParts.ts";
import { keep } from "./work/serving.ts";
import { wish } from "./work/wishes.ts";

/** The business itself. What goes on beside it, and what may be ordered, is handed over: `WorldParts`. */
const mechanisms: Readonly<Partial<Record<keyof typeof larkfieldEvents, Mechanism>>> = {
  join: begin,
  fact,
  deliver,
  file: receiveFile,
  occasion,
  triggered: takeTriggered,
  change,
  need,
  fail,
  recover,
  finish,
  patience: losePatience,
  windowEnd: endWindow,
  choose,
  reconcile,
  example: followExample,
  enforceRetention,
  quarterEnd: endQuarter,
  own: receiveOwnWork,
  wish,
  keep,
  servedEnd: endServed,
  lend,
  demand: receiveDemand,
  person,
  resume,
  approve,
  late: learn,
};

/** What happens at the instant that ends a quarter belongs to the next: a domain that joins then, its flows and tickets. */
const BEFORE_ALL = -1;

/**
 * The business before its first instant, with everything planned that the request decides, the mechanisms that may go on
 * beside it, and the commands that may be given. @throws BusinessError also where the request needs one that is not among them
 */
export function createWorldWith(request: RunRequest, parts: WorldParts): Larkfield {
  const checked = checkRun(request, parts);
  const { sides = [], commands = {} } = parts;
  const command: Mechanism = (world, index) => give(world, index, commands);
  const state = createLarkfieldState(checked, drawer(checked.seed));
  const handlers = Object.fromEntries(
    Object.entries({ ...handlersOf(sides), ...mechanisms, command }).map(([name, run]) => [
      name,
      (_: unknown, a: number, b: number) => run(larkfield, a, b),
    ]),
  ) as Record<keyof typeof larkfieldEvents, () => void>;
  const simulation = createSimulation({ state, types: larkfieldEvents, handlers, seed: checked.seed });
  const larkfield: Larkfield = { simulation, log: createTopicLog(), recorder: null };
  state.domains.joinAt.forEach((at, domain) => simulation.schedule(at, larkfieldEvents.join, domain));
  beginFailing(larkfield, brokerSystem(larkfield));
  if (state.dayZero > 0 && state.past.interpreter !== "pair")
    simulation.schedule(0, larkfieldEvents.choose, PAST, 0, 1);
  simulation.schedule(state.dayZero, larkfieldEvents.choose, 0, 0, 1);
  checked.stages.forEach(({ day }, index) => {
    simulation.schedule(state.dayZero + day * DAY_MS, larkfieldEvents.choose, index + 1, 0, 1);
  });
  for (let quarter = 0; quarter < state.quarters; quarter++) {
    const at = state.dayZero + (quarter + 1) * state.quarterMs;
    simulation.schedule(at, larkfieldEvents.quarterEnd, quarter, 0, BEFORE_ALL);
  }
  state.commands.forEach(({ at }, index) => {
    simulation.schedule(at, larkfieldEvents.command, index, 0, COMMAND_PRIORITY);
  });
  for (const { isOnWhere, begin: beginSide } of sides) {
    if (isOn(state.parameters[isOnWhere])) beginSide(larkfield);
  }
  return larkfield;
}

/** Refuses what cannot be run with these parts, commands included, which are put in order. @throws BusinessError */
export function checkRun(request: RunRequest, { sides = [], commands = {} }: WorldParts): CheckedRequest {
  const checked = checkRequest(request);
  refuseMissingSide(checked.parameters, sides);
  return { ...checked, commands: checkCommands(checked, commands) };
}

/** A domain joins; with the last of those that are there from the start, the business as it is gets going. */
function begin(larkfield: Larkfield, domain: number): void {
  const { state, now } = larkfield.simulation;
  join(larkfield, domain);
  const isLast = now === 0 && state.domains.joinAt[domain + 1] !== 0;
  if (isLast && state.readers === null) giveDecisions(larkfield);
}

/** Chance before there is a world to draw in: the same counter-based draws. */
function drawer(seed: number): (name: string, entity: number) => number {
  const types = eventTypes("none");
  const simulation = createSimulation({ state: {}, types, handlers: { none: () => {} }, seed });
  return (name, entity) => simulation.draw(name, entity, 0);
}
