/**
 * What pages read of tests/validation/<lens>-results.json, one shape for every lens; other fields are dropped. `more` is what a
 * lens's own page shows besides.
 */
import { z } from "astro/zod";

const number = z.number();
const value = z.union([number, z.array(number)]);
const range = z.tuple([number, number]);

/** One seed in ten lies below `low`, half below `median`, nine in ten below `high`. */
export const spreadSchema = z.object({ low: number, median: number, high: number });

const resultSchema = z.object({
  id: z.string(),
  unit: z.string(),
  expected: value,
  got: value,
  /** Half of the 95 % interval of a mean. */
  ci95: number.optional(),
  /** 95 % interval. */
  interval: range.nullish(),
  /** Runs behind the figure, where they are not those of every figure. */
  of: number.optional(),
  seeds: number.optional(),
  /** What an earlier scenario gave. */
  was: value.optional(),
  isNear: z.boolean(),
});
export type LensResult = z.infer<typeof resultSchema>;

export function lensReportSchema<More extends z.ZodType>(more: More) {
  return z.object({ last: z.object({ referenceSeed: number, results: z.array(resultSchema), more }) });
}

/** tests/validation/<lens>-expectations.json: first and last seed of each family of runs. */
export const lensExpectationsSchema = z.object({ seeds: z.record(z.string(), range) });

/** A figure that the page cannot do without. */
export function resultOf(results: readonly LensResult[], id: string): LensResult {
  const found = results.find((result) => result.id === id);
  if (found) return found;
  throw new Error(`The report has no "${id}". Run npm run validate -- and the lens's name.`);
}

/** The same, where one figure is wanted and not one for each of several settings. */
export function figureOf(results: readonly LensResult[], id: string): number {
  const { got } = resultOf(results, id);
  if (typeof got === "number") return got;
  throw new Error(`"${id}" of the report is a list of ${got.length} figures; one is wanted.`);
}

/** The same, where it is one for each of several settings. */
export function figuresOf(results: readonly LensResult[], id: string): readonly number[] {
  const { got } = resultOf(results, id);
  if (typeof got !== "number") return got;
  throw new Error(`"${id}" of the report is one figure; a list is wanted.`);
}
