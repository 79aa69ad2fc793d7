import { BusinessError } from "../business/index.ts";
import type { LarkfieldRequest, LarkfieldRun, QuarterFigures } from "../business/index.ts";
import { toProblem } from "./CodedError.ts";
import type { LarkfieldJob, LarkfieldMessage } from "./larkfieldProtocol.ts";

/** The business's `runLarkfield`, or what a test puts in its place. */
export type RunLarkfield = (request: LarkfieldRequest, onQuarter: (figures: QuarterFigures) => void) => LarkfieldRun;

/** Plays one run from start to end and says every quarter on the way. What throws becomes a problem; nothing escapes. */
export function playLarkfield(
  { id, request }: LarkfieldJob,
  run: RunLarkfield,
  say: (message: LarkfieldMessage) => void,
): void {
  try {
    const played = run(request, (quarter) => say({ id, quarter }));
    say({ id, run: played });
  } catch (thrown) {
    // Only the business refuses in words of its own; whatever else goes wrong in here is a fault of ours.
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const fault = { code: "worker.failed", parameters: { reason } };
    say({ id, problem: thrown instanceof BusinessError ? toProblem(thrown, "worker.failed") : fault });
  }
}
