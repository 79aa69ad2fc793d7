import { describe, expect, test } from "vitest";
import { createRecording, createWorld, handedOn, whyOf } from "../../../../simulations/business/index.ts";
import type { RunRequest } from "../../../../simulations/business/index.ts";
import { DAY_MS, HOUR_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

const at = 10 * DAY_MS;
const correct = { at, sequence: 0, by: "learner", type: "correct", copy: 3 };
const request: RunRequest = { scenario: "handOn", architecture: "platform", seed: 4, years: 1, overrides: quietWorld };

describe("copies made from copies", () => {
  test("tell which jobs brought what they show, and that a job wrote over a correction", () => {
    const daily = { ...quietWorld, "facts.changeEveryHours": 24 };
    const recording = createRecording({ ...request, overrides: daily, commands: [correct] });
    const codes = (instant: number): string[] => whyOf(recording, "derived:2.0", instant).map(({ code }) => code);
    expect(codes(at)).toEqual(["derived.right", "copy.corrected"]);
    const later = codes(at + 4.5 * HOUR_MS);
    expect(later.filter((code) => code.startsWith("job."))).toEqual(["job.readCopy", "job.readCopy", "job.readSource"]);
    expect(later).toContain("copy.corrected");
  });

  test("are all alike and as old as one job where all read the source", () => {
    const { simulation } = createWorld({ ...request, overrides: { ...quietWorld, "handOn.fromSource": true } });
    simulation.runUntil(at);
    const ages = handedOn(simulation.state, at).map(({ ageMs }) => ageMs! / HOUR_MS);
    expect(ages[2]).toBeLessThanOrEqual(4.25);
    expect(Math.max(...ages)).toBeLessThanOrEqual(26);
  });

  test("begin one after the other where that is the order", () => {
    const { simulation } = createWorld({ ...request, overrides: { ...quietWorld, "handOn.inOrder": true } });
    simulation.runUntil(at);
    const [first, second, third] = handedOn(simulation.state, at);
    expect(second!.ageMs).toBeLessThanOrEqual(first!.ageMs! + DAY_MS);
    expect(third!.ageMs).toBeLessThanOrEqual(27.25 * HOUR_MS);
  });

  test("refuse the correction of one that is not there", () => {
    const none = { ...quietWorld, "handOn.copies": 2 };
    const { simulation } = createWorld({ ...request, overrides: none, commands: [correct] });
    simulation.runUntil(at);
    expect(simulation.state.orders[0]!.refusal).toEqual({ code: "no-such-copy", parameters: { copy: 3, copies: 2 } });
  });
});
