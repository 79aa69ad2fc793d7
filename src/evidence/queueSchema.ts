import { z } from "astro/zod";
import { lensReportSchema, spreadSchema } from "./lensReportSchema.ts";

export const queueSchema = lensReportSchema(
  z.object({ spread: z.object({ days: spreadSchema, lastYearDays: spreadSchema }) }),
);
