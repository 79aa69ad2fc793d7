import { expect, test } from "vitest";
import {
  createRecording,
  decisionKinds,
  decisionViews,
  isWrongFor,
  occasionLog,
  outcomes,
  whyOf,
} from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";

const request = { scenario: "decision@1", architecture: "bus", seed: 3, years: 1 };
const play = createRecording(request);
const log = occasionLog(play, play.dayZero - 1, play.endAt);
const { state, traceHash } = play.worldAt(play.endAt).simulation;
const all = Array.from({ length: log.count }, (_, row) => row);
const ofQuarter = (row: number): number => Math.floor((log.at[row]! - play.dayZero) / play.quarterMs);

test("the log of occasions adds up to the business's own figures of every quarter", () => {
  for (const { quarter, agreement, actedShare, value, wrongBy } of state.figures) {
    const rows = all.filter((row) => ofQuarter(row) === quarter - 1);
    const reads = rows.reduce((sum, row) => sum + log.inputs[row]!, 0);
    const wrong = rows.reduce((sum, row) => sum + log.wrong[row]!.toString(2).replaceAll("0", "").length, 0);
    const acted = rows.filter((row) => log.outcome[row]! <= outcomes.indexOf("wrong")).length;
    const earned = rows.reduce((sum, row) => sum + log.value[row]!, 0);
    expect(1 - wrong / reads).toBeCloseTo(agreement!, 12);
    expect(acted / rows.length).toBeCloseTo(actedShare!, 12);
    expect(earned / rows.length).toBeCloseTo(value!, 12);
    expect(rows.some((row) => isWrongFor(log.causes[row]!, "misread"))).toBe(wrongBy.misread! > 0);
  }
});

test("it gives what is decided on data when five inputs are right at once, as the business counts it by kind", () => {
  const rows = all.filter((row) => ofQuarter(row) === 3 && log.inputs[row]! > 0);
  const cells = decisionKinds.map((_, kind) => 3 * decisionKinds.length + kind);
  const sum = (cellsOf: Float64Array): number => cells.reduce((total, cell) => total + cellsOf[cell]!, 0);
  expect(rows.filter((row) => log.wrong[row] === 0)).toHaveLength(sum(state.tally.kindRight));
  expect(rows).toHaveLength(sum(state.tally.kindJudged));
});

test("what is written down changes nothing in the run, and each decision of it can be asked why", () => {
  const untouched = createRecording(request);
  expect(untouched.worldAt(untouched.endAt).simulation.traceHash).toBe(traceHash);
  const row = all.findLast((one) => log.outcome[one] === outcomes.indexOf("distrust") && log.wrong[one] !== 0)!;
  const chain = whyOf(play, `decision:${log.decision[row]}.${log.serial[row]}`, log.at[row]);
  expect(chain[0]).toMatchObject({ code: "decision.byHand", at: log.at[row], parameters: { reason: "distrust" } });
});

test("decisionViews(state) says for each decision its bar, and the mark that trust has to reach", () => {
  const views = decisionViews(state);
  expect(views).toHaveLength(12);
  for (const { bar, mark, trust, inputs, isBuilt } of views) {
    expect([inputs, isBuilt]).toEqual([5, true]);
    // At the mark a wrong result takes as much as so many right ones give: long-run trust stays there.
    expect(0.2 * mark * (1 - bar)).toBeCloseTo(0.02 * (1 - mark) * bar, 12);
    expect(trust).toBeGreaterThan(0);
  }
  expect(log.at[0]!).toBeLessThan(play.dayZero + 2 * DAY_MS);
});
