import { expect, test } from "vitest";
import { chainFigures, sideMechanisms } from "../../../simulations/business/index.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../simulations/kernel/index.ts";
import type { Lens, LensModel } from "../../../simulations/lens/index.ts";
import {
  newRun,
  playOnce,
  recordRun,
  recordWorld,
  scaleOf,
  speedAtFirst,
  tempoOf,
} from "../../../simulations/runner/index.ts";
import { neighbour } from "../../../simulations/runner/timeScale.ts";
import { inUnit } from "../../../src/islands/instrument/inUnit.ts";
import { momentOf } from "../../../src/islands/instrument/momentOf.ts";
import { run as words } from "../../../src/words/index.ts";

const time = { scale: "hours", hours: 2, fromHour: 19 } as const;
const run = newRun({ scenario: "chain@1", architecture: "point-to-point", seed: 1, years: 1 });
const lens = { id: "two-hours", time, moves: [] } as unknown as Lens;
const model: LensModel = {
  sides: sideMechanisms,
  id: "two-hours",
  tell: ({ worldAt, dayZero, endAt }) => ({ brief: chainFigures(worldAt(endAt).simulation.state, dayZero, endAt) }),
  frame: ({ simulation: { state, now } }) => ({ picture: chainFigures(state, state.dayZero, now), numbers: [] }),
};

test("a lens that looks two hours gets a run of two hours, with checkpoints on the way", () => {
  const recording = recordWorld(run, model, time);
  const { outline, frame } = recordRun(recording, { lens, model });
  expect(outline.endAt - outline.startAt).toBe(2 * HOUR_MS);
  // Five orders a second.
  expect((outline.brief as { placed: number }).placed).toBeGreaterThan(35_000);
  expect(recording.checkpoints.length).toBeGreaterThan(10);
  expect(frame(10 * DAY_MS + outline.endAt).at).toBe(outline.endAt);
  expect(playOnce(run, { lens, model })).toEqual(outline);
});

test("a part of a run is the beginning of the whole run, event by event", () => {
  const whole = recordRun(recordWorld(run, model), { lens, model });
  const part = recordRun(recordWorld(run, model, time), { lens, model });
  const at = part.outline.endAt;
  expect(part.traceHash(at)).toBe(whole.traceHash(at));
});

test("moments are told in years or by the clock", () => {
  const outline = { startAt: 90 * DAY_MS, endAt: 90 * DAY_MS + 2 * HOUR_MS, quarterMs: 91 * DAY_MS };
  const at = outline.startAt + HOUR_MS + 14 * MINUTE_MS + 6 * SECOND_MS + 999;
  expect(words.instant(momentOf(at, outline, time))).toBe("20:14:06");
  expect(words.heading(momentOf(outline.endAt, outline, time))).toBe("Larkfield, 21:00:00");
  expect(words.instantShort(momentOf(at, outline, { scale: "days", hours: 24 }))).toBe("01:14");
  expect(words.instantShort(momentOf(at + DAY_MS, outline, { scale: "days", hours: 48 }))).toBe("day 2, 01:14");
  expect(words.instant(momentOf(0, null, time))).toBe("19:00:00");
  const years = { startAt: 0, endAt: 12 * 91 * DAY_MS, quarterMs: 91 * DAY_MS };
  expect(words.instant(momentOf(5 * 91 * DAY_MS, years))).toBe("Year 2, quarter 2, working day 456");
  expect(words.instantShort(momentOf(years.endAt, years))).toBe("y3 · q4");
});

test.each([
  ["years", 65 * DAY_MS, "65 working days a second"],
  ["days", HOUR_MS, "1 hour a second"],
  ["hours", 4 * MINUTE_MS, "4 minutes a second"],
] as const)("a run of %s begins with its own speed", (scale, speedMs, said) => {
  const found = scaleOf({ scale });
  expect(speedAtFirst(found)).toBe(speedMs);
  expect(words.speedOf(inUnit(speedMs)).replaceAll("\u00a0", " ")).toBe(said);
  expect(found.speeds.map((speed) => tempoOf(speed, found))).toEqual(["slow", "slow", "fast", "fast", "fast"]);
});

test("a step goes to the next full second, minute or day, and back", () => {
  expect(neighbour(61_500, SECOND_MS)).toBe(62_000);
  expect(neighbour(61_500, -SECOND_MS)).toBe(61_000);
  expect(neighbour(60_000, MINUTE_MS)).toBe(120_000);
  expect(neighbour(60_000, -MINUTE_MS)).toBe(0);
  expect(neighbour(0, -DAY_MS)).toBe(0);
});
