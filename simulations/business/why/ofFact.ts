import { DAY_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { domainName, factAndOwner } from "../reading/names.ts";
import { about, step } from "./step.ts";
import { ticketParameters } from "./ticketSteps.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** What a source said and why it said it, found by playing the event that made it say so again. */
export function tellFact(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  refuseMissingRow(id, state.facts.count, (at - recording.dayZero) / DAY_MS);
  return [saidStep(state, id.row, at), ...reasonSteps(recording, id.row, state.facts.at[id.row]!)];
}

/** A fact as it was said, and whether it still holds. */
export function saidStep(state: LarkfieldState, fact: number, at: number): WhyStep {
  const { facts, truth, parameters } = state;
  const typeKey = facts.typeKey[fact]!;
  const key = typeKey % parameters["facts.keys"];
  const type = (typeKey - key) / parameters["facts.keys"];
  const said = { ...factAndOwner(state, type), key, value: facts.x[fact]!, version: facts.version[fact]! };
  const holds = truth.fact[typeKey] === fact ? 1 : 0;
  return step("fact.said", facts.at[fact]!, { ...said, holds }, about(at, "fact", fact));
}

function reasonSteps(recording: WorldRecording, fact: number, at: number): WhyStep[] {
  const event = recording.eventsAt(at).findLast(({ firstFact }) => firstFact <= fact);
  const { state } = recording.worldAt(at).simulation;
  const type = Math.floor(state.facts.typeKey[fact]! / state.parameters["facts.keys"]);
  const named = factAndOwner(state, type);
  switch (event?.type) {
    case "fact":
      return [step("fact.happened", at, named)];
    case "join":
      return [step("fact.began", at, { domain: domainName(state, event.a) })];
    case "change":
      return [changeStep("fact.restated", state, state.versions[type]!.at(-1)!, at)];
    case "windowEnd":
      return [changeStep("fact.windowEnded", state, event.a, at)];
    case "finish": {
      const { changes, tickets } = state;
      const repeated = step("fact.repeated", at, ticketParameters(state, event.a, at), about(at, "ticket", event.a));
      // A contract without a window restates as soon as its owner is done.
      const isChange = "adapt" === repeated.parameters["kind"] && changes.type[tickets.subject[event.a]!] === type;
      return isChange ? [changeStep("fact.windowEnded", state, tickets.subject[event.a]!, at), repeated] : [repeated];
    }
    default:
      return [];
  }
}

function changeStep(code: "fact.restated" | "fact.windowEnded", state: LarkfieldState, row: number, at: number) {
  const { changes } = state;
  const parameters = { ...factAndOwner(state, changes.type[row]!), version: changes.version[row]! };
  return step(code, changes.at[row]!, parameters, about(at, "change", row));
}
