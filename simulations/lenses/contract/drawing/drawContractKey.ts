import type { Selection } from "d3";
import type { ContractKey } from "./ContractWords.ts";
import { crossPath, hatchPath, notEqualPath, pinPath, sparePath, throughPath } from "./pinShapes.ts";

const COMB = { left: 0, stepPx: 18, pinPx: 6 };
const PIN = { field: 0, type: "whole", column: 0, slot: 0, slots: 1 } as const;
const STRIP = { className: "contract-strip", d: "M0,2h18v7H0z" };
const body = (y: number): string => `M0,${y}h18v5H0z`;

const ENTRIES: readonly {
  readonly code: keyof ContractKey;
  readonly marks: readonly { readonly className: string; readonly d: string }[];
}[] = [
  { code: "fits", marks: [STRIP, { className: "contract-pins", d: body(9) + pinPath(PIN, COMB, 9) }] },
  {
    code: "fails",
    marks: [
      STRIP,
      { className: "contract-blunt", d: body(15) + pinPath(PIN, { ...COMB, pinPx: 4 }, 15) },
      { className: "contract-mark", d: crossPath(9, 5.5, 2.6) },
    ],
  },
  {
    code: "mistaken",
    marks: [
      STRIP,
      { className: "contract-pins", d: body(9) },
      { className: "contract-other", d: throughPath(PIN, COMB, 9, 14) },
      { className: "contract-hatch", d: hatchPath(PIN, COMB, 9, 14) },
      { className: "contract-mark", d: notEqualPath(9, 17.5, 3) },
    ],
  },
  {
    code: "spare",
    marks: [
      STRIP,
      { className: "contract-pins", d: body(9) },
      { className: "contract-spare", d: sparePath(PIN, COMB, 9) },
    ],
  },
];

/** The key below the picture, drawn once: what plugs and pins mean. */
export function drawContractKey(root: Selection<HTMLDivElement, undefined, null, undefined>, key: ContractKey): void {
  const items = root
    .append("ul")
    .attr("class", "contract-key")
    .attr("role", "list")
    .selectAll("li")
    .data(ENTRIES)
    .join("li");
  items
    .append("svg")
    .attr("class", ({ code }) => (code === "fails" ? "contract-cell is-loud" : "contract-cell"))
    .attr("width", 20)
    .attr("height", 22)
    .attr("viewBox", "-1 0 20 22")
    .attr("aria-hidden", "true")
    .selectAll("path")
    .data(({ marks }) => marks)
    .join("path")
    .attr("class", ({ className }) => className)
    .attr("d", ({ d }) => d);
  items.append("span").text(({ code }) => key[code]);
}
