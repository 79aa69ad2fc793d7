import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  architectureNames,
  auditCopies,
  createWorld,
  readScenario,
  runLarkfield,
  scenarioNames,
} from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { simulateHere } from "./simulateHere.ts";
import { tangleRun } from "../../../simulations/lenses/tangle/tangleRun.ts";
import { toldOf } from "../../../simulations/lenses/tangle/tellTangle.ts";

const script = new URL("../../../scripts/simulate.ts", import.meta.url).pathname;

describe("npm run simulate as a process of its own", { timeout: 60_000 }, () => {
  const spawn = (...options: string[]) => spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });

  test("ends with exit code 0 and what was asked for on standard output", () => {
    const { status, stdout, stderr } = spawn("--scenario", "tangle", "--years", "1", "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ scenario: "tangle@2" });
  });

  test("ends with exit code 2, an empty standard output and no stack when it cannot be run", () => {
    const { status, stdout, stderr } = spawn("--seed", "-1", "--json");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^The seed -1 cannot be used\. [^\n]+\n$/);
  });
});

describe("npm run simulate", { timeout: 60_000 }, () => {
  test("prints one JSON object with the run's half-years and its trace hash", async () => {
    const { status, stdout } = await simulateHere("--scenario", "tangle", "--seed", "7", "--json");
    const { halves, traceHash } = toldOf(tangleRun({ seed: 7 }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      scenario: "tangle@2",
      seeds: 7,
      traceHash,
      halves: halves.map(({ half, waitDaysMean }) => ({ half, waitDaysMean })),
    });
  });

  test("prints Larkfield's quarters as MODEL.md asks for them", async () => {
    const { status, stdout } = await simulateHere(
      "--architecture",
      "platform",
      "--years",
      "1",
      "--seed",
      "7",
      "--json",
    );
    const { quarters, byHand, traceHash } = runLarkfield({ architecture: "platform", seed: 7, years: 1 });
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual("epoch scenario architecture seeds quarters byHand traceHash".split(" "));
    expect(report).toMatchObject({ scenario: "larkfield@1", architecture: "platform", seeds: 7, byHand, traceHash });
    expect(report["quarters"]).toEqual(JSON.parse(JSON.stringify(quarters)));
  });

  test("prints means with intervals for several seeds, and one line per quarter as CSV", async () => {
    const few = ["--architecture", "bus", "--years", "1", "--seeds", "1-2"];
    const { quarters } = JSON.parse((await simulateHere(...few, "--json")).stdout) as {
      quarters: Record<string, number>[];
    };
    expect(quarters[0]!["valueCi95"]).toBeGreaterThan(0);
    const lines = (await simulateHere(...few, "--csv")).stdout.trim().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^quarter,value,valueCi95,.*wrongBy\.misread/);
  });

  test("plays an architecture that is chosen within the run, in Larkfield and in the tangle", async () => {
    const request = { architecture: "point-to-point", seed: 7, years: 1 };
    const evolution = [{ day: 180, architecture: "platform" as const }];
    const options = ["--years", "1", "--seed", "7", "--then", "platform@180", "--json"];
    const { traceHash } = runLarkfield({ ...request, evolution });
    expect(JSON.parse((await simulateHere(...options)).stdout)).toMatchObject({ evolution, traceHash });
    const ofTangle = toldOf({ ...request, scenario: "tangle", evolution }).traceHash;
    const { stdout } = await simulateHere("--scenario", "tangle", ...options);
    expect(JSON.parse(stdout)).toMatchObject({ evolution, traceHash: ofTangle });
  });

  test("audits any day", async () => {
    const options = ["--architecture", "bus", "--years", "1", "--audit", "--at", "200.5"];
    const { audit } = JSON.parse((await simulateHere(...options, "--json")).stdout) as { audit: object[] };
    const larkfield = createWorld({ architecture: "bus", seed: 1, years: 1 });
    larkfield.simulation.runUntil((90 + 200.5) * DAY_MS);
    const { at: _at, ...counts } = auditCopies(larkfield);
    expect(audit).toEqual([{ day: 200.5, ...counts }]);
    expect((await simulateHere(...options)).stdout).toMatch(/\nDay 200\.5 +\d+ copies, /);
  });

  test.each([
    ["an unknown parameter", ["--scenario", "tangle", "--set", "outages.of=1"], /Did you mean "outages\.on"/],
    ["a value out of range", ["--scenario", "tangle", "--set", "own.share=2"], /from 0 to 0\.95/],
    ["an unknown scenario", ["--scenario", "tangel"], /Did you mean "tangle@2"/],
    ["a scenario that nothing resembles", ["--scenario", "xyzzy"], /tangle@2\. Choose one of them\./],
    ["a negative seed", ["--seed", "-1"], /seed -1 cannot be used\. A seed is a whole number from 0 to 4294967295/],
    ["a second architecture", ["--architecture", "bus", "--architecture", "bus"], /--architecture is given twice/],
    ["facts without end", ["--set", "facts.changeEveryHours=1e-9"], /a number from 0\.25 to 8760 or 0/],
    ["a later choice that is unknown", ["--then", "platfrom@365"], /Did you mean "platform"/],
    ["later choices that run backwards", ["--then", "bus@90", "--then", "backbone@60"], /a whole day after day 90/],
    ["a choice after the end", ["--years", "1", "--then", "bus@365"], /--then bus@365: this run ends with day 365/],
    ["an audit of a day that there is not", ["--audit", "--at", "9999"], /the days -90 to 1095/],
    ["an unknown architecture of the tangle", ["--scenario", "tangle", "--architecture", "hub"], /Did you mean "bus"/],
    ["an unknown parameter of Larkfield", ["--set", "central.peopel=4"], /Did you mean "central\.people"/],
    ["a value of Larkfield out of range", ["--set", "central.people=41"], /whole number from 1 to 40/],
    ["an unknown architecture", ["--architecture", "plattform"], /Did you mean "platform"/],
    ["an unknown name of a choice", ["--set", "choice.check=automatic"], /Did you mean "automated"/],
    ["contradictory choices", ["--set", "choice.told=catalogue"], /contract needs an owner/],
    ["years that are not whole", ["--years", "1.5"], /1 to 10/],
    ["an unknown option", ["--sed", "7"], /--sed.*Did you mean "--seed"/s],
    ["seeds that run backwards", ["--seeds", "9-1"], /1-200/],
    ["seeds with two hyphens", ["--seeds", "1-2-3"], /1-200/],
    ["a setting given twice", ["--set", "own.share=.1", "--set", "own.share=.2"], /own\.share is given twice/],
    ["a scenario file that is not there", ["--scenario", "nowhere.json"], /no file nowhere\.json/],
    ["a file that is called otherwise", ["--scenario", script], /simulate\.ts is a file; .* ends in \.json/],
  ])("refuses %s on standard error, with exit code 2 and nothing on standard output", async (_, options, message) => {
    const { status, stdout, stderr } = await simulateHere(...options, "--json");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("explains every option with --help, and names every architecture and scenario", async () => {
    const { status, stdout, stderr } = await simulateHere("--help");
    const options = (await simulateHere("--nothing")).stderr.match(/--[a-z]+(?=,)/g)!;
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(options.length).toBeGreaterThan(10);
    const names = [...options, ...architectureNames];
    for (const name of [...names, ...scenarioNames.map((full) => full.split("@")[0]!)]) expect(stdout).toContain(name);
    expect((await simulateHere("-h")).stdout).toBe(stdout);
  });
});

describe("npm run simulate -- --scenario FILE", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "scenario-"));
  const file = join(folder, "own.json");
  const tangle = readScenario("tangle");
  const own = { id: "own", version: 1, overrides: { "central.people": 12 } };
  afterAll(() => rmSync(folder, { recursive: true }));

  function simulateFile(content: unknown) {
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return simulateHere("--scenario", file, "--architecture", "platform", "--years", "1", "--json");
  }

  test("runs what the file says", async () => {
    const { status, stdout } = await simulateFile(own);
    const { traceHash } = runLarkfield({ architecture: "platform", seed: 1, years: 1, overrides: own.overrides });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ scenario: "own@1", traceHash });
  });

  test.each<[string, unknown, RegExp]>([
    ["no JSON", "{", /own\.json is not JSON/],
    ["a list", [], /at the top level\. It has to be an object, and it is \[\]/],
    ["a field with a typo", { ...own, overides: {} }, /"overides" is none of its fields \(id, .*"overrides"\?/],
    ["a field that is missing", { id: "own", version: 1 }, /at overrides\. Nothing stands there; .* an object/],
    ["a text for a number", { ...own, version: "1" }, /at version\. It has to be a number, and it is "1"/],
    ["half a version", { ...own, version: 1.5 }, /at version\. It has to be a whole number, and it is 1\.5/],
    ["a name with a space", { ...own, id: "my own" }, /at id\. It has to be a name .*, and it is "my own"/],
    ["a short quarter", { ...own, quarterDays: 1 }, /at quarterDays\. It has to be at least 5, and it is 1/],
    ["a list for a value", { ...own, overrides: { "central.people": [3] } }, /a number, a text, true or false/],
    ["a parameter with a typo", { ...own, overrides: { "central.peple": 3 } }, /Did you mean "central\.people"/],
    ["a value out of range", { ...own, overrides: { "central.people": 99 } }, /whole number from 1 to 40/],
    [
      "an order that nobody can give",
      { ...tangle, landscape: { ...tangle.landscape, roles: [{ name: "trainer", commands: ["hier"] }] } },
      /at landscape\.roles\.0\.commands\.0\. It has to be one of publish, hire, .*and it is "hier"\. Did you mean "hire"\?/,
    ],
  ])("refuses %s, with the file's name, the place, what is allowed and no stack", async (_, content, message) => {
    const { status, stdout, stderr } = await simulateFile(content);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.startsWith(file)).toBe(true);
    expect(stderr).not.toMatch(/Invalid input|at file:|node:internal/);
  });
});
