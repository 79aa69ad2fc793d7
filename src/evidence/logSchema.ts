import { z } from "astro/zod";
import { lensReportSchema, spreadSchema } from "./lensReportSchema.ts";

export const logSchema = lensReportSchema(
  z.object({ spread: z.object({ clear: spreadSchema, waiting: spreadSchema }) }),
);
