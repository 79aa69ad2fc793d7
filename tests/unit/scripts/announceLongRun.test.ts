import { afterEach, expect, test, vi } from "vitest";
import { announceLongRun } from "../../../scripts/simulate/announceLongRun.ts";

const said = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => said.mockClear());

const request = { architecture: "bus", seed: 1 };
const many = { ...request, overrides: { "facts.changeEveryHours": 0.25 } };

test("announceLongRun says how long a run will take, on standard error, when that is more than five seconds", () => {
  announceLongRun([many]);
  expect(said.mock.calls).toEqual([
    [expect.stringMatching(/^This run has about \d\d(\.\d)? million events; it takes about \d\d seconds\.$/)],
  ]);
});

test("announceLongRun says the same of many runs together, by the workers that share them", () => {
  const runs = Array.from({ length: 1_000 }, (_, seed) => ({ ...request, seed }));
  announceLongRun(runs, { workers: 2 });
  expect(said.mock.calls[0]![0]).toMatch(
    /^These 1,000 runs each have about 0\.2 million events; they take about \d minutes\.$/,
  );
});

test("announceLongRun is silent about a run that takes no longer", () => {
  announceLongRun([request]);
  expect(said).not.toHaveBeenCalled();
});
