import type { Look } from "./Look.ts";
import type { Marks } from "./Marks.ts";

/**
 * Paints slips, each by itself, in px of the drawing: one path of them all takes a browser longer, and an edge that is drawn
 * as a line three times as long as one that is filled and covered by the slip.
 */
export function paintSlips(
  context: CanvasRenderingContext2D,
  { places, widePx, tallPx }: Marks,
  { fill, fillOpacity, stroke, strokePx }: Look,
): void {
  const edgePx = stroke === "none" ? 0 : strokePx / 2;
  context.globalAlpha = fillOpacity;
  for (let at = 0; at < places.length; at += 2) {
    const [left, top] = [places[at]!, places[at + 1]!];
    if (edgePx > 0) {
      context.fillStyle = stroke;
      context.fillRect(left - edgePx, top - edgePx, widePx + 2 * edgePx, tallPx + 2 * edgePx);
    }
    context.fillStyle = fill;
    context.fillRect(left + edgePx, top + edgePx, widePx - 2 * edgePx, tallPx - 2 * edgePx);
  }
  context.globalAlpha = 1;
}
