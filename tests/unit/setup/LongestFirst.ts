import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Files that play many whole years, most of them while they are read, where no reporter counts it. */
const LONGEST = [
  "business/claims",
  "business/proofs/businessForms",
  "business/why/why",
  "architectures/tables",
  "lenses/log/logModel",
];

/** Begins with the longest files: the last one to end is then a short one, and no core waits for it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = LONGEST.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return rank < 0 ? LONGEST.length : rank;
    };
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
