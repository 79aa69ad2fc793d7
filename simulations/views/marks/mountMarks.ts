import type { Layer } from "../Layer.ts";
import { sparing } from "../sparing.ts";
import type { Look } from "./Look.ts";
import { dotsOf } from "./dotsOf.ts";
import type { Marks } from "./Marks.ts";
import { marksPath } from "./marksPath.ts";
import { onOtherLooks } from "./onOtherLooks.ts";
import { paintSlips } from "./paintSlips.ts";
import { stampOf, type Stamp } from "./stampOf.ts";
import "./marks.css";

export interface MarkLayer {
  /** Says how large the drawing is, px, and that a class above the marks may be another. */
  resize(widthPx: number, heightPx: number): void;
  /** Shows these marks and no others, the last on top. */
  draw(marks: readonly Marks[]): void;
  destroy(): void;
}

/** Room above and below the drawing where marks are seen, too, px. */
const BEYOND_PX = 32;

/**
 * Many marks that move, painted on a canvas over the drawing that `layer` is a group of; the drawing's host is positioned.
 * As elements, some hundreds that move would cost a browser most of a frame. The layer holds one path a look, whose
 * style is read once and when the theme changes. The paths have data where somebody takes the drawing elsewhere, as it is
 * printed or copied (the event "copied", until the end of the task), and always where a browser has no canvas. Marks lie
 * where they are said to: whoever calls honours reduced motion.
 */
export function mountMarks(layer: Layer): MarkLayer {
  const svg = layer.node()!.ownerSVGElement!;
  const canvas = document.createElement("canvas");
  canvas.className = "marks";
  canvas.style.marginBlock = `${-BEYOND_PX}px`;
  const context = canvas.getContext("2d");
  if (context) svg.after(canvas);
  const looks = new Map<string, Look>();
  const stamps = new Map<string, Stamp>();
  let marks: readonly Marks[] = [];
  let drawnPx = 1;

  function paths(hasData: boolean) {
    const all = layer
      .selectAll<SVGPathElement, Marks>("path")
      .data(marks, ({ className }) => className)
      .join("path");
    sparing(all)
      .attr("class", ({ className }) => className)
      .attr("d", (some) => (hasData ? marksPath(some) : null));
    return all;
  }

  function lookOf(className: string): Look {
    const known = looks.get(className);
    if (known !== undefined) return known;
    const sample = paths(false).filter((some) => some.className === className);
    const { fill, fillOpacity, stroke, strokeWidth } = getComputedStyle(sample.node()!);
    const look = { fill, fillOpacity: Number(fillOpacity), stroke, strokePx: Number.parseFloat(strokeWidth) };
    looks.set(className, look);
    return look;
  }

  function putDown(on: CanvasRenderingContext2D, some: Marks, dots: number): void {
    const { className, places, widePx } = some;
    const kind = `${className} ${widePx} ${dots}`;
    const stamp = stamps.get(kind) ?? stampOf(widePx, lookOf(className), dots);
    stamps.set(kind, stamp);
    on.save();
    on.resetTransform();
    for (let at = 0; at < places.length; at += 2) {
      // On whole dots, where it is as sharp as it was made.
      const [left, top] = [places[at]! * dots, (places[at + 1]! + BEYOND_PX) * dots];
      on.drawImage(stamp.canvas, Math.round(left) - stamp.margin, Math.round(top) - stamp.margin);
    }
    on.restore();
  }

  function paint(): void {
    if (!context) return void paths(true);
    const { width, height } = canvas;
    // Hidden, or out of the page, nothing has a look or a size; a size that comes back paints it again.
    if (width === 0 || !svg.isConnected) return;
    const dots = width / drawnPx;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(dots, 0, 0, dots, 0, BEYOND_PX * dots);
    for (const some of marks) {
      if (some.isRound) putDown(context, some, dots);
      else paintSlips(context, some, lookOf(some.className));
    }
  }

  // As many dots as the screen has, on whatever screen and however large the page is drawn.
  const observer = new ResizeObserver(([entry]) => {
    Object.assign(canvas, dotsOf(entry!, devicePixelRatio));
    paint();
  });
  observer.observe(canvas);

  const showPaths = (): void => void paths(true);
  const showCanvas = (): void => void (context && paths(false));
  const copied = (): void => {
    showPaths();
    queueMicrotask(showCanvas);
  };
  svg.addEventListener("copied", copied);
  addEventListener("beforeprint", showPaths);
  addEventListener("afterprint", showCanvas);
  const stopWatching = onOtherLooks(forget);

  function forget(): void {
    looks.clear();
    stamps.clear();
    paint();
  }

  return {
    resize(widthPx, heightPx) {
      drawnPx = widthPx;
      canvas.style.width = `${widthPx}px`;
      canvas.style.height = `${heightPx + 2 * BEYOND_PX}px`;
      forget();
    },
    draw(next) {
      marks = next;
      paint();
    },
    destroy() {
      observer.disconnect();
      stopWatching();
      svg.removeEventListener("copied", copied);
      removeEventListener("beforeprint", showPaths);
      removeEventListener("afterprint", showCanvas);
      canvas.remove();
      layer.selectAll("path").remove();
    },
  };
}
