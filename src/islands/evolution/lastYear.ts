import type { LarkfieldRun } from "../../../simulations/business/index.ts";

type Course = Pick<LarkfieldRun, "quarters">;

/** Mean value of the last four quarters; null when one of them is not defined. */
export function lastYear({ quarters }: Course): number | null {
  const values = quarters.slice(-4).flatMap(({ value }) => value ?? []);
  return values.length < 4 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** True when two runs have the same value in every quarter: what differs between them plays no part. */
export function isSameCourse(one: Course, other: Course): boolean {
  return (
    one.quarters.length === other.quarters.length &&
    one.quarters.every(({ value }, index) => value === other.quarters[index]!.value)
  );
}
