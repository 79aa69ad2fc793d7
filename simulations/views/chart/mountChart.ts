import { create } from "d3";
import type { View } from "../view.ts";
import type { Layer } from "../Layer.ts";
import { observeWidth } from "../observeWidth.ts";
import type { ChartSize } from "./chartFrame.ts";
import "./chart.css";

export interface ChartOptions<Data> {
  readonly heightPx?: (widthPx: number) => number;
  /** Stands above the chart. */
  legend(data: Data): string;
  /** Draws into a group that is its own for each of the names that it gives back in `name`; the others are hidden. */
  draw(layer: Layer, size: ChartSize, data: Data): void;
  /** Which of several charts the data are for: each has a group of its own. */
  name(data: Data): string;
}

/** A chart that redraws itself at the width of its host. Owns every node it adds to `host`; reads no clock. */
export function mountChart<Data>(host: Element, options: ChartOptions<Data>): View<Data> {
  const root = create("div").attr("class", "chart");
  const legend = root.append("p").attr("class", "chart-legend");
  const svg = root.append("svg").attr("class", "chart-picture").attr("aria-hidden", "true");
  const layers = new Map<string, Layer>();
  host.append(root.node()!);

  let data: Data | undefined;
  let widthPx = host.clientWidth || 560;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function layerOf(name: string): Layer {
    const known = layers.get(name) ?? (svg.append("g") as Layer);
    layers.set(name, known);
    return known;
  }

  function draw(): void {
    if (data === undefined) return;
    const heightPx = (options.heightPx ?? ((width: number) => Math.min(360, Math.max(240, width * 0.6))))(widthPx);
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    const shown = layerOf(options.name(data));
    for (const layer of layers.values()) layer.attr("display", layer === shown ? null : "none");
    options.draw(shown, { widthPx, heightPx }, data);
    legend.text(options.legend(data));
  }

  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      stopObserving();
      root.remove();
    },
  };
}
