/** The page of evidence: what it makes of the committed report, and that every code of the report has words. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { configurations } from "../../../scripts/larkfield/configurations.ts";
import { KEPT, sweepPoints } from "../../../scripts/larkfield/sweepPoints.ts";
import { architectureNames } from "../../../simulations/business/index.ts";
import { beforeSchema, expectationsSchema, resultsSchema } from "../../../src/evidence/evidenceSchemas.ts";
import { quarterTables } from "../../../src/evidence/quarterTables.ts";
import { rangeUnit } from "../../../src/evidence/rangeUnit.ts";
import { ablationLines, seedLines } from "../../../src/evidence/seedLines.ts";
import { aheadRows, bestRows, claimRows } from "../../../src/evidence/shareRows.ts";
import { unitOf } from "../../../src/evidence/units.ts";
import { evidence as words } from "../../../src/words/index.ts";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../validation/${file}`, import.meta.url), "utf8"));
const results = resultsSchema.parse(read("larkfield-results.json"));
const expectations = expectationsSchema.parse(read("larkfield-expectations.json"));
const { sweep: expected } = expectations;
const before = beforeSchema.parse(read("larkfield-results.epoch-2.json")).last;
const registered = read("larkfield-expectations.json") as {
  ablations: { id: string; replace: Record<string, string> }[];
};
const { last } = results;
const sweep = results.sweep.last;
const beside = { expected, own: last.shares };

describe("rows of shares", () => {
  test("put what holds least often first, claims and parts alike", () => {
    for (const letter of ["C", "H"] as const) {
      const claims = claimRows(sweep, beside, letter);
      const shares = claims.map(({ whole }) => whole.share);
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      for (const { parts } of claims) {
        expect(parts.map(({ share }) => share)).toEqual([...parts.map(({ share }) => share)].sort((x, y) => x - y));
      }
    }
    const ahead = aheadRows(sweep, beside).map(({ share }) => share);
    expect(ahead).toEqual([...ahead].sort((one, other) => one - other));
  });

  test("show C1 to C5 with all registered parts, each within its interval and beside what was expected", () => {
    const claims = claimRows(sweep, beside, "C");
    expect(claims.map(({ whole }) => whole.id).sort()).toEqual(["C1", "C2", "C3", "C4", "C5"]);
    const rows = claims.flatMap(({ whole, parts }) => [whole, ...parts]);
    expect(rows).toHaveLength(5 + last.claims.filter(({ claim }) => claim.startsWith("C")).length);
    for (const { id, low, share, high, expected: before, own } of rows) {
      expect(low, id).toBeLessThanOrEqual(share);
      expect(high, id).toBeGreaterThanOrEqual(share);
      expect([before, own], id).not.toContain(null);
    }
  });

  test("a whole claim never holds more often than the rarest of its parts", () => {
    for (const { whole, parts } of claimRows(sweep, beside, "C")) {
      // Points at which a part has no meaning count for the others only.
      const most = Math.min(...parts.map(({ share, points }) => share * points)) / whole.points;
      expect(whole.share, whole.id).toBeLessThanOrEqual(most + 1e-9);
    }
  });

  test("a share that was not counted has no row", () => {
    const none = { points: 0, share: null, interval: null, drivers: [] };
    expect(claimRows({ ...sweep, whole: [{ claim: "C9", ...none }] }, beside, "C")).toEqual([]);
    expect(bestRows([{ id: "default.bus", ...none }])).toEqual([]);
  });

  test("somebody ends best in every retailer", () => {
    for (const best of [sweep.best, sweep.bestWithRivals]) {
      expect(bestRows(best).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 3);
    }
  });
});

describe("lines over the seeds", () => {
  const lines = seedLines(results, before, expectations);

  test("put what did not come out as expected first, and leave nothing out", () => {
    const order = ["fails", "open", "holds", "reported"];
    const ranks = lines.map(({ verdict }) => order.indexOf(verdict));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(lines.map(({ id }) => id).sort()).toEqual(last.claims.map(({ id }) => id).sort());
  });

  test("name the verdict of the first result only where it was another one", () => {
    for (const { id, verdict, firstVerdict } of lines) {
      const first = results.first.claims.find((claim) => claim.id === id)?.verdict;
      expect(firstVerdict, id).toBe(first === verdict ? null : (first ?? null));
    }
  });

  test("name what came out under the rules before, and what was expected, where that was something else", () => {
    for (const { id, verdict, verdictBefore, forecast } of lines) {
      const then = before.claims.find((claim) => claim.id === id)!.verdict;
      const expectedThen = expectations.claims.find((claim) => claim.id === id)!.forecast;
      expect([verdictBefore ?? verdict, forecast ?? verdict], id).toEqual([then, expectedThen]);
    }
  });

  test("ablations fall into surprises, undecided and expected", () => {
    const { surprises, open, expected: asExpected } = ablationLines(last);
    expect(surprises.length + open.length + asExpected.length).toBe(registered.ablations.length);
    for (const { id, verdict, expected: before } of surprises) expect(verdict, id).not.toBe(before);
  });
});

describe("tables of quarters", () => {
  const tables = quarterTables(last.quarters, architectureNames);

  test("have twelve quarters of four architectures, with the report's figures", () => {
    for (const { rows } of tables) {
      expect(rows).toHaveLength(12);
      expect(rows.every(({ cells }) => cells.length === 4)).toBe(true);
    }
    const { value, valueCi95 } = last.quarters.backbone![11]!;
    expect(tables[0]!.rows[11]!.cells[3]).toEqual({ mean: value, ci95: valueCi95 });
  });

  test("a measure that is not defined is left empty, never 0", () => {
    const [table] = quarterTables({ bus: [{ value: null, valueCi95: null }] }, ["bus"]);
    expect(table!.rows[0]!.cells).toEqual([null]);
  });
});

describe("words of the page", () => {
  test.each([...last.claims, ...last.demonstrations])("$id has a sentence", ({ id, claim }) => {
    expect(words.part({ id })).not.toBe(id);
    if (claim !== "rivals" && claim !== "rules") expect(words.claim({ claim })).not.toBe(claim);
  });

  test("every ablation says what it takes away, and replaces runs that are made", () => {
    const made = new Set(configurations.map(({ id }) => id));
    for (const { id, replace } of registered.ablations) {
      expect(words.removed({ id })).not.toBe(id);
      for (const name of Object.values(replace)) expect(made, id).toContain(name);
    }
  });

  test("every dial that is turned has a name, and its range can be told", () => {
    for (const dial of Object.keys(sweepPoints(1)[0]!)) {
      expect(words.driver({ dial }), dial).not.toBe(dial);
      const unit = rangeUnit(dial);
      if (unit !== "flag") expect(words.range({ low: 0.001, high: 12_345, unit })).toMatch(/^\d[\d.,e-]*–\d/);
    }
    expect(KEPT.length).toBeGreaterThan(0);
  });

  test("every rival has a name", () => {
    for (const { rival } of sweep.ahead) expect(words.ahead({ rival })).not.toContain(rival);
    for (const { id } of sweep.bestWithRivals) expect(words.best({ id })).not.toBe(id);
  });

  test("what did not come out as expected has its reason on the page", () => {
    const { surprises } = ablationLines(last);
    const lines = [
      ...seedLines(results, before, expectations).filter(({ verdict }) => verdict === "fails" || verdict === "open"),
      ...surprises,
    ];
    for (const { id } of lines) expect(words.reasons[id], id).toMatch(/\w+ \w+/);
  });

  test.each([
    ["C4.keeps", 0.0153, 0.004, "1.5 ± 0.4 points"],
    ["C2.age", 2582.6, 379.2, "2,583 ± 379-fold"],
    ["C1.acted", 0.1724, 0.0145, "17.2 % ± 1.5 %"],
    ["C3.leadTime", 4.1, 0.5, "4.1 ± 0.5-fold"],
    ["H8.order", 1, null, "the same"],
    ["C4.dip", -0.012, 0.003, "−1.2 ± 0.3 points"],
  ])("%s is told in its unit: %f ± %f → %s", (id, mean, ci95, text) => {
    expect(words.found({ unit: unitOf(id), mean, ci95 }).replaceAll("\u00a0", " ")).toBe(text);
  });
});
