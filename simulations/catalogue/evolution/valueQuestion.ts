import type { ArchitectureName, QuarterFigures } from "../../business/index.ts";

/** Mean value of each half-year, because single quarters saw-tooth with the domains that join. Null where undefined. */
export function halfYearValues(quarters: readonly Pick<QuarterFigures, "value">[]): (number | null)[] {
  return Array.from({ length: Math.floor(quarters.length / 2) }, (_, index) => {
    const values = quarters.slice(2 * index, 2 * index + 2).flatMap(({ value }) => value ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

/** Half-year in which the other retailer is bought: `acquisition.day` is a day of 365 in a year. */
function halfOfDay(day: number): number {
  return Math.floor(day / (365 / 2)) + 1;
}

/**
 * One of the four value curves as a question: the first half-year is given, five are to be set, in per cent of what
 * perfect information would earn. The given value is read off the run; everything else never changes once published.
 */
export function valueQuestion(
  architecture: ArchitectureName,
  { first, acquisitionDay }: { first: number; acquisitionDay: number },
) {
  const place = (half: number) => ({ position: half, code: "half", parameters: { half } });
  const acquisition = halfOfDay(acquisitionDay);
  return {
    id: `evolution.value.${architecture}`,
    version: 1,
    unit: "valueShare",
    given: { ...place(1), value: Math.round(first * 100) },
    knots: [2, 3, 4, 5, 6].map((half) =>
      half === acquisition ? { ...place(half), event: "acquisition" } : place(half),
    ),
    tolerance: 5,
    top: 100,
    shapes: ["flat", "steady", "levels", "peaks"] as const,
    dimension: "value" as const,
  };
}
