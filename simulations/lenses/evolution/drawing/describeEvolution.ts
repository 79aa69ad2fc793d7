import type { Outline, Phrase, ViewTable } from "../../../lens/index.ts";
import type { EvolutionBrief } from "../EvolutionBrief.ts";
import { trustDays } from "../questions.ts";
import { trustAfter } from "../trustAfter.ts";

/** A run in words: the value from its first quarter to its last, and the early decisions' trust before and after the purchase. */
export function describeEvolution({ brief }: Outline<EvolutionBrief>): Phrase[] {
  const before = trustAfter(brief, 0);
  const after = trustDays.slice(1).map((days) => ({ days, trust: trustAfter(brief, days) }));
  return [
    ...describeValues(brief),
    ...(before === null ? [] : [{ code: "trust.before", parameters: { trust: before } }]),
    ...after.flatMap(({ days, trust }) =>
      trust === null ? [] : [{ code: "trust.after", parameters: { days, trust } }],
    ),
  ];
}

function describeValues({ quarters, byHand }: EvolutionBrief): Phrase[] {
  const known = quarters.flatMap(({ quarter, value }) => (value === null ? [] : [{ quarter, value }]));
  if (known.length === 0) return [];
  const best = known.reduce((highest, one) => (one.value > highest.value ? one : highest));
  const parameters = {
    first: known[0]!.value,
    last: known.at(-1)!.value,
    best: best.value,
    quarter: best.quarter,
    byHand,
  };
  return [{ code: "value.run", parameters }];
}

/** By quarter: the value, and what the quarter's end measured beside it. */
export function tableOfEvolution({ brief }: Outline<EvolutionBrief>): ViewTable {
  return {
    columns: ["quarter", "value", "acted", "trust", "openTickets", "leadTimeDays"],
    rows: brief.quarters.map(({ quarter, value, actedShare, trust, openTickets, leadTimeDays }) => [
      ...[quarter, value, actedShare, trust, openTickets, leadTimeDays],
    ]),
  };
}
