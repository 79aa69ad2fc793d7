/** The method of the sweep: points, shares, intervals, thirds, and what is kept when it is interrupted. */
import { appendFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { holdsAt } from "../../../../scripts/larkfield/holdsAt.ts";
import { openRunCache } from "../../../../scripts/larkfield/runCache.ts";
import { sweepConfigurations, sweepPasses } from "../../../../scripts/larkfield/sweepConfigurations.ts";
import { sweepPoints } from "../../../../scripts/larkfield/sweepPoints.ts";
import { shareOf } from "../../../../scripts/larkfield/sweepShares.ts";
import { wilsonInterval } from "../../../../scripts/larkfield/wilsonInterval.ts";
import { checkRequest, runLarkfield } from "../../../../simulations/business/index.ts";

vi.setConfig({ testTimeout: 60_000 });

describe("sweepPoints", () => {
  const points = sweepPoints(40);

  test("uses every slice of a range once", () => {
    const slices = points.map((point) => Math.floor(40 * Number(point["calls.share"])));
    expect(slices.sort((one, other) => one - other)).toEqual(points.map((_, index) => index));
  });

  test("gives the same points again", () => {
    expect(sweepPoints(40)).toEqual(points);
  });

  test("and what is run at them can be run", () => {
    for (const [seed, point] of points.entries()) {
      for (const { architecture, overrides } of sweepPasses.flatMap((pass) => sweepConfigurations(pass, point))) {
        expect(() => checkRequest({ architecture, overrides, seed })).not.toThrow();
      }
    }
  });
});

describe("wilsonInterval", () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is %f to %f", (holding, cases, low, high) => {
    const [gotLow, gotHigh] = wilsonInterval(holding, cases)!;
    expect(gotLow).toBeCloseTo(low, 4);
    expect(gotHigh).toBeCloseTo(high, 4);
  });

  test("of nothing is null", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe("shareOf", () => {
  const answers = Array.from({ length: 300 }, (_, index) => ({
    point: { size: index, noise: (index * 7919) % 300, flag: index % 2 === 0 },
    holds: index >= 200,
  }));

  test("names the parameter that an answer hangs on, with the shares in its thirds, and none that is chance", () => {
    const { share, drivers } = shareOf(answers);
    expect(share).toBeCloseTo(1 / 3);
    expect(drivers.map(({ parameter }) => parameter)).toEqual(["size"]);
    expect(drivers[0]!.shares).toEqual([0, 0, 1]);
    expect(drivers[0]!.ranges).toEqual([
      [0, 99],
      [100, 199],
      [200, 299],
    ]);
  });

  test("gives a flag two shares: off and on", () => {
    const flagged = answers.map((answer) => ({ ...answer, holds: answer.point.flag }));
    expect(shareOf(flagged).drivers[0]).toMatchObject({ parameter: "flag", shares: [0, 1] });
  });

  test("has no share of no points", () => {
    expect(shareOf([])).toEqual({ points: 0, share: null, interval: null, drivers: [] });
  });
});

describe("holdsAt", () => {
  test.each([
    ["above", 0.3, true],
    ["above", 0.2, false],
    ["below", 0.1, true],
    ["within", -0.1, true],
    ["within", -0.3, false],
    ["zero", 0.2, true],
    ["above", Number.NaN, undefined],
    ["above", Infinity, undefined],
    ["report", 1, undefined],
  ] as const)("%s .2: %f gives %s", (direction, got, holds) => {
    expect(holdsAt({ direction, limit: 0.2 }, got)).toBe(holds);
  });
});

test("a line that an interruption cut off is not taken for a run, and spoils no later one", () => {
  const folder = mkdtempSync(join(tmpdir(), "larkfield-"));
  const url = pathToFileURL(`${folder}/`);
  const run = runLarkfield({ architecture: "bus", seed: 1, years: 1 });
  openRunCache(url).put("whole", 1, run);
  appendFileSync(join(folder, readdirSync(folder)[0]!), JSON.stringify({ key: "cut|2", run }).slice(0, 900));
  openRunCache(url).put("later", 3, run);
  const cache = openRunCache(url);
  expect([cache.has("whole", 1), cache.has("cut", 2), cache.has("later", 3)]).toEqual([true, false, true]);
  expect(cache.get("later", 3)).toEqual(run);
});
