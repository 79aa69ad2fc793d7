import { describe, expect, test } from "vitest";
import { dotsOf } from "../../../simulations/views/marks/dotsOf.ts";
import type { Marks } from "../../../simulations/views/marks/Marks.ts";
import { marksPath } from "../../../simulations/views/marks/marksPath.ts";
import { paintMarks } from "../../../simulations/views/marks/paintMarks.ts";

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
  paintMarks(context, marks, { ...look, ...shown });
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

describe("paintMarks(context, marks, look)", () => {
  test("fills all marks of a look at once, and leaves the canvas opaque for the next", () => {
    expect(told(slips)).toEqual([
      "beginPath()",
      "rect(10,20,2,6.8)",
      "rect(30.04,40,2,6.8)",
      "globalAlpha=0.75",
      "fillStyle=rgb(1, 2, 3)",
      "fill()",
      "globalAlpha=1",
    ]);
  });

  test("draws the edge over the fill, and a mark without a fill by its edge alone", () => {
    const edge = { stroke: "rgb(9, 9, 9)", strokePx: 0.8 };
    expect(told(discs, edge).slice(-3)).toEqual(["strokeStyle=rgb(9, 9, 9)", "lineWidth=0.8", "stroke()"]);
    expect(told(discs, { ...edge, fill: "none" })).not.toContain("fill()");
  });

  test("starts every disc anew, so that no line joins two", () => {
    const calls = told({ ...discs, places: [0, 0, 50, 50] }).filter((call) => /^(moveTo|arc)/.test(call));
    expect(calls.map((call) => call.split("(")[0])).toEqual(["moveTo", "arc", "moveTo", "arc"]);
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
