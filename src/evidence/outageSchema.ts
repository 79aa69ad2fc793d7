import { z } from "astro/zod";
import { lensReportSchema } from "./lensReportSchema.ts";

const number = z.number();

export const outageSchema = lensReportSchema(
  z.object({
    range: z.object({ runs: number, collapsed: number, longestSeconds: z.tuple([number, number]) }),
  }),
);
