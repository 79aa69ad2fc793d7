import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { outline, runLarkfield } from "../../../simulations/business/index.ts";
import { tangleRun } from "../../../simulations/catalogue/tangle/index.ts";

const script = new URL("../../../scripts/simulate.ts", import.meta.url).pathname;
const simulate = (...options: string[]) => spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });

describe("npm run simulate", { timeout: 60_000 }, () => {
  test("prints one JSON object with the run's half-years and its trace hash", () => {
    const { status, stdout } = simulate("--scenario", "tangle", "--seed", "7", "--json");
    const { halves, traceHash } = outline(tangleRun({ seed: 7 }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      scenario: "tangle@2",
      seeds: 7,
      traceHash,
      halves: halves.map(({ half, waitDaysMean }) => ({ half, waitDaysMean })),
    });
  });

  test("prints Larkfield's quarters as MODEL.md asks for them", () => {
    const { status, stdout } = simulate("--architecture", "platform", "--years", "1", "--seed", "7", "--json");
    const { quarters, byHand, traceHash } = runLarkfield({ architecture: "platform", seed: 7, years: 1 });
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual("epoch scenario architecture seeds quarters byHand traceHash".split(" "));
    expect(report).toMatchObject({ scenario: "larkfield@1", architecture: "platform", seeds: 7, byHand, traceHash });
    expect(report["quarters"]).toEqual(JSON.parse(JSON.stringify(quarters)));
  });

  test("prints means with intervals for several seeds, and one line per quarter as CSV", () => {
    const few = ["--architecture", "bus", "--years", "1", "--seeds", "1-2"];
    const { quarters } = JSON.parse(simulate(...few, "--json").stdout) as { quarters: Record<string, number>[] };
    expect(quarters[0]!["valueCi95"]).toBeGreaterThan(0);
    const lines = simulate(...few, "--csv")
      .stdout.trim()
      .split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^quarter,value,valueCi95,.*wrongBy\.misread/);
  });

  test.each([
    ["an unknown parameter", ["--scenario", "tangle", "--set", "outages.of=1"], /Did you mean "outages\.on"/],
    ["a value out of range", ["--scenario", "tangle", "--set", "own.share=2"], /from 0 to 0\.95/],
    ["an unknown scenario", ["--scenario", "tangel"], /Did you mean "tangle@2"/],
    ["an unknown architecture of the tangle", ["--scenario", "tangle", "--architecture", "hub"], /Did you mean "bus"/],
    ["an unknown parameter of Larkfield", ["--set", "central.peopel=4"], /Did you mean "central\.people"/],
    ["a value of Larkfield out of range", ["--set", "central.people=41"], /whole number from 1 to 40/],
    ["an unknown architecture", ["--architecture", "plattform"], /Did you mean "platform"/],
    ["an unknown name of a choice", ["--set", "choice.check=automatic"], /Did you mean "automated"/],
    ["contradictory choices", ["--set", "choice.told=catalogue"], /contract needs an owner/],
    ["years that are not whole", ["--years", "1.5"], /1 to 10/],
    ["an unknown option", ["--sed", "7"], /--sed.*Did you mean "--seed"/s],
    ["seeds that run backwards", ["--seeds", "9-1"], /1-200/],
  ])("refuses %s on standard error, with exit code 2 and nothing on standard output", (_, options, message) => {
    const { status, stdout, stderr } = simulate(...options, "--json");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
