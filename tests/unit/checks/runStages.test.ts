import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runStages } from "../../../scripts/checks/runStages.ts";
import type { Stage, StageResult } from "../../../scripts/checks/Stage.ts";

const good: StageResult = { passed: 1, failed: 0, skipped: 0, report: "" };
const bad: StageResult = { passed: 0, failed: 1, skipped: 0, report: "reason" };

beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

/** A stage that notes in `log` when it begins and ends. */
function noted(log: string[], name: string, options: Partial<Stage> = {}): Stage {
  return {
    name,
    run: async () => {
      log.push(`+${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`-${name}`);
      return good;
    },
    ...options,
  };
}

test("a stage waits for what it needs, and does not run when that failed", async () => {
  const run = vi.fn(async () => good);
  const results = await runStages([
    { name: "late", needs: ["broken"], run },
    { name: "broken", run: async () => bad },
    { name: "other", run: async () => good },
  ]);
  expect(run).not.toHaveBeenCalled();
  expect(results.get("late")).toMatchObject({ failed: 1, report: 'Not run, because "broken" failed.' });
  expect(results.get("other")).toEqual(good);
});

test("a stage that throws counts as one failure and says why", async () => {
  const results = await runStages([
    {
      name: "thrown",
      run: async () => {
        throw new Error("no such folder");
      },
    },
  ]);
  expect(results.get("thrown")?.failed).toBe(1);
  expect(results.get("thrown")?.report).toContain("no such folder");
});

test("stages that use the same thing follow one another, and one that wants both cores runs alone", async () => {
  const log: string[] = [];
  await runStages([
    noted(log, "a", { uses: "astro" }),
    noted(log, "b", { uses: "astro" }),
    noted(log, "both", { cores: 2 }),
  ]);
  expect(log).toEqual(["+a", "-a", "+b", "-b", "+both", "-both"]);
});

test("the parts of a stage run side by side where there is room, and are counted together, once", async () => {
  const log: string[] = [];
  const { run } = noted(log, "part");
  const results = await runStages([
    noted(log, "one"),
    noted(log, "after", { needs: ["many"] }),
    { name: "many", parts: 3, run: async (part) => (await run(part), part === 3 ? bad : good) },
  ]);
  expect(log.slice(0, 2)).toEqual(["+one", "+part"]);
  expect(log.filter((entry) => entry === "+part")).toHaveLength(3);
  expect(log).not.toContain("+after");
  expect(results.get("many")).toEqual({ passed: 2, failed: 1, skipped: 0, report: "reason" });
  expect(results.get("after")).toMatchObject({ failed: 1 });
});
