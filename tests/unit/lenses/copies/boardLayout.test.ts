import { describe, expect, test } from "vitest";
import { boardLayout } from "../../../../simulations/lenses/copies/drawing/boardLayout.ts";
import { fakeBoard } from "./fakeBoard.ts";

const radius = ({ x, y }: { x: number; y: number }): number => Math.sqrt(x * x + y * y);

describe("boardLayout", () => {
  test("the distance from the truth is the age: between the rings that it lies between", () => {
    const picture = fakeBoard({
      readers: 6,
      agesMs: [0, 5_000, 40 * 60_000, 5 * 3_600_000, 30 * 3_600_000, 8 * 86_400_000],
    });
    const { places, ringsPx, truthPx, rimPx } = boardLayout(picture, 200);
    const edges = [truthPx, ...ringsPx, rimPx];
    const bands = [0, 0, 1, 2, 3, 4];
    bands.forEach((band, copy) => {
      expect(radius(places[copy]!)).toBeGreaterThan(edges[band]!);
      expect(radius(places[copy]!)).toBeLessThan(edges[band + 1]!);
    });
  });

  test("on a phone the truth still has room for its name, and what is younger than a minute for itself", () => {
    const { truthPx, ringsPx } = boardLayout(fakeBoard({ readers: 6, agesMs: [0] }), 117);
    expect(truthPx).toBeGreaterThanOrEqual(25);
    expect(truthPx).toBeLessThanOrEqual(ringsPx[0]! / 2);
  });

  test("what is not known stands at the rim", () => {
    const { places, ringsPx } = boardLayout(fakeBoard({ readers: 1, agesMs: [-1] }), 200);
    expect(radius(places[0]!)).toBeGreaterThan(ringsPx.at(-1)!);
  });

  test("a younger copy of the same reader stands no farther out", () => {
    const { places } = boardLayout(fakeBoard({ readers: 1, agesMs: [100, 1_000, 10_000, 50_000] }), 200);
    const distances = places.map(radius);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
    expect(distances[0]).toBeLessThan(distances[3]!);
  });

  test.each([1, 8, 16, 60])("no two copies lie over each other, %i readers", (readers) => {
    const agesMs = Array.from({ length: readers * 24 }, () => 5_000);
    const { places, markPx } = boardLayout(fakeBoard({ readers, agesMs }), 210);
    let nearest = Infinity;
    for (let one = 0; one < places.length; one++) {
      for (let other = 0; other < one; other++) {
        nearest = Math.min(nearest, Math.hypot(places[one]!.x - places[other]!.x, places[one]!.y - places[other]!.y));
      }
    }
    expect(nearest).toBeGreaterThan(markPx);
  });

  test("nothing is placed where there is nothing, and nothing falls off a small board", () => {
    expect(boardLayout(fakeBoard({ readers: 0, agesMs: [] }), 200).places).toEqual([]);
    const agesMs = Array.from({ length: 2_000 }, (_, copy) => copy * 60_000);
    const { places, rimPx } = boardLayout(fakeBoard({ readers: 60, agesMs }), 60);
    for (const place of places) expect(radius(place)).toBeLessThanOrEqual(rimPx);
  });
});
