import { DAY_MS } from "../../../kernel/index.ts";
import type { Choices } from "../architectures/choices.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { factName } from "../facts/factName.ts";
import { publish } from "../facts/facts.ts";
import { NEWEST_OF_KEY } from "../facts/topicLog.ts";
import { beginLending } from "./lending.ts";
import { orderMigration } from "../work/flows.ts";
import { beginExample, beginPractices, orderEnabling } from "./practices.ts";
import { choicesOf, hasBroker, hasOwners, hasTopics } from "../rules.ts";
import { FlowState, NONE, Practice } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

/** The stage that is taken up when the past begins, where it is not connected pair by pair. */
export const PAST = -1;

/** The past begins, day 0, or a later stage: everybody takes up an architecture. What was built before serves until it is replaced. */
export function choose(larkfield: Larkfield, stage: number): void {
  const { state } = larkfield.simulation;
  const hadBroker = hasBroker(state);
  const hadOwners = hasOwners(state);
  state.choices = stage === PAST ? state.past : state.stages[stage]!;
  state.ownChoices.fill(null);
  state.hasChosen = true;
  beginLending(larkfield);
  if (!hadOwners) beginPractices(larkfield);
  adopt(larkfield, hadBroker, () => true);
}

/** Other rows hold from now on for what one domain owns, or for everybody who has no own ones. */
export function chooseRows(larkfield: Larkfield, rows: Choices, domain: number | null): void {
  const { state } = larkfield.simulation;
  const hadBroker = hasBroker(state);
  const isTheirs = (owner: number): boolean => (domain === null ? state.ownChoices[owner] === null : owner === domain);
  const wereOwned = state.names.map((_, owner) => choicesOf(state, owner).interpreter === "owner");
  if (domain === null) state.choices = rows;
  else state.ownChoices[domain] = rows;
  beginLending(larkfield);
  if (rows.interpreter === "owner") {
    beginExample(larkfield);
    for (let owner = 0; owner < state.domains.count; owner++) {
      if (isTheirs(owner) && !wereOwned[owner] && isWithoutPractices(state, owner)) orderEnabling(larkfield, owner);
    }
  }
  adopt(larkfield, hadBroker, isTheirs);
}

function isWithoutPractices({ domains }: LarkfieldState, domain: number): boolean {
  return domains.joined[domain] === 1 && domains.practice[domain] === Practice.none;
}

/** What domains own moves to the rows that hold for them now. */
function adopt(larkfield: Larkfield, hadBroker: boolean, isTheirs: (domain: number) => boolean): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { domains, types, flows } = state;
  if (!hasBroker(state)) return;
  for (let type = 0; type < types.count; type++) {
    const owner = types.domain[type]!;
    if (!isTheirs(owner) || !hasTopics(state, owner)) continue;
    if (types.hasTopic[type] === 1) adoptTopic(larkfield, type);
    else if (domains.joined[owner] === 1) openTopic(larkfield, type);
  }
  for (let flow = 0; flow < flows.count; flow++) {
    if (flows.state[flow] === FlowState.live && isTheirs(types.domain[flows.type[flow]!]!))
      orderMigration(larkfield, flow);
  }
  if (!hadBroker) simulation.schedule(simulation.now + DAY_MS, larkfieldEvents.enforceRetention, 0);
}

/** A topic from before keeps its past by the rules of now, and gets what is missing in it. */
function adoptTopic(larkfield: Larkfield, type: number): void {
  const { simulation, log } = larkfield;
  log.setRetention(type, retentionMsOf(larkfield, type));
  if (keepsNewest(simulation.state, type)) sayWhatIsTrue(larkfield, type);
}

/** Creates the topic of a type. One that keeps the newest of each key begins with what is true now. */
export function openTopic(larkfield: Larkfield, type: number): void {
  const { simulation, log } = larkfield;
  const { types, names } = simulation.state;
  const owner = types.domain[type]!;
  log.createTopic(
    type,
    `${names[owner]!}.${owner + 1}.${factName(simulation.state, type)}`,
    retentionMsOf(larkfield, type),
    simulation.now,
  );
  types.hasTopic[type] = 1;
  if (keepsNewest(simulation.state, type)) sayWhatIsTrue(larkfield, type);
}

/** Whether a topic keeps the newest fact of each key for ever. */
function keepsNewest(state: LarkfieldState, type: number): boolean {
  return choicesOf(state, state.types.domain[type]!).history !== "retention";
}

function retentionMsOf({ simulation }: Larkfield, type: number): number {
  const { parameters, types } = simulation.state;
  const { history } = choicesOf(simulation.state, types.domain[type]!);
  if (history === "newest") return NEWEST_OF_KEY;
  return history === "all" ? -1 : Math.round(parameters["retention.days"] * DAY_MS);
}

/** Everything that a source holds now goes into its topic. */
function sayWhatIsTrue(larkfield: Larkfield, type: number): void {
  const { truth, parameters } = larkfield.simulation.state;
  const keys = parameters["facts.keys"];
  for (let key = 0; key < keys; key++) {
    const row = truth.known[type * keys + key]!;
    if (row !== NONE) publish(larkfield, row);
  }
}

/** Once a day the broker removes records that are older than their topic keeps them. */
export function enforceRetention(larkfield: Larkfield): void {
  const { simulation, log } = larkfield;
  log.advance(simulation.now);
  simulation.schedule(simulation.now + DAY_MS, larkfieldEvents.enforceRetention, 0);
}
