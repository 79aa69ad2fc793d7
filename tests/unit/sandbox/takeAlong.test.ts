import { expect, test } from "vitest";
import { newRun } from "../../../simulations/runner/index.ts";
import { alongWith, isSame, offersBeside, runBeside } from "../../../src/islands/sandbox/beside.ts";
import { csvFile } from "../../../src/islands/sandbox/csvFile.ts";
import { embedSnippet } from "../../../src/islands/sandbox/embedSnippet.ts";
import { plainRun } from "../runner/fixtures.ts";

test("a table is a file that spreadsheets read, and none of its cells is a formula", () => {
  const table = {
    columns: ["system", "open"],
    rows: [
      ['Stock, "old"', 3],
      ["=1+1", null],
    ],
  };
  expect(csvFile(table)).toBe('system,open\r\n"Stock, ""old""",3\r\n =1+1,\r\n');
});

test("the snippet holds an address and a title whatever is in them", () => {
  const snippet = embedSnippet('https://here/embed/x/?a=1&b="2"', 'The "tangle"');
  expect(snippet).toContain('src="https://here/embed/x/?a=1&amp;b=&quot;2&quot;"');
  expect(snippet).toContain('title="The &quot;tangle&quot;"');
});

test("what stands beside a run has its scenario, seed and length, and nothing done in it", () => {
  const run = newRun({
    ...plainRun,
    years: 2,
    commands: [{ at: 1, sequence: 0, by: "learner", type: "hire", system: 0 }],
  });
  const beside = runBeside(run, { architecture: "bus", overrides: { "team.people": 4 } });
  expect(beside).toEqual({ ...run, architecture: "bus", overrides: { "team.people": 4 }, commands: [] });
});

test("offered are the other architectures and the claims on the same scenario, but never the run itself", () => {
  const claim = {
    code: "a",
    claim: "holds",
    run: { scenario: plainRun.scenario, architecture: "bus", seed: 1 },
  } as const;
  const itself = { code: "b", claim: "fails", run: { ...plainRun } } as const;
  const elsewhere = { code: "c", claim: "holds", run: { ...plainRun, scenario: "chain@1" } } as const;
  const codes = offersBeside(plainRun, ["point-to-point", "bus"], [claim, itself, elsewhere]).map(({ code }) => code);
  expect(codes).toEqual(["bus", "a"]);
});

test("a dial that is turned turns in the runs beside that were like it", () => {
  const like = { architecture: "bus", overrides: { "team.people": 2 } };
  const unlike = { architecture: "bus", overrides: { "team.people": 9 } };
  expect(alongWith([like, unlike], { "team.people": 2 }, {})).toEqual([{ ...like, overrides: {} }, unlike]);
  expect(isSame(like, unlike)).toBe(false);
});
