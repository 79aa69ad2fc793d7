import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { referenceSeed, runs } from "../../../../scripts/timeMachine/timeMachineRuns.ts";
import { rebuild } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { DAY_ZERO, given } from "../../../../simulations/lenses/time-machine/challenge.ts";
import { figures } from "../../../../simulations/lenses/time-machine/figures.ts";
import { lens } from "../../../../simulations/lenses/time-machine/lens.ts";
import { model } from "../../../../simulations/lenses/time-machine/model.ts";
import { toldOf } from "../../../../simulations/lenses/time-machine/tellTimeMachine.ts";
import type { TimeMachineBrief } from "../../../../simulations/lenses/time-machine/TimeMachineBrief.ts";
import type { TimeMachinePicture } from "../../../../simulations/lenses/time-machine/TimeMachinePicture.ts";
import { newRun, recordRun, recordWorld } from "../../../../simulations/runner/index.ts";
import type { RecordedRun } from "../../../../simulations/runner/index.ts";
import { why } from "../../../../src/words/en/why.ts";
import { presets as presetWords, words } from "../../../../src/words/en/lenses/time-machine.ts";

const run = newRun(lens.pinned.reference);
const record = (pinned: Parameters<typeof newRun>[0]): RecordedRun =>
  recordRun(recordWorld(newRun(pinned), model), { lens, model } as never);
const recorded = record(lens.pinned.reference);
const brief = recorded.outline.brief as TimeMachineBrief;
const pictureAt = (of: RecordedRun, at: number): TimeMachinePicture => of.frame(at).picture as TimeMachinePicture;
const count = (states: Uint8Array, state: number): number => states.filter((one) => one === state).length;
const sharesOf = (name: string): readonly number[] => toldOf(newRun(lens.pinned[name]!)).brief.asked.map(shareOf);
const shareOf = (look: { right: number; figures: number }): number => look.right / look.figures;

test("the reference run is the one that the registered rule gives", () => {
  const among = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(referenceSeed(among, runs(among))).toBe(run.seed);
});

test("a day is shown as the end of the run puts it together, figure by figure, though the world is that of the day", () => {
  const recording = recordWorld(run, model);
  for (const { at } of [brief.days[100]!, brief.days[359]!, brief.days[363]!]) {
    const picture = pictureAt(recorded, at);
    const world = recording.worldAt(recording.endAt);
    const { x } = world.simulation.state.facts;
    const all = rebuild(world, at);
    for (const { type, key, truth, trueThen, knownThen } of all) {
      const cell = type * picture.keys + key;
      const isSame = (row: number): boolean => x[row] === x[truth];
      expect(picture.trueThen[cell]).toBe(trueThen < 0 ? 2 : isSame(trueThen) ? 0 : 1);
      expect(picture.knownThen[cell]).toBe(knownThen < 0 ? 2 : isSame(knownThen) ? 0 : 1);
    }
    expect(all.length).toBe(picture.trueThen.filter((one) => one !== 255).length);
  }
});

test("the counts of every look are those of its picture", () => {
  const later = record(lens.pinned["twice"]!);
  for (const day of [10, 357, 362, 364]) {
    for (const one of [recorded, later]) {
      const look = (one.outline.brief as TimeMachineBrief).days[day]!;
      const { trueThen, knownThen } = pictureAt(one, look.at);
      expect([look.right, look.wrong, look.holes]).toEqual([0, 1, 2].map((state) => count(trueThen, state)));
      expect(look.older).toBe(trueThen.filter((state, cell) => state === 0 && knownThen[cell] === 1).length);
    }
  }
});

test("a first run stops where nothing is left, at the first day that is not forgotten, and at the holes of the last", () => {
  expect(recorded.outline.stops.map(({ code }) => code)).toEqual(["forgotten", "edge", "holes"]);
  for (const name of Object.keys(lens.pinned)) {
    for (const { code, at, parameters } of record(lens.pinned[name]!).outline.stops) {
      expect(lens.stops).toContain(code);
      expect(at).toBeLessThanOrEqual(newRunEnd(name));
      expect(words.stop({ code, facts: parameters })).not.toMatch(/undefined|NaN/);
    }
  }
  const { at, parameters } = recorded.outline.stops[2]!;
  expect(count(pictureAt(recorded, at).trueThen, 2)).toBe(parameters["holes"]);
});

function newRunEnd(name: string): number {
  return DAY_ZERO + 365 * (lens.pinned[name]!.years ?? 3) * DAY_MS;
}

test("every number can be asked why, down to when it was said, and every step has its sentence", async () => {
  for (const one of [recorded, record(lens.pinned["twice"]!)]) {
    const { days } = one.outline.brief as TimeMachineBrief;
    const looks = [days[100]!, days[358]!, days.find(({ wrong }) => wrong > 0) ?? days[300]!];
    for (const { at } of looks) {
      for (const { code, value, why: id } of one.frame(at).numbers) {
        expect(lens.numbers).toContain(code);
        expect(words.numbers[code as "kept"].say({ value: value ?? 0 })).not.toMatch(/undefined|NaN/);
        if (id === undefined) continue;
        const chain = await one.why({ id });
        expect(chain.length).toBeGreaterThan(1);
        for (const step of chain) {
          expect(step.at).toBeLessThanOrEqual(at);
          expect(why.cause({ code: step.code, at: step.at, facts: step.parameters })).not.toBe(step.code);
        }
      }
    }
  }
  await expect(recorded.why({ id: "rebuilt:99.0@1" })).rejects.toThrow(/No topic tells of it/);
});

test("a run of calls and files has no topic: every figure is a hole, and nothing can be asked", () => {
  const files = record(lens.pinned["pointToPoint"]!);
  const { numbers } = files.frame(brief.days[200]!.at);
  expect(numbers.find(({ code }) => code === "comesOut")).toEqual({ code: "comesOut", value: 0 });
  expect(numbers.filter(({ why: id }) => id !== undefined)).toEqual([]);
});

test("what is ordered holds from then on: keeping all from day 200 brings back whole days after it, and of earlier ones what lasted", () => {
  const at = DAY_ZERO + 200 * DAY_MS;
  const { days } = toldOf({ ...run, commands: given(["keepAll", "outbox"], at) }).brief;
  expect(days.slice(201).every(({ right, figures: all }) => right === all)).toBe(true);
  expect(days[185]!.right).toBeLessThan(days[185]!.figures / 2);
  expect(days[60]!.right).toBeLessThanOrEqual(days[185]!.right);
});

test("a reader nobody planned for: holes where seven days are kept, and none where all is", () => {
  const { newReader } = toldOf(newRun(lens.pinned["asked"]!)).brief;
  expect(newReader!.workingAt).toBeGreaterThan(newReader!.at);
  expect(newReader!.shares[0]).toBeLessThan(1);
  expect(newReader!.rightAt).toBeGreaterThan(newReader!.workingAt!);
  const backbone = toldOf(newRun(lens.pinned["askedBackbone"]!)).brief.newReader!;
  expect(backbone.shares[0]).toBe(1);
  expect(brief.newReader).toBeNull();
});

test("offers are what may be done, and what has been ordered is done", () => {
  const offers = (of: RecordedRun, day: number) =>
    of.frame(DAY_ZERO + day * DAY_MS).offers.map(({ code, state }) => [code, state]);
  expect(offers(recorded, 10)).toEqual(["keepAll", "newest", "outbox"].map((code) => [code, "open"]));
  expect(offers(recorded, 300).map(([code]) => code)).toContain("ask");
  for (const code of ["keepAll", "newest", "outbox", "ask"]) expect(Object.keys(words.moves)).toContain(code);
});

test("what people claim holds or fails as it is said", () => {
  expect(Object.keys(presetWords).sort()).toEqual(lens.presets!.map(({ code }) => code).sort());
  const [today, yesterday, three, , week, fortnight] = sharesOf("reference");
  expect(today!).toBeLessThan(0.9);
  expect(week!).toBeLessThan(0.3);
  expect([yesterday! > three!, three! > week!, fortnight]).toEqual([true, true, 0]);
  const [newest, newestYesterday, newestThree] = sharesOf("newest");
  expect([newest, newestYesterday! < 0.95, newestThree! < 0.6]).toEqual([1, true, true]);
  expect(sharesOf("backbone")).toEqual([1, 1, 1, 1, 1, 1]);
  const told = (name: string) => toldOf(newRun(lens.pinned[name]!)).brief;
  expect(told("twice").days.some(({ wrong }) => wrong > 0)).toBe(true);
  expect(told("twice").days.some(({ holes }) => holes > 0)).toBe(false);
  const [whole, ...older] = [told("backbone"), told("backbone"), told("onTime")];
  expect(whole!.days.every(({ right, figures: all }) => right === all)).toBe(true);
  const inAll = older.map(({ days }) => days.reduce((sum, look) => sum + look.older, 0));
  expect(inAll[0]).toBeGreaterThan(10 * inAll[1]!);
  expect(told("ninety").days.filter(({ right }) => right > 0).length).toBeLessThan(95);
});

test("every figure that prose may quote is there, and those over many seeds are the committed report's", () => {
  const all = figures();
  for (const [name, value] of Object.entries(all)) expect(value, name).not.toBeNull();
  const { last } = JSON.parse(readFileSync("tests/validation/time-machine-results.json", "utf8")) as {
    last: { referenceSeed: number; more: { askedSeed: number }; results: { id: string; got: number }[] };
  };
  for (const { id, got } of last.results) expect(all[`seeds.${id}`]).toBe(got);
  expect([last.referenceSeed, last.more.askedSeed]).toEqual([run.seed, lens.pinned["asked"]!.seed]);
});
