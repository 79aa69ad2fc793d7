import { DAY_MS } from "../../kernel/index.ts";
import type { BusinessError } from "../BusinessError.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { decisionKinds } from "../larkfield/request/catalogue.ts";
import type { RecordedOccasion } from "../larkfield/deciding/Recorder.ts";
import { FlowState, MOST_INPUTS, NONE, Regime } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { domainName, factAndOwner } from "../reading/names.ts";
import { inputSteps } from "./ofInput.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import { ticketSteps, workOnFlow } from "./ticketSteps.ts";
import { nextSerial } from "../recording/checkpoints.ts";
import type { WorldCheckpoint } from "../recording/checkpoints.ts";
import { about, step } from "./step.ts";
import { notThere, refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** One occasion of a decision, at the instant at which it was taken; without a number the last one by the instant asked. */
export function tellDecision(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  refuseMissingRow(id, state.decisions.count, (at - recording.dayZero) / DAY_MS);
  const chain =
    id.part === undefined ? lastOccasion(recording, id.row, at) : oneOccasion(recording, id.row, id.part, at);
  if (chain === null) throw notTaken(id, (at - recording.dayZero) / DAY_MS);
  return chain;
}

function notTaken(id: WhyId, day: number): BusinessError {
  const fix = id.part === undefined ? "Ask about a later day." : `Ask about the last one: decision:${id.row}.`;
  return notThere(id, `By day ${Math.floor(day)} it was not taken.`, fix);
}

function oneOccasion(recording: WorldRecording, decision: number, serial: number, at: number): WhyChain | null {
  const isBefore = (one: WorldCheckpoint): boolean =>
    serial >= 0
      ? nextSerial(one, decision) <= serial
      : (one.world.state.decisions.wakened[decision] ?? 0) <= -1 - serial;
  const from = recording.checkpoints.findLast((one) => one.at <= at && isBefore(one))!;
  let chain: WhyChain | null = null;
  recording.followOccasions(from.at, at, (occasion, { simulation }) => {
    if (occasion.decision !== decision || occasion.serial !== serial) return false;
    chain = occasionChain(simulation.state, occasion);
    return true;
  });
  return chain;
}

/** Looks back from checkpoint to checkpoint: a decision is taken about once a day. */
function lastOccasion(recording: WorldRecording, decision: number, at: number): WhyChain | null {
  let chain: WhyChain | null = null;
  let to = at;
  for (const { at: from } of recording.checkpoints.filter((one) => one.at < at).reverse()) {
    recording.followOccasions(from, to, (occasion, { simulation }) => {
      if (occasion.decision === decision) chain = occasionChain(simulation.state, occasion);
      return false;
    });
    if (chain !== null) return chain;
    to = from;
  }
  return null;
}

/** Why an occasion went as it did. The world is that of the very moment at which it was taken. */
export function occasionChain(state: LarkfieldState, occasion: RecordedOccasion): WhyChain {
  const { decisions } = state;
  const { decision, serial, key, at, value, hasActed, byHand, trust, inputs } = occasion;
  const outcome = !hasActed ? "byHand" : value < 0 ? "wrong" : "right";
  const first = step(
    `decision.${outcome}`,
    at,
    {
      kind: decisionKinds[decisions.kind[decision]!]!.code,
      domain: domainName(state, decisions.domain[decision]!),
      inputs: decisions.inputCount[decision]!,
      value,
      reason: byHand,
    },
    about(at, "decision", decision, serial),
  );
  if (outcome === "right") return [first];
  if (byHand === "unbuilt") return [first, ...unbuiltSteps(state, decision, at)];
  const wrong = inputs.filter((input) => input.wrong !== null).sort((x, y) => x.wrong! - y.wrong!)[0];
  const causes = wrong === undefined ? [] : inputSteps(state, wrong, key, at);
  if (byHand === "distrust") {
    const domain = domainName(state, decisions.domain[decision]!);
    return [first, step("trust.low", at, { trust, domain }), ...causes];
  }
  if (byHand === "tooOld") {
    const { usefulMs } = decisionKinds[decisions.kind[decision]!]!;
    return [first, step("copy.old", at, { delayMs: state.parameters["topic.delayMs"], usefulMs })];
  }
  return [first, ...causes];
}

/** The flow that a decision waits for, and the work that would bring it. */
export function unbuiltSteps(state: LarkfieldState, decision: number, at: number): WhyStep[] {
  const { flows, decisions } = state;
  const flow = state.flowsOfReader[decisions.domain[decision]!]!.find(
    (row) => flows.state[row] === FlowState.building && reads(state, decision, flows.type[row]!),
  );
  if (flow !== undefined) return [unbuiltStep(state, flow, at), ...workOnFlow(state, flow, at)];
  return projectSteps(state, decision, at);
}

/** The project that a decision waits for when all its flows work. */
function projectSteps(state: LarkfieldState, decision: number, at: number): WhyStep[] {
  const { tickets, heldProjects, decisions, withheldUntil } = state;
  if (heldProjects.includes(decision)) {
    const domain = decisions.domain[decision]!;
    const days = (withheldUntil[domain]! - at) / DAY_MS;
    return [step("need.withheld", at, { domain: domainName(state, domain), days })];
  }
  for (let row = 0; row < tickets.count; row++) {
    const isIts = tickets.kind[row] === kindIndex.project && tickets.subject[row] === decision;
    if (isIts && tickets.finishedAt[row] === NONE) return ticketSteps(state, row, at);
  }
  return [];
}

/** A flow that does not work yet. */
export function unbuiltStep(state: LarkfieldState, flow: number, at: number): WhyStep {
  const { flows } = state;
  return step("flow.unbuilt", at, {
    ...factAndOwner(state, flows.type[flow]!),
    reader: domainName(state, flows.reader[flow]!),
    isBypass: flows.regime[flow] === Regime.bypass ? 1 : 0,
  });
}

/** Whether a decision reads a fact type. */
function reads(state: LarkfieldState, decision: number, type: number): boolean {
  const first = decision * MOST_INPUTS;
  return state.inputs.subarray(first, first + state.decisions.inputCount[decision]!).includes(type);
}
