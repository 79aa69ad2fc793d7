import { curveMonotoneX, line } from "d3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisTicks, axisTop } from "../../../simulations/views/chart/axisTop.ts";
import { curvePath, heightAt } from "../../../simulations/views/chart/curvePath.ts";
import { linearScale } from "../../../simulations/views/chart/linearScale.ts";
import { spreadLabels } from "../../../simulations/views/chart/spreadLabels.ts";

describe("axisTop", () => {
  test.each([
    [3, 10],
    [18, 20],
    [76, 80],
    [80, 100],
    [112, 150],
    [1000, 1500],
  ])("a highest value of %i gets an axis up to %i", (highest, top) => {
    expect(axisTop(highest)).toBe(top);
  });

  test("every axis has three to six ticks, ends included, and whole steps", () => {
    for (const top of [10, 15, 20, 30, 40, 50, 60, 80, 100, 150, 200, 320, 640, 1500]) {
      const ticks = axisTicks(top);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect([ticks[0], ticks.at(-1)]).toEqual([0, top]);
      for (const tick of ticks) expect(Number.isInteger(tick)).toBe(true);
    }
  });
});

describe("spreadLabels", () => {
  const wanted = fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { minLength: 1, maxLength: 8 });

  test("labels are a gap apart, inside their bounds and in their order (any wishes)", () => {
    fc.assert(
      fc.property(wanted, (wantedPx) => {
        const placed = spreadLabels(wantedPx, { gapPx: 16, fromPx: 0, toPx: 400 });
        const order = wantedPx.map((_, index) => index).sort((a, b) => wantedPx[a]! - wantedPx[b]! || a - b);
        order.slice(1).forEach((index, nth) => {
          expect(placed[index]! - placed[order[nth]!]!).toBeGreaterThanOrEqual(16 - 1e-9);
        });
        for (const place of placed) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(400 + 1e-9);
        }
      }),
    );
  });

  test("labels with room enough stay where they want to be", () => {
    expect(spreadLabels([300, 20, 100], { gapPx: 16, fromPx: 0, toPx: 400 })).toEqual([300, 20, 100]);
  });

  test("two labels at one place move apart by half a gap each", () => {
    expect(spreadLabels([100, 100], { gapPx: 16, fromPx: 0, toPx: 400 })).toEqual([92, 108]);
  });
});

test("linearScale inverts what it maps, backwards ranges included", () => {
  const scale = linearScale([0, 80], [300, 20]);
  expect([scale(0), scale(80), scale.invert(scale(33))]).toEqual([300, 20, 33]);
});

describe("curvePath", () => {
  const reference = line<{ x: number; y: number }>(
    ({ x }) => x,
    ({ y }) => y,
  ).curve(curveMonotoneX);
  const numbers = (path: string): number[] => path.match(/-?\d+(\.\d+)?(e-?\d+)?/g)!.map(Number);
  const heights = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 8 });

  test("a curve is the monotone cubic of d3-shape (any heights)", () => {
    fc.assert(
      fc.property(heights, (ys) => {
        const points = ys.map((y, index) => ({ x: 40 + 60 * index, y }));
        const [own, theirs] = [numbers(curvePath(points)), numbers(reference(points)!)];
        expect(own).toHaveLength(theirs.length);
        own.forEach((value, index) => expect(value).toBeCloseTo(theirs[index]!, 1));
      }),
    );
  });

  test("two points are joined by a straight line, one is a place, none is nothing", () => {
    expect(
      numbers(
        curvePath([
          { x: 0, y: 0 },
          { x: 30, y: 60 },
        ]),
      ),
    ).toEqual([0, 0, 10, 20, 20, 40, 30, 60]);
    expect(curvePath([{ x: 1, y: 2 }])).toBe("M1,2");
    expect(curvePath([])).toBe("");
  });

  test("the height at a place is that of the drawn path, to a twentieth of a pixel (any heights, any place)", () => {
    fc.assert(
      fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), (ys, share) => {
        const points = ys.map((y, index) => ({ x: 40 + 60 * index, y }));
        const x = 40 + share * 60 * (ys.length - 1);
        expect(Math.abs(heightAt(points, x) - heightOnPath(numbers(curvePath(points)), x))).toBeLessThan(0.05);
      }),
    );
    expect(heightAt([{ x: 10, y: 5 }], 300)).toBe(5);
  });
});

/** Halves the piece of a drawn path that passes `x` until it is found; `drawn` are the numbers of a path of cubics. */
function heightOnPath(drawn: readonly number[], x: number): number {
  const ends = drawn.length / 2 - 1;
  const piece = Array.from({ length: ends / 3 }, (_, index) => 6 * index).find((at) => drawn[at + 6]! >= x - 1e-9)!;
  const along = (share: number, axis: 0 | 1): number => {
    const row = [0, 2, 4, 6].map((offset) => drawn[piece + offset + axis]!);
    while (row.length > 1)
      row.splice(0, row.length, ...row.slice(1).map((to, at) => row[at]! * (1 - share) + to * share));
    return row[0]!;
  };
  let [from, to] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (from + to) / 2;
    if (along(middle, 0) < x) from = middle;
    else to = middle;
  }
  return along(to, 1);
}
