/** Every copy of one run of Larkfield compared with the truth at the end of each quarter: `--audit`. */
import { auditCopies, createWorld } from "../../simulations/business/index.ts";
import type { CopyAudit, RunRequest } from "../../simulations/business/index.ts";
import { simulate as words } from "../../src/words/en/simulate.ts";

export type QuarterAudit = { readonly quarter: number } & Omit<CopyAudit, "at">;

/** Plays the run once more, and stops at the end of every quarter. */
export function auditLarkfield(request: RunRequest): readonly QuarterAudit[] {
  const larkfield = createWorld(request);
  const { simulation } = larkfield;
  const { dayZero, endAt, quarters } = simulation.state;
  return Array.from({ length: quarters }, (_, index) => {
    simulation.runUntil(dayZero + ((index + 1) * (endAt - dayZero)) / quarters);
    const { at: _at, ...audit } = auditCopies(larkfield);
    return { quarter: index + 1, ...audit };
  });
}

/** One line a quarter. */
export function auditInWords(audits: readonly QuarterAudit[]): string {
  const lines = audits.map(({ quarter, copies, rightShare, wrongBy }) => {
    const wrong = Object.entries(wrongBy).filter(([, count]) => count > 0);
    return words.audit({
      quarter,
      copies,
      rightShare,
      wrong: wrong.map(([cause, count]) => `${count} ${cause}`).join(", "),
    });
  });
  return [words.auditTitle, ...lines].join("\n");
}
