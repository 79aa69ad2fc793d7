import { round, sparing } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { DecisionPicture, Glass } from "../DecisionPicture.ts";
import type { DecisionLayout } from "./decisionLayout.ts";
import { dropPath, glassPath, gushPath, handPath, tickPath, waterPath } from "./shapes.ts";

interface PlacedGlass extends Glass {
  readonly left: number;
  readonly right: number;
  readonly x: number;
  readonly surface: number;
  readonly wet: number;
}

/**
 * Trust as water, a glass for each decision, its mark on the one line. What has run out since the highest of the last
 * quarter has left the wall wet. A drop above is a result seen right, a gush below one seen wrong; below each glass a tick
 * where people act on data, a hand where they do not.
 */
export function drawGlasses(layer: Layer, layout: DecisionLayout, { glasses }: DecisionPicture): void {
  const { top, bottom, widthPx, x, y } = layout.glasses;
  const placed = glasses.map((glass, place): PlacedGlass => {
    const [middle, half] = [x(place), widthPx / 2];
    const { trust, mark, high } = glass;
    return {
      ...glass,
      x: middle,
      left: middle - half,
      right: middle + half,
      surface: y(trust, mark),
      wet: y(high, mark),
    };
  });
  const groups = layer
    .selectAll<SVGGElement, PlacedGlass>("g.decision-glass")
    .data(placed, ({ decision }) => decision)
    .join((entering) => {
      const group = entering.append("g");
      group.append("rect").attr("class", "decision-wet");
      group.append("path").attr("class", "decision-water");
      group.append("path").attr("class", "decision-high");
      group.append("path").attr("class", "decision-wall");
      group.append("path").attr("class", "decision-drop");
      group.append("path").attr("class", "decision-sign");
      return group;
    });
  sparing(groups).attr("class", (one) => `decision-glass ${isActing(one) ? "is-acting" : "is-by-hand"}`);
  sparing(groups.select(".decision-wet"))
    .attr("x", (one: PlacedGlass) => round(one.left))
    .attr("width", round(widthPx))
    .attr("y", (one: PlacedGlass) => round(one.wet))
    .attr("height", (one: PlacedGlass) => round(Math.max(0, one.surface - one.wet)));
  sparing(groups.select(".decision-water")).attr("d", (one: PlacedGlass) =>
    waterPath(one.left, one.right, one.surface, bottom),
  );
  sparing(groups.select(".decision-high")).attr("d", (one: PlacedGlass) =>
    one.surface - one.wet < 3 ? "" : `M${round(one.left)},${round(one.wet)}H${round(one.right)}`,
  );
  sparing(groups.select(".decision-wall")).attr("d", (one: PlacedGlass) => glassPath(one.left, one.right, top, bottom));
  const size = Math.min(13, widthPx * 0.8);
  sparing(groups.select(".decision-drop"))
    .attr("class", (one: PlacedGlass) => `decision-drop is-${one.lastSeen ?? "none"}`)
    .attr("d", (one: PlacedGlass) => dropOf(one, { top, bottom, size }));
  sparing(groups.select(".decision-sign")).attr("d", (one: PlacedGlass) =>
    isActing(one)
      ? tickPath(one.x, bottom + 27, Math.min(13, widthPx))
      : handPath(one.x, bottom + 27, Math.min(16, widthPx)),
  );
}

export function isActing({ trust, mark, isBuilt }: Pick<Glass, "trust" | "mark" | "isBuilt">): boolean {
  return isBuilt && trust >= mark;
}

function dropOf(
  { lastSeen, x }: PlacedGlass,
  { top, bottom, size }: { readonly top: number; readonly bottom: number; readonly size: number },
): string {
  if (lastSeen === null) return "";
  return lastSeen === "right" ? dropPath(x, top - 9, size * 0.62) : gushPath(x, bottom + 8, size * 0.85);
}
