/** What the pages read of tests/validation/copies-results.json. Other fields are dropped. */
import { z } from "astro/zod";

const number = z.number();

export const copiesSchema = z.object({
  last: z.object({
    referenceSeed: number,
    results: z.array(
      z.object({
        id: z.string(),
        unit: z.string(),
        expected: number,
        got: number,
        ci95: number.optional(),
        interval: z.tuple([number, number]).optional(),
        seeds: number,
        isNear: z.boolean(),
      }),
    ),
    more: z.object({
      taughtMinusTempting: z.object({ got: number, ci95: number, seeds: number }),
      values: z.array(z.object({ id: z.string(), low: number, median: number, high: number })),
    }),
  }),
});
export type CopiesResults = z.infer<typeof copiesSchema>["last"];
export type CopiesResult = CopiesResults["results"][number];

/** A figure of the report that the page cannot do without. */
export function copiesResult(results: readonly CopiesResult[], id: string): CopiesResult {
  const found = results.find((result) => result.id === id);
  if (found) return found;
  throw new Error(`copies-results.json has no "${id}". Run npm run validate -- copies.`);
}
