import { DAY_MS, HOUR_MS } from "../../kernel/index.ts";
import type { RunRequest, WhyChain, WhyStep } from "../types.ts";
import { archetypes, decisionKinds } from "./catalogue.ts";
import type { Larkfield } from "./events.ts";
import type { RecordedInput, RecordedOccasion } from "./recorder.ts";
import { FlowState, MOST_INPUTS, NONE, Regime, Transport, Wrong, wrongCauses } from "./state.ts";
import type { LarkfieldState } from "./state.ts";
import { ticketSteps } from "./whyTicket.ts";
import { createWorld } from "./world.ts";

/** One decision taken: its row and the serial of the occasion. */
export interface OccasionId {
  readonly decision: number;
  readonly serial: number;
}

/**
 * Why a decision went as it did: the chain of causes, read off the world at the instant it was taken. The run is made
 * again from its start with the recorder on, which takes no longer than the run itself.
 *
 * Codes: `decision.right`, `.wrong`, `.byHand` ← `copy.missing`, `.lost`, `.late`, `.misread`, `.mismapped`, `trust.low`,
 * `copy.old` or `flow.unbuilt` ← `definition.unknown`, `mapping.wrong`, `fact.lost`, `fact.underWay`, `file.old`,
 * `system.down`, `broker.down` or `history.gone` ← `ticket.waiting`, `ticket.working` or `nobody.noticed` ← `queue.before`
 * ← `team.busy`. Null when there was no such occasion.
 */
export function whyDecision(request: RunRequest, id: OccasionId): WhyChain | null {
  return firstThat(request, ({ decision, serial }) => decision === id.decision && serial === id.serial);
}

/**
 * The chain of one decision that stands for a quarter (from 1): the first one that was acted on and wrong; in a quarter
 * without any, the first one that was taken by hand although data could have been read; null when all were right.
 */
export function whyQuarter(request: RunRequest, quarter: number): WhyChain | null {
  const isIn = (larkfield: Larkfield, at: number): boolean => {
    const { dayZero, quarterMs } = larkfield.simulation.state;
    const from = dayZero + (quarter - 1) * quarterMs;
    return at >= from && at < from + quarterMs;
  };
  return (
    firstThat(request, ({ hasActed, value, at }, larkfield) => hasActed && value < 0 && isIn(larkfield, at), quarter) ??
    firstThat(request, ({ byHand, at }, larkfield) => byHand === "unbuilt" && isIn(larkfield, at), quarter)
  );
}

/** Runs until an occasion is the wanted one and tells its chain; stops there, or at the end of a quarter. */
function firstThat(
  request: RunRequest,
  isWanted: (occasion: RecordedOccasion, larkfield: Larkfield) => boolean,
  lastQuarter = Infinity,
): WhyChain | null {
  const larkfield = createWorld(request);
  const { simulation } = larkfield;
  let chain: WhyChain | null = null;
  larkfield.recorder = {
    occasion(occasion) {
      if (chain === null && isWanted(occasion, larkfield)) chain = chainOf(simulation.state, occasion);
    },
  };
  const { dayZero, quarterMs, endAt } = simulation.state;
  const until = Math.min(endAt, dayZero + lastQuarter * quarterMs);
  while (chain === null && simulation.now < until) simulation.runUntil(Math.min(until, simulation.now + DAY_MS));
  return chain;
}

function chainOf(state: LarkfieldState, occasion: RecordedOccasion): WhyChain {
  const { decisions } = state;
  const { decision, at, value, hasActed, byHand, trust, inputs } = occasion;
  const outcome = !hasActed ? "byHand" : value < 0 ? "wrong" : "right";
  const first: WhyStep = {
    code: `decision.${outcome}`,
    at,
    parameters: {
      kind: decisionKinds[decisions.kind[decision]!]!.code,
      domain: nameOf(state, decisions.domain[decision]!),
      inputs: decisions.inputCount[decision]!,
      value,
      reason: byHand,
    },
  };
  if (outcome === "right") return [first];
  if (byHand === "unbuilt") return [first, ...unbuiltSteps(state, decision, at)];
  const wrong = inputs.filter((input) => input.wrong !== null).sort((x, y) => x.wrong! - y.wrong!)[0];
  if (byHand === "distrust") {
    const step: WhyStep = {
      code: "trust.low",
      at,
      parameters: { trust, domain: nameOf(state, decisions.domain[decision]!) },
    };
    return wrong ? [first, step, ...inputSteps(state, wrong, at)] : [first, step];
  }
  if (byHand === "tooOld") {
    const { usefulMs } = decisionKinds[decisions.kind[decision]!]!;
    return [first, { code: "copy.old", at, parameters: { delayMs: state.parameters["topic.delayMs"], usefulMs } }];
  }
  return wrong ? [first, ...inputSteps(state, wrong, at)] : [first];
}

/** What was wrong with one input, and what that came from. */
function inputSteps(state: LarkfieldState, input: RecordedInput, at: number): WhyStep[] {
  const { flows, types, facts } = state;
  const { flow, type } = input;
  const reader = flows.reader[flow]!;
  const owner = types.domain[type]!;
  const cause = wrongCauses[input.wrong!]!;
  const copy: WhyStep = {
    code: `copy.${cause}`,
    at: input.fact === NONE ? at : facts.at[input.fact]!,
    parameters: { fact: factName(state, type), owner: nameOf(state, owner), reader: nameOf(state, reader) },
  };
  if (input.wrong === Wrong.misread) return [copy, definitionStep(state, input), ...ticketSteps(state, flow, at)];
  if (input.wrong === Wrong.mismapped) {
    const parameters = { fact: factName(state, type), reader: nameOf(state, reader) };
    return [copy, { code: "mapping.wrong", at, parameters }, ...ticketSteps(state, flow, at)];
  }
  return [copy, transportStep(state, input, at)];
}

/** The first change of the field that the reader did not know. */
function definitionStep(state: LarkfieldState, input: RecordedInput): WhyStep {
  const { versions, changes, flows, types } = state;
  const row = versions[input.type]!.find(
    (change) => changes.version[change]! > input.known && changes.field[change] === flows.field[input.flow],
  );
  return {
    code: "definition.unknown",
    at: row === undefined ? 0 : changes.at[row]!,
    parameters: {
      owner: nameOf(state, types.domain[input.type]!),
      fact: factName(state, input.type),
      version: row === undefined ? types.version[input.type]! : changes.version[row]!,
      known: input.known,
    },
  };
}

/** Why a copy did not hold the newest fact. */
function transportStep(state: LarkfieldState, { type, flow, wrong, truth }: RecordedInput, at: number): WhyStep {
  const { flows, types, domains, facts, brokerDownAt } = state;
  const owner = types.domain[type]!;
  const reader = flows.reader[flow]!;
  const truthAt = truth === NONE ? at : facts.at[truth]!;
  if (wrong === Wrong.lost) return { code: "fact.lost", at: truthAt, parameters: { fact: factName(state, type) } };
  const isTopic = flows.transport[flow] === Transport.topic;
  for (const [system, downAt] of [
    [owner, domains.sourceDownAt[owner]!],
    [reader, domains.readerDownAt[reader]!],
  ] as const) {
    if (downAt === NONE) continue;
    return {
      code: "system.down",
      at: downAt,
      parameters: { domain: nameOf(state, system), hours: (at - downAt) / HOUR_MS },
    };
  }
  if (isTopic && brokerDownAt !== NONE) {
    return { code: "broker.down", at: brokerDownAt, parameters: { hours: (at - brokerDownAt) / HOUR_MS } };
  }
  if (wrong === Wrong.missing) {
    return { code: "history.gone", at: flows.liveAt[flow]!, parameters: { fact: factName(state, type) } };
  }
  if (flows.transport[flow] === Transport.file) {
    const fileAt = flows.fileAt[flow]!;
    return { code: "file.old", at: fileAt, parameters: { hours: (at - fileAt) / HOUR_MS, changedAt: truthAt } };
  }
  return { code: "fact.underWay", at: truthAt, parameters: { ms: at - truthAt } };
}

/** The flow that a decision waits for, and the work that would bring it. */
function unbuiltSteps(state: LarkfieldState, decision: number, at: number): WhyStep[] {
  const { flows, decisions, types } = state;
  const reader = decisions.domain[decision]!;
  const flow = state.flowsOfReader[reader]!.find(
    (row) => flows.state[row] === FlowState.building && reads(state, decision, flows.type[row]!),
  );
  if (flow === undefined) return [];
  const type = flows.type[flow]!;
  const step: WhyStep = {
    code: "flow.unbuilt",
    at,
    parameters: {
      fact: factName(state, type),
      owner: nameOf(state, types.domain[type]!),
      reader: nameOf(state, reader),
      isBypass: flows.regime[flow] === Regime.bypass ? 1 : 0,
    },
  };
  return [step, ...ticketSteps(state, flow, at)];
}

function reads(state: LarkfieldState, decision: number, type: number): boolean {
  const first = decision * MOST_INPUTS;
  return state.inputs.subarray(first, first + state.decisions.inputCount[decision]!).includes(type);
}

function nameOf({ names }: LarkfieldState, domain: number): string {
  return names[domain]!;
}

function factName(state: LarkfieldState, type: number): string {
  const { types, domains, parameters } = state;
  const { facts } = archetypes[domains.archetype[types.domain[type]!]!]!;
  return facts[type % parameters["facts.typesPerDomain"]]!;
}
