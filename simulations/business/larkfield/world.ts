import { createSimulation, DAY_MS, eventTypes } from "../../kernel/index.ts";
import { change, endWindow } from "./changes.ts";
import { checkLarkfield } from "./checkLarkfield.ts";
import { choose, keepHouse } from "./choosing.ts";
import { occasion, takeTriggered } from "./decisions.ts";
import { larkfieldEvents } from "./events.ts";
import type { Larkfield, Mechanism } from "./events.ts";
import { deliver, fact } from "./facts.ts";
import { finish } from "./finishing.ts";
import { losePatience, receiveFile } from "./flows.ts";
import { giveDecisions, join } from "./joining.ts";
import { endQuarter } from "./measures/index.ts";
import { need } from "./needs.ts";
import { reconcile } from "./noticing.ts";
import { beginFailing, brokerSystem, fail, recover } from "./outages.ts";
import { followExample } from "./practices.ts";
import { createLarkfieldState, LARKFIELD_QUARTER_MS } from "./state.ts";
import { createTopicLog } from "./topicLog.ts";
import type { LarkfieldRequest } from "./types.ts";

const mechanisms: Readonly<Record<keyof typeof larkfieldEvents, Mechanism>> = {
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
  keepHouse,
  quarterEnd: endQuarter,
};

/** What happens at the instant that ends a quarter belongs to the next: a domain that joins then, its flows and tickets. */
const BEFORE_ALL = -1;

/** Larkfield before its first instant, with everything planned that the request decides. @throws BusinessError */
export function createLarkfield(request: LarkfieldRequest): Larkfield {
  const checked = checkLarkfield(request);
  const state = createLarkfieldState(checked, drawer(checked.seed));
  const handlers = Object.fromEntries(
    Object.entries(mechanisms).map(([name, run]) => [name, (_: unknown, a: number, b: number) => run(larkfield, a, b)]),
  ) as Record<keyof typeof larkfieldEvents, () => void>;
  const simulation = createSimulation({ state, types: larkfieldEvents, handlers, seed: checked.seed });
  const larkfield: Larkfield = { simulation, log: createTopicLog(), recorder: null };
  state.domains.joinAt.forEach((at, domain) => simulation.schedule(at, larkfieldEvents.join, domain));
  beginFailing(larkfield, brokerSystem(larkfield));
  simulation.schedule(state.dayZero, larkfieldEvents.choose, 0, 0, 1);
  checked.stages.forEach(({ day }, index) => {
    simulation.schedule(state.dayZero + day * DAY_MS, larkfieldEvents.choose, index + 1, 0, 1);
  });
  for (let quarter = 0; quarter < state.quarters; quarter++) {
    const at = state.dayZero + (quarter + 1) * LARKFIELD_QUARTER_MS;
    simulation.schedule(at, larkfieldEvents.quarterEnd, quarter, 0, BEFORE_ALL);
  }
  return larkfield;
}

/** A domain joins; with the last of those that are there from the start, the business as it is gets going. */
function begin(larkfield: Larkfield, domain: number): void {
  const { state, now } = larkfield.simulation;
  join(larkfield, domain);
  if (now === 0 && domain === state.parameters["domains.start"] - 1) giveDecisions(larkfield);
}

/** Chance before there is a world to draw in: the same counter-based draws. */
function drawer(seed: number): (name: string, entity: number) => number {
  const types = eventTypes("none");
  const simulation = createSimulation({ state: {}, types, handlers: { none: () => {} }, seed });
  return (name, entity) => simulation.draw(name, entity, 0);
}
