/** What the page of evidence reads of tests/validation/larkfield-curves.json. */
import { z } from "astro/zod";

const number = z.number();
const measured = z.object({
  value: number,
  meanValue: number,
  decline: number,
  leadTimeDays: number,
  teamDays: number,
});

export const curvesSchema = z.object({
  epoch: number,
  curves: z.array(
    z.object({
      id: z.string(),
      dial: z.string(),
      lines: z.array(
        z.object({
          id: z.string(),
          places: z.array(z.object({ at: number, seeds: number, mean: measured, ci95: measured })),
        }),
      ),
    }),
  ),
});
export type Curves = z.infer<typeof curvesSchema>;
export type CurveMeasure = keyof z.infer<typeof measured>;
