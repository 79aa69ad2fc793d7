/** What the pages read of tests/validation/outage-results.json. Other fields are dropped. */
import { z } from "astro/zod";

const number = z.number();
const value = z.union([number, z.array(number)]);
const range = z.tuple([number, number]);

export const outageSchema = z.object({
  last: z.object({
    referenceSeed: number,
    results: z.array(
      z.object({
        id: z.string(),
        expected: value,
        got: value,
        interval: range.nullish(),
        of: number,
        isNear: z.boolean(),
      }),
    ),
    more: z.object({ range: z.object({ runs: number, collapsed: number, longestSeconds: range }) }),
  }),
});
export type OutageResult = z.infer<typeof outageSchema>["last"]["results"][number];

/** A figure of the report that a page cannot do without. */
export function outageResult(results: readonly OutageResult[], id: string): OutageResult {
  const found = results.find((result) => result.id === id);
  if (found) return found;
  throw new Error(`outage-results.json has no "${id}". Run npm run validate -- outage.`);
}
