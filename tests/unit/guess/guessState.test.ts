import { describe, expect, test } from "vitest";
import { raiseTop, setKnots, setShape, shownValues, startGuess, undo } from "../../../src/islands/guess/guessState.ts";
import { nearestKnot, sweptKnots } from "../../../src/islands/guess/sweep.ts";
import { waitQuestion } from "../lens/waitQuestion.ts";

const fresh = startGuess(waitQuestion);
const drawn = { input: "drawn", edit: "stroke-1" } as const;

describe("the axis of a guess", () => {
  test("starts small, from the given value alone", () => {
    expect(fresh.top).toBe(20);
  });

  test("doubles when pushed, at most eight times", () => {
    let state = fresh;
    for (let push = 0; push < 20; push += 1) state = raiseTop(waitQuestion, state);
    expect(raiseTop(waitQuestion, fresh).top).toBe(40);
    expect(state.top).toBe(20 * 2 ** 8);
  });

  test("grows for a value that was typed", () => {
    const state = setKnots(waitQuestion, fresh, [{ index: 4, value: 74 }], { input: "typed", edit: "typed-4" });
    expect(state.top).toBe(80);
  });
});

describe("shownValues", () => {
  test("knots nobody has set lie between their neighbours, and level after the last", () => {
    expect(shownValues(waitQuestion, [null, null, 18, null, null])).toEqual([10, 14, 18, 18, 18]);
  });

  test("an untouched guess lies level at the given value", () => {
    expect(shownValues(waitQuestion, fresh.values)).toEqual([6, 6, 6, 6, 6]);
  });
});

describe("undo", () => {
  test("takes back one whole stroke, and the axis with it", () => {
    let state = setKnots(waitQuestion, fresh, [{ index: 0, value: 9 }], drawn);
    state = setKnots(waitQuestion, state, [{ index: 1, value: 60 }], drawn);
    state = setKnots(waitQuestion, state, [{ index: 1, value: 61 }], { input: "slider", edit: "slider-1" });
    expect(undo(state).values).toEqual([9, 60, null, null, null]);
    expect(undo(undo(state)).values).toEqual(fresh.values);
    expect(undo(undo(state)).top).toBe(20);
    expect(undo(fresh)).toBe(fresh);
  });
});

describe("setShape", () => {
  test("one tap fills all five, inside the axis as it is", () => {
    const { values, top } = setShape(waitQuestion, fresh, "steady");
    expect(values).toEqual([8, 10, 12, 14, 16]);
    expect(top).toBe(20);
  });

  test("a last point that was set keeps its height", () => {
    const state = setKnots(waitQuestion, fresh, [{ index: 4, value: 50 }], drawn);
    expect(setShape(waitQuestion, state, "bends").values.at(-1)).toBe(50);
  });
});

describe("sweptKnots", () => {
  const knotXs = [100, 200, 300, 400, 500];

  test("knots that were passed are set at the height at which the pointer passed them", () => {
    expect(sweptKnots({ x: 50, y: 200 }, { x: 250, y: 100 }, knotXs)).toEqual([
      { index: 0, y: 175 },
      { index: 1, y: 125 },
    ]);
  });

  test("the knot the pointer is at follows it", () => {
    expect(sweptKnots({ x: 190, y: 80 }, { x: 195, y: 60 }, knotXs)).toEqual([{ index: 1, y: 60 }]);
  });

  test("a stroke to the left sets knots as well", () => {
    expect(sweptKnots({ x: 350, y: 0 }, { x: 250, y: 100 }, knotXs)).toEqual([{ index: 2, y: 50 }]);
  });

  test("a tap near the given point sets nothing, further right the nearest knot", () => {
    expect(nearestKnot(40, 20, knotXs)).toBeNull();
    expect(nearestKnot(70, 20, knotXs)).toBe(0);
    expect(nearestKnot(460, 20, knotXs)).toBe(4);
  });
});
