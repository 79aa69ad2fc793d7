import type { Selection } from "d3";
import { pictureKey } from "../../../views/index.ts";
import type { DecisionKey } from "./DecisionWords.ts";
import { dropPath, gushPath, handPath, ringPath, tickPath } from "./shapes.ts";

const ENTRIES: readonly { readonly code: keyof DecisionKey; readonly className: string; readonly d: string }[] = [
  { code: "gap", className: "decision-ring is-sample", d: ringPath(18, 11) },
  { code: "wet", className: "decision-wet", d: "M-4,-6H4V6H-4Z" },
  { code: "acts", className: "decision-sign is-acts", d: tickPath(0, 0, 11) },
  { code: "byHand", className: "decision-sign is-hand", d: handPath(0, 0, 14) },
  { code: "drop", className: "decision-drop is-right", d: dropPath(0, 0, 9) },
  { code: "gush", className: "decision-drop is-wrong", d: gushPath(0, -3, 11) },
];

/** The key below the picture, drawn once: what its shapes mean. */
export function drawKey(root: Selection<HTMLDivElement, undefined, null, undefined>, key: DecisionKey): void {
  const items = pictureKey(root, ENTRIES);
  items
    .append("svg")
    .attr("width", 20)
    .attr("height", 16)
    .attr("viewBox", "-10 -8 20 16")
    .attr("aria-hidden", "true")
    .append("path")
    .attr("class", ({ className }) => className)
    .attr("d", ({ d }) => d);
  items.append("span").text(({ code }) => key[code]);
}
