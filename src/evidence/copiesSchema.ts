import { z } from "astro/zod";
import { lensReportSchema, spreadSchema } from "./lensReportSchema.ts";

const number = z.number();

export const copiesSchema = lensReportSchema(
  z.object({
    taughtMinusTempting: z.object({ got: number, ci95: number, seeds: number }),
    values: z.array(spreadSchema.extend({ id: z.string() })),
  }),
);
