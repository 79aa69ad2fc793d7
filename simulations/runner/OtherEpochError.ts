import { EPOCH } from "../business/index.ts";
import { CodedError } from "./CodedError.ts";
import type { SharedRun } from "./Run.ts";

/** A run of another epoch: its trace would differ now. `today` is the same question put to today's model, or null. */
export class OtherEpochError extends CodedError {
  readonly today: SharedRun | null;

  constructor(code: string, epoch: number, today: SharedRun | null) {
    super(code, { epoch, today: EPOCH, canBeAsked: today === null ? 0 : 1 });
    this.today = today;
  }
}
