import { describe, expect, test } from "vitest";
import { describeValue, lastCrossing, tableOfValue } from "../../../simulations/views/index.ts";
import { neighbour } from "../../../simulations/views/value/mountValuePicks.ts";
import { lowestShown, valueFrame } from "../../../simulations/views/value/valueFrame.ts";
import { pickablePoints, valueLines } from "../../../simulations/views/value/valueLines.ts";
import { fakeValue, valuePoints } from "./fakeValue.ts";

const labels = { guess: "drawn", previous: "before" };
const codesOf = (data = fakeValue()) => describeValue(data).map(({ code }) => code);

describe("describeValue", () => {
  test("tells every curve, who leads after a year and at the end, the crossing, and by hand", () => {
    expect(codesOf()).toEqual([
      ...Array.from({ length: 4 }, () => "value.curve"),
      "value.leads",
      "value.leads",
      "value.passes",
      "value.byHand",
    ]);
    const [, , platform] = describeValue(fakeValue());
    expect(platform!.parameters).toMatchObject({ value: 0.5, bestQuarter: 6, bestValue: 0.74, lastValue: 0.48 });
    const passes = describeValue(fakeValue()).find(({ code }) => code === "value.passes")!;
    expect(passes.parameters).toMatchObject({ key: "backbone", passedKey: "platform", quarter: 3 });
  });

  test("says that nothing has been run, and tells no leader of a single curve", () => {
    expect(codesOf({ curves: [], quarters: 12, byHand: null })).toEqual(["value.nothing"]);
    expect(codesOf(fakeValue({ curves: fakeValue().curves.slice(0, 1), byHand: null }))).toEqual(["value.curve"]);
  });

  test("calls two curves level when half a point lies between them", () => {
    const curves = fakeValue()
      .curves.slice(0, 2)
      .map((curve) => ({ ...curve, points: valuePoints([0.5, 0.5]) }));
    expect(codesOf({ curves, quarters: 2, byHand: null })).toContain("value.level");
    expect(lastCrossing(curves, 2)).toBeNull();
  });

  test("compares a drawn half-year with the mean of its two quarters", () => {
    const [first] = fakeValue().curves;
    const curves = [{ ...first!, guess: [{ quarter: 11.5, value: 0.7 }], previous: valuePoints([0.1, 0.2]) }];
    const drawn = describeValue(fakeValue({ curves })).find(({ code }) => code === "value.guessed")!;
    expect(drawn.parameters.guess).toBe(0.7);
    expect(drawn.parameters.value).toBeCloseTo((0.42 + 0.46) / 2);
  });
});

test("the table has a row per quarter, a column per curve and per companion, and null for what is not known", () => {
  const [first, second] = fakeValue().curves;
  const band = [{ quarter: 1, low: 0.3, high: 0.5 }];
  const guess = [{ quarter: 1.5, value: 0.4 }];
  const curves = [
    { ...first!, band, guess },
    { ...second!, points: valuePoints([0.45, null]) },
  ];
  const { columns, rows } = tableOfValue(fakeValue({ curves, quarters: 2 }));
  expect(columns).toEqual([
    "quarter",
    ...["", ":guess", ":low", ":high"].map((part) => `point-to-point${part}`),
    "bus",
  ]);
  expect(rows).toEqual([
    [1, 0.43, null, 0.3, 0.5, 0.45],
    [2, 0.44, 0.4, null, null, null],
  ]);
});

test("lines lie in the order before, drawn, rival, run, and quarters without a value have no point", () => {
  const [first, second] = fakeValue().curves;
  const curves = [
    { ...first!, guess: valuePoints([0.5]), previous: valuePoints([0.4, null, 0.4]) },
    { ...second!, isRival: true },
  ];
  const lines = valueLines(fakeValue({ curves }), labels);
  expect(lines.map(({ role }) => role)).toEqual(["previous", "guess", "rival", "run"]);
  expect(lines[0]!.points.map(({ x }) => x)).toEqual([0.5, 2.5]);
});

test("a drawing has its curve's name where nothing has been run, and is one of the drawings beside a run", () => {
  const [first, second] = fakeValue().curves;
  const guess = valuePoints([0.5]);
  const curves = [
    { ...first!, guess, points: [] },
    { ...second!, guess },
  ];
  const drawn = valueLines(fakeValue({ curves }), labels).filter(({ role }) => role === "guess");
  expect(drawn.map(({ key, label }) => [key, label])).toEqual([
    [second!.key, "drawn"],
    [first!.key, first!.label],
  ]);
});

test("only points that are drawn already can be picked", () => {
  const curves = fakeValue().curves.map((curve) => ({ ...curve, shownTo: 2.4 }));
  expect(pickablePoints(fakeValue({ curves })).map(({ quarter }) => quarter)).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
});

test("keys lead along a curve, to the curve above or below, and stay at an edge", () => {
  const points = pickablePoints(fakeValue());
  const of = (key: string, quarter: number) => points.find((point) => point.key === key && point.quarter === quarter)!;
  const from = of("platform", 6);
  expect(neighbour(points, from, "ArrowRight")).toBe(of("platform", 7));
  expect(neighbour(points, from, "ArrowUp")).toBe(of("backbone", 6));
  expect(neighbour(points, from, "ArrowDown")).toBe(of("bus", 6));
  expect(neighbour(points, from, "Home")).toBe(of("platform", 1));
  expect(neighbour(points, of("backbone", 12), "ArrowRight")).toBe(of("backbone", 12));
});

test("the axis goes from nothing to perfect information, and below nothing only when a value does", () => {
  const input = { widthPx: 640, heightPx: 400, quarters: 12, rightPx: 100 };
  expect(valueFrame({ ...input, lowest: 0 }).ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(valueFrame({ ...input, lowest: -0.3 }).ticks[0]).toBe(-0.5);
  const curves = [{ ...fakeValue().curves[0]!, previous: valuePoints([-0.1]) }];
  expect(lowestShown(fakeValue({ curves }))).toBe(-0.1);
});
