import { describe, expect, test } from "vitest";
import { checkRequest } from "../../../simulations/business/index.ts";
import type { RunRequest, LarkfieldRun, QuarterFigures } from "../../../simulations/business/index.ts";
import { halfYearValues, valueQuestion } from "../../../simulations/lenses/evolution/valueQuestion.ts";
import { rivals } from "../../../simulations/lenses/evolution/rivals.ts";
import { withouts } from "../../../simulations/lenses/evolution/evolutionRun.ts";
import { chartOf } from "../../../src/islands/evolution/chartOf.ts";
import { evolve, isRunning, NOTHING_SHOWN, tracksOf } from "../../../src/islands/evolution/EvolutionState.ts";
import type { EvolutionState } from "../../../src/islands/evolution/EvolutionState.ts";
import { theFour, withChange, withRival } from "../../../src/islands/evolution/Shown.ts";
import type { Offer, Shown } from "../../../src/islands/evolution/Shown.ts";
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
const offer: Offer = {
  architectures: ["platform"],
  quarters: 12,
  rivals: rivals(),
  withouts,
  scenarios: { "larkfield@1": {}, "noAcquisition@1": { "acquisition.domains": 0 } },
};
const nothingKnown = { offer, now: [], known: () => undefined, isStill: false };
const show = (state: EvolutionState, shown: Shown) =>
  evolve(state, { type: "shown.changed", shown, tracks: tracksOf(shown, { ...nothingKnown, now: state.tracks }) });
const started = show(NOTHING_SHOWN, theFour(offer, 1));
const finished = evolve(started, { type: "track.finished", key: "platform", run: runOf([0.5, 0.6]) });

describe("the state of the evolution", () => {
  test("grows by quarters and is running until the whole run is there", () => {
    const [quarter] = quartersOf([0.5]);
    const grown = evolve(started, { type: "quarter.measured", key: "platform", quarter: quarter! });
    expect(grown.tracks[0]!.quarters).toEqual([quarter]);
    expect(isRunning(grown)).toBe(true);
    expect(isRunning(finished)).toBe(false);
  });

  test("a changed curve has the run before the change as its ghost, and what was finished is never played again", () => {
    const base = runOf([0.5, 0.6]);
    const known = ({ overrides }: RunRequest) => (Object.keys(overrides ?? {}).length === 0 ? base : undefined);
    const changed = withChange(finished.shown!, "platform", "noOutages", { "outages.on": false });
    const tracks = tracksOf(changed, { ...nothingKnown, now: finished.tracks, known });
    expect(tracks).toMatchObject([{ without: "noOutages", quarters: [], run: null, before: base, isStill: false }]);
    const back = tracksOf(finished.shown!, { ...nothingKnown, now: tracks, known });
    expect(back).toMatchObject([{ without: null, run: base, before: null, isStill: true }]);
  });

  test("a change whose ghost is not known yet is running until both are there", () => {
    const changed = withChange(theFour(offer, 1), "platform", "noOutages", { "outages.on": false });
    const one = evolve(show(NOTHING_SHOWN, changed), { type: "track.finished", key: "platform", run: runOf([0.9]) });
    expect(isRunning(one)).toBe(true);
    expect(isRunning(evolve(one, { type: "before.finished", key: "platform", run: runOf([0.5]) }))).toBe(false);
  });

  test("curves that stay keep what is known of them while a rival comes and goes", () => {
    const more = show(finished, withRival(finished.shown!, offer, "bigCleanCentre"));
    expect(more.tracks.map(({ key, run }) => [key, run !== null])).toEqual([
      ["platform", true],
      ["bigCleanCentre", false],
    ]);
    expect(more.tracks[0]).toBe(finished.tracks[0]);
    expect(show(more, withRival(more.shown!, offer, "bigCleanCentre")).tracks).toEqual(finished.tracks);
  });

  test("a run that is played again after a failure repeats no quarter", () => {
    const [first, second] = quartersOf([0.5, 0.6]);
    const grow = (state: EvolutionState, quarter: QuarterFigures) =>
      evolve(state, { type: "quarter.measured", key: "platform", quarter });
    const again = [first!, second!, first!, second!].reduce(grow, started);
    expect(again.tracks[0]!.quarters).toEqual([first, second]);
  });

  test("every run of a scenario has what the scenario sets", () => {
    const shown = { ...theFour(offer, 3), scenario: "noAcquisition@1" };
    const [track] = tracksOf(withChange(shown, "platform", "noOutages", { "outages.on": false }), nothingKnown);
    expect(track!.of).toMatchObject({ scenario: "noAcquisition@1", architecture: "platform", seed: 3 });
    const { parameters } = checkRequest(track!.of);
    expect(parameters).toMatchObject({ "acquisition.domains": 0, "outages.on": false });
  });

  test("seeds that were stopped keep the runs that had finished", () => {
    const playing = evolve(finished, { type: "seeds.started", of: 2 });
    const one = evolve(playing, { type: "seed.finished", key: "platform", run: runOf([0.4, 0.5], 2) });
    const stopped = evolve(one, { type: "seeds.ended", isStopped: true });
    expect(stopped.seeds).toEqual({ done: 1, of: 2, state: "stopped" });
    expect(stopped.tracks[0]!.others).toHaveLength(1);
  });

  test("a message about a curve that is gone changes no curve", () => {
    const gone = evolve(finished, { type: "shown.cleared" });
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
  const target = { key: "a", of: 1, known: 3, isStill: false };
  const first = advance(new Map(), [target], 0.5);
  expect(first.get("a")).toEqual({ of: 1, quarters: 0.5 });
  expect(advance(first, [{ ...target, known: 0.75 }], 0.5).get("a")!.quarters).toBe(0.75);
  expect(advance(first, [{ ...target, of: 2 }], 0.25).get("a")!.quarters).toBe(0.25);
  expect(advance(first, [{ ...target, isStill: true }], 0.25).get("a")!.quarters).toBe(3);
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
