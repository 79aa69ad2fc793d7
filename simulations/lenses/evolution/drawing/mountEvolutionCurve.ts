import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { mountChart } from "../../../views/index.ts";
import type { EvolutionBrief } from "../EvolutionBrief.ts";
import { drawOverRun } from "./drawOverRun.ts";
import type { EvolutionCurveWords } from "./evolutionWords.ts";
import { trustOverRun } from "./trustOverRun.ts";
import { valueOverRun } from "./valueOverRun.ts";
import "./overRun.css";

/** The trust of the early decisions where that is asked about, else the value quarter by quarter. */
export function mountEvolutionCurve(
  host: Element,
  { words, heightPx, question }: MountOptions<EvolutionCurveWords>,
): View<CurveData<EvolutionBrief>> {
  const isTrust = question === "trust";
  return mountChart<CurveData<EvolutionBrief>>(host, {
    ...(heightPx && { heightPx }),
    legend: ({ comparison, label }) => (comparison ? `${label ?? words.run} ━  ${comparison.label} ┅` : ""),
    name: () => "overRun",
    draw: (layer, size, data) =>
      drawOverRun(
        layer,
        { ...size, words },
        isTrust ? trustOverRun(data, words.trust) : valueOverRun(data, words.value),
      ),
  });
}
