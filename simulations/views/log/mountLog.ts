import { create } from "d3";
import type { MountOptions, PictureView } from "../../lens/index.ts";
import { createChangeCheck } from "../createChangeCheck.ts";
import { observeWidth } from "../observeWidth.ts";
import { drawBelow } from "./drawBelow.ts";
import { drawLanes } from "./drawLanes.ts";
import { drawLogKey } from "./drawLogKey.ts";
import { drawReaders } from "./drawReaders.ts";
import type { LogDrawing, LogDrawingWords } from "./LogDrawing.ts";
import { logLayout } from "./logLayout.ts";
import "./log.css";

/**
 * A topic of any cluster: partitions as lanes that are read from left to right, groups of consumers as bookmarks, what they are
 * behind as the distance to the right end, which is the end of every lane. Owns every node it adds to `host`; reads no clock.
 */
export function mountLog(host: Element, { words }: MountOptions<LogDrawingWords>): PictureView<LogDrawing> {
  const root = create("div").attr("class", "log");
  const svg = root.append("svg").attr("class", "log-picture").attr("aria-hidden", "true");
  const [lanes, readers, below] = [svg.append("g"), svg.append("g"), svg.append("g")];
  host.append(root.node()!);

  let drawing: LogDrawing | undefined;
  let widthPx = host.clientWidth || 560;
  /** As tall as it has been for this width: what is below does not jump while the run plays. */
  let tallestPx = 0;
  const isOtherKey = createChangeCheck();
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    tallestPx = 0;
    draw();
  });

  function draw(): void {
    if (!drawing) return;
    const layout = logLayout(widthPx, drawing);
    tallestPx = Math.max(tallestPx, layout.heightPx);
    svg.attr("viewBox", `0 0 ${widthPx} ${tallestPx}`).attr("width", widthPx).attr("height", tallestPx);
    drawLanes(lanes, layout, drawing, words);
    drawReaders(readers, layout, drawing, words);
    drawBelow(below, layout, drawing, words);
    const groups = drawing.readers.map(({ group }) => group).join();
    const hasGone = drawing.lanes.some(({ start }) => start > 0);
    if (isOtherKey(groups, hasGone)) drawLogKey(root, drawing, words);
  }

  return {
    update(next) {
      drawing = next;
      draw();
    },
    destroy() {
      stopObserving();
      root.remove();
    },
  };
}
