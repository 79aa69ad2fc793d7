import type { Outline, Phrase, ViewTable } from "../../../lens/index.ts";
import type { DecisionBrief } from "../DecisionBrief.ts";
import { spellDays } from "../drySpells.ts";

/** The run in words: inputs and all at once in its last half-year, what was decided on data, how fast trust went and came. */
export function describeShares({ brief, endAt }: Pick<Outline<DecisionBrief>, "brief" | "endAt">): Phrase[] {
  const last = brief.halves.at(-1);
  if (last === undefined || last.joint === null) return [{ code: "run.nothing", parameters: {} }];
  const { feed, joint, bar, acted, value } = last;
  const { fallDays, backDays } = spellDays(brief.spells, endAt);
  return [
    { code: "run.last", parameters: { feed: feed ?? 0, joint, bar: bar ?? 0 } },
    { code: "run.acted", parameters: { acted: acted ?? 0, value: value ?? 0 } },
    ...(fallDays === null || backDays === null ? [] : [{ code: "run.water", parameters: { fallDays, backDays } }]),
  ];
}

/** By half-year: inputs right, all of them at once, the bar, decided on data, earned. */
export function tableOfShares({ brief }: Pick<Outline<DecisionBrief>, "brief">): ViewTable {
  return {
    columns: ["half", "feed", "joint", "bar", "acted", "value"],
    rows: brief.halves.map(({ half, feed, joint, bar, acted, value }) => [half, feed, joint, bar, acted, value]),
  };
}
