/** What the pages read of tests/validation/tangle-results.json. Other fields are dropped. */
import { z } from "astro/zod";

const number = z.number();
const value = z.union([number, z.array(number)]);
const measured = z.object({ got: number, ci95: number });
const spread = z.array(z.object({ low: number, median: number, high: number })).length(6);

export const tangleSchema = z.object({
  last: z.object({
    referenceSeed: number,
    results: z.array(
      z.object({
        id: z.string(),
        expected: value,
        got: value,
        ci95: number.optional(),
        was: value,
        isNear: z.boolean(),
      }),
    ),
    more: z.object({
      byReaders: z.array(measured.extend({ readers: number })),
      ownMinusPublishedTeamDays: z.record(z.string(), measured),
      spread: z.object({ own: spread, published: spread }),
    }),
  }),
});
export type TangleResults = z.infer<typeof tangleSchema>["last"];
export type TangleResult = TangleResults["results"][number];

/** tests/validation/tangle-expectations.json: over which seeds. */
export const tangleExpectationsSchema = z.object({
  seeds: z.object({ band: z.tuple([number, number]), crossing: z.tuple([number, number]) }),
});

/** A figure of a report that the page cannot do without. */
export function resultOf(results: readonly TangleResult[], id: string): TangleResult {
  const found = results.find((result) => result.id === id);
  if (found) return found;
  throw new Error(`tangle-results.json has no "${id}". Run npm run validate -- tangle.`);
}

/** The same as six half-years. */
export function halvesOf(results: readonly TangleResult[], id: string): readonly number[] {
  const { got } = resultOf(results, id);
  if (Array.isArray(got)) return got;
  throw new Error(`"${id}" of tangle-results.json is one figure; six half-years are wanted.`);
}
