import type { Outline, Phrase, ViewTable } from "../../../lens/index.ts";
import type { ContractBrief } from "../ContractBrief.ts";

/** The run in words: how long readers failed and were mistaken, and what the check refused. */
export function describeDays({ brief }: Outline<ContractBrief>): Phrase[] {
  const { loudDays, silentDays, changes, refused } = brief.year;
  return [
    { code: "run.days", parameters: { loud: loudDays, silent: silentDays } },
    { code: "run.changes", parameters: { changes, refused } },
    { code: "run.meanings", parameters: { passed: brief.meanings.passed, readers: brief.meanings.mostMisled } },
  ];
}

/** Reader-days of each quarter of the run. */
export function tableOfDays({ brief, quarterMs, startAt }: Outline<ContractBrief>): ViewTable {
  const { loud, silent, endAt } = brief;
  const quarters = Math.round((endAt - startAt) / quarterMs);
  const dayOf = (quarter: number): number => Math.round((quarter * (loud.length - 1)) / quarters);
  const within = (days: readonly number[], quarter: number): number =>
    (days[dayOf(quarter)] ?? 0) - (days[dayOf(quarter - 1)] ?? 0);
  return {
    columns: ["quarter", "loud", "silent"],
    rows: Array.from({ length: quarters }, (_, index) => [
      index + 1,
      within(loud, index + 1),
      within(silent, index + 1),
    ]),
  };
}
