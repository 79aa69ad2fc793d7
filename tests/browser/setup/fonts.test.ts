import { describe, expect, inject, test } from "vitest";

const context = document.createElement("canvas").getContext("2d")!;
const widthIn = (family: string): number => {
  context.font = `100px ${family}`;
  return context.measureText("mmmmmmmmmm").width;
};

describe.skipIf(!inject("isOneFontAlone"))("fonts as tests/oneFont.conf lists them", () => {
  // Advance of "m" in DejaVu: Sans 1995, Serif 1942, Sans Mono 1233 of 2048 units. Hinting may round it by a hundredth.
  test.for([
    ["sans-serif", 1995],
    ["Arial, sans-serif", 1995],
    ["serif", 1942],
    ["monospace", 1233],
  ] as const)("what is written in %s is drawn in DejaVu, on every machine", ([family, units]) => {
    const expected = (1000 * units) / 2048;
    expect(Math.abs(widthIn(family) / expected - 1)).toBeLessThan(0.01);
  });

  test("what else a machine has installed is not seen", () => {
    for (const name of ["DejaVu Sans Condensed", "Liberation Sans", "Noto Sans", "Roboto", "Ubuntu"]) {
      expect(widthIn(`"${name}", monospace`), name).toBe(widthIn("monospace"));
    }
  });
});

test("a family of the course is drawn in its own font where that has come, and in its fallback where not", () => {
  for (const { cssVariable, fallbacks, variants } of inject("courseFonts")) {
    const family = getComputedStyle(document.documentElement).getPropertyValue(cssVariable);
    const isItsFallback = widthIn(family) === widthIn(fallbacks.join(", "));
    expect(isItsFallback, cssVariable).toBe(variants.length === 0);
  }
});
