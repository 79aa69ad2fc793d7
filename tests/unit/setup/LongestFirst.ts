import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Files that take several seconds of one core, the longest first; some play while they are read, where no reporter counts it. */
const LONGEST = [
  "business/claims",
  "log/logModel",
  "kernel/closedForms",
  "request/ends",
  "business/why/why",
  "business/proofs/businessForms",
  "copies/copiesChallenge",
  "architectures/tables",
  "outage/challenge",
  "business/metamorphic",
  "business/work/work",
  "evolution/evolutionChallenge",
  "kernel/fuzz",
  "business/conservation",
];

/** Begins with the longest files: the last one to end is then a short one, and no core waits for it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }

  /** Deals the files out in turn, so that every share gets as many of the longest. */
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 };
    const inOrder = files
      .toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1))
      .toSorted((one, other) => rankOf(one) - rankOf(other));
    return inOrder.filter((_, place) => place % count === index - 1);
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONGEST.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  return rank < 0 ? LONGEST.length : rank;
}
