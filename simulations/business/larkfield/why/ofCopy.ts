import { DAY_MS, HOUR_MS } from "../../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../../types.ts";
import { recordedInput } from "../decisions.ts";
import { judgeInput, RIGHT } from "../judging.ts";
import { FlowState, Transport } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import type { Causes } from "./causes.ts";
import { domainName, factAndOwner } from "./names.ts";
import { unbuiltStep } from "./ofDecision.ts";
import { inputSteps } from "./ofInput.ts";
import { about, step } from "./step.ts";
import { workOnFlow } from "./ticketSteps.ts";
import { notThere, refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** What a flow's copy of a key is worth at an instant, judged as a decision would judge it, and where that came from. */
export function tellCopy(causes: Causes, id: WhyId, at: number): WhyChain {
  const { state } = causes.worldAt(at).simulation;
  const { flows, parameters } = state;
  const { row: flow, part: key = 0 } = id;
  refuseMissingRow(id, flows.count, (at - causes.dayZero) / DAY_MS);
  const keys = parameters["facts.keys"];
  if (key < 0 || key >= keys) throw notThere(id, `A flow has the keys 0 to ${keys - 1}.`, "Take one of these.");
  if (flows.state[flow] !== FlowState.live) return [unbuiltStep(state, flow, at), ...workOnFlow(state, flow, at)];
  const wrong = judgeInput(state, flow, key, at);
  if (wrong !== RIGHT) return inputSteps(state, recordedInput(state, flows.type[flow]!, flow, key, wrong), key, at);
  return rightSteps(state, flow, key, at);
}

function rightSteps(state: LarkfieldState, flow: number, key: number, at: number): WhyStep[] {
  const { flows, copies, parameters } = state;
  const type = flows.type[flow]!;
  const named = { ...factAndOwner(state, type), reader: domainName(state, flows.reader[flow]!) };
  const right = step("copy.right", at, named, about(at, "copy", flow, key));
  if (flows.transport[flow] === Transport.call) return [right, step("call.answered", at, named)];
  const copy = flow * parameters["facts.keys"] + key;
  const fact = copies.fact[copy]!;
  const since = copies.at[copy]!;
  const brought = { ...named, hours: (at - since) / HOUR_MS };
  const isFile = flows.transport[flow] === Transport.file;
  return [
    right,
    isFile
      ? step("file.brought", since, brought, about(at, "fact", fact))
      : step("message.brought", since, { ...brought, offset: copies.offset[copy]! }, about(at, "message", fact)),
  ];
}
