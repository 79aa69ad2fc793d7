import { expect, test } from "vitest";
import { played, referenceSeed, runs } from "../../../../scripts/contract/contractRuns.ts";
import type { Command, Overrides } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { besides } from "../../../../simulations/lenses/contract/besides.ts";
import type { ContractPicture } from "../../../../simulations/lenses/contract/ContractPicture.ts";
import { contractRun } from "../../../../simulations/lenses/contract/contractRun.ts";
import { figures } from "../../../../simulations/lenses/contract/figures.ts";
import { lens } from "../../../../simulations/lenses/contract/lens.ts";
import { model } from "../../../../simulations/lenses/contract/model.ts";
import { moveCodes, orders } from "../../../../simulations/lenses/contract/orders.ts";
import { presets } from "../../../../simulations/lenses/contract/presets.ts";
import { newRun, recordRun, recordWorld } from "../../../../simulations/runner/index.ts";
import { presets as presetWords, words } from "../../../../src/words/en/lenses/contract.ts";

const FIRST_DAY = 1 * DAY_MS;
const recorded = (commands: readonly Command[] = [], overrides: Overrides = {}) =>
  recordRun(recordWorld({ ...newRun(lens.pinned.reference), commands, overrides } as never, model), { lens, model });
const run = newRun(lens.pinned.reference);
const reference = recorded();
const { outline } = reference;
const brief = outline.brief as ReturnType<(typeof model)["tell"]>["brief"];
const pictureAt = (at: number) => reference.frame(at).picture as ContractPicture;
const readersWho = (reading: string, at: number): number =>
  pictureAt(at).readers.filter((reader) => reader.reading === reading).length;

test("the reference run is the one that the registered rule gives", () => {
  const among = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(referenceSeed(among, runs(among))).toBe(run.seed);
}, 60_000);

test("a first run stops at a refusal, at a changed meaning that every check lets through, and at a loud break", () => {
  expect(outline.stops.map(({ code }) => code)).toEqual(["refused", "meaning", "loud"]);
  const [refused, meaning, loud] = outline.stops;
  expect(pictureAt(refused!.at).changes.at(-1)).toMatchObject({ isRefused: true, kind: refused!.parameters["kind"] });
  expect(readersWho("silent", meaning!.at)).toBe(meaning!.parameters["readers"]);
  expect(pictureAt(meaning!.at).changes.at(-1)).toMatchObject({ isRefused: false, kind: "meaning", isHidden: true });
  expect(readersWho("loud", loud!.at)).toBe(loud!.parameters["readers"]);
  const mistaken = reference.frame(meaning!.at).numbers.find(({ code }) => code === "mistaken")!;
  expect(mistaken.value).toBe(readersWho("silent", meaning!.at));
  for (const { code, parameters } of outline.stops) {
    expect(lens.stops).toContain(code);
    expect(words.stop({ code, facts: parameters })).not.toMatch(/undefined|NaN/);
  }
});

test("every number can be asked why, and every step of the answer has its sentence", async () => {
  const seen = new Set<string>();
  for (const [made, days] of [
    [reference, [20, 40, 364]],
    [recorded([], { "shapes.testedShare": 1, "shapes.compatibility": "none" }), [200]],
    [recorded([], { "shapes.compatibility": "none", "shapes.first": "readers" }), [200, 364]],
  ] as const) {
    for (const day of days) {
      for (const { code, value, why } of made.frame(day * DAY_MS).numbers) {
        expect(lens.numbers).toContain(code);
        if (value === null || why === undefined) continue;
        expect(words.whyTitle({ code, value })).not.toMatch(/undefined/);
        const chain = await made.why({ id: why });
        expect(chain.length).toBeGreaterThan(1);
        for (const step of chain) {
          expect(step.at).toBeLessThanOrEqual(day * DAY_MS);
          const said = words.cause({ code: step.code, facts: step.parameters });
          expect(said).not.toBe(step.code);
          expect(said).not.toMatch(/undefined|NaN|field \d/);
          seen.add(step.code);
        }
      }
    }
  }
  expect([...seen].sort()).toEqual([
    "change.byCheck",
    "change.byTest",
    "change.refused",
    "reading.loud",
    "reading.silent",
    "shape.changed",
    "shape.notSent",
    "shape.passed",
    "shape.unchecked",
  ]);
  for (const id of ["refusal:0@1", "wish:3", "reading:99"]) await expect(reference.why({ id })).rejects.toThrow();
});

test("the curve's days are the figures of the run, day by day", () => {
  expect(brief.loud.at(-1)).toBeCloseTo(brief.year.loudDays, 6);
  expect(brief.silent.at(-1)).toBeCloseTo(brief.year.silentDays, 6);
  const shown = reference.frame(200 * DAY_MS).numbers.find(({ code }) => code === "silentDays")!;
  expect(brief.silent[200]).toBeCloseTo(shown.value!, 6);
});

test("what the questions give is what runs of their own give, and an order changes nothing of it", () => {
  const full = played(run.seed, { "shapes.compatibility": "full" }).year;
  expect(outline.answers["contract.year"]).toEqual(brief.byMode.slice(1));
  expect(brief.byMode.slice(4)).toEqual([full.loudDays, full.silentDays]);
  expect(brief.byMode[2]).toBe(brief.year.loudDays);
  expect(outline.answers["contract.silent"]).toEqual([brief.year.silentDays]);
  const order = { ...orders.full, at: 0, sequence: 0, by: "learner" } as const;
  // Of a seed that nothing has been asked of yet, so that nothing is remembered.
  const ordered = besides(contractRun({ seed: 2, commands: [order] }));
  expect(ordered[2]).toBe(played(2).year.loudDays);
});

test("offers are one for each move, and what has been ordered is done and told", () => {
  const before = reference.frame(FIRST_DAY).offers;
  expect(before.map(({ code, state }) => [code, state])).toEqual(moveCodes.map((code) => [code, "open"]));
  for (const { code } of before) expect(Object.keys(words.moves)).toContain(code);
  const made = recorded([{ ...orders.beside, at: 5, sequence: 0, by: "learner" } as Command]);
  expect(made.frame(FIRST_DAY).offers[0]!.state).toBe("done");
  const changed = made.outline.brief as typeof brief;
  expect(changed.moves).toEqual([{ move: "beside", at: 5 }]);
  expect(changed.oldServed).toBeGreaterThan(5);
  expect(made.frame(364 * DAY_MS).numbers.at(-1)).toEqual({ code: "oldServed", value: changed.oldServed });
});

test("what people claim holds or fails as it is said", () => {
  const year = (code: string) => {
    const preset = presets.find((one) => one.code === code)!;
    return played(preset.run.seed, preset.run.overrides).year;
  };
  expect(Object.keys(presetWords).sort()).toEqual(presets.map(({ code }) => code).sort());
  const [backward, full, test] = [year("backward"), year("full"), year("test")];
  expect(backward.loudDays).toBeGreaterThan(1);
  expect(year("rightOrder")).toMatchObject({ loudDays: 0 });
  expect(year("rightOrder").silentDays).toBeGreaterThan(backward.silentDays);
  expect(year("wrongOrder").loudDays).toBeGreaterThan(20 * backward.loudDays);
  expect([full.loudDays, full.refused > backward.refused]).toEqual([0, true]);
  expect(full.silentDays).toBeGreaterThan(0.8 * backward.silentDays);
  expect(year("noCheck").silentDays).toBe(0);
  expect(test.silentDays).toBeLessThan(0.2 * backward.silentDays);
  expect(test.refused).toBeGreaterThan(test.changes / 2);
  expect([year("newName").silentDays, year("newName").loudDays > 10]).toEqual([0, true]);
  expect(year("beside").silentDays).toBe(0);
});

test("every figure that prose may quote is there", () => {
  for (const [name, value] of Object.entries(figures())) expect(value, name).not.toBeNull();
  expect(figures()["days.silent"]).toBe(brief.year.silentDays);
  expect(figures()["seeds.challenge.beside"]).toBeGreaterThan(0.7);
});

test("0 and 200 readers are refused in words; 40 readers and 64 fields are drawn and played", () => {
  for (const readers of [0, 200]) {
    expect(() => recorded([], { "shapes.readers": readers })).toThrow(/shapes\.readers cannot be/);
  }
  const crowd = recorded([], { "shapes.readers": 40, "shapes.fields": 64 });
  expect((crowd.frame(300 * DAY_MS).picture as ContractPicture).readers).toHaveLength(40);
});
