/** What the page of evidence reads of the validation's files (tests/validation/larkfield-*.json). Other fields are dropped. */
import { z } from "astro/zod";

const number = z.number();
const figure = number.nullable();
const interval = z.tuple([number, number]).nullable();
const direction = z.enum(["above", "below", "within", "zero", "equal", "report"]);

const verdict = z.enum(["holds", "fails", "open", "reported"]);
const judgement = z.object({
  id: z.string(),
  claim: z.string(),
  limit: number,
  direction,
  mean: figure,
  ci95: figure,
  seeds: number,
  verdict,
});
const ablation = z.object({
  id: z.string(),
  part: z.string(),
  expected: z.enum(["goes", "stays"]),
  limit: number,
  direction,
  before: figure,
  mean: figure,
  ci95: figure,
  verdict: z.enum(["goes", "stays", "open"]),
});
const driver = z.object({
  parameter: z.string(),
  difference: number,
  shares: z.array(number),
  ranges: z.array(z.tuple([number, number])),
});
const share = z.object({ points: number, share: figure, interval, drivers: z.array(driver) });
const seedShare = z.object({ id: z.string(), share: figure });
const named = share.extend({ id: z.string() });

/** tests/validation/larkfield-results.json */
export const resultsSchema = z.object({
  first: z.object({ claims: z.array(judgement) }),
  last: z.object({
    epoch: number,
    seeds: z.tuple([number, number, number]),
    claims: z.array(judgement),
    shares: z.object({ parts: z.array(seedShare), whole: z.array(seedShare) }),
    ablations: z.array(ablation),
    demonstrations: z.array(judgement),
    byHand: number,
    quarters: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
    /** By configuration: value by quarter, and person-days on facts in all; without runs only the number of seeds. */
    values: z.record(
      z.string(),
      z.object({ seeds: number, value: z.array(number).optional(), days: number.optional() }),
    ),
  }),
  sweep: z.object({
    last: z.object({
      epoch: number,
      planned: number,
      finished: z.record(z.string(), number),
      parts: z.array(named.extend({ claim: z.string() })),
      whole: z.array(share.extend({ claim: z.string() })),
      best: z.array(named),
      bestWithRivals: z.array(named),
      ahead: z.array(
        share.extend({ rival: z.string(), lead: z.object({ low: figure, median: figure, high: figure }) }),
      ),
    }),
  }),
});
export type Results = z.infer<typeof resultsSchema>;

/** tests/validation/larkfield-results.epoch-2.json: what came out under the rules before. */
export const beforeSchema = z.object({
  last: z.object({
    epoch: number,
    claims: z.array(z.object({ id: z.string(), verdict })),
    values: z.record(z.string(), z.object({ value: z.array(number).optional() })),
  }),
});
export type Before = z.infer<typeof beforeSchema>;

const expectedShare = z.object({ id: z.string(), share: number });

/** tests/validation/larkfield-expectations.json */
export const expectationsSchema = z.object({
  claims: z.array(z.object({ id: z.string(), forecast: verdict })),
  sweep: z.object({
    parts: z.array(expectedShare),
    whole: z.array(expectedShare),
    ahead: z.array(expectedShare),
  }),
});
export type Expectations = z.infer<typeof expectationsSchema>;

/** tests/validation/larkfield-seeds.json: the values of all ways in all quarters, one after the other, by seed. */
export const seedsSchema = z.object({ values: z.record(z.string(), z.array(number)) });
