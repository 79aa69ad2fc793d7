import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { outline } from "../../../simulations/business/index.ts";
import { tangleRun } from "../../../simulations/catalogue/tangle/index.ts";

const script = new URL("../../../scripts/simulate.ts", import.meta.url).pathname;
const simulate = (...options: string[]) => spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });

describe("npm run simulate", { timeout: 60_000 }, () => {
  test("prints one JSON object with the run's half-years and its trace hash", () => {
    const { status, stdout } = simulate("--scenario", "tangle", "--seed", "7", "--json");
    const { halves, traceHash } = outline(tangleRun({ seed: 7 }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      scenario: "tangle@1",
      seeds: 7,
      traceHash,
      halves: halves.map(({ half, waitDaysMean }) => ({ half, waitDaysMean })),
    });
  });

  test.each([
    ["an unknown parameter", ["--set", "changes.of=1"], /changes\.on/],
    ["a value out of range", ["--set", "breaks.share=2"], /from 0 to 1/],
    ["an unknown scenario", ["--scenario", "hub"], /tangle@1/],
    ["an unknown option", ["--sed", "7"], /--sed/],
    ["seeds that run backwards", ["--seeds", "9-1"], /1-200/],
  ])("refuses %s on standard error, with exit code 2 and nothing on standard output", (_, options, message) => {
    const { status, stdout, stderr } = simulate(...options, "--json");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
