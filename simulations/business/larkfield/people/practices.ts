import { WEEK_MS } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { choicesOf, hasOwners } from "../rules.ts";
import { orderMigration, orderOwnBuild } from "../work/flows.ts";
import { FlowState, NONE, Practice, Published, Regime } from "../state.ts";
import { enablingTeam, openTicket, withdrawTicket } from "../work/tickets.ts";

/** Whether it has been chosen that a domain stands behind its facts: only then does it adopt practices. */
function areWanted({ simulation }: Larkfield, domain: number): boolean {
  const { state } = simulation;
  return state.hasChosen && choicesOf(state, domain).interpreter === "owner";
}

/** On day 0: some domains may have all practices already, the others are enabled one after the other. */
export function beginPractices(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { domains, parameters, types } = simulation.state;
  if (!hasOwners(simulation.state)) return;
  const living = domains.joined.reduce((sum, joined) => sum + joined, 0);
  let left = Math.round(parameters["practices.start"] * living);
  for (let domain = 0; domain < domains.count; domain++) {
    if (domains.joined[domain] === 0) continue;
    if (left > 0) {
      left -= 1;
      domains.practice[domain] = Practice.yes;
      for (const type of typesOf(larkfield, domain)) {
        types.published[type] = Published.yes;
        types.served[type] = types.version[type]!;
      }
    } else orderEnabling(larkfield, domain);
  }
  beginExample(larkfield);
}

/** From now on a domain may follow the others once a week. */
export function beginExample({ simulation }: Larkfield): void {
  const { state } = simulation;
  if (state.hasExample || state.parameters["practices.spread"] === 0) return;
  state.hasExample = true;
  simulation.schedule(simulation.now + WEEK_MS, larkfieldEvents.example, 0);
}

/** The enabling team will come to a domain. */
export function orderEnabling(larkfield: Larkfield, domain: number): void {
  const { state } = larkfield.simulation;
  const { parameters } = state;
  if (!areWanted(larkfield, domain) || parameters["practices.enablingPeople"] === 0) return;
  enable(larkfield, domain);
}

/** Puts the enabling of a domain into the queue of the team that enables. */
export function enable(larkfield: Larkfield, domain: number): void {
  const { state } = larkfield.simulation;
  const { parameters } = state;
  state.domains.enableTicket[domain] = openTicket(larkfield, {
    kind: "enable",
    part: "team",
    team: enablingTeam(state),
    subject: domain,
    meanDays: parameters["practices.enableDays"],
    entity: state.domains.number[domain]!,
    serial: 0,
  });
}

export function finishEnabling(larkfield: Larkfield, domain: number): void {
  beginTraining(larkfield, domain);
}

/** Every week a domain that sees others practise may take it up by itself. */
export function followExample(larkfield: Larkfield, week: number): void {
  const { simulation } = larkfield;
  const { domains, parameters } = simulation.state;
  simulation.schedule(simulation.now + WEEK_MS, larkfieldEvents.example, week + 1);
  let living = 0;
  let practising = 0;
  for (let domain = 0; domain < domains.count; domain++) {
    if (domains.joined[domain] === 0) continue;
    living += 1;
    if (domains.practice[domain] === Practice.yes) practising += 1;
  }
  const chance = (parameters["practices.spread"] * practising) / living;
  for (let domain = 0; domain < domains.count; domain++) {
    if (domains.joined[domain] === 0 || domains.practice[domain] !== Practice.none) continue;
    if (!areWanted(larkfield, domain)) continue;
    if (simulation.draw("example", domains.number[domain]!, week) >= chance) continue;
    // Nobody comes to enable a domain that has started by itself, unless somebody is there already.
    const ticket = domains.enableTicket[domain]!;
    if (ticket !== NONE) withdrawTicket(larkfield, ticket);
    beginTraining(larkfield, domain);
  }
}

function beginTraining(larkfield: Larkfield, domain: number): void {
  const { domains, parameters } = larkfield.simulation.state;
  if (domains.practice[domain] !== Practice.none) return;
  domains.practice[domain] = Practice.underWay;
  openTicket(larkfield, {
    kind: "train",
    part: "team",
    team: domain,
    subject: domain,
    meanDays: parameters["practices.trainDays"],
    entity: domains.number[domain]!,
    serial: 0,
  });
}

/** A team has been trained: it publishes its fact types. */
export function finishTraining(larkfield: Larkfield, domain: number): void {
  larkfield.simulation.state.domains.practice[domain] = Practice.yes;
  orderPublishing(larkfield, domain);
}

/** Describing a domain's facts for everyone stands in the same queue as all other work. Ordered twice, it is done once. */
export function orderPublishing(larkfield: Larkfield, domain: number): void {
  const { parameters, types } = larkfield.simulation.state;
  for (const type of typesOf(larkfield, domain)) {
    if (types.published[type] !== Published.no) continue;
    types.published[type] = Published.underWay;
    openTicket(larkfield, {
      kind: "publish",
      part: "team",
      team: domain,
      subject: type,
      meanDays: parameters["practices.publishDays"],
      entity: types.number[type]!,
      serial: 0,
    });
  }
}

/** A type is in the catalogue: its readers move over, and those who waited for it build their half. */
export function finishPublishing(larkfield: Larkfield, type: number): void {
  const { state } = larkfield.simulation;
  const { types, flows } = state;
  types.published[type] = Published.yes;
  types.served[type] = types.version[type]!;
  for (const flow of state.flowsOfType[type]!) {
    if (flows.state[flow] === FlowState.live) {
      if (flows.regime[flow] !== Regime.owner) orderMigration(larkfield, flow);
    } else if (flows.buildTicket[flow] === NONE) orderOwnBuild(larkfield, flow);
  }
}

export function typesOf({ simulation }: Larkfield, domain: number): readonly number[] {
  const perDomain = simulation.state.parameters["facts.typesPerDomain"];
  return Array.from({ length: perDomain }, (_, index) => domain * perDomain + index);
}
