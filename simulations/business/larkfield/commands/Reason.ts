import type { Refusal } from "../request/refusalCodes.ts";

/** Why a command can be given in no run, and the sentence of it for authors. */
export interface Reason extends Refusal {
  readonly why: string;
  /** Left out: to change the command or to leave it out. */
  readonly fix?: string;
}

/** What a typo adds to a reason. */
type TypoReason = Required<Pick<Reason, "fix">>;

/** What to do after a typo. */
export function meant(nearest: string): TypoReason {
  return { fix: `Did you mean "${nearest}"?` };
}
