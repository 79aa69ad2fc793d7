import { expect, test, vi } from "vitest";
import { createRecording } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { shapeOf } from "../../../../simulations/lens/index.ts";
import { given } from "../../../../simulations/lenses/evolution/challenge.ts";
import type { EvolutionBrief } from "../../../../simulations/lenses/evolution/EvolutionBrief.ts";
import type { EvolutionPicture } from "../../../../simulations/lenses/evolution/EvolutionPicture.ts";
import { figures } from "../../../../simulations/lenses/evolution/figures.ts";
import { lens } from "../../../../simulations/lenses/evolution/lens.ts";
import { model } from "../../../../simulations/lenses/evolution/model.ts";
import { moveCodes } from "../../../../simulations/lenses/evolution/orders.ts";
import { tellEvolution } from "../../../../simulations/lenses/evolution/tellEvolution.ts";
import { newRun, recordRun, recordWorld } from "../../../../simulations/runner/index.ts";
import { words } from "../../../../src/words/en/lenses/evolution.ts";

vi.setConfig({ testTimeout: 60_000 });

const run = newRun(lens.pinned["platform"]!);
const recording = recordWorld(run, model);
const recorded = recordRun(recording, { lens, model });
const { outline } = recorded;
const brief = outline.brief as EvolutionBrief;
const pictureAt = (at: number): EvolutionPicture => recorded.frame(at).picture as EvolutionPicture;

test("telling a run day by day says each quarter once, in order, and changes nothing in it", () => {
  const quarters: number[] = [];
  const play = createRecording({ ...lens.pinned["platform"]!, years: 1 }, { checkpointEveryMs: Infinity });
  const { traceHash } = tellEvolution(play, ({ quarter }) => quarters.push(quarter));
  expect(quarters).toEqual([1, 2, 3, 4]);
  const untouched = createRecording({ ...lens.pinned["platform"]!, years: 1 }, { checkpointEveryMs: Infinity });
  expect(untouched.worldAt(untouched.endAt).simulation.traceHash).toBe(traceHash);
});

test("every stop tells what the picture of its instant shows, and has its sentence", () => {
  expect(outline.stops.map(({ code }) => code)).toEqual([
    "byHand",
    "year",
    "best",
    "bought",
    "quiet",
    "undone",
    "year",
  ]);
  for (const { code, at, parameters } of outline.stops) {
    expect(lens.stops).toContain(code);
    expect(words.stop({ code, facts: parameters })).not.toMatch(/undefined|NaN/);
    if (!("trust" in parameters)) continue;
    const early = pictureAt(at).dots.filter(({ isEarly }) => isEarly);
    expect(early).toHaveLength(Number(parameters["of"]));
    expect(early.filter(({ isActing }) => isActing)).toHaveLength(Number(parameters["acting"]));
    const mean = early.reduce((sum, { trust }) => sum + trust, 0) / early.length;
    // Daily places are midnights; a stop at a quarter's end lies within its day.
    expect(Math.abs(mean - Number(parameters["trust"]))).toBeLessThan(0.02);
  }
});

test("every decision of the run has its place from the start, and newcomers stand behind", () => {
  const [first, last] = [outline.startAt, outline.endAt].map((at) => pictureAt(at));
  expect(first!.inputs).toEqual(last!.inputs);
  expect(last!.dots).toHaveLength(last!.inputs.length);
  expect(first!.dots.map(({ decision }) => decision)).toEqual(
    last!.dots.slice(0, first!.dots.length).map((dot) => dot.decision),
  );
  expect(last!.dots.map(({ inputs }) => inputs)).toEqual(last!.inputs);
});

test("the value of the platform rises and falls, and its trust falls: shares are flat only where they are nearly equal", () => {
  const asked = Object.values(model.questions!).map((reader) => {
    const question = reader.ask(brief);
    return shapeOf(question, reader.read(brief) as number[])?.shape;
  });
  expect(asked).toEqual(["peaks", "falls"]);
  const value = { ...model.questions!["value"]!.ask(brief), flatRatio: undefined };
  expect(shapeOf(value as never, model.questions!["value"]!.read(brief) as number[])?.shape).toBe("flat");
});

test("orders are offered from the purchase on, each has its words, and where data are compulsory all is taken on them", () => {
  const offersAt = (at: number) => model.offers!(recording.worldAt(at)).map(({ code }) => code);
  const { bought } = brief;
  expect(offersAt(bought!.at - DAY_MS)).toEqual([]);
  expect(offersAt(bought!.at)).toEqual(moveCodes);
  for (const code of moveCodes) {
    expect(words.moves[code].give()).not.toBe("");
    expect(words.challenge.told({ code, facts: { times: 1 } })).not.toBe("");
  }
  const play = recordWorld(newRun({ ...lens.pinned["platform"]!, commands: given(["always"]) }), model);
  const always = recordRun(play, { lens, model });
  const { dots } = always.frame(always.outline.endAt).picture as EvolutionPicture;
  expect(dots.filter(({ isEarly, isActing }) => isEarly && !isActing)).toEqual([]);
});

test("a figure of one run is that run's, and the reference Larkfield keeps its own names", () => {
  const all = figures();
  expect(all["platform.value.half3"]).toBeCloseTo((brief.quarters[4]!.value! + brief.quarters[5]!.value!) / 2, 12);
  expect(all["value.half3"]).toBe(all["backbone.value.half3"]);
  expect(all["platform.stop.quiet.days"]).toBe(14);
});
