import type { Selection } from "d3";
import type { LogDrawing, LogDrawingWords } from "./LogDrawing.ts";
import { otherPath, ribbonPath } from "./drawReaders.ts";

const BOX = "M3,4h13v12h-13z";
const TALL = "M3,5l6.5,-4l6.5,4v10l-6.5,4l-6.5,-4z";

type Root = Selection<HTMLDivElement, undefined, null, undefined>;

/** The key below the picture: what each sign means, and whose bookmark is whose. Drawn anew when groups come. */
export function drawLogKey(root: Root, { readers, main, lanes }: LogDrawing, words: LogDrawingWords): void {
  const hasTombstones = lanes.some(({ tombstones }) => tombstones.length > 0);
  const hasGone = lanes.some(({ start }) => start > 0);
  const entries = [
    { className: "log-records is-read", d: BOX, text: words.key.read },
    { className: "log-records is-waits", d: BOX, text: words.key.waits },
    { className: "log-records is-readHot", d: TALL, text: words.key.hot },
    ...(hasTombstones
      ? [{ className: "log-records is-tombstone", d: "M4,5l11,11m-11,0l11,-11", text: words.key.tombstone }]
      : []),
    ...(hasGone ? [{ className: "log-records is-gone", d: "M3,14h5m3,0h5", text: words.key.gone }] : []),
    ...(main === null ? [] : [{ className: "log-ribbon", d: ribbonPath(9.5, 7, 19), text: words.group(main) }]),
    ...readers
      .filter(({ group }) => group !== main)
      .map(({ group }, index) => ({ className: "log-other", d: otherPath(index, 9.5, 10), text: words.group(group) })),
  ];
  const items = root
    .selectAll<HTMLUListElement, null>("ul")
    .data([null])
    .join((enter) => enter.append("ul").attr("class", "log-key").attr("role", "list"))
    .selectAll<HTMLLIElement, (typeof entries)[number]>("li")
    .data(entries, (entry) => entry.text)
    .join((enter) => {
      const item = enter.append("li");
      item
        .append("svg")
        .attr("width", 19)
        .attr("height", 20)
        .attr("viewBox", "0 0 19 20")
        .attr("aria-hidden", "true")
        .append("path");
      item.append("span");
      return item;
    });
  items
    .select("path")
    .attr("class", ({ className }) => className)
    .attr("d", ({ d }) => d);
  items.select("span").text(({ text }) => text);
}
