import type { Selection } from "d3";
import { pictureKey } from "../../../views/index.ts";
import { crossPath, halfPath, holePath, squarePath } from "./tilePaths.ts";
import type { TimeMachineKey } from "./TimeMachineWords.ts";

const [MIDDLE, SIZE_PX] = [{ x: 7, y: 7 }, 10] as const;
const ENTRIES: readonly { readonly code: keyof TimeMachineKey; readonly parts: readonly [string, string][] }[] = [
  { code: "right", parts: [["right", squarePath(MIDDLE, SIZE_PX)]] },
  {
    code: "older",
    parts: [
      ["older", halfPath(MIDDLE, SIZE_PX)],
      ["outline", squarePath(MIDDLE, SIZE_PX)],
    ],
  },
  {
    code: "wrong",
    parts: [
      ["outline", squarePath(MIDDLE, SIZE_PX)],
      ["wrong", crossPath(MIDDLE, SIZE_PX)],
    ],
  },
  { code: "hole", parts: [["holes", holePath(MIDDLE, SIZE_PX)]] },
];

/** The key below the picture, drawn once: what the marks on the leaves mean. */
export function drawBookKey(root: Selection<HTMLDivElement, undefined, null, undefined>, key: TimeMachineKey): void {
  const items = pictureKey(root, ENTRIES);
  items
    .append("svg")
    .attr("width", 14)
    .attr("height", 14)
    .attr("aria-hidden", "true")
    .selectAll("path")
    .data(({ parts }) => parts)
    .join("path")
    .attr("class", ([name]) => `book-${name}`)
    .attr("d", ([, d]) => d);
  items.append("span").text(({ code }) => key[code]);
}
