import type { Look } from "./Look.ts";

/** A disc in dots of the screen, ready to be put down as often as there are discs that look like it. */
export interface Stamp {
  readonly canvas: HTMLCanvasElement;
  /** Dots from the canvas's corner to the place of the disc: room for its edge. */
  readonly margin: number;
}

/** Paints a disc `widePx` across; `dots` to a px of the drawing. It is put down in half the time that painting it takes. */
export function stampOf(widePx: number, { fill, fillOpacity, stroke, strokePx }: Look, dots: number): Stamp {
  const canvas = document.createElement("canvas");
  const hasEdge = stroke !== "none";
  const margin = hasEdge ? Math.ceil((strokePx / 2) * dots) : 0;
  canvas.width = canvas.height = Math.ceil(widePx * dots) + 2 * margin;
  const context = canvas.getContext("2d")!;
  context.setTransform(dots, 0, 0, dots, margin, margin);
  context.arc(widePx / 2, widePx / 2, widePx / 2, 0, 2 * Math.PI);
  context.globalAlpha = fillOpacity;
  context.fillStyle = fill;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = stroke;
  context.lineWidth = strokePx;
  if (hasEdge) context.stroke();
  return { canvas, margin };
}
