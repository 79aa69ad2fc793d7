import { expect, test } from "vitest";
import { decodeRun, encodeRun, newRun, parseRun, runId } from "../../../simulations/runner/index.ts";
import type { Run } from "../../../simulations/runner/index.ts";
import { actedRun, plainRun } from "./fixtures.ts";

const stages = [{ day: 400, architecture: "backbone" }] as const;
const command = { at: 70, sequence: 0, by: "learner", type: "publish", system: 0 } as const;

/** Runs that differ from each other in one thing each. */
const different: readonly Run[] = [
  plainRun,
  { ...plainRun, scenario: "larkfield@1" },
  { ...plainRun, architecture: "bus" },
  { ...plainRun, seed: plainRun.seed + 1 },
  { ...plainRun, years: 1 },
  { ...plainRun, years: 2 },
  { ...plainRun, overrides: { "needs.share": 0.5 } },
  { ...plainRun, overrides: { "needs.share": 0.25 } },
  { ...plainRun, evolution: stages },
  { ...plainRun, evolution: [{ day: 401, architecture: "backbone" }] },
  { ...plainRun, evolution: [{ day: 400, architecture: "platform" }] },
  { ...plainRun, commands: [command] },
  { ...plainRun, commands: [{ ...command, at: command.at + 1 }] },
  { ...plainRun, commands: [{ ...command, sequence: 9 }] },
  { ...plainRun, commands: [{ ...command, by: "trainer" }] },
  { ...plainRun, commands: [{ ...command, type: "hire" }] },
  { ...plainRun, commands: [{ ...command, system: 3 }] },
];

test("two different runs never share an id, and each comes back whole from its link", async () => {
  expect(new Set(different.map(runId)).size).toBe(different.length);
  for (const run of different) {
    const { run: read } = await decodeRun(await encodeRun(run));
    expect(read).toEqual(run);
    expect(runId(read)).toBe(runId(run));
  }
});

test("a run has one form: what is as by default is left out, however it was said", async () => {
  const said = newRun({ ...plainRun, years: 3, evolution: [] });
  expect(said).toEqual(plainRun);
  expect(runId({ ...plainRun, years: 3, evolution: [] })).toBe(runId(plainRun));
  expect(await parseRun({ ...plainRun, years: 3, evolution: [] })).toEqual(plainRun);
});

test("the id of a run that was written down before runs had years and later choices is what it was", () => {
  expect(runId({ ...plainRun, epoch: 2 })).toBe("1mrxo4c7b3n");
  expect(runId({ ...actedRun, epoch: 2 })).toBe("1f22386r333");
});

test.each([
  ["years", { years: 0 }],
  ["years", { years: 11 }],
  ["evolution[0].day", { evolution: [{ day: 0, architecture: "bus" }] }],
  ["commands[0].system", { commands: [{ ...command, system: -1 }] }],
  ["commands[0].type", { commands: [{ ...command, type: "sing" }] }],
])("a run whose %s is not sound is refused by that name", async (field, change) => {
  await expect(parseRun({ ...plainRun, ...change })).rejects.toMatchObject({
    code: "run.invalidField",
    parameters: { field },
  });
});
