import { DAY_MS, HOUR_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { CORRECTION } from "../larkfield/tables/handOn.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { about, step } from "./step.ts";
import { notThere, refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** A key of a copy that was handed on, from 0: whether it is right, and which jobs brought it, back to the source. */
export function tellDerived(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { handOn, truth, parameters } = state;
  const { row: copy, part: key = 0 } = id;
  refuseMissingRow(id, handOn.copies, (at - recording.dayZero) / DAY_MS);
  const keys = parameters["facts.keys"];
  if (key < 0 || key >= keys) throw notThere(id, `A copy has the keys 0 to ${keys - 1}.`, "Take one of these.");
  const asked = about(at, "derived", copy, key);
  const asOf = handOn.asOf[copy]!;
  if (asOf === NONE) return [step("derived.none", at, { copy: copy + 1 }, asked)];
  const isRight = handOn.shown[copy * keys + key] === truth.fact[key];
  const first = step(
    isRight ? "derived.right" : "derived.wrong",
    at,
    { copy: copy + 1, hours: (at - asOf) / HOUR_MS },
    asked,
  );
  return [first, ...jobSteps(state, copy, at)];
}

/** The job that wrote last, the correction it wrote over, and the jobs that wrote what it had read. */
function jobSteps(state: LarkfieldState, last: number, at: number): WhyStep[] {
  const { jobs } = state.handOn;
  const { parameters } = state;
  const steps: WhyStep[] = [];
  let before = at;
  for (let copy = last; copy >= 0; copy--) {
    const job = lastWritten(state, copy, before);
    if (job === NONE) return steps;
    const wroteAt = jobs.wroteAt[job]!;
    if (jobs.serial[job] === CORRECTION)
      return [...steps, step("copy.corrected", wroteAt, { copy: copy + 1, isGone: 0 })];
    const isFromSource = copy === 0 || parameters["handOn.fromSource"];
    const hours = (wroteAt - jobs.startedAt[job]!) / HOUR_MS;
    steps.push(step(isFromSource ? "job.readSource" : "job.readCopy", wroteAt, { copy: copy + 1, from: copy, hours }));
    const earlier = lastWritten(state, copy, wroteAt - 1);
    if (earlier !== NONE && jobs.serial[earlier] === CORRECTION) {
      steps.push(step("copy.corrected", jobs.wroteAt[earlier]!, { copy: copy + 1, isGone: 1 }));
    }
    if (isFromSource) return steps;
    before = jobs.startedAt[job]!;
  }
  return steps;
}

/** The job that wrote a copy last by an instant; NONE when none has. */
function lastWritten({ handOn }: LarkfieldState, copy: number, by: number): number {
  const { jobs } = handOn;
  let last = NONE;
  for (let job = 0; job < jobs.count; job++) {
    const wroteAt = jobs.wroteAt[job]!;
    if (jobs.copy[job] !== copy || wroteAt === NONE || wroteAt > by) continue;
    if (last === NONE || wroteAt >= jobs.wroteAt[last]!) last = job;
  }
  return last;
}
