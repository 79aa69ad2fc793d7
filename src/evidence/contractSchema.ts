import { z } from "astro/zod";
import { lensReportSchema, spreadSchema } from "./lensReportSchema.ts";

export const contractSchema = lensReportSchema(
  z.object({
    spread: z.object({ loud: spreadSchema, silent: spreadSchema }),
    pairs: z.array(
      z.object({ moves: z.array(z.string()), got: z.number(), interval: z.tuple([z.number(), z.number()]) }),
    ),
  }),
);
