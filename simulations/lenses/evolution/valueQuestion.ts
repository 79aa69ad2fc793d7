import type { ArchitectureName, QuarterFigures } from "../../business/index.ts";

/** Mean value of each half-year, because single quarters saw-tooth with the domains that join. Null where undefined. */
export function halfYearValues(quarters: readonly Pick<QuarterFigures, "value">[]): (number | null)[] {
  return Array.from({ length: Math.floor(quarters.length / 2) }, (_, index) => {
    const values = quarters.slice(2 * index, 2 * index + 2).flatMap(({ value }) => value ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

/**
 * One of the four value curves as a question: the first half-year is given, five are to be set, in per cent of what
 * perfect information would earn. The given value is read off the run; everything else never changes once published.
 */
export function valueQuestion(architecture: ArchitectureName, first: number) {
  const place = (half: number) => ({ position: half, code: "half", parameters: { half } });
  return {
    id: `evolution.value.${architecture}`,
    version: 1,
    unit: "valueShare",
    given: { ...place(1), value: Math.round(first * 100) },
    knots: [2, 3, 4, 5, 6].map(place),
    tolerance: 5,
    // Half of 100 is not "about the same", nor are two thirds.
    flatRatio: 1,
    top: 100,
    shapes: ["flat", "steady", "levels", "peaks"] as const,
    dimension: "value" as const,
  };
}
