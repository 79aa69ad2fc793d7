import type { Selection } from "d3";
import { sparing } from "../sparing.ts";
import { valueMarks } from "./drawValueLines.ts";
import type { ValueChartData, ValueStyle, ValueWords } from "./ValueChartData.ts";

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  readonly mark: ValueStyle | null;
}

/** What the lines mean, for widths that leave no room for names at their ends, and for what has no end of its own. */
export function drawValueLegend(
  list: Selection<HTMLUListElement, undefined, null, undefined>,
  data: ValueChartData,
  words: ValueWords,
  hasNames: boolean,
): void {
  const has = (part: "guess" | "previous" | "band") => data.curves.some((curve) => (curve[part] ?? []).length > 0);
  const entries: Entry[] = [
    ...(hasNames
      ? data.curves.map(({ key, label, style, isRival }) => ({
          id: key,
          label,
          className: `value-line is-${isRival === true ? "rival" : "run"} is-${style}`,
          mark: style,
        }))
      : []),
    ...(hasNames && data.byHand !== null ? [part("by-hand", words.byHand, "value-by-hand")] : []),
    ...(has("guess") ? [part("guess", words.guess, "value-line is-guess")] : []),
    ...(has("previous") ? [part("previous", words.previous, "value-line is-previous")] : []),
    ...(has("band") ? [part("band", words.band, "value-band-sample")] : []),
  ];
  sparing(list).attr("class", entries.length === 0 ? "value-legend is-empty" : "value-legend");
  const items = list
    .selectAll<HTMLLIElement, Entry>("li")
    .data(entries, ({ id }) => id)
    .join((entering) => {
      const item = entering.append("li");
      const sample = item.append("svg").attr("width", 30).attr("height", 12).attr("aria-hidden", "true");
      sample.append("path").attr("d", "M2,6H28");
      sample.append("path").attr("transform", "translate(15,6)");
      item.append("span");
      return item;
    })
    .order();
  sparing(items.select("path")).attr("class", ({ className }) => className);
  sparing(items.select("path:last-child"))
    .attr("class", ({ mark }) => `value-point is-${mark ?? "none"}`)
    .attr("d", ({ mark }) => (mark === null ? "" : valueMarks[mark]));
  sparing(items.select("span")).text(({ label }) => label);
}

function part(id: string, label: string, className: string): Entry {
  return { id, label, className, mark: null };
}
