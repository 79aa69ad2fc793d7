import type { Selection } from "d3";
import "./pictureKey.css";

/** A list below a picture, one item for each entry of its key; the caller draws the shapes and says what they mean. */
export function pictureKey<Entry>(
  root: Selection<HTMLDivElement, undefined, null, undefined>,
  entries: readonly Entry[],
): Selection<HTMLLIElement, Entry, HTMLUListElement, undefined> {
  return root
    .append("ul")
    .attr("class", "picture-key")
    .attr("role", "list")
    .selectAll<HTMLLIElement, Entry>("li")
    .data(entries)
    .join("li");
}
