import { DAY_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { decisionKinds } from "../larkfield/request/catalogue.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { domainName } from "../reading/names.ts";
import { unbuiltSteps } from "./ofDecision.ts";
import { about, step } from "./step.ts";
import { doneAt, ticketSteps } from "./ticketSteps.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** A new decision that a domain needed: how long it was taken by hand until its flows worked, and what came last. */
export function tellNeed(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { needs, decisions } = state;
  refuseMissingRow(id, needs.count, (at - recording.dayZero) / DAY_MS);
  const { row } = id;
  const decision = needs.decision[row]!;
  const workingAt = needs.workingAt[row]!;
  const isOpen = workingAt === NONE;
  const first = step(
    isOpen ? "need.open" : "need.done",
    needs.at[row]!,
    {
      domain: domainName(state, decisions.domain[decision]!),
      kind: decisionKinds[decisions.kind[decision]!]!.code,
      days: ((isOpen ? at : workingAt) - needs.at[row]!) / DAY_MS,
      isBypassed: needs.isBypassed[row]!,
    },
    about(at, "need", row),
  );
  return [first, ...(isOpen ? unbuiltSteps(state, decision, at) : lastBuild(state, decision, workingAt, at))];
}

/** The build that made the decision's last flow work; nothing when all were there. */
function lastBuild(state: LarkfieldState, decision: number, workingAt: number, at: number): WhyStep[] {
  const { flows, flowsOfReader, decisions } = state;
  for (const flow of flowsOfReader[decisions.domain[decision]!]!) {
    // What a decision reads may have changed since, so the flow that came to work at that instant is taken.
    if (flows.liveAt[flow] !== workingAt) continue;
    const ticket = doneAt(state, flow, workingAt);
    if (ticket !== NONE) return ticketSteps(state, ticket, at);
  }
  return [];
}
