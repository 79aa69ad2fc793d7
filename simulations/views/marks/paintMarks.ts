import type { Marks } from "./Marks.ts";

/** How marks are painted: what their class gives them. */
export interface Look {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokePx: number;
}

/** Paints marks of one look in one go, in px of the drawing. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  { places, widePx, tallPx, isRound }: Marks,
  { fill, fillOpacity, stroke, strokePx }: Look,
): void {
  const radius = widePx / 2;
  context.beginPath();
  for (let at = 0; at < places.length; at += 2) {
    const [left, top] = [places[at]!, places[at + 1]!];
    if (isRound) {
      context.moveTo(left + widePx, top + radius);
      context.arc(left + radius, top + radius, radius, 0, 2 * Math.PI);
    } else context.rect(left, top, widePx, tallPx);
  }
  if (fill !== "none") {
    context.globalAlpha = fillOpacity;
    context.fillStyle = fill;
    context.fill();
    context.globalAlpha = 1;
  }
  if (stroke === "none") return;
  context.strokeStyle = stroke;
  context.lineWidth = strokePx;
  context.stroke();
}
