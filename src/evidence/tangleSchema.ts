import { z } from "astro/zod";
import { lensReportSchema, spreadSchema } from "./lensReportSchema.ts";

const measured = z.object({ got: z.number(), ci95: z.number() });
/** By half-year. */
const spread = z.array(spreadSchema).length(6);

export const tangleSchema = lensReportSchema(
  z.object({
    byReaders: z.array(measured.extend({ readers: z.number() })),
    ownMinusPublishedTeamDays: z.record(z.string(), measured),
    spread: z.object({ own: spread, published: spread }),
  }),
);
export type TangleResults = z.infer<typeof tangleSchema>["last"];
