import { DAY_MS, HOUR_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import type { Larkfield } from "../larkfield/events.ts";
import { lateMs } from "../larkfield/facts/lateMs.ts";
import { NONE, PARTITIONS } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { domainName, factAndOwner } from "../reading/names.ts";
import { saidStep } from "./ofFact.ts";
import { about, step } from "./step.ts";
import { notThere, refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** What became of the message of a fact: delivered, under way, withheld, lost, or no longer kept; and what held it up. */
export function tellMessage(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const larkfield = recording.worldAt(at);
  const { state } = larkfield.simulation;
  const fact = id.row;
  if (fact >= state.facts.count && state.facts.count > 0) throw unknownMessage(recording, state, id, at);
  refuseMissingRow(id, state.facts.count, (at - recording.dayZero) / DAY_MS);
  const saidAt = state.facts.at[fact]!;
  const said = saidStep(state, fact, at);
  const fate = fateStep(larkfield, fact, at);
  const isHeldUp = fate.code === "message.lost" || fate.code === "message.withheld" || fate.at > saidAt;
  if (!isHeldUp) return [fate, said];
  const then = recording.worldAt(saidAt).simulation.state;
  return [fate, ...holdUps(then, fact, saidAt, fate.code === "message.lost"), said];
}

function fateStep({ simulation, log }: Larkfield, fact: number, at: number): WhyStep {
  const { state } = simulation;
  const { facts, types, parameters, withheld } = state;
  const type = typeOfFact(state, fact);
  const saidAt = facts.at[fact]!;
  const named = factAndOwner(state, type);
  const asked = about(at, "message", fact);
  if (facts.lost[fact] === 1) return step("message.lost", saidAt, named, asked);
  const late = lateMs({ simulation }, fact);
  if (at < saidAt + late) return step("fact.late", saidAt, { ...named, hours: (at - saidAt) / HOUR_MS }, asked);
  if (withheld.includes(fact)) {
    return step("message.withheld", saidAt, { ...named, hours: (at - saidAt) / HOUR_MS }, asked);
  }
  if (types.hasTopic[type] === 0) return step("message.none", saidAt, named, asked);
  const topic = log.nameOf(type);
  let isForgetful = false;
  for (let partition = 0; partition < PARTITIONS; partition++) {
    const records = log.broker.partition(topic, partition);
    isForgetful ||= records.startOffset > 0;
    for (let offset = records.startOffset; offset < records.endOffset; offset++) {
      if (records.valueAt(offset) !== fact) continue;
      const writtenAt = records.read(offset)!.timestampMs;
      const isUnderWay = state.brokerDownAt !== NONE || at < writtenAt + parameters["topic.delayMs"];
      const written = { ...named, topic, partition, offset, seconds: (writtenAt - saidAt) / 1_000 };
      return step(isUnderWay ? "message.underWay" : "message.delivered", writtenAt, written, asked);
    }
  }
  return step(isForgetful ? "message.gone" : "message.none", saidAt, named, asked);
}

/** What kept a fact from its topic when it was said. */
function holdUps(state: LarkfieldState, fact: number, saidAt: number, isLost: boolean): WhyStep[] {
  const { types, domains, brokerDownAt, facts } = state;
  const source = types.domain[typeOfFact(state, fact)]!;
  const downAt = domains.sourceDownAt[source]!;
  const steps: WhyStep[] = [];
  if (downAt !== NONE) {
    const parameters = { domain: domainName(state, source), hours: (saidAt - downAt) / HOUR_MS };
    steps.push(step("system.down", downAt, parameters));
  } else if (brokerDownAt !== NONE) {
    steps.push(step("broker.down", brokerDownAt, { hours: (saidAt - brokerDownAt) / HOUR_MS }));
  }
  // Written to the system and then not to the topic, though both were up, or once both were up again.
  const isSlip = isLost && (facts.lost[fact] === 0 || brokerDownAt === NONE);
  if (isSlip) steps.push(step("capture.slipped", saidAt, factAndOwner(state, typeOfFact(state, fact))));
  return steps;
}

function typeOfFact({ facts, parameters }: LarkfieldState, fact: number): number {
  return Math.floor(facts.typeKey[fact]! / parameters["facts.keys"]);
}

/** Messages are asked about when they are lost, so the refusal names some that are. */
function unknownMessage(recording: WorldRecording, { facts }: LarkfieldState, id: WhyId, at: number): Error {
  const lost: string[] = [];
  for (let fact = facts.count - 1; fact >= 0 && lost.length < 5; fact--) {
    if (facts.lost[fact] === 1) lost.push(`message:${fact}`);
  }
  const why = `By day ${Math.floor((at - recording.dayZero) / DAY_MS)} they go from message:0 to message:${facts.count - 1}.`;
  const fix = lost.length === 0 ? "None of them is lost." : `The latest lost ones are ${lost.join(", ")}.`;
  return notThere(id, why, fix);
}
