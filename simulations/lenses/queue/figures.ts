import manySeeds from "./manySeeds.json" with { type: "json" };
import { returnsPositions, urgentPositions } from "./questions.ts";
import { queueRun } from "./queueRun.ts";
import { toldOf } from "./tellQueue.ts";

/**
 * Every figure that a lesson may quote of the queue: those of the reference run, days per ticket of the runs beside it by the
 * place of the question (`returns.15`; 20 is a fourth person, 25 no review), and what takes many seeds from the committed
 * report. Meant for building pages and for tests.
 */
export function figures(): Readonly<Record<string, number | string | null>> {
  const { byReturns, byUrgent, halves, days, lastYearDays, busyShare, waiting, longestDay, stops } = toldOf(queueRun());
  const byPlace = (name: string, places: readonly number[], values: readonly (number | null)[]) =>
    Object.fromEntries(places.map((place, index) => [`${name}.${place}`, values[index] ?? null]));
  const atStops = stops.flatMap(({ code, parameters }) =>
    Object.entries(parameters).map(([name, value]) => [`stop.${code}.${name}`, value] as const),
  );
  return {
    days,
    "days.lastYear": lastYearDays,
    busy: busyShare,
    "line.longest": waiting[longestDay] ?? null,
    "line.longest.day": longestDay,
    ...Object.fromEntries(halves.map((half) => [`days.half${half.half}`, half.days])),
    ...byPlace("returns", returnsPositions, byReturns),
    ...byPlace("urgent", urgentPositions, byUrgent),
    ...Object.fromEntries(atStops),
    ...manySeeds.figures,
  };
}
