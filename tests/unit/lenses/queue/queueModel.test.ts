import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { played, referenceSeed, runs } from "../../../../scripts/queue/queueRuns.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { figures } from "../../../../simulations/lenses/queue/figures.ts";
import { lens } from "../../../../simulations/lenses/queue/lens.ts";
import { model } from "../../../../simulations/lenses/queue/model.ts";
import { besides } from "../../../../simulations/lenses/queue/besides.ts";
import { presets } from "../../../../simulations/lenses/queue/presets.ts";
import { queueRun } from "../../../../simulations/lenses/queue/queueRun.ts";
import { newRun, recordRun, recordWorld } from "../../../../simulations/runner/index.ts";
import { presets as presetWords, words } from "../../../../src/words/en/lenses/queue.ts";

const FIRST_DAY = 1 * DAY_MS;
const run = newRun(lens.pinned.reference);
const recording = recordWorld(run, model);
const recorded = recordRun(recording, { lens, model });
const { outline } = recorded;
const brief = outline.brief as ReturnType<(typeof model)["tell"]>["brief"];

test("the reference run is the one that the registered rule gives", () => {
  const among = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(referenceSeed(among, runs(among))).toBe(run.seed);
}, 60_000);

test("a first run stops at the first return, at a week's line and at the longest line, each told with its figures", () => {
  expect(outline.stops.map(({ code }) => code)).toEqual(["back", "week", "longest"]);
  for (const { code, at, parameters } of outline.stops) {
    expect(lens.stops).toContain(code);
    const { picture } = recorded.frame(at) as { picture: { line: unknown[]; waitDays: number } };
    expect(picture.line).toHaveLength(Number(parameters["tickets"]));
    expect(words.stop({ code, facts: parameters })).not.toMatch(/undefined|NaN/);
  }
  const [, week, longest] = outline.stops;
  expect(Number(week!.parameters["days"])).toBeGreaterThanOrEqual(5);
  expect(longest!.parameters["tickets"]).toBe(Math.max(...brief.waiting));
});

test("every number can be asked why, at every instant, down to when it began, and every step has its sentence", async () => {
  for (const pinned of [lens.pinned.reference, lens.pinned["urgent"]!]) {
    const one = recordRun(recordWorld(newRun(pinned), model), { lens, model });
    for (const day of [3, 200, 780]) {
      for (const { code, value, why } of one.frame(day * DAY_MS).numbers) {
        expect(lens.numbers).toContain(code);
        if (value === null || why === undefined) continue;
        const chain = await one.why({ id: why });
        expect(chain.length).toBeGreaterThan(0);
        for (const step of chain) {
          expect(step.at).toBeLessThanOrEqual(day * DAY_MS);
          const said = words.cause({ code: step.code, facts: step.parameters });
          expect(said).not.toBe(step.code);
          expect(said).not.toMatch(/undefined|NaN/);
        }
      }
    }
  }
  const inLine = recorded.frame(outline.stops[2]!.at).numbers.find(({ code }) => code === "inLine")!;
  expect((await recorded.why({ id: inLine.why! })).at(-1)!.code).toBe("line.began");
});

test("an id that asks about nothing is refused", async () => {
  await expect(recorded.why({ id: "wish:3" })).rejects.toThrow();
  await expect(recorded.why({ id: "demand:99999999@1" })).rejects.toThrow();
});

test("what the questions give is what runs of their own give", () => {
  expect(brief.byReturns[3]).toBe(brief.days);
  expect(brief.byReturns[0]).toBe(played(run.seed, { "demand.returns": 0 }).days);
  expect(brief.byReturns[4]).toBe(played(run.seed, { "central.people": 4 }).days);
  expect(brief.byUrgent[3]).toBe(played(run.seed, { "demand.returns": 0, "urgent.share": 0.5 }).figures.ordinaryDays);
  expect(outline.answers["queue.returns"]).toEqual(brief.byReturns.slice(1));
  expect(outline.answers["queue.days"]).toEqual(brief.halves.slice(1).map(({ days }) => days));
  // When everybody is urgent, nobody is.
  expect(played(run.seed, { "demand.returns": 0, "urgent.share": 1 }).days).toBe(brief.byUrgent[0]);
});

test("an order changes nothing of what the questions ask", () => {
  const hire = { at: 0, sequence: 0, by: "learner", type: "hire", system: "centre" } as const;
  expect(besides(queueRun({ commands: [hire] }))).toEqual(besides(queueRun()));
});

test("offers are one for each move, and what has been ordered is done", () => {
  const before = recorded.frame(FIRST_DAY).offers;
  expect(before.map(({ code, state }) => [code, state])).toEqual(
    ["askFirst", "hire", "skipReview", "sameSize", "urgentLane"].map((code) => [code, "open"]),
  );
  for (const { code } of before) expect(Object.keys(words.moves)).toContain(code);
  const ask = { at: 5, sequence: 0, by: "learner", ...before[0]!.order } as never;
  const after = recordRun(recordWorld({ ...run, commands: [ask] }, model), { lens, model });
  expect(after.frame(FIRST_DAY).offers[0]!.state).toBe("done");
  expect((after.outline.brief as typeof brief).moves).toEqual([{ move: "askFirst", at: 5, days: 0 }]);
});

test("what people claim holds or fails as it is said", () => {
  const days = (code: string): number => {
    const { run: preset } = presets.find((one) => one.code === code)!;
    return played(preset.seed, preset.overrides).days!;
  };
  expect(Object.keys(presetWords).sort()).toEqual(presets.map(({ code }) => code).sort());
  expect(days("idle")).toBeGreaterThan(2);
  expect(days("tenth")).toBeGreaterThan(3 * days("idle"));
  expect(days("quicker")).toBeGreaterThan(days("tenth"));
  expect(days("quickerPays")).toBeLessThan(days("tenth"));
  expect(days("hire")).toBeLessThan(days("idle"));
  expect(days("fewTickets")).toBeLessThan(0.7 * days("tenth"));
  expect(days("allUrgent")).toBe(days("idle"));
  expect(days("interrupt")).toBeGreaterThan(1.4 * days("idle"));
  const { figures: urgent } = played(run.seed, { "demand.returns": 0, "urgent.share": 0.1 });
  expect(urgent.urgentDays!).toBeLessThan(0.7 * days("idle"));
  expect(urgent.ordinaryDays! - days("idle")).toBeLessThan(0.3);
});

test("every figure that prose may quote is there, and those over many seeds are the committed report's", () => {
  const all = figures();
  for (const [name, value] of Object.entries(all)) expect(value, name).not.toBeNull();
  expect(all["returns.15"]).toBe(all["days"]);
  const { last } = JSON.parse(readFileSync("tests/validation/queue-results.json", "utf8")) as {
    last: { referenceSeed: number; results: { id: string; got: number }[] };
  };
  for (const { id, got } of last.results) expect(all[`seeds.${id}`]).toBe(got);
  expect(last.referenceSeed).toBe(run.seed);
}, 30_000);

test("0 and 200 people are refused in words, and 40 of them are at ease", () => {
  for (const people of [0, 200]) {
    expect(() => recordWorld(newRun({ ...run, overrides: { "central.people": people } }), model)).toThrow(
      /central\.people cannot be/,
    );
  }
  expect(played(run.seed, { "central.people": 40 }).days!).toBeLessThan(1.5);
});
