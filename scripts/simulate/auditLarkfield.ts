/** Every copy of one run of Larkfield compared with the truth: at the end of each quarter, or on one day. `--audit`. */
import { auditCopies, createWorld } from "../../simulations/business/index.ts";
import type { CopyAudit, Larkfield, RunRequest } from "../../simulations/business/index.ts";
import { simulate as words } from "../../src/words/en/simulate.ts";
import { instantOfDay } from "./instantOfDay.ts";

type Counts = Omit<CopyAudit, "at">;
/** Of a quarter's end, or of a day from day 0. */
export type RunAudit = ({ readonly quarter: number } | { readonly day: number }) & Counts;

/** Plays the run once more, and stops where it is to be audited. @throws UsageError for a day that the run does not have */
export function auditLarkfield(request: RunRequest, day?: number): readonly RunAudit[] {
  const larkfield = createWorld(request);
  const { dayZero, endAt, quarters } = larkfield.simulation.state;
  if (day !== undefined) return [{ day, ...auditAt(larkfield, instantOfDay(day, { dayZero, endAt })) }];
  return Array.from({ length: quarters }, (_, index) => ({
    quarter: index + 1,
    ...auditAt(larkfield, dayZero + ((index + 1) * (endAt - dayZero)) / quarters),
  }));
}

function auditAt(larkfield: Larkfield, instant: number): Counts {
  larkfield.simulation.runUntil(instant);
  const { at: _at, ...counts } = auditCopies(larkfield);
  return counts;
}

/** One line a quarter, or one for the day. */
export function auditInWords(audits: readonly RunAudit[]): string {
  const lines = audits.map(({ copies, rightShare, wrongBy, ...when }) => {
    const causes = Object.entries(wrongBy).filter(([, count]) => count > 0);
    const wrong = causes.map(([cause, count]) => `${count} ${cause}`).join(", ");
    return words.audit({ ...when, copies, rightShare, wrong });
  });
  return [words.auditTitle({ isQuarterly: audits.some((audit) => "quarter" in audit) }), ...lines].join("\n");
}
