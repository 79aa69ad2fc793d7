import { BusinessError } from "../business/index.ts";
import type { RunRequest, LarkfieldRun, QuarterFigures, WhyChain } from "../business/index.ts";
import { toProblem } from "./CodedError.ts";
import type { LarkfieldJob, LarkfieldMessage, WhyQuestion } from "./larkfieldProtocol.ts";

/** What the worker asks of the business, or what a test puts in its place. */
export interface LarkfieldModel {
  runLarkfield(request: RunRequest, onQuarter: (figures: QuarterFigures) => void): LarkfieldRun;
  explain(request: RunRequest, question: WhyQuestion): WhyChain;
  /** Throws when the request cannot be played. */
  checkRequest(request: RunRequest): unknown;
}

/** Plays one run from start to end and says every quarter on the way, checks it, or explains something of it. What throws becomes a problem. */
export function playLarkfield(
  { id, request, why, isCheck }: LarkfieldJob,
  model: LarkfieldModel,
  say: (message: LarkfieldMessage) => void,
): void {
  try {
    if (isCheck) {
      model.checkRequest(request);
      return say({ id, isSound: true });
    }
    if (why !== undefined) return say({ id, chain: model.explain(request, why) });
    say({ id, run: model.runLarkfield(request, (quarter) => say({ id, quarter })) });
  } catch (thrown) {
    // Only the business refuses in words of its own; whatever else goes wrong in here is a fault of ours.
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const fault = { code: "worker.failed", parameters: { reason } };
    say({ id, problem: thrown instanceof BusinessError ? toProblem(thrown, "worker.failed") : fault });
  }
}
