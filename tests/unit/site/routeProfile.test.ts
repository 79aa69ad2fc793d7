import { expect, test } from "vitest";
import { profilePath, profileStops } from "../../../src/components/routeProfile.ts";
import { modules } from "../../../src/course.ts";

const stops = profileStops(modules, { widthPx: 1060, heightPx: 230 });

test("a module on the profile is as wide as its minutes, and the modules fill the width without gaps", () => {
  const total = modules.reduce((sum, { minutes }) => sum + minutes, 0);
  for (const { module, start, end } of stops) {
    expect(end.x - start.x).toBeCloseTo((module.minutes / total) * 1060, 0);
  }
  expect(stops[0]!.start.x).toBe(0);
  expect(stops.at(-1)!.end.x).toBe(1060);
  stops.slice(1).forEach((stop, index) => expect(stop.start).toEqual(stops[index]!.end));
});

test("the stretch of one module is the same line as its part of the whole", () => {
  const whole = profilePath(stops);
  stops.forEach((_, index) => expect(whole).toContain(profilePath(stops, index).replace(/^M[^C]*/, "")));
});
