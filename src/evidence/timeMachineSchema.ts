import { z } from "astro/zod";
import { lensReportSchema, spreadSchema } from "./lensReportSchema.ts";

export const timeMachineSchema = lensReportSchema(
  z.object({
    /** Share of the figures that come out where seven days are kept, at the end and a week before. */
    spread: z.object({ today: spreadSchema, week: spreadSchema }),
    /** Records kept at the end, of all facts that were said. */
    kept: z.object({ nothing: z.number(), newest: z.number(), both: z.number() }),
  }),
);
