import { expect, test } from "vitest";
import { briefsOf } from "../../../../scripts/plateau/plateauRuns.ts";
import type { Command } from "../../../../simulations/business/index.ts";
import { challengeMoves, given } from "../../../../simulations/lenses/evolution/challenge.ts";
import type { EvolutionBrief } from "../../../../simulations/lenses/evolution/EvolutionBrief.ts";
import { judgeEvolution } from "../../../../simulations/lenses/evolution/judgeEvolution.ts";

/** A few; `npm run validate -- plateau` plays the same moves on a hundred. */
const seeds = Array.from({ length: 8 }, (_, index) => index + 1);
const won = (commands: readonly Command[]): number =>
  briefsOf(seeds, { commands }).filter((brief) => judgeEvolution(brief).isWon).length;

test("the challenge is won on most of 8 seeds by owners who stand behind their facts, and on hardly one by a rule", () => {
  expect(won(challengeMoves.taught)).toBeGreaterThanOrEqual(6);
  expect(won(challengeMoves.tempting)).toBeLessThanOrEqual(1);
  expect(won([])).toBe(0);
}, 120_000);

test("the moves are given three months after the purchase, on the clock that begins with the shared past", () => {
  const [brief] = briefsOf([2], { commands: given(["check", "serve"]) });
  const { orders, startAt, bought } = brief!;
  expect(orders.map(({ move }) => move)).toEqual(["check", "serve"]);
  expect(orders[0]!.at - startAt).toBe(640 * 86_400_000);
  expect((orders[0]!.at - bought!.at) / 86_400_000).toBe(92);
}, 60_000);

test("judgeEvolution(brief) ticks one condition, and tells what was ordered and what became of trust", () => {
  const early = { count: 2, trustByDay: [0.5, 0.52, 0.6, 0.54], actingByDay: [1, 1, 2, 1] };
  const brief = { startAt: 0, bought: { at: 2 * 86_400_000, domains: 4 }, early, orders: [] };
  const judge = (changed: Partial<EvolutionBrief>) => judgeEvolution({ ...brief, ...changed });
  expect(judge({})).toMatchObject({ isWon: false, reached: 0.54 });
  expect(judge({}).told.map(({ code }) => code)).toEqual(["nothing", "became"]);
  expect(judge({}).told[1]!.parameters).toEqual({ before: 0.52, after: 0.54, acting: 1, of: 2 });
  const hired = { move: "hire", at: 5 } as const;
  const won = judge({ orders: [hired, hired], early: { ...early, trustByDay: [0.5, 0.52, 0.6, 0.55] } });
  expect(won.isWon).toBe(true);
  expect(won.told[0]).toEqual({ code: "hire", at: 5, parameters: { times: 2 } });
});
