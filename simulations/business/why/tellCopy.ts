import { DAY_MS, HOUR_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { recordedInput } from "../larkfield/deciding/decisions.ts";
import { judgeInput, RIGHT } from "../larkfield/deciding/judging.ts";
import { FlowState, NONE, Transport } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { domainName, factAndOwner } from "../reading/names.ts";
import { unbuiltStep } from "./ofDecision.ts";
import { inputSteps } from "./ofInput.ts";
import { about, step } from "./step.ts";
import { workOnFlow } from "./ticketSteps.ts";
import { notThere, refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** What a flow's copy of a key is worth at an instant, judged as a decision would judge it, and where that came from. */
export function tellCopy(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { flows, parameters } = state;
  const { row: flow, part: key = 0 } = id;
  refuseMissingRow(id, flows.count, (at - recording.dayZero) / DAY_MS);
  const keys = parameters["facts.keys"];
  if (key < 0 || key >= keys) throw notThere(id, `A flow has the keys 0 to ${keys - 1}.`, "Take one of these.");
  if (flows.state[flow] !== FlowState.live) return [unbuiltStep(state, flow, at), ...workOnFlow(state, flow, at)];
  const wrong = judgeInput(state, flow, key, at);
  const asked = about(at, "copy", flow, key);
  const input = recordedInput(state, flows.type[flow]!, flow, key, wrong);
  const steps =
    wrong === RIGHT ? [step("copy.right", at, namesOf(state, flow), asked)] : inputSteps(state, input, key, at);
  const isSaid = steps.some(({ code }) => code === "file.old" || code === "copy.readBefore");
  return isSaid ? steps : [...steps, ...bringingSteps(state, flow, key, at)];
}

/** What a flow carries, from whom and to whom. */
const namesOf = (state: LarkfieldState, flow: number) => ({
  ...factAndOwner(state, state.flows.type[flow]!),
  reader: domainName(state, state.flows.reader[flow]!),
});

/** How what the copy holds got there; nothing when it holds nothing. */
function bringingSteps(state: LarkfieldState, flow: number, key: number, at: number): WhyStep[] {
  const { flows, copies, parameters, domains, types } = state;
  const named = namesOf(state, flow);
  if (flows.transport[flow] === Transport.call) {
    const isUp = domains.sourceDownAt[types.domain[flows.type[flow]!]!] === NONE;
    return isUp ? [step("call.answered", at, named)] : [];
  }
  const copy = flow * parameters["facts.keys"] + key;
  const fact = copies.fact[copy]!;
  if (fact === NONE) return [];
  const since = copies.at[copy]!;
  const offset = copies.offset[copy]!;
  const brought = { ...named, hours: (at - since) / HOUR_MS };
  if (offset === NONE) return [step("file.brought", since, brought, about(at, "fact", fact))];
  return [step("message.brought", since, { ...brought, offset }, about(at, "message", fact))];
}
