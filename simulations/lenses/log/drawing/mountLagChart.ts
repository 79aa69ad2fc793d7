import type { CurveData, MountOptions, View } from "../../../lens/index.ts";
import { mountChart } from "../../../views/index.ts";
import type { LogBrief } from "../LogBrief.ts";
import { drawLag } from "./drawLag.ts";
import type { LagWords } from "./LagWords.ts";
import "./lag.css";

/** Facts that wait in each lane over the run, as far as the instant shown. Owns every node it adds to `host`; reads no clock. */
export function mountLagChart(host: Element, options: MountOptions<LagWords>): View<CurveData<LogBrief>> {
  const { words, heightPx } = options;
  return mountChart<CurveData<LogBrief>>(host, {
    ...(heightPx && { heightPx }),
    name: () => "lag",
    legend: ({ comparison, label, run: { brief } }) =>
      comparison
        ? `${label ?? words.run} ━  ${comparison.label} ┅`
        : brief.lag.length > 1
          ? `${words.lane(brief.slowest)} ━`
          : "",
    draw: (layer, size, data) => drawLag(layer, size, data, words),
  });
}
