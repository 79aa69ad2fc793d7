import { discPath } from "../chart/discPath.ts";
import { round } from "../round.ts";
import type { Marks } from "./Marks.ts";

/** Marks as data of one path: for a drawing that is printed or saved, and for a browser without a canvas. */
export function marksPath({ places, widePx, tallPx, isRound }: Marks): string {
  const [wide, tall] = [widePx.toFixed(2), tallPx.toFixed(2)];
  let path = "";
  for (let at = 0; at < places.length; at += 2) {
    const [left, top] = [places[at]!, places[at + 1]!];
    path += isRound
      ? discPath(left + widePx / 2, top + widePx / 2, widePx / 2)
      : `M${round(left)},${round(top)}h${wide}v${tall}h-${wide}z`;
  }
  return path;
}
