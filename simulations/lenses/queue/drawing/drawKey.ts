import type { Selection } from "d3";
import { pictureKey } from "../../../views/index.ts";
import { cardPath, foldPath } from "./cardShape.ts";
import type { QueueKey } from "./QueueWords.ts";

const SAMPLE = { width: 16, height: 13, side: 1, isUrgent: false, returns: 0 } as const;
const ENTRIES = [
  { code: "waits", level: 0.2, shape: SAMPLE },
  { code: "late", level: 0.6, shape: SAMPLE },
  { code: "over", level: 0.96, shape: SAMPLE },
  { code: "back", level: 0, shape: { ...SAMPLE, returns: 1 } },
  { code: "urgent", level: 0, shape: { ...SAMPLE, isUrgent: true } },
] as const satisfies readonly { code: keyof QueueKey; [field: string]: unknown }[];

/** The key below the picture, drawn once: what a card looks like, and what that means. */
export function drawKey(root: Selection<HTMLDivElement, undefined, null, undefined>, key: QueueKey): void {
  const items = pictureKey(root, ENTRIES);
  const cards = items
    .append("svg")
    .attr("width", 18)
    .attr("height", 15)
    .attr("viewBox", "-1 -1 18 15")
    .attr("aria-hidden", "true")
    .append("g")
    .attr("class", ({ code }) => `queue-card is-${code === "back" || code === "urgent" ? "waits" : code}`);
  cards
    .append("path")
    .attr("class", "queue-paper")
    .attr("d", ({ shape }) => cardPath(shape));
  cards
    .append("rect")
    .attr("class", "queue-level")
    .attr("x", 0.6)
    .attr("width", 14.8)
    .attr("y", ({ level }) => 13 * (1 - level))
    .attr("height", ({ level }) => 13 * level);
  cards
    .append("path")
    .attr("class", "queue-edge")
    .attr("d", ({ shape }) => cardPath(shape));
  cards
    .append("path")
    .attr("class", "queue-fold")
    .attr("d", ({ shape }) => foldPath(shape));
  items.append("span").text(({ code }) => key[code]);
}
