import { expect, test } from "vitest";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import type { Outline } from "../../../../simulations/lens/index.ts";
import { describeDots } from "../../../../simulations/lenses/evolution/drawing/describeDots.ts";
import {
  describeEvolution,
  tableOfEvolution,
} from "../../../../simulations/lenses/evolution/drawing/describeEvolution.ts";
import { dotGroups } from "../../../../simulations/lenses/evolution/drawing/dotGroups.ts";
import { sharesAxis } from "../../../../simulations/lenses/evolution/drawing/sharesAxis.ts";
import { trustOverRun } from "../../../../simulations/lenses/evolution/drawing/trustOverRun.ts";
import { valueOverRun } from "../../../../simulations/lenses/evolution/drawing/valueOverRun.ts";
import type { EvolutionBrief } from "../../../../simulations/lenses/evolution/EvolutionBrief.ts";
import { trustDays } from "../../../../simulations/lenses/evolution/questions.ts";
import { words } from "../../../../src/words/en/lenses/evolution.ts";

const QUARTER_MS = 100 * DAY_MS;
const START = 7 * DAY_MS;

/** A run of four quarters of a hundred days in which somebody is bought on day 50; trust falls by a point every second day. */
const brief = {
  architecture: "bus",
  startAt: START,
  quarterMs: QUARTER_MS,
  byHand: 0.3,
  bought: { at: START + 50 * DAY_MS, domains: 4 },
  early: { count: 2, trustByDay: Array.from({ length: 701 }, (_, day) => 0.9 - day / 1000), actingByDay: [] },
  quarters: [0.4, 0.6, null, 0.5].map((value, index) => ({
    ...{ quarter: index + 1, value, actedShare: 0.5, trust: 0.4, openTickets: 3, leadTimeDays: 2.5 },
  })),
} as unknown as EvolutionBrief;
const run = { startAt: START, endAt: START + 400 * DAY_MS, quarterMs: QUARTER_MS, brief } as Outline<EvolutionBrief>;

test("what was guessed lies at its day after the purchase, on the axis of the run", () => {
  const guess = trustDays.slice(1).map((_, index) => ({ position: index + 1, value: 40 }));
  const drawn = trustOverRun({ run, now: null, guess }, "");
  expect(drawn.guess.map(({ at }) => (at - START) / DAY_MS - 50)).toEqual(trustDays.slice(1));
  expect(drawn.points[100]).toEqual({ at: START + 100 * DAY_MS, share: brief.early.trustByDay[100] });
  const alone = { ...run, brief: { ...brief, bought: null } };
  expect(trustOverRun({ run: alone, now: null, guess }, "").guess).toEqual([]);
});

test("a quarter's value is drawn once the quarter is over, in its middle; a guessed half-year between its two quarters", () => {
  const shown = (days: number) => valueOverRun({ run, now: START + days * DAY_MS }, "").points;
  expect([99, 100, 199, 200, 400].map((days) => shown(days).length)).toEqual([0, 1, 1, 2, 3]);
  expect(shown(400)[1]).toEqual({ at: START + 150 * DAY_MS, share: 0.6 });
  const { guess } = valueOverRun({ run, now: null, guess: [{ position: 2, value: 70 }] }, "");
  expect(guess).toEqual([{ at: START + 300 * DAY_MS, share: 0.7 }]);
});

test("the axis reaches down to what is lost, with few ticks", () => {
  expect(sharesAxis([0.2, 0.9])).toEqual({ lowest: 0, ticks: [0, 0.25, 0.5, 0.75, 1] });
  expect(sharesAxis([0.4, -0.2])).toEqual({ lowest: -0.5, ticks: [-0.5, 0, 0.5, 1] });
  expect(sharesAxis([-2.4]).ticks).toEqual([-3, -2, -1, 0, 1]);
});

test("decisions are grouped by how many inputs they join, and a group that nobody belongs to is left out", () => {
  expect(dotGroups([1, 5, 2, 1, 4])).toEqual([
    { from: 1, to: 1, decisions: [0, 3] },
    { from: 2, to: 3, decisions: [2] },
    { from: 4, to: null, decisions: [1, 4] },
  ]);
  expect(dotGroups([5]).map(({ from }) => from)).toEqual([4]);
});

test("picture and curve are told in words with the same figures", () => {
  const dot = { domain: "orders", kind: "promise", mark: 0.5 };
  const dots = [
    { ...dot, decision: 0, inputs: 1, trust: 0.6, isActing: true, isEarly: false },
    { ...dot, decision: 1, inputs: 5, trust: 0.2, isActing: false, isEarly: true },
  ];
  const said = describeDots({ dots, inputs: [1, 5] }).map((phrase) => words.phrase(phrase));
  expect(said).toHaveLength(3);
  expect(said[0]).toContain("1 are taken on data; mean trust is 60\u00a0%");
  expect(said[2]).toContain("0 of 1 are taken on data; mean trust is 20\u00a0%");
  expect(describeDots({ dots: [], inputs: [] })).toEqual([{ code: "dots.nothing", parameters: {} }]);
  const told = describeEvolution(run).map((phrase) => words.phrase(phrase));
  expect(told[0]).toContain(
    "40\u00a0% in the first quarter and 50\u00a0% in the last; the best is quarter 2 with 60\u00a0%",
  );
  expect(told).toHaveLength(2 + trustDays.slice(1).length);
  const { columns, rows } = tableOfEvolution(run);
  expect(columns.map((column) => words.columns[column as "value"])).not.toContain(undefined);
  expect(rows[2]).toEqual([3, null, 0.5, 0.4, 3, 2.5]);
});
