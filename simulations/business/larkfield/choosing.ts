import { DAY_MS } from "../../kernel/index.ts";
import { archetypes } from "./catalogue.ts";
import { larkfieldEvents } from "./events.ts";
import type { Larkfield } from "./events.ts";
import { publish } from "./facts.ts";
import { orderMigration } from "./flows.ts";
import { beginPractices } from "./practices.ts";
import { hasTopics } from "./rules.ts";
import { FlowState, NONE } from "./state.ts";

/** Day 0: the architecture is chosen. What was built before serves until it is replaced. */
export function choose(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  state.hasChosen = true;
  beginPractices(larkfield);
  if (!hasTopics(state)) return;
  const { domains, types, flows } = state;
  for (let type = 0; type < types.count; type++) {
    if (domains.joined[types.domain[type]!] === 1) openTopic(larkfield, type);
  }
  for (let flow = 0; flow < flows.count; flow++) {
    if (flows.state[flow] === FlowState.live) orderMigration(larkfield, flow);
  }
  simulation.schedule(simulation.now + DAY_MS, larkfieldEvents.keepHouse, 0);
}

/** Creates the topic of a type. One that keeps all history begins with what is true now. */
export function openTopic(larkfield: Larkfield, type: number): void {
  const { simulation, log } = larkfield;
  const { types, truth, choices, parameters, domains } = simulation.state;
  const keys = parameters["facts.keys"];
  const keepsAll = choices.history === "all";
  const owner = types.domain[type]!;
  const { code, facts } = archetypes[domains.archetype[owner]!]!;
  const retentionMs = keepsAll ? -1 : Math.round(parameters["retention.days"] * DAY_MS);
  const fact = facts[type % parameters["facts.typesPerDomain"]]!;
  log.createTopic(type, `${code}.${owner + 1}.${fact}`, retentionMs, simulation.now);
  types.hasTopic[type] = 1;
  if (!keepsAll) return;
  for (let key = 0; key < keys; key++) {
    const row = truth.fact[type * keys + key]!;
    if (row !== NONE) publish(larkfield, row);
  }
}

/** Once a day the broker looks for records that are too old. */
export function keepHouse(larkfield: Larkfield): void {
  const { simulation, log } = larkfield;
  log.advance(simulation.now);
  simulation.schedule(simulation.now + DAY_MS, larkfieldEvents.keepHouse, 0);
}
