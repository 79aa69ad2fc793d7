import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { fingerprint } from "../../../../scripts/larkfield/runCache.ts";
import { EPOCH, architectureNames } from "../../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Claim {
  readonly id: string;
  readonly verdict: string;
  readonly reason?: string;
}
interface Report {
  readonly epoch: number;
  readonly fingerprint: string;
  readonly seeds: readonly number[];
  readonly claims: readonly Claim[];
  readonly quarters: Readonly<Record<string, readonly unknown[]>>;
}
const at = (file: string): URL => new URL(`../../../validation/${file}`, import.meta.url);
const { claims } = read("larkfield-expectations.json") as { claims: { id: string }[] };
const { first, last } = read("larkfield-results.json") as { first: Report; last: Report };

describe("the committed report of Larkfield's validation", () => {
  test("was made by this epoch of this model; if not: npm run validate -- larkfield", () => {
    expect(last.epoch).toBe(EPOCH);
    expect(last.fingerprint).toBe(fingerprint());
  });

  test("judges everything that was registered, and keeps the first result beside the last", () => {
    const ids = claims.map(({ id }) => id);
    expect(last.claims.map(({ id }) => id)).toEqual(ids);
    expect(first.claims.map(({ id }) => id)).toEqual(ids);
  });

  test("gives a reason for everything that did not come out as registered", () => {
    const surprises = last.claims.filter(({ verdict }) => verdict === "fails" || verdict === "open");
    for (const { id, reason } of surprises) expect(reason, id).toMatch(/\w+ \w+/);
  });

  test("has twelve quarters of all four architectures", () => {
    for (const name of architectureNames) expect(last.quarters[name]).toHaveLength(12);
  });
});

function read(file: string): unknown {
  return existsSync(at(file)) ? (JSON.parse(readFileSync(at(file), "utf8")) as unknown) : {};
}
