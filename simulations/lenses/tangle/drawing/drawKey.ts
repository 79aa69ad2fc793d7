import type { Selection } from "d3";
import { pictureKey } from "../../../views/index.ts";
import type { TangleKey } from "./TangleOptions.ts";

interface Entry {
  readonly code: keyof TangleKey;
  /** Small drawing, 26 × 12 px, in the classes of the tangle. */
  readonly marks: readonly { readonly className: string; readonly d: string }[];
}

const LINE = "M0,6H26";
const SLIP = "M11,2h2v7h-2z";
const ENTRIES: readonly Entry[] = [
  { code: "current", marks: [{ className: "tangle-line", d: LINE }] },
  {
    code: "late",
    marks: [
      { className: "tangle-line-late", d: "M0,6H15" },
      { className: "tangle-mark-late", d: "M16,6a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z" },
      { className: "tangle-mark-half", d: "M20,2A4,4 0 0 1 20,10z" },
    ],
  },
  { code: "linkWork", marks: [{ className: "tangle-tickets is-link", d: SLIP + "M15,2h2v7h-2z" }] },
  { code: "ownWork", marks: [{ className: "tangle-tickets is-own", d: SLIP + "M15,2h2v7h-2z" }] },
  { code: "wish", marks: [{ className: "tangle-tickets is-wish", d: SLIP + "M15,2h2v7h-2z" }] },
];

/** The key below the picture, drawn once: what a line and a ticket look like, and what they mean. */
export function drawKey(root: Selection<HTMLDivElement, undefined, null, undefined>, key: TangleKey): void {
  const items = pictureKey(root, ENTRIES);
  items
    .append("svg")
    .attr("class", ({ code }) => (code === "late" ? "tangle-link is-late" : "tangle-link"))
    .attr("width", ({ code }) => (code === "current" || code === "late" ? 26 : 10))
    .attr("height", 12)
    .attr("viewBox", ({ code }) => (code === "current" || code === "late" ? "0 0 26 12" : "9 0 10 12"))
    .attr("aria-hidden", "true")
    .selectAll("path")
    .data(({ marks }) => marks)
    .join("path")
    .attr("class", ({ className }) => className)
    .attr("d", ({ d }) => d);
  items.append("span").text(({ code }) => key[code]);
}
