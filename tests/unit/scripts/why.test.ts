import { describe, expect, test } from "vitest";
import { auditCopies, createRecording, createWorld, runLarkfield, whyOf } from "../../../simulations/business/index.ts";
import { simulateHere } from "./simulateHere.ts";

const platform = ["--architecture", "platform", "--years", "1", "--seed", "7"];
const request = { architecture: "platform", seed: 7, years: 1 } as const;
const DAY_MS = 86_400_000;

describe("npm run simulate -- --why", { timeout: 60_000 }, () => {
  test("prints the chain as data, with the instant and day of each step", async () => {
    const { status, stdout } = await simulateHere(...platform, "--why", "ticket:134", "--at", "200", "--json");
    const recording = createRecording(request);
    const at = recording.dayZero + 200 * DAY_MS;
    const chain = whyOf(recording, "ticket:134", at).map((step) => ({
      ...step,
      day: (step.at - recording.dayZero) / DAY_MS,
    }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      architecture: "platform",
      seed: 7,
      id: "ticket:134",
      at,
      day: 200,
      chain,
    });
  });

  test("prints it in words, each cause with its day and what to ask next", async () => {
    const { status, stdout } = await simulateHere(...platform, "--why", "quarter:3");
    const lines = stdout.trim().split("\n");
    expect(status).toBe(0);
    expect(lines[0]).toBe("Why quarter:3? (platform, Larkfield 7, as known on day 365)");
    expect(lines[1]).toMatch(/^ {2}\S.* decided .*, and was wrong \[day \d+\]$/);
    for (const line of lines.slice(2)) expect(line).toMatch(/^← \S.* \[day -?\d+( · [a-z]+:[\d.]+)?\]$/);
    expect(lines.length).toBeGreaterThan(3);
  });

  test.each([
    ["an id that is of no form", ["--why", "ticket"], /ticket:NUMBER/],
    ["an id of nothing", ["--why", "ticket:99999"], /ticket:0 to ticket:\d+/],
    ["a day that is not in the run", ["--why", "ticket:1", "--at", "400"], /days -90 to 365/],
    ["a day that is no number", ["--why", "ticket:1", "--at", "Monday"], /--at Monday/],
    ["a day without a question", ["--at", "4"], /--why ticket:4/],
    ["two ways to give seeds", ["--why", "ticket:1", "--seeds", "1-3"], /--seed or --seeds/],
    ["the tangle", ["--why", "ticket:1", "--scenario", "tangle"], /for Larkfield/],
    ["a table", ["--why", "ticket:1", "--csv"], /--json/],
  ])("refuses %s on standard error, with exit code 2 and nothing on standard output", async (_, options, message) => {
    const { status, stdout, stderr } = await simulateHere(...platform, ...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/at file:|node:internal/);
  });

  test("says with --list what can be asked about", async () => {
    expect((await simulateHere("--list")).stdout).toMatch(
      /--why quarter:NUMBER \| decision:NUMBER\[\.OCCASION\] \| copy:FLOW\.KEY/,
    );
    expect(JSON.parse((await simulateHere("--list", "--json")).stdout)).toMatchObject({
      why: { ticket: "ticket:NUMBER" },
    });
  });
});

describe("npm run simulate -- --audit", { timeout: 60_000 }, () => {
  test("adds what every copy was worth at the end of each quarter, and changes nothing else", async () => {
    const { status, stdout } = await simulateHere(...platform, "--audit", "--json");
    const report = JSON.parse(stdout) as { audit: Record<string, unknown>[]; traceHash: string };
    const larkfield = createWorld(request);
    larkfield.simulation.runUntil(larkfield.simulation.state.endAt);
    const { at: _at, ...last } = auditCopies(larkfield);
    expect(status).toBe(0);
    expect(report.audit.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
    expect(report.audit.at(-1)).toEqual({ quarter: 4, ...last });
    expect(report.traceHash).toBe(runLarkfield(request).traceHash);
    expect((await simulateHere(...platform, "--audit")).stdout).toMatch(/\nQ 4 +\d+ copies, [\d.]+ % right/);
  });
});
