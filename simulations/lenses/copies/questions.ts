import type { Question } from "../../lens/index.ts";
import type { CopiesBrief } from "./CopiesBrief.ts";

const half = (position: number) => ({ position, code: "half", parameters: { half: position } });
const halves = [2, 3, 4, 5, 6].map(half);

/** Of a hundred copies, how many are right, half-year by half-year? The first half-year is given. */
export function rightQuestion({ right }: CopiesBrief): Question {
  return {
    id: "copies.right",
    version: 1,
    unit: "copiesRight",
    given: { ...half(1), value: Math.round(100 * (right[0] ?? 0)) },
    knots: halves,
    tolerance: 5,
    top: 100,
    shapes: ["flat", "steady", "levels", "falls"],
    dimension: "truth",
  };
}

/** What decisions earn of what perfect information would; asked for the last half-year when something is changed. */
export function valueQuestion(brief: CopiesBrief): Question {
  return {
    id: "copies.value",
    version: 1,
    unit: "valueShare",
    given: { ...half(1), value: Math.round(100 * (halfValues(brief)[0] ?? 0)) },
    knots: halves,
    tolerance: 5,
    top: 100,
    shapes: ["flat", "steady", "levels", "peaks"],
    dimension: "truth",
  };
}

/** Hours until a copy knows, by the number of jobs between it and the source. One job is given. */
export function ageQuestion({ ageHours }: CopiesBrief): Question {
  const jobs = (position: number) => ({ position, code: "jobs", parameters: { jobs: position } });
  return {
    id: "copies.age",
    version: 1,
    unit: "hours",
    given: { ...jobs(1), value: Math.round(ageHours[0] ?? 0) },
    knots: [2, 3].map(jobs),
    tolerance: 2,
    shapes: ["flat", "steady", "levels", "bends"],
    dimension: "truth",
  };
}

/** Mean value of each half-year; null where a quarter of it has none. */
export function halfValues({ values }: Pick<CopiesBrief, "values">): (number | null)[] {
  return Array.from({ length: Math.floor(values.length / 2) }, (_, index) => {
    const [first, second] = [values[2 * index] ?? null, values[2 * index + 1] ?? null];
    return first === null || second === null ? null : (first + second) / 2;
  });
}

/** Questions about shares are asked in per cent, to a tenth. */
export function inPercent(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 10;
}
