import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ended, played, referenceSeed, withInputs } from "../../../../scripts/decision/decisionRuns.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { besides } from "../../../../simulations/lenses/decision/besides.ts";
import { given } from "../../../../simulations/lenses/decision/challenge.ts";
import type { DecisionBrief } from "../../../../simulations/lenses/decision/DecisionBrief.ts";
import type { DecisionPicture } from "../../../../simulations/lenses/decision/DecisionPicture.ts";
import { decisionRun } from "../../../../simulations/lenses/decision/decisionRun.ts";
import { spellDays } from "../../../../simulations/lenses/decision/drySpells.ts";
import { figures } from "../../../../simulations/lenses/decision/figures.ts";
import { figuresBetween } from "../../../../simulations/lenses/decision/figuresBetween.ts";
import { lens } from "../../../../simulations/lenses/decision/lens.ts";
import { model } from "../../../../simulations/lenses/decision/model.ts";
import { moveCodes } from "../../../../simulations/lenses/decision/orders.ts";
import { presets } from "../../../../simulations/lenses/decision/presets.ts";
import { newRun, recordRun, recordWorld } from "../../../../simulations/runner/index.ts";
import { presets as presetWords, words } from "../../../../src/words/en/lenses/decision.ts";

const run = newRun(lens.pinned.reference);
const recording = recordWorld(run, model);
const recorded = recordRun(recording, { lens, model });
const { outline } = recorded;
const brief = outline.brief as DecisionBrief;
const pictureAt = (day: number): DecisionPicture => recorded.frame(day * DAY_MS).picture as DecisionPicture;

describe("a run of the decisions", () => {
  test("says of each half-year what the business's own figures say", () => {
    const { figures: quarters } = recording.worldAt(recording.endAt).simulation.state;
    const both = (code: "agreement" | "actedShare" | "value", half: number): number =>
      (quarters[2 * half - 2]![code]! + quarters[2 * half - 1]![code]!) / 2;
    for (const { half, feed, acted, value } of brief.halves) {
      // Means of two quarters: the half-year's share weighs them by their decisions.
      expect(feed!).toBeCloseTo(both("agreement", half), 2);
      expect(acted!).toBeCloseTo(both("actedShare", half), 1);
      expect(value!).toBeCloseTo(both("value", half), 1);
    }
  });

  test("each input is right far above the bar, all five at once below it", () => {
    const { feed, joint, bar } = brief.halves.at(-1)!;
    expect(feed!).toBeGreaterThan(0.95);
    expect(joint!).toBeLessThan(bar!);
    const { links, bar: barNow } = pictureAt(520);
    expect(links).toHaveLength(5);
    expect(Math.min(...links.map(({ right }) => right))).toBeGreaterThan(barNow);
    expect(links.at(-1)!.upTo).toBeLessThan(barNow);
  });

  test("a link begins where the one before ends: shares of decisions right so far never rise", () => {
    for (const day of [1, 65, 200, 520]) {
      const upTos = pictureAt(day).links.map(({ upTo }) => upTo);
      upTos.forEach((upTo, place) => expect(upTo).toBeLessThanOrEqual(upTos[place - 1] ?? 1));
    }
    expect(pictureAt(0)).toMatchObject({ links: [], judged: 0 });
  });

  test("trust is lost faster than it is won back, and every fall is a wrong result that was seen", () => {
    const { fallDays, backDays } = spellDays(brief.spells, brief.endAt);
    expect(backDays!).toBeGreaterThan(2 * fallDays!);
    for (const { row, decision, low } of brief.spells) {
      expect(brief.log.wrong[row]).not.toBe(0);
      expect(low).toBeLessThan(brief.decisions[decision]!.mark);
    }
  });

  test("stops in the order in which it happens, each with its figures and its sentence", () => {
    for (const { code, parameters } of outline.stops) {
      expect(lens.stops).toContain(code);
      expect(words.stop({ code, facts: parameters })).not.toMatch(/undefined|NaN/);
    }
    const joint = outline.stops.find(({ code }) => code === "joint")!;
    const { joint: atOnce, judged } = figuresBetween(brief.log, brief.decisions, -1, joint.at);
    expect(joint.parameters["joint"]).toBe(atOnce);
    expect(judged).toBeGreaterThan(500);
    const [fall, back] = ["fall", "back"].map((code) => outline.stops.find((stop) => stop.code === code)!);
    expect(Number(fall!.parameters["high"])).toBeGreaterThan(Number(fall!.parameters["mark"]));
    expect(back!.parameters["domain"]).toBe(fall!.parameters["domain"]);
    expect((back!.at - fall!.at) / DAY_MS).toBeCloseTo(Number(back!.parameters["days"]), 9);
    for (const { code, parameters = {} } of outline.marks) {
      expect(Object.keys(words.marks)).toContain(code);
      expect(words.mark({ code, facts: parameters })).not.toMatch(/undefined|NaN/);
    }
  });

  test("every number can be asked why, down to when it began, and every step has its sentence", async () => {
    await words.fetchCauses();
    for (const day of [10, 200, 520]) {
      for (const { code, value, why } of recorded.frame(day * DAY_MS).numbers) {
        expect(lens.numbers).toContain(code);
        if (value === null || why === undefined) continue;
        const chain = await recorded.why({ id: why });
        expect(chain.length).toBeGreaterThan(0);
        for (const step of chain) {
          expect(step.at).toBeLessThanOrEqual(day * DAY_MS);
          const said = words.cause({ code: step.code, at: step.at, facts: step.parameters });
          expect(said).not.toBe(step.code);
          expect(said).not.toMatch(/undefined|NaN/);
        }
      }
    }
    const acted = recorded.frame(520 * DAY_MS).numbers.find(({ code }) => code === "acted")!;
    const chain = await recorded.why({ id: acted.why! });
    expect(chain.slice(0, 2).map(({ code }) => code)).toEqual(["trust.now", "trust.seenWrong"]);
    expect(Number(chain[1]!.parameters["after"])).toBeLessThan(Number(chain[1]!.parameters["before"]));
    expect(Math.min(...chain.map(({ at }) => at))).toBeLessThan(chain[1]!.at);
    for (const id of ["trust:99@1", "wish:3", "decision:99.1@5"]) await expect(recorded.why({ id })).rejects.toThrow();
  });

  test("offers every order once, and what has been ordered is done", () => {
    const before = recorded.frame(65 * DAY_MS).offers;
    // Serving the old meaning contradicts a bus without checks: it is offered once there is one.
    expect(before.map(({ code }) => code)).toEqual(moveCodes.filter((code) => code !== "serve"));
    for (const code of moveCodes) expect(Object.keys(words.moves)).toContain(code);
    const commands = given(["told", "check"]);
    const after = recordRun(recordWorld({ ...run, commands }, model), { lens, model });
    const offers = after.frame(66 * DAY_MS).offers;
    expect(offers.find(({ code }) => code === "told")!.state).toBe("done");
    expect(offers.map(({ code }) => code)).toContain("serve");
    expect((after.outline.brief as DecisionBrief).moves.map(({ move }) => move)).toEqual(["told", "check"]);
  });
});

test("what the questions give is what runs of their own give, and orders change nothing of it", () => {
  expect(outline.answers["decision.inputs"]).toHaveLength(5);
  expect(brief.byInputs[0]).toBe(ended({ ...decisionRun(withInputs(1)), years: 1 }).acted);
  expect(brief.byInputs[5]).toBe(ended({ ...decisionRun(withInputs(5, { "notice.told": 1 })), years: 1 }).acted);
  expect(brief.byDelay).toEqual([]);
  expect(besides(decisionRun({ commands: given(["told"]) }))).toEqual(besides(decisionRun()));
  const early = besides(decisionRun({ of: "early" }));
  expect(early.byInputs).toEqual([]);
  // Before the question is asked, or after it: nothing in between counts.
  const [anyTime, tenth, nine, ...late] = early.byDelay as number[];
  expect(Math.min(anyTime!, tenth!, nine!)).toBeGreaterThan(0.75);
  expect(Math.max(...late)).toBeLessThan(0.5);
}, 30_000);

test("what people claim holds or fails as it is said", () => {
  expect(Object.keys(presetWords).sort()).toEqual(presets.map(({ code }) => code).sort());
  const byHand = 0.37;
  const of = (code: string) => ended(presets.find((one) => one.code === code)!.run);
  const own = of("ninetySeven");
  expect(own.acted).toBeLessThan(0.5);
  expect(of("oneInput").acted).toBeGreaterThan(0.75);
  expect(of("faster").acted).toBeCloseTo(own.acted, 3);
  const always = of("always");
  expect([always.acted > 0.99, always.value < byHand + 0.05]).toEqual([true, true]);
  expect(of("told").acted).toBeLessThan(0.8);
  expect(of("served").acted).toBeGreaterThan(0.9);
  expect(of("hideErrors").acted).toBeLessThan(0.6);
  expect(of("early").acted).toBeLessThan(0.02);
  expect(of("earlyFast").acted).toBeGreaterThan(0.85);
}, 60_000);

test("the reference run is the one that the registered rule gives", () => {
  const among = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(referenceSeed(among, among.map(played))).toBe(run.seed);
}, 60_000);

test("every figure that prose may quote is there, and those over many seeds are the committed report's", () => {
  const all = figures();
  expect(all["inputs.1"]).toBe(brief.byInputs[0]);
  expect(all["acted.half4"]).toBe(brief.halves[3]!.acted);
  expect(Number(all["served.acted.half4"])).toBeGreaterThan(0.9);
  const { last } = JSON.parse(readFileSync("tests/validation/decision-results.json", "utf8")) as {
    last: { referenceSeed: number; results: { id: string; got: number }[] };
  };
  for (const { id, got } of last.results) expect(all[`seeds.${id}`]).toBe(got);
  expect(last.referenceSeed).toBe(run.seed);
}, 60_000);

test("no input, ten inputs and two domains are drawn or refused in words", () => {
  const shown = (overrides: Record<string, number>): DecisionPicture => {
    const one = recordRun(recordWorld(newRun({ ...run, years: 1, overrides }), model), { lens, model });
    return one.frame(65 * DAY_MS).picture as DecisionPicture;
  };
  expect(shown({ "decisions.inputs": 10 }).links).toHaveLength(10);
  expect(shown({ "domains.start": 2 }).links.length).toBeLessThanOrEqual(2);
  expect(() => shown({ "decisions.inputs": 200 })).toThrow(/decisions\.inputs cannot be/);
}, 60_000);
