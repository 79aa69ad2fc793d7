/** What the pages read of tests/validation/queue-results.json. Other fields are dropped. */
import { z } from "astro/zod";

const number = z.number();
const spread = z.object({ low: number, median: number, high: number });

export const queueSchema = z.object({
  last: z.object({
    referenceSeed: number,
    results: z.array(
      z.object({
        id: z.string(),
        expected: number,
        got: number,
        interval: z.tuple([number, number]),
        unit: z.string(),
        isNear: z.boolean(),
      }),
    ),
    more: z.object({ spread: z.object({ days: spread, lastYearDays: spread }) }),
  }),
});
export type QueueResult = z.infer<typeof queueSchema>["last"]["results"][number];

/** tests/validation/queue-expectations.json: over which seeds. */
export const queueExpectationsSchema = z.object({
  seeds: z.object({ band: z.tuple([number, number]), reference: z.tuple([number, number]) }),
});

/** A figure of the report that a page cannot do without. */
export function queueResult(results: readonly QueueResult[], id: string): QueueResult {
  const found = results.find((result) => result.id === id);
  if (found) return found;
  throw new Error(`queue-results.json has no "${id}". Run npm run validate -- queue.`);
}
