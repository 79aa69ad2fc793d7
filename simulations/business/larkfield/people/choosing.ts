import { DAY_MS } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { factName } from "../facts/factName.ts";
import { publish } from "../facts/facts.ts";
import { orderMigration } from "../work/flows.ts";
import { beginPractices } from "./practices.ts";
import { hasTopics } from "../rules.ts";
import { FlowState, NONE } from "../state.ts";

/** Day 0, or a later stage: an architecture is chosen. What was built before serves until it is replaced. */
export function choose(larkfield: Larkfield, stage: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const hadTopics = hasTopics(state);
  const wasOwned = state.hasChosen && state.choices.interpreter === "owner";
  state.choices = state.stages[stage]!;
  state.hasChosen = true;
  if (!wasOwned) beginPractices(larkfield);
  if (!hasTopics(state)) return;
  const { domains, types, flows } = state;
  for (let type = 0; type < types.count; type++) {
    if (types.hasTopic[type] === 1) adoptTopic(larkfield, type);
    else if (domains.joined[types.domain[type]!] === 1) openTopic(larkfield, type);
  }
  for (let flow = 0; flow < flows.count; flow++) {
    if (flows.state[flow] === FlowState.live) orderMigration(larkfield, flow);
  }
  if (!hadTopics) simulation.schedule(simulation.now + DAY_MS, larkfieldEvents.enforceRetention, 0);
}

/** A topic from an earlier stage keeps its past by the rules of the new one, and gets what is missing in it. */
function adoptTopic(larkfield: Larkfield, type: number): void {
  const { simulation, log } = larkfield;
  log.setRetention(type, retentionMsOf(larkfield));
  if (simulation.state.choices.history === "all") sayWhatIsTrue(larkfield, type);
}

/** Creates the topic of a type. One that keeps all history begins with what is true now. */
export function openTopic(larkfield: Larkfield, type: number): void {
  const { simulation, log } = larkfield;
  const { types, choices, names } = simulation.state;
  const owner = types.domain[type]!;
  log.createTopic(
    type,
    `${names[owner]!}.${owner + 1}.${factName(simulation.state, type)}`,
    retentionMsOf(larkfield),
    simulation.now,
  );
  types.hasTopic[type] = 1;
  if (choices.history === "all") sayWhatIsTrue(larkfield, type);
}

function retentionMsOf({ simulation }: Larkfield): number {
  const { choices, parameters } = simulation.state;
  return choices.history === "all" ? -1 : Math.round(parameters["retention.days"] * DAY_MS);
}

/** Everything that a source holds now goes into its topic. */
function sayWhatIsTrue(larkfield: Larkfield, type: number): void {
  const { truth, parameters } = larkfield.simulation.state;
  const keys = parameters["facts.keys"];
  for (let key = 0; key < keys; key++) {
    const row = truth.fact[type * keys + key]!;
    if (row !== NONE) publish(larkfield, row);
  }
}

/** Once a day the broker removes records that are older than their topic keeps them. */
export function enforceRetention(larkfield: Larkfield): void {
  const { simulation, log } = larkfield;
  log.advance(simulation.now);
  simulation.schedule(simulation.now + DAY_MS, larkfieldEvents.enforceRetention, 0);
}
