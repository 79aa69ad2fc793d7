import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { engines } from "./engines.ts";
import { traces } from "./scenarios.ts";
import type { Trace } from "./scenarios.ts";

// Written by `npm run validate -- engines --write`. When a hash changes, so does the epoch: old links no longer replay.
const stored = JSON.parse(readFileSync(new URL("./traces.json", import.meta.url), "utf8")) as Record<string, Trace>;

test("the stored traces are of 20 scenarios and seeds or more, all different", () => {
  expect(Object.keys(stored).length).toBeGreaterThanOrEqual(20);
  expect(new Set(Object.values(stored)).size).toBe(Object.keys(stored).length);
});

test("the kernel's source gives the stored traces", () => {
  expect(traces()).toEqual(stored);
});

describe("the stored traces come out the same, as a bundle, in", () => {
  for (const { name, program, traces } of engines()) {
    const title = program === null ? `${name}: not installed` : name;
    test.skipIf(program === null)(title, { timeout: 180_000 }, async () => {
      expect(await traces()).toEqual(stored);
    });
  }
});
