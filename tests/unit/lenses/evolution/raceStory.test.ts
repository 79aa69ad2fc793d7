import { describe, expect, test } from "vitest";
import {
  clearBeside,
  type Course,
  crossingOf,
  fateOf,
  heldUntil,
  isLevel,
  ledBefore,
  passing,
  standings,
  whyPlace,
} from "../../../../simulations/lenses/evolution/raceStory.ts";

/** Four made-up courses of six quarters: the third is second at the stop, and the second passes it for good in quarter 6. */
const courses: readonly Course[] = [
  { key: "point-to-point", values: [0.4, 0.4, 0.4, 0.4, 0.4, 0.4] },
  { key: "bus", values: [0.42, 0.5, 0.5, 0.55, 0.6, 0.6] },
  { key: "platform", values: [0.5, 0.6, 0.65, 0.7, 0.68, 0.5] },
  { key: "backbone", values: [0.45, 0.6, 0.8, 0.9, 0.9, 0.9] },
];
const LAST = 6;
const withCourse = (course: Course): Course[] => courses.map((one) => (one.key === course.key ? course : one));

describe("standings", () => {
  test("name the one ahead first, and leave out what is not defined", () => {
    expect(standings(courses, 4).map(({ key }) => key)).toEqual(["backbone", "platform", "bus", "point-to-point"]);
    const unknown = withCourse({ key: "backbone", values: [null, null, null, null] });
    expect(standings(unknown, 4)[0]).toEqual({ key: "platform", value: 0.7 });
    expect(standings(courses, 7)).toEqual([]);
  });

  test("call two level that lie less than half a point apart", () => {
    const at = (value: number) => ({ key: "bus" as const, value });
    expect(isLevel(at(0.5), at(0.504))).toBe(true);
    expect(isLevel(at(0.5), at(0.506))).toBe(false);
  });
});

test.each([
  [0.7, 0.76, "more"],
  [0.7, 0.74, "same"],
  [0.7, 0.66, "same"],
  [0.7, 0.6, "less"],
] as const)("from %f to %f is %s", (from, to, fate) => {
  expect(fateOf(from, to)).toBe(fate);
});

test("a fate holds up to the last quarter before it was first untrue, and not at all when it never was true", () => {
  const platform = courses[2]!;
  expect(heldUntil(platform, "same")).toBe(5);
  expect(heldUntil(platform, "more")).toBeNull();
  expect(heldUntil(courses[1]!, "same")).toBe(6);
});

test("who led before is found in the last such quarter, and a level quarter is no lead", () => {
  expect(ledBefore(courses, "platform", 4)).toBe(1);
  expect(ledBefore(courses, "bus", 4)).toBeNull();
});

describe("passing", () => {
  test("is the crossing of the highest course that is passed, in the first quarter from which the order stays", () => {
    expect(passing(courses, LAST)).toEqual({ key: "platform", by: "bus", quarter: 6 });
  });

  test("does not count a lead that is lost again", () => {
    const back = withCourse({ key: "platform", values: [0.5, 0.6, 0.65, 0.7, 0.5, 0.7] });
    expect(passing(back, LAST)).toBeNull();
  });

  test("takes the leader first when the leader is passed", () => {
    const fallen = withCourse({ key: "backbone", values: [0.45, 0.6, 0.8, 0.9, 0.6, 0.3] });
    expect(passing(fallen, LAST)).toEqual({ key: "backbone", by: "platform", quarter: 5 });
  });
});

describe("whyPlace", () => {
  test("is the crossing; without one the deepest fall; without a fall the last in the last quarter", () => {
    expect(whyPlace(courses, LAST)).toMatchObject({ code: "passed", key: "platform", by: "bus", quarter: 6 });
    const fell = withCourse({ key: "platform", values: [0.5, 0.6, 0.65, 0.72, 0.72, 0.61] });
    expect(whyPlace(fell, LAST)).toMatchObject({ code: "fell", key: "platform", by: null, quarter: 6 });
    const calm = withCourse({ key: "platform", values: [0.5, 0.6, 0.65, 0.7, 0.7, 0.7] });
    expect(whyPlace(calm, LAST)).toMatchObject({ code: "behind", key: "point-to-point", by: "backbone", quarter: 6 });
  });
});

test("two courses meet where the straight lines between their points do", () => {
  const { at, value } = crossingOf(courses, ["platform", "bus"], 6);
  expect(at).toBeCloseTo(4.5 + 0.08 / 0.18);
  expect(value).toBeCloseTo(0.68 - (0.18 * 0.08) / 0.18);
  expect(crossingOf(courses, ["platform"], 6)).toEqual({ at: 5.5, value: 0.5 });
});

test("words stand in the wider gap beside a course, clear of the others in the quarters around it", () => {
  expect(clearBeside(courses, ["bus", "platform"], 5)).toBeCloseTo((0.9 + 0.7) / 2);
  expect(clearBeside(courses, ["point-to-point"], 5)).toBeCloseTo(0.2);
});
