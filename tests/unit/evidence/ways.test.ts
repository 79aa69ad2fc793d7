/** The ways beside each other, the curves, and what the first page says of them. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { configurations } from "../../../scripts/larkfield/configurations.ts";
import { curves as planned } from "../../../scripts/larkfield/curves.ts";
import { checkRequest, EPOCH, scenarioNames } from "../../../simulations/business/index.ts";
import { rivals } from "../../../simulations/lenses/evolution/rivals.ts";
import { aboveFrom, curvePictures, peakOf } from "../../../src/evidence/curvePictures.ts";
import { curveStory } from "../../../src/evidence/curveStory.ts";
import { curvesSchema } from "../../../src/evidence/curvesSchema.ts";
import { endsAbove } from "../../../src/evidence/endsAbove.ts";
import { beforeSchema, resultsSchema } from "../../../src/evidence/evidenceSchemas.ts";
import { wayIds, wayRows } from "../../../src/evidence/ways.ts";
import { evidence as words } from "../../../src/words/index.ts";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../validation/${file}`, import.meta.url), "utf8"));
const { last } = resultsSchema.parse(read("larkfield-results.json"));
const before = beforeSchema.parse(read("larkfield-results.epoch-2.json")).last;
const curves = curvesSchema.parse(read("larkfield-curves.json"));
const ids = wayIds(rivals());
const rows = wayRows(last, before, ids);

describe("the table of ways", () => {
  test("has all four and every rival, the highest end first, with figures of the report", () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const ends = rows.map(({ end }) => end);
    expect(ends).toEqual(ends.toSorted((one, other) => other - one));
    const { value, days } = last.values["default.bus"]!;
    const bus = rows.find(({ id }) => id === "default.bus")!;
    expect(bus.end).toBeCloseTo((value!.at(-1)! + value!.at(-2)!) / 2, 9);
    expect(bus.days).toBe(days);
  });

  test("leaves out no rival that has a scenario of its own and that the report has run", () => {
    const scenarios = new Set(scenarioNames.map((full) => full.split("@")[0]!));
    const run = Object.keys(last.values).flatMap((id) => (id.startsWith("rival.") ? [id.slice("rival.".length)] : []));
    const expected = run.filter((id) => scenarios.has(id));
    expect(expected).toContain("carefulBus");
    expect(
      rivals()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  test("holds the four against the rules before, and leaves empty what was not run then", () => {
    for (const { id, endBefore } of rows) {
      expect(endBefore === null, id).toBe(before.values[id]?.value === undefined);
      expect(words.best({ id })).not.toBe(id);
    }
    expect([before.epoch, last.epoch]).toEqual([EPOCH - 1, EPOCH]);
  });

  test("says on the first page who ends above the backbone: ways in which somebody serves the old meaning", () => {
    const { backbone, above } = endsAbove(rows);
    expect(above.length).toBeGreaterThan(0);
    for (const { id, end } of above) {
      expect(end).toBeGreaterThan(backbone);
      const { architecture, overrides } = configurations.find((entry) => entry.id === id)!;
      expect(checkRequest({ architecture, overrides, seed: 1 }).choices.serves, id).not.toBe("nobody");
    }
    expect(() => endsAbove([])).toThrow(/hold no default.backbone/);
  });
});

describe("curves", () => {
  const pictures = curvePictures(curves);

  test("were made by this epoch: every line of every dial at every place", () => {
    expect(curves.epoch).toBe(EPOCH);
    for (const { id, places, lines } of planned) {
      const found = curves.curves.find((curve) => curve.id === id)!;
      expect(found.lines.map((line) => line.id)).toEqual(lines.map((line) => line.id));
      for (const line of found.lines)
        expect(
          line.places.map(({ at }) => at),
          line.id,
        ).toEqual(places);
    }
  });

  test("are drawn with names and a story, each figure in words", () => {
    expect(pictures.length).toBe(7);
    for (const picture of pictures) {
      const { id, measure, lines } = picture;
      expect(words.curveTitle({ id, measure })).not.toContain(id);
      const names = lines.map((line) => words.curveLine({ id: line.id }));
      expect(new Set(names).size).toBe(lines.length);
      // A line without words would show its id; point-to-point alone is its own name.
      for (const name of names) if (name !== "point-to-point") expect(lines.map((line) => line.id)).not.toContain(name);
      const story = curveStory(picture);
      expect(story.length).toBeGreaterThan(0);
      for (const said of story) expect(words.curveSays({ ...said, measure })).not.toMatch(/undefined|NaN|null/);
    }
  });

  const line = (id: string, means: readonly number[]) => ({
    id,
    points: means.map((mean, at) => ({ at, mean, ci95: 0 })),
  });

  test("a line is above another from the place after which it never falls below again", () => {
    expect(aboveFrom(line("one", [1, 3, 1, 4, 5]), line("other", [2, 2, 2, 2, 2]))).toBe(3);
    expect(aboveFrom(line("one", [3, 3]), line("other", [2, 2]))).toBe(0);
    expect(aboveFrom(line("one", [3, 1]), line("other", [2, 2]))).toBeNull();
  });

  test("a line peaks where its mean is largest", () => {
    expect(peakOf(line("one", [1, 4, 2])).at).toBe(1);
  });
});
