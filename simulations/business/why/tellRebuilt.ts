import { DAY_MS, HOUR_MS } from "../../kernel/index.ts";
import type { WhyChain } from "../types.ts";
import { lateMs } from "../larkfield/facts/lateMs.ts";
import { NONE } from "../larkfield/state.ts";
import { factAndOwner } from "../reading/names.ts";
import { rebuild } from "../reading/rebuild.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { saidStep } from "./ofFact.ts";
import { about, step } from "./step.ts";
import { notThere } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** A key of a fact type as it was, from what its topic keeps at the end of the run: whether that comes out, and if not, why. */
export function tellRebuilt(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const larkfield = recording.worldAt(recording.endAt);
  const { state } = larkfield.simulation;
  const { row: type, part: key = 0 } = id;
  const found = rebuild(larkfield, at).find((one) => one.type === type && one.key === key);
  if (found === undefined)
    throw notThere(id, "No topic tells of it.", "Take a type that has a topic, and a key of it.");
  const named = { ...factAndOwner(state, type), key, days: (recording.endAt - at) / DAY_MS };
  const asked = about(at, "rebuilt", type, key);
  const { truth, trueThen, knownThen } = found;
  const said = saidStep(state, truth, at);
  const isRight = trueThen !== NONE && state.facts.x[trueThen] === state.facts.x[truth];
  if (!isRight) {
    const isLost = state.facts.lost[truth] === 1;
    const why = isLost
      ? step("message.lost", state.facts.at[truth]!, named, about(at, "message", truth))
      : step("rebuilt.dropped", state.facts.at[truth]!, named);
    return [step(trueThen === NONE ? "rebuilt.missing" : "rebuilt.wrong", at, named, asked), why, said];
  }
  const first = step("rebuilt.right", at, named, asked);
  const hours = lateMs(larkfield, truth) / HOUR_MS;
  if (knownThen === truth || hours === 0) return [first, said];
  return [first, step("fact.late", state.facts.at[truth]!, { ...named, hours }), said];
}
