import type { Selection } from "d3";
import { pictureKey } from "../../../views/index.ts";
import type { OutageWords } from "./OutageWords.ts";
import { askingPath, ghostPath, personPath } from "./shapes.ts";

const ENTRIES: readonly { readonly code: keyof OutageWords["key"]; readonly className: string; readonly d: string }[] =
  [
    { code: "waits", className: "outage-callers is-waits", d: personPath(8, 7, 12) },
    { code: "again", className: "outage-callers is-again", d: askingPath(8, 7, 12) },
    { code: "gone", className: "outage-callers is-gone", d: ghostPath(8, 7, 13) },
    { code: "open", className: "outage-deeds is-open", d: "M0,5H16v4H0z" },
    { code: "handled", className: "outage-deeds is-handled", d: "M3,5H13v4H3z" },
  ];

/** The key below the picture, drawn once: what each shape means. */
export function drawKey(root: Selection<HTMLDivElement, undefined, null, undefined>, key: OutageWords["key"]): void {
  const items = pictureKey(root, ENTRIES);
  items
    .append("svg")
    .attr("width", 16)
    .attr("height", 14)
    .attr("viewBox", "0 0 16 14")
    .attr("aria-hidden", "true")
    .append("path")
    .attr("class", ({ className }) => className)
    .attr("d", ({ d }) => d);
  items.append("span").text(({ code }) => key[code]);
}
