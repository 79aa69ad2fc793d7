import { CodedError } from "./CodedError.ts";
import type { SharedRun } from "./Run.ts";

/** A run of another epoch than `todayEpoch`: its trace would differ now. `today` is the same question put to today's model, or null. */
export class OtherEpochError extends CodedError {
  readonly today: SharedRun | null;

  constructor(code: string, { epoch, todayEpoch }: { epoch: number; todayEpoch: number }, today: SharedRun | null) {
    super(code, { epoch, today: todayEpoch });
    this.today = today;
  }
}
