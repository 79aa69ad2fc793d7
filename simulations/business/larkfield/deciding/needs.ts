import { DAY_MS, exponentialMs } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { decisionKinds } from "../request/catalogue.ts";
import { orderProject } from "./projects.ts";
import { addDecision } from "./decisions.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { ensureFlow, giveFlow } from "../work/flows.ts";
import { numberOfDecision } from "../numbers.ts";
import { FlowState, MOST_INPUTS, NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";

/** A domain needs a new decision. */
export function need(larkfield: Larkfield, domain: number, serial: number): void {
  const { simulation } = larkfield;
  const { parameters, domains } = simulation.state;
  const u = simulation.draw("need.gap", domains.number[domain]!, serial + 1);
  const gapMs = exponentialMs(u, parameters["needs.everyDays"] * DAY_MS);
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.need, domain, serial + 1);
  decide(larkfield, domain, parameters["project.days"] > 0);
}

/** Adds a decision: its kind uniform, its inputs uniform over the fact types of other living domains. It may take a project. */
export function decide(larkfield: Larkfield, domain: number, isProject = false): void {
  const { simulation } = larkfield;
  const id = numberOfDecision(simulation.state, domain);
  const kind = Math.floor(simulation.draw("decision.kind", id, 0) * decisionKinds.length);
  const row = addDecision(larkfield, domain, kind, drawInputs(larkfield, domain, id, kind));
  order(larkfield, row, isProject);
}

/** A decision that was there before the run, with flows that work. */
export function giveDecision(larkfield: Larkfield, domain: number): void {
  const { simulation } = larkfield;
  const id = numberOfDecision(simulation.state, domain);
  const kind = Math.floor(simulation.draw("decision.kind", id, 0) * decisionKinds.length);
  const types = drawInputs(larkfield, domain, id, kind);
  for (const type of types) giveFlow(larkfield, type, domain);
  addDecision(larkfield, domain, kind, types);
}

function drawInputs({ simulation }: Larkfield, domain: number, id: number, kind: number): readonly number[] {
  const { types, domains, parameters } = simulation.state;
  const candidates: number[] = [];
  for (let type = 0; type < types.count; type++) {
    const owner = types.domain[type]!;
    if (owner !== domain && domains.joined[owner] === 1) candidates.push(type);
  }
  const wanted = parameters["decisions.inputs"] || decisionKinds[kind]!.inputs;
  const chosen: number[] = [];
  for (let index = 0; index < wanted && candidates.length > 0; index++) {
    const place = Math.floor(simulation.draw("decision.input", id, index) * candidates.length);
    chosen.push(...candidates.splice(place, 1));
  }
  return chosen;
}

/** Orders what a decision lacks, and counts it as a need until everything works. */
function order(larkfield: Larkfield, decision: number, isProject = false): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { decisions, flows, needs } = state;
  const row = addRow(needs, needs.decision);
  needs.decision[row] = decision;
  needs.at[row] = simulation.now;
  needs.workingAt[row] = NONE;
  needs.isBypassed[row] = 0;
  // A project is one thing more that is lacking.
  let unbuilt = isProject ? 1 : 0;
  if (isProject) orderProject(larkfield, decision);
  for (let index = 0; index < decisions.inputCount[decision]!; index++) {
    const flow = ensureFlow(larkfield, state.inputs[decision * MOST_INPUTS + index]!, decisions.domain[decision]!);
    if (flows.state[flow] !== FlowState.live) unbuilt += 1;
  }
  decisions.unbuilt[decision] = unbuilt;
  if (unbuilt === 0) needs.workingAt[row] = simulation.now;
  else state.openNeeds.push(row);
}

/**
 * An existing decision of another domain has to take a newly joined domain into account: one of its inputs gives way to one
 * of that domain. Where chance names one that does so already, or has no input, the next in line that can is taken.
 */
export function readNewDomain(larkfield: Larkfield, domain: number, index: number): void {
  const { simulation } = larkfield;
  const { state } = simulation;
  const { decisions, parameters, inputs } = state;
  const number = state.domains.number[domain]!;
  if (decisions.count === 0) return;
  const named = Math.floor(simulation.draw("join.decision", number, index) * decisions.count);
  const decision = firstThatCanRead(state, domain, named);
  if (decision === NONE) return;
  const count = decisions.inputCount[decision]!;
  const perDomain = parameters["facts.typesPerDomain"];
  const type = domain * perDomain + Math.floor(simulation.draw("join.type", number, index) * perDomain);
  const place = decision * MOST_INPUTS + Math.floor(simulation.draw("join.input", number, index) * count);
  inputs[place] = type;
  order(larkfield, decision);
}

/** The first decision from a row on, once round, that belongs to another domain, has inputs and reads none of this one. */
function firstThatCanRead({ decisions, inputs, types }: LarkfieldState, domain: number, from: number): number {
  for (let step = 0; step < decisions.count; step++) {
    const decision = (from + step) % decisions.count;
    const count = decisions.inputCount[decision]!;
    if (decisions.domain[decision] === domain || count === 0) continue;
    let isReading = false;
    for (let index = 0; index < count; index++) {
      if (types.domain[inputs[decision * MOST_INPUTS + index]!] === domain) isReading = true;
    }
    if (!isReading) return decision;
  }
  return NONE;
}
