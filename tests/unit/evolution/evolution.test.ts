import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { archetypes, checkRequest, decisionKinds } from "../../../simulations/business/index.ts";
import type { LarkfieldRun, QuarterFigures } from "../../../simulations/business/index.ts";
import { halfYearValues, rivals, valueQuestion, withouts } from "../../../simulations/catalogue/evolution/index.ts";
import { chartOf } from "../../../src/islands/evolution/chartOf.ts";
import { evolve, isRunning, newTrack } from "../../../src/islands/evolution/EvolutionState.ts";
import type { EvolutionState } from "../../../src/islands/evolution/EvolutionState.ts";
import { isSameCourse, lastYear } from "../../../src/islands/evolution/lastYear.ts";
import { advance } from "../../../src/islands/evolution/useReveal.ts";
import { evolution as words } from "../../../src/words/index.ts";

const request = { architecture: "platform", seed: 1 } as const;
const quartersOf = (values: readonly number[]) =>
  values.map((value, index) => ({ quarter: index + 1, value })) as QuarterFigures[];
const runOf = (values: readonly number[], seed = 1) =>
  ({
    architecture: "platform",
    seed,
    quarters: quartersOf(values),
    byHand: 0.3,
    traceHash: "",
    handledCount: 0,
  }) as unknown as LarkfieldRun;
const started: EvolutionState = evolve(
  { seed: 1, tracks: [], seeds: null, problem: null },
  { type: "run.started", seed: 1, tracks: [newTrack("platform", null, request)] },
);
const finished = evolve(started, { type: "track.finished", key: "platform", run: runOf([0.5, 0.6]) });

describe("the state of the evolution", () => {
  test("grows by quarters and is running until the whole run is there", () => {
    const [quarter] = quartersOf([0.5]);
    const grown = evolve(started, { type: "quarter.measured", key: "platform", quarter: quarter! });
    expect(grown.tracks[0]!.quarters).toEqual([quarter]);
    expect(isRunning(grown)).toBe(true);
    expect(isRunning(finished)).toBe(false);
  });

  test("a rerun keeps the first run as the ghost, however often it is changed, and can be restored", () => {
    const rerun = (state: EvolutionState, without: string) =>
      evolve(state, { type: "track.rerun", key: "platform", without, request });
    const once = evolve(rerun(finished, "noOutages"), { type: "track.finished", key: "platform", run: runOf([0.9]) });
    const twice = rerun(once, "noChanges");
    expect(twice.tracks[0]).toMatchObject({ without: "noChanges", quarters: [], run: null, others: [] });
    expect(twice.tracks[0]!.before).toEqual(runOf([0.5, 0.6]));
    const restored = evolve(twice, { type: "track.restored", key: "platform" });
    expect(restored.tracks[0]).toMatchObject({ without: null, before: null, run: runOf([0.5, 0.6]) });
  });

  test("seeds that were stopped keep the runs that had finished", () => {
    const playing = evolve(finished, { type: "seeds.started", of: 2 });
    const one = evolve(playing, { type: "seed.finished", key: "platform", run: runOf([0.4, 0.5], 2) });
    const stopped = evolve(one, { type: "seeds.ended", isStopped: true });
    expect(stopped.seeds).toEqual({ done: 1, of: 2, state: "stopped" });
    expect(stopped.tracks[0]!.others).toHaveLength(1);
  });

  test("a message about a curve that is gone changes no curve", () => {
    const gone = evolve(finished, { type: "track.removed", key: "platform" });
    expect(evolve(gone, { type: "track.finished", key: "platform", run: runOf([1]) }).tracks).toEqual([]);
  });
});

describe("the chart of a state", () => {
  const chart = (state: EvolutionState, drawn = {}) =>
    chartOf({ state, drawn, shown: new Map([["platform", 2]]), quarters: 12, acquisitionAt: 6, picked: null });

  test("shows what is known, by hand once a run has told it, and a drawing in half-years", () => {
    expect(chart(started).byHand).toBeNull();
    const { curves, byHand } = chart(finished, { platform: [40, 50] });
    expect(byHand).toBe(0.3);
    expect(curves[0]!.points).toEqual(quartersOf([0.5, 0.6]));
    expect(curves[0]!.guess).toEqual([
      { quarter: 1.5, value: 0.4 },
      { quarter: 3.5, value: 0.5 },
    ]);
  });

  test("shows a drawing before anything was run", () => {
    const { curves } = chart({ ...started, tracks: [] }, { platform: [40, 50] });
    expect(curves.map(({ key, points, guess }) => [key, points.length, guess?.length])).toEqual([["platform", 0, 2]]);
  });

  test("draws a band from three Larkfields on", () => {
    const more = (state: EvolutionState, seed: number) =>
      evolve(state, { type: "seed.finished", key: "platform", run: runOf([0.1 * seed, 0.2], seed) });
    expect(chart(more(finished, 2)).curves[0]!.band).toBeUndefined();
    expect(chart(more(more(finished, 2), 3)).curves[0]!.band).toHaveLength(2);
  });
});

test("a curve is drawn at a pace, never ahead of what is known, and from the start when it is played anew", () => {
  const first = advance(new Map(), [{ key: "a", of: 1, known: 3 }], 0.5);
  expect(first.get("a")).toEqual({ of: 1, quarters: 0.5 });
  expect(advance(first, [{ key: "a", of: 1, known: 0.75 }], 0.5).get("a")!.quarters).toBe(0.75);
  expect(advance(first, [{ key: "a", of: 2, known: 3 }], 0.25).get("a")!.quarters).toBe(0.25);
});

test("the last year is the mean of four quarters, and runs with the same values are the same course", () => {
  expect(lastYear(runOf([0, 0.1, 0.2, 0.3, 0.4]))).toBeCloseTo(0.25);
  expect(lastYear(runOf([0.1]))).toBeNull();
  expect(isSameCourse(runOf([0.1, 0.2]), runOf([0.1, 0.2], 2))).toBe(true);
  expect(isSameCourse(runOf([0.1, 0.2]), runOf([0.1, 0.3]))).toBe(false);
});

describe("what can be changed on the page", () => {
  test.each(Object.entries(withouts))(
    "%s is a request that the business accepts, and has its words",
    (code, overrides) => {
      for (const architecture of ["point-to-point", "bus", "platform", "backbone"] as const) {
        expect(() => checkRequest({ architecture, seed: 1, overrides })).not.toThrow();
      }
      expect(words.withouts[code]).toBeDefined();
    },
  );

  test.each(rivals())("the rival $id is a request that the business accepts, and has its words", (rival) => {
    expect(() => checkRequest({ ...rival, seed: 1 })).not.toThrow();
    expect(words.rivals[rival.id]).toBeDefined();
  });

  test("a bigger centre is bigger than the default, in the parameter and in the words", () => {
    const { parameters } = checkRequest(request);
    const people = withouts.biggerCentre["central.people"];
    expect(people).toBeGreaterThan(parameters["central.people"]);
    expect(words.withouts.biggerCentre!.note).toBe(
      `${people} people instead of ${parameters["central.people"]} in the central team`,
    );
  });
});

test("the question gives the first half-year and asks for five", () => {
  expect(halfYearValues(quartersOf([0.4, 0.5, 0.6, 0.7, 0.8]))).toEqual([expect.closeTo(0.45), expect.closeTo(0.65)]);
  const question = valueQuestion("bus", 0.447);
  expect(question.given.value).toBe(45);
  expect(question.knots.map(({ position }) => position)).toEqual([2, 3, 4, 5, 6]);
});

test("every cause, decision, domain and ticket that the model can name has its words", () => {
  const sources = ["why.ts", "whyTicket.ts"].map((file) =>
    readFileSync(`simulations/business/larkfield/${file}`, "utf8"),
  );
  const codes = sources.flatMap((text) => [
    ...Array.from(text.matchAll(/code: (?:\w+ \? )?"([a-z]+\.[a-zA-Z]+)"(?: : "([a-z]+\.[a-zA-Z]+)")?/g), (found) =>
      found.slice(1).filter((code) => code !== undefined),
    ).flat(),
  ]);
  const outcomes = ["decision.right", "decision.wrong", "decision.byHand"];
  const copies = ["missing", "lost", "late", "misread", "mismapped"].map((cause) => `copy.${cause}`);
  expect(codes.length).toBeGreaterThan(10);
  const facts = { kind: "replenish", domain: "inventory.2", owner: "stores", team: "centre", fact: "StockPosition" };
  for (const code of [...codes, ...outcomes, ...copies]) {
    const said = words.cause({ code, at: 0, facts });
    expect(said).toMatch(/ /);
    expect(said).not.toMatch(/undefined|null/);
  }
  expect(words.cause({ code: "copy.misread", at: 0, facts })).toBe("It misread “stock position” from Stores");
  for (const { code } of decisionKinds) {
    expect(words.cause({ code: "decision.wrong", at: 0, facts: { ...facts, kind: code } })).not.toContain(
      `decided ${code}`,
    );
  }
  for (const { code } of archetypes) {
    expect(words.cause({ code: "system.down", at: 0, facts: { domain: code, hours: 2 } })).not.toContain(` ${code} `);
  }
});
