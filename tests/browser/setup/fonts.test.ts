import { expect, inject, test } from "vitest";
import { server } from "vitest/browser";

const context = document.createElement("canvas").getContext("2d")!;
const widthIn = (family: string): number => {
  context.font = `100px ${family}`;
  return context.measureText("mmmmmmmmmm").width;
};

// Advance of "m" in DejaVu: Sans 1995, Serif 1942, Sans Mono 1233 of 2048 units. Without hinting to whole pixels, ± 1 %.
test.skipIf(server.platform !== "linux").for([
  ["sans-serif", 1995],
  ["Arial, sans-serif", 1995],
  ["serif", 1942],
  ["monospace", 1233],
] as const)("what is written in %s is drawn in DejaVu, the one font of every machine", ([family, units]) => {
  const expected = (1000 * units) / 2048;
  expect(widthIn(family), `fonts as tests/oneFont.conf lists them`).toBeGreaterThan(expected * 0.99);
  expect(widthIn(family)).toBeLessThan(expected * 1.01);
});

test("a family of the course is drawn in its own font where that has come, and in its fallback where not", () => {
  for (const { cssVariable, fallbacks, variants } of inject("courseFonts")) {
    const family = getComputedStyle(document.documentElement).getPropertyValue(cssVariable);
    const isItsFallback = widthIn(family) === widthIn(fallbacks.join(", "));
    expect(isItsFallback, cssVariable).toBe(variants.length === 0);
  }
});
