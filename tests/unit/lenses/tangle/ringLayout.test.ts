import { describe, expect, test } from "vitest";
import { ringLayout, slotOrder } from "../../../../simulations/lenses/tangle/drawing/ringLayout.ts";
import { codes } from "./fakeTangle.ts";

const layoutOf = (widthPx: number, heightPx: number) => ringLayout({ widthPx, heightPx, slotCount: 12 });

describe("slotOrder", () => {
  test("the first three of twelve form a triangle and later ones fill the gaps", () => {
    expect(slotOrder(12)).toEqual([0, 4, 8, 2, 6, 10, 1, 5, 9, 3, 7, 11]);
  });

  test.each([3, 5, 8, 12])("every place of a ring of %i is given once", (slotCount) => {
    expect(slotOrder(slotCount).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: slotCount }, (_, slot) => slot),
    );
  });
});

describe("ringLayout", () => {
  test.each([
    [358, 386],
    [320, 346],
    [500, 410],
    [1060, 540],
  ])("stations and the names beside them stay inside %i × %i px", (widthPx, heightPx) => {
    const namesPx = codes.map((code) => code.length * 6.4);
    const { stations, stationPx } = ringLayout({ widthPx, heightPx, slotCount: 12, namesPx });
    for (const [index, { x, y, side }] of stations.entries()) {
      const outerPx = x + side * (stationPx + 6 + namesPx[index]!);
      expect(outerPx).toBeGreaterThanOrEqual(0);
      expect(outerPx).toBeLessThanOrEqual(widthPx);
      expect(y - stationPx).toBeGreaterThanOrEqual(0);
      expect(y + stationPx).toBeLessThanOrEqual(heightPx);
    }
  });

  test.each([
    [358, 386],
    [500, 410],
  ])("two stations on one side are a name and a queue apart (%i × %i px)", (widthPx, heightPx) => {
    const { stations } = layoutOf(widthPx, heightPx);
    for (const side of [1, -1]) {
      const heights = stations
        .filter((station) => station.side === side)
        .map(({ y }) => y)
        .toSorted((a, b) => a - b);
      for (const [index, y] of heights.slice(1).entries()) expect(y - heights[index]!).toBeGreaterThan(38);
    }
  });
});
