import { expect, test } from "vitest";
import { fromFile, parseRun, toFile } from "../../../simulations/runner/index.ts";
import { busyRun, plainRun } from "./fixtures.ts";

test("a run file holds the run's JSON and comes back as it went in", async () => {
  const { fileName, text } = toFile(busyRun);
  expect(fileName).toMatch(/^tangle-2-[0-9a-z]{11}\.run\.json$/);
  expect(JSON.parse(text)).toEqual(busyRun);
  expect(await fromFile(text)).toEqual({ run: busyRun, view: null });
});

test.each([
  ["a file that is no JSON", "{", { code: "file.notJson" }],
  ["a file larger than any run", " ".repeat(65_537), { code: "file.tooLarge" }],
  ["a file of 2-byte letters larger than any run", "ü".repeat(40_000), { code: "file.tooLarge" }],
  [
    "a file with a foreign field",
    JSON.stringify({ ...plainRun, note: "" }),
    { code: "file.invalidField", parameters: { field: "note" } },
  ],
  ["a list", "[]", { code: "file.invalidField", parameters: { field: "run" } }],
  ["another epoch", JSON.stringify({ ...plainRun, epoch: 7 }), { code: "file.otherEpoch", today: { run: plainRun } }],
])("%s is refused with a code that says what is wrong", async (_what, text, expected) => {
  await expect(fromFile(text)).rejects.toMatchObject(expected);
});

test("a value is a run only when every field is; a view does not belong to one", async () => {
  expect(await parseRun(structuredClone(busyRun))).toEqual(busyRun);
  const view = { branch: 0, at: 1, lens: "tangle" };
  await expect(parseRun({ ...plainRun, view })).rejects.toMatchObject({
    code: "run.invalidField",
    parameters: { field: "view" },
  });
  await expect(parseRun(undefined)).rejects.toMatchObject({ code: "run.invalidField" });
});
