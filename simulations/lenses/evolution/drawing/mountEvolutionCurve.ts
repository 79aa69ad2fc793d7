import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { mountChart, mountValueChart } from "../../../views/index.ts";
import type { EvolutionBrief } from "../EvolutionBrief.ts";
import { drawTrust } from "./drawTrust.ts";
import type { EvolutionCurveWords } from "./EvolutionWords.ts";
import { valueDataOf } from "./valueDataOf.ts";
import "./trust.css";

type Options = MountOptions<EvolutionCurveWords>;

/** The trust of the early decisions where that is asked about, else the value quarter by quarter. */
export function mountEvolutionCurve(host: Element, options: Options): View<CurveData<EvolutionBrief>> {
  const { words, heightPx, isMotionReduced } = options;
  if (options.question === "trust") {
    return mountChart<CurveData<EvolutionBrief>>(host, {
      ...(heightPx && { heightPx }),
      legend: ({ comparison, label }) => (comparison ? `${label ?? words.run} ━  ${comparison.label} ┅` : ""),
      name: () => "trust",
      draw: (layer, size, data) => drawTrust(layer, { ...size, words }, data),
    });
  }
  const chart = mountValueChart(host, {
    words: words.value,
    ...(isMotionReduced !== undefined && { isMotionReduced }),
    ...(heightPx && { heightPx }),
  });
  return { update: (data) => chart.update(valueDataOf(data, words)), destroy: chart.destroy };
}
