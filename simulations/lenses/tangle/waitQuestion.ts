import type { HalfYear } from "../../business/index.ts";

/**
 * The question of lesson 1.1 as data: one point is given, five are to be set. The given value and the systems are read
 * off the run; everything else never changes once published. Words are in `src/words/en/guess.ts`.
 */
export function waitQuestion(halves: readonly HalfYear[]) {
  const [first, ...rest] = halves;
  const place = ({ half, systems }: HalfYear) => ({
    position: half,
    code: "halfYear",
    parameters: { half, systems },
  });
  return {
    id: "tangle.wait",
    version: 1,
    unit: "workingDays",
    given: { ...place(first!), value: first!.waitDaysMean ?? 0 },
    knots: rest.map((half, index) => (index === rest.length - 1 ? { ...place(half), event: "freeze" } : place(half))),
    tolerance: 3,
    shapes: ["flat", "steady", "bends", "levels"] as const,
    dimension: "change" as const,
  };
}
