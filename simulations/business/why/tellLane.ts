import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../kernel/index.ts";
import type { WhyChain } from "../types.ts";
import { NONE } from "../larkfield/state.ts";
import { lanes } from "../reading/consumers.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { about, step } from "./step.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** A partition, from 0: what waits in it, what it gets and clears, what the hot key has of that, and the last stop. */
export function tellLane(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { consumers, parameters, dayZero } = state;
  const all = lanes(state, at);
  refuseMissingRow(id, all.length, (at - recording.dayZero) / DAY_MS);
  const { row: lane } = id;
  const { end, lag, oldestMs } = all[lane]!;
  const asked = about(at, "lane", lane);
  if (lag === 0 || oldestMs === null) return [step("lane.clear", at, { lane, facts: end }, asked)];
  const rows = consumers.lanes[lane]!;
  const hot = rows.reduce((sum, row) => sum + (consumers.facts.hotPart[row] === NONE ? 0 : 1), 0);
  const perSecond = (end * SECOND_MS) / (at - dayZero);
  const sharing = Math.ceil((all.length - (lane % consumers.inHand.length)) / consumers.inHand.length);
  const steps = [
    step("lane.behind", at, { lane, facts: lag, seconds: oldestMs / SECOND_MS }, asked),
    step("lane.load", at, { lane, perSecond, clears: parameters["consumers.perSecond"] / sharing, sharing }),
  ];
  if (hot > 0) steps.push(step("lane.hotKey", at, { lane, share: hot / end }));
  const { downAt, upAt } = consumers;
  if (downAt === NONE) return steps;
  const minutes = (Math.min(upAt, at) - downAt) / MINUTE_MS;
  return [...steps, step("group.stopped", downAt, { minutes, isOver: at >= upAt ? 1 : 0 })];
}
