import type { Selection } from "d3";
import type { ContractKey } from "./ContractWords.ts";
import { crossPath, hatchPath, notEqualPath, pinPath, sparePath } from "./pinShapes.ts";

const COMB = { left: 0, stepPx: 16, pinPx: 8 };
const PIN = { field: 0, type: "whole", column: 0, slot: 0, slots: 1 } as const;
const BODY = "M0,13h16v4H0z";
const SEAT = pinPath(PIN, COMB, 13);

const ENTRIES: readonly {
  readonly code: keyof ContractKey;
  readonly marks: readonly { readonly className: string; readonly d: string }[];
}[] = [
  { code: "fits", marks: [{ className: "contract-pins", d: BODY + SEAT }] },
  {
    code: "fails",
    marks: [
      { className: "contract-blunt", d: BODY + SEAT },
      { className: "contract-mark", d: crossPath(8, 2, 2.5) },
    ],
  },
  {
    code: "mistaken",
    marks: [
      { className: "contract-pins", d: "M0,9h16v3H0z" },
      { className: "contract-other", d: pinPath(PIN, COMB, 9) },
      { className: "contract-hatch", d: hatchPath(PIN, COMB, 9) },
      { className: "contract-mark", d: notEqualPath(8, 16, 3) },
    ],
  },
  { code: "spare", marks: [{ className: "contract-pins", d: BODY }, { className: "contract-spare", d: sparePath(PIN, COMB, 13) }] }, // prettier-ignore
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
    .attr("width", 18)
    .attr("height", 20)
    .attr("viewBox", "-1 -1 18 20")
    .attr("aria-hidden", "true")
    .selectAll("path")
    .data(({ marks }) => marks)
    .join("path")
    .attr("class", ({ className }) => className)
    .attr("d", ({ d }) => d);
  items.append("span").text(({ code }) => key[code]);
}
