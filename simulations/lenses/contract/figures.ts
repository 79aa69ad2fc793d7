import { modesAsked } from "./besides.ts";
import { contractRun } from "./contractRun.ts";
import manySeeds from "./manySeeds.json" with { type: "json" };
import { toldOf } from "./tellContract.ts";

/**
 * Every figure that a lesson may quote of the contract: those of the reference run, reader-days of the runs beside it by check,
 * order and kind (`full.source.silent`), and what takes many seeds from the committed report. Meant for building pages and for
 * tests.
 */
export function figures(): Readonly<Record<string, number | string | null>> {
  const { year, byMode, meanings, stops } = toldOf(contractRun());
  const atStops = stops.flatMap(({ code, parameters }) =>
    Object.entries(parameters).map(([name, value]) => [`stop.${code}.${name}`, value] as const),
  );
  return {
    changes: year.changes,
    refused: year.refused,
    "days.loud": year.loudDays,
    "days.silent": year.silentDays,
    "meanings.passed": meanings.passed,
    "meanings.mostMisled": meanings.mostMisled,
    ...Object.fromEntries(
      modesAsked.map(({ check, first, kind }, index) => [`${check}.${first}.${kind}`, byMode[index] ?? null]),
    ),
    ...Object.fromEntries(atStops),
    ...manySeeds.figures,
  };
}
