import { centreTime, centreView, demandFigures, exemplaryDemand } from "../../business/index.ts";
import type { Larkfield } from "../../business/index.ts";
import type { LensFrame, NumberShown } from "../../lens/index.ts";
import type { QueuePicture } from "./QueuePicture.ts";

/** What the queue shows at the world's present instant. Its figures look back a quarter. */
export function showQueue({ simulation: { state, now } }: Larkfield): LensFrame<QueuePicture> {
  const from = Math.max(state.dayZero, now - state.quarterMs);
  const figures = demandFigures(state, from, now);
  const { workedDays, paidDays } = centreTime(state, from, now);
  const picture = centreView(state, now);
  const demand = exemplaryDemand(state, from, now);
  const ofDemand = demand === null ? {} : { why: `demand:${demand}@${now}` };
  const days: NumberShown[] =
    figures.urgentDays === null
      ? [{ code: "days", value: figures.leadTimeDays, ...ofDemand }]
      : [
          { code: "urgentDays", value: figures.urgentDays, why: `urgent:${from}@${now}` },
          { code: "ordinaryDays", value: figures.ordinaryDays, why: `ordinary:${from}@${now}` },
        ];
  return {
    picture,
    numbers: [
      ...days,
      { code: "inLine", value: picture.line.length, why: `line:0@${now}` },
      { code: "busyShare", value: paidDays === 0 ? null : workedDays / paidDays, why: `busy:${from}@${now}` },
      { code: "backShare", value: figures.returned, why: `busy:${from}@${now}` },
    ],
  };
}
