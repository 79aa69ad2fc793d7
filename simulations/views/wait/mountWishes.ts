import { createChangeCheck } from "../createChangeCheck.ts";
import { discPath } from "../chart/discPath.ts";
import type { Layer } from "../Layer.ts";
import { sparing } from "../sparing.ts";
import type { WaitFrame } from "./waitFrame.ts";
import type { WishDot } from "./waitSeries.ts";

/** Wishes whose dots share a path. */
const WISHES_A_PATH = 32;

/**
 * The dots of all wishes: in one path those that wait, which move in every frame; in a few paths, in the order they were
 * asked in, those that work, each written again only when one of its wishes has come to work. 500 circles would cost most
 * of a frame, and so would one path of 500 discs. Give `isNew` when the run or the plot is another than the last time.
 */
export function mountWishes(layer: Layer): (frame: WaitFrame, wishes: readonly WishDot[], isNew: boolean) => void {
  const working = layer.append("g").attr("class", "wait-wishes");
  const waiting = layer.append("path").attr("class", "wait-wish is-waiting");
  let hasChanged: ReturnType<typeof createChangeCheck>[] = [];

  return (frame, wishes, isNew) => {
    if (isNew) hasChanged = [];
    const dots = (some: readonly WishDot[]): string =>
      some
        .map(({ x, y }) => discPath(frame.x(x), Math.max(frame.top - 6, frame.y(y)), frame.isNarrow ? 1.5 : 1.8))
        .join("");
    sparing(waiting).attr("d", dots(wishes.filter(({ isWaiting }) => isWaiting)));
    working
      .selectAll<SVGPathElement, readonly WishDot[]>("path")
      .data(inParts(wishes))
      .join((entering) => entering.append("path").attr("class", "wait-wish"))
      .each(function drawPart(part, index) {
        // Wishes come to work in one order, so that their number tells which.
        const check = (hasChanged[index] ??= createChangeCheck());
        if (check(this, part.length)) this.setAttribute("d", dots(part));
      });
  };
}

function inParts(wishes: readonly WishDot[]): WishDot[][] {
  const parts: WishDot[][] = [];
  wishes.forEach((wish, index) => {
    const part = (parts[Math.floor(index / WISHES_A_PATH)] ??= []);
    if (!wish.isWaiting) part.push(wish);
  });
  return parts;
}
