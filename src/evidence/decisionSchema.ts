import { z } from "astro/zod";
import { lensReportSchema, spreadSchema } from "./lensReportSchema.ts";

export const decisionSchema = lensReportSchema(
  z.object({ spread: z.object({ joint: spreadSchema, acted: spreadSchema }) }),
);
