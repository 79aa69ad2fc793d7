import { HOUR_MS } from "../../kernel/index.ts";
import type { WhyStep } from "../types.ts";
import { faultOf } from "../larkfield/facts/copies.ts";
import type { RecordedInput } from "../larkfield/deciding/Recorder.ts";
import { NONE, ticketKinds, Transport, Wrong, wrongCauses } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { domainName, factAndOwner } from "../reading/names.ts";
import { doneAt, workOnFlow } from "./ticketSteps.ts";
import { about, step } from "./step.ts";

/** What was wrong with one input, what that came from, and the work that would cure it. */
export function inputSteps(state: LarkfieldState, input: RecordedInput, key: number, at: number): WhyStep[] {
  const { facts, flows } = state;
  const { flow, type } = input;
  const copy = step(
    `copy.${wrongCauses[input.wrong!]!}`,
    input.fact === NONE ? at : facts.at[input.fact]!,
    { ...factAndOwner(state, type), reader: domainName(state, flows.reader[flow]!) },
    about(at, "copy", flow, key),
  );
  if (input.wrong === Wrong.misread || input.wrong === Wrong.mismapped) {
    if (isCured(state, input, key)) return [copy, readBeforeStep(state, input, key, at)];
    return [copy, faultStep(state, flow, at, input.wrong === Wrong.mismapped, key), ...workOnFlow(state, flow, at)];
  }
  return [copy, transportStep(state, input, at)];
}

/** Whether what was read wrongly would be read rightly now: only the copy is still the old one. */
function isCured(state: LarkfieldState, { flow, type, fact }: RecordedInput, key: number): boolean {
  const { flows, types, facts } = state;
  // A topic says a fact in the definition of its time, a file in that of the day.
  const version = flows.transport[flow] === Transport.topic ? facts.version[fact]! : types.version[type]!;
  return faultOf(state, flow, key, version) === 0;
}

/** What brought the copy when the reader still got it wrong; nothing has come since. */
function readBeforeStep(state: LarkfieldState, { flow, type, fact }: RecordedInput, key: number, at: number): WhyStep {
  const { flows, copies, parameters } = state;
  const copy = flow * parameters["facts.keys"] + key;
  const since = copies.at[copy]!;
  const by = copies.offset[copy] === NONE ? "file" : "message";
  const reader = domainName(state, flows.reader[flow]!);
  const facts = { ...factAndOwner(state, type), reader, by, hours: (at - since) / HOUR_MS };
  return step("copy.readBefore", since, facts, about(at, by === "file" ? "fact" : "message", fact));
}

/** Why a flow reads its type, or one key of it, differently from how it is meant. */
export function faultStep(
  state: LarkfieldState,
  flow: number,
  at: number,
  isMismapped: boolean,
  key?: number,
): WhyStep {
  return isMismapped ? mappingStep(state, flow, at) : definitionStep(state, flow, at, key);
}

/** The first change of the field, for this key if one is given, that the reader did not know. */
function definitionStep(state: LarkfieldState, flow: number, at: number, key?: number): WhyStep {
  const { versions, changes, flows, types } = state;
  const type = flows.type[flow]!;
  const known = flows.known[flow]!;
  const row = versions[type]!.find(
    (change) =>
      changes.version[change]! > known &&
      changes.field[change] === flows.field[flow] &&
      (key === undefined || (changes.keys[change]! & (1 << key)) !== 0),
  );
  const version = row === undefined ? types.version[type]! : changes.version[row]!;
  const parameters = { ...factAndOwner(state, type), version, known };
  if (row === undefined) return step("definition.unknown", at, parameters);
  return step("definition.unknown", changes.at[row]!, parameters, about(at, "change", row));
}

/** Who made the mapping wrong: a build, a repair or a central release; or it came with the business. */
function mappingStep(state: LarkfieldState, flow: number, at: number): WhyStep {
  const { flows, tickets } = state;
  const since = flows.mappedAt[flow]!;
  const ticket = doneAt(state, flow, since);
  const by = ticket === NONE ? "start" : ticketKinds[tickets.kind[ticket]!]!;
  const parameters = {
    ...factAndOwner(state, flows.type[flow]!),
    reader: domainName(state, flows.reader[flow]!),
    by,
    ticket: ticket === NONE ? null : ticket,
  };
  return step("mapping.wrong", since, parameters, ticket === NONE ? undefined : about(at, "ticket", ticket));
}

/** Why a copy did not hold the newest fact. */
function transportStep(state: LarkfieldState, { type, flow, wrong, truth }: RecordedInput, at: number): WhyStep {
  const { flows, types, facts, brokerDownAt } = state;
  const truthAt = truth === NONE ? at : facts.at[truth]!;
  const named = factAndOwner(state, type);
  if (wrong === Wrong.lost) return step("message.lost", truthAt, named, about(at, "message", truth));
  const down = downStep(state, types.domain[type]!, flows.reader[flow]!, at);
  if (down !== null) return down;
  const isUnknown = truth !== NONE && state.truth.known[facts.typeKey[truth]!]! < truth;
  if (isUnknown) return step("fact.late", truthAt, { ...named, hours: (at - truthAt) / HOUR_MS });
  const isTopic = flows.transport[flow] === Transport.topic;
  if (isTopic && brokerDownAt !== NONE) {
    return step("broker.down", brokerDownAt, { hours: (at - brokerDownAt) / HOUR_MS });
  }
  if (wrong === Wrong.missing) return step("history.gone", flows.liveAt[flow]!, named);
  if (flows.transport[flow] === Transport.file) {
    const fileAt = flows.fileAt[flow]!;
    const parameters = { ...named, hours: (at - fileAt) / HOUR_MS, changedAt: truthAt };
    return step("file.old", fileAt, parameters, about(at, "fact", truth));
  }
  return step("fact.underWay", truthAt, { ...named, ms: at - truthAt }, about(at, "message", truth));
}

/** The system that is down, the source's before the reader's; null when both are up. */
function downStep(state: LarkfieldState, source: number, reader: number, at: number): WhyStep | null {
  const { sourceDownAt, readerDownAt } = state.domains;
  const isSource = sourceDownAt[source] !== NONE;
  const downAt = isSource ? sourceDownAt[source]! : readerDownAt[reader]!;
  if (downAt === NONE) return null;
  const domain = domainName(state, isSource ? source : reader);
  return step("system.down", downAt, { domain, hours: (at - downAt) / HOUR_MS });
}
