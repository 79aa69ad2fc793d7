import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { lensReportSchema } from "../../../src/evidence/lensReportSchema.ts";

const pathOf = (lens: string, name: string): string => `tests/validation/${lens}-${name}.json`;
const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const expectationSchema = z.object({ id: z.string(), expected: z.union([z.number(), z.array(z.number())]) });
const registeredSchema = z.object({ expectations: z.array(expectationSchema) });

const LENSES = "simulations/lenses";
/** The evolution's report is the whole business's, `larkfield-results.json`, and has tests of its own. */
const withReport = readdirSync(LENSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "evolution")
  .map(({ name }) => name);

describe.each(withReport)("the committed report of %s", (lens) => {
  const { last } = lensReportSchema(z.unknown()).parse(read(pathOf(lens, "results")));

  test("holds every registered expectation as it was registered", () => {
    const { expectations } = registeredSchema.parse(read(pathOf(lens, "expectations")));
    const registered = expectations.map(({ id, expected }) => [id, expected]);
    expect(last.results.map(({ id, expected }) => [id, expected])).toEqual(registered);
  });

  test("the reference run is that of the seed that the registered rule gives", () => {
    const pinned = z.object({ reference: z.object({ seed: z.number() }) }).parse(read(`${LENSES}/${lens}/pinned.json`));
    expect(pinned.reference.seed).toBe(last.referenceSeed);
  });

  test("reasons are given for registered expectations only", () => {
    const path = pathOf(lens, "reasons");
    const ids = last.results.map(({ id }) => id);
    for (const id of existsSync(path) ? Object.keys(read(path) as object) : []) expect(ids).toContain(id);
  });
});
