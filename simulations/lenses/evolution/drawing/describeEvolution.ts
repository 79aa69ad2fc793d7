import type { Outline, Phrase, ViewTable } from "../../../lens/index.ts";
import { describeValue, tableOfValue } from "../../../views/index.ts";
import type { EvolutionBrief } from "../EvolutionBrief.ts";
import { trustDays } from "../questions.ts";
import { trustAfter } from "../trustAfter.ts";
import { valueDataOf } from "./valueDataOf.ts";

const NAMELESS = { names: {}, bought: "" };

/** A run in words: the value from its first quarter to its last, and the early decisions' trust before and after the purchase. */
export function describeEvolution(run: Outline<EvolutionBrief>): Phrase[] {
  const before = trustAfter(run.brief, 0);
  const after = trustDays.slice(1).map((days) => ({ days, trust: trustAfter(run.brief, days) }));
  return [
    ...describeValue(valueDataOf({ run, now: null }, NAMELESS)),
    ...(before === null ? [] : [{ code: "trust.before", parameters: { trust: before } }]),
    ...after.flatMap(({ days, trust }) =>
      trust === null ? [] : [{ code: "trust.after", parameters: { days, trust } }],
    ),
  ];
}

/** By quarter: the value, and what the quarter's end measured beside it. */
export function tableOfEvolution(run: Outline<EvolutionBrief>): ViewTable {
  const { columns, rows } = tableOfValue(valueDataOf({ run, now: null }, NAMELESS));
  const { quarters } = run.brief;
  return {
    columns: [...columns, "acted", "trust", "openTickets", "leadTimeDays"],
    rows: rows.map((row, index) => {
      const { actedShare, trust, openTickets, leadTimeDays } = quarters[index]!;
      return [...row, actedShare, trust, openTickets, leadTimeDays];
    }),
  };
}
