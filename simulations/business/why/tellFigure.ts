import { DAY_MS } from "../../kernel/index.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { NONE } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { about, step } from "./step.ts";
import { notThere, refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** A stock figure at a reader, both from 0: whether it is right, and what did not come through. */
export function tellFigure(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  const { messages } = state;
  const { truth, shown, worksFrom } = messages;
  const { row: reader, part: article = 0 } = id;
  refuseMissingRow(id, messages.readers, (at - recording.dayZero) / DAY_MS);
  if (article < 0 || article >= truth.length) {
    throw notThere(id, `A reader has the articles 0 to ${truth.length - 1}.`, "Take one of these.");
  }
  const asked = about(at, "figure", reader, article);
  const told = { reader: reader + 1, article };
  if (worksFrom[reader] === NONE) return [step("figure.none", at, told, asked)];
  const by = shown[reader * truth.length + article]! - truth[article]!;
  if (by === 0) return [step("figure.right", at, told, asked)];
  return [step("figure.wrong", at, { ...told, by }, asked), ...causes(state, reader, article)];
}

/** Where changes are added up, every gap since the reader began counts; otherwise only the last one does. */
function causes({ messages, parameters }: LarkfieldState, reader: number, article: number): WhyStep[] {
  const { gaps, worksFrom, refactoredAt } = messages;
  const carries = parameters["messages.carries"];
  if (carries === "tableRow") return [step("figure.refactored", refactoredAt, { reader: reader + 1 })];
  const all = Array.from({ length: gaps.count }, (_, gap) => gap).filter(
    (gap) =>
      gaps.article[gap] === article &&
      (gaps.reader[gap] === NONE || gaps.reader[gap] === reader) &&
      gaps.at[gap]! >= worksFrom[reader]! &&
      gaps.madeGoodAt[gap] === NONE,
  );
  const counted = carries === "state" || carries === "notification" ? all.slice(-1) : all;
  const isForGood = carries === "delta" ? 1 : 0;
  return counted
    .toReversed()
    .map((gap) =>
      gaps.reader[gap] === NONE
        ? step("figure.lost", gaps.at[gap]!, { change: gaps.change[gap]!, isForGood })
        : step(carries === "command" ? "figure.unanswered" : "figure.lookUpFailed", gaps.at[gap]!, { article }),
    );
}
