import { describe, expect, test } from "vitest";
import { dotsOf } from "../../../simulations/views/marks/dotsOf.ts";
import type { Marks } from "../../../simulations/views/marks/Marks.ts";
import { marksPath } from "../../../simulations/views/marks/marksPath.ts";
import { paintSlips } from "../../../simulations/views/marks/paintSlips.ts";

const slips: Marks = { className: "slip", widePx: 2, tallPx: 6.8, places: [10, 20, 30.04, 40] };
const discs: Marks = { className: "disc", widePx: 7, tallPx: 7, isRound: true, places: [10, 20] };
const look = { fill: "rgb(1, 2, 3)", fillOpacity: 0.75, stroke: "none", strokePx: 1 };

/** What a canvas is told, in order. */
function told(marks: Marks, shown: Partial<typeof look> = {}): string[] {
  const said: string[] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_, name) =>
      (...values: unknown[]) =>
        void said.push(`${String(name)}(${values.join()})`),
    set: (_, name, value) => said.push(`${String(name)}=${value}`) > 0,
  });
  paintSlips(context, marks, { ...look, ...shown });
  return said;
}

describe("marksPath(marks)", () => {
  test("puts every slip down from its left top corner", () => {
    expect(marksPath(slips)).toBe("M10,20h2.00v6.80h-2.00zM30,40h2.00v6.80h-2.00z");
  });

  test("puts a disc into the square that its place is the corner of", () => {
    expect(marksPath(discs)).toBe("M10.0,23.5a3.5,3.5 0 1 0 7,0a3.5,3.5 0 1 0 -7,0z");
  });

  test("is empty where there is no mark", () => {
    expect(marksPath({ ...slips, places: [] })).toBe("");
  });
});

describe("paintSlips(context, marks, look)", () => {
  test("paints every slip at its place, and leaves the canvas opaque for what comes next", () => {
    expect(told(slips)).toEqual([
      "globalAlpha=0.75",
      "fillStyle=rgb(1, 2, 3)",
      "fillRect(10,20,2,6.8)",
      "fillStyle=rgb(1, 2, 3)",
      "fillRect(30.04,40,2,6.8)",
      "globalAlpha=1",
    ]);
  });

  test("has an edge lie half outside the slip and half in it, as a stroke does", () => {
    const calls = told({ ...slips, tallPx: 6, places: [10, 20] }, { stroke: "rgb(9, 9, 9)", strokePx: 1 });
    expect(calls.slice(1, -1)).toEqual([
      "fillStyle=rgb(9, 9, 9)",
      "fillRect(9.5,19.5,3,7)",
      "fillStyle=rgb(1, 2, 3)",
      "fillRect(10.5,20.5,1,5)",
    ]);
  });
});

describe("dotsOf(box, dotsPerPx)", () => {
  const contentRect = { width: 357.5, height: 100 };
  const box = (inlineSize: number, blockSize: number) => ({
    contentRect,
    devicePixelContentBoxSize: [{ inlineSize, blockSize }],
  });

  test.each([
    ["a screen with one dot a px and a half", box(537, 150), 1.5, { width: 537, height: 150 }],
    ["a page that is drawn twice as large", box(715, 200), 1, { width: 715, height: 200 }],
    ["a phone that is emulated and tells px", box(358, 100), 2, { width: 715, height: 200 }],
    ["a browser that tells no dots", { contentRect }, 3, { width: 1072, height: 300 }],
  ])("%s is painted dot by dot", (_, told, dotsPerPx, dots) => {
    expect(dotsOf(told, dotsPerPx)).toEqual(dots);
  });
});
