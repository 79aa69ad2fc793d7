import type { DeedState } from "../../../business/index.ts";
import type { Layer } from "../../../views/index.ts";
import { linearScale, round, sparing } from "../../../views/index.ts";
import type { OutagePicture } from "../OutagePicture.ts";
import { TITLE_Y } from "./outageLayout.ts";
import type { OutageLayout } from "./outageLayout.ts";
import type { OutageWords } from "./OutageWords.ts";
import { pausePath } from "./shapes.ts";

const DEED_STATES: readonly DeedState[] = ["handled", "open", "lost"];

/** The same orders as a log: the newest above, each a line, and the reader as a bookmark beside the oldest it has not handled. */
export function drawLog(layer: Layer, layout: OutageLayout, { log }: OutagePicture, words: OutageWords): void {
  const { left, right, top, bottom } = layout.log;
  const y = linearScale([0, log.spanMs], [top, bottom]);
  const thickPx = Math.max(1, Math.min(4.4, ((bottom - top) / Math.max(1, log.ages.length)) * 0.62));
  const deeds = log.ages.map((ageMs, index) => ({ y: y(ageMs), state: log.states[index]! }));
  sparing(layer.selectAll<SVGPathElement, DeedState>("path.outage-deeds").data(DEED_STATES).join("path"))
    .attr("class", (state) => `outage-deeds is-${state}`)
    .attr("d", (state) =>
      deeds
        .filter((deed) => deed.state === state)
        .map((deed) => deedPath(deed.y, state, { left, right, thickPx }))
        .join(""),
    );
  drawReader(layer, layout, y(log.oldestMs ?? 0), log.isReaderDown);
  const readerY = Math.min(bottom, Math.max(top, y(log.oldestMs ?? 0)));
  const beside = right + (layout.isNarrow ? 17 : 22);
  const texts = [
    { key: "title", x: left, y: TITLE_Y, text: words.log(layout.isNarrow) },
    { key: "now", x: beside, y: top + 4, text: readerY - top > 22 ? words.now : "" },
    { key: "ago", x: beside, y: bottom, text: bottom - readerY > 22 ? words.ago(log.spanMs) : "" },
    { key: "reader", x: beside, y: readerY + 4, text: log.awayMs === null ? words.reader : words.away(log.awayMs) },
    { key: "oldest", x: left, y: layout.outcomeY - 17, text: words.oldest(log.oldestMs) },
    { key: "lost", x: left, y: layout.outcomeY, text: words.lostInLog(log.lost) },
  ];
  sparing(
    layer
      .selectAll<SVGTextElement, (typeof texts)[number]>("text")
      .data(texts, ({ key }) => key)
      .join("text"),
  )
    .attr(
      "class",
      ({ key }) =>
        `outage-label is-${key}${log.isReaderDown && key === "reader" ? " is-away" : ""}${key === "lost" && log.lost > 0 ? " is-loss" : ""}`,
    )
    .attr("x", ({ x }) => round(x))
    .attr("y", ({ y: textY }) => round(textY))
    .text(({ text }) => text);
}

interface Strip {
  readonly left: number;
  readonly right: number;
  readonly thickPx: number;
}

/** What has been handled is short, what is open as wide as the log; what nobody will hear of is only its two ends. */
function deedPath(y: number, state: DeedState, { left, right, thickPx }: Strip): string {
  const bar = (from: number, to: number) =>
    `M${round(from)},${round(y - thickPx / 2)}H${round(to)}v${round(thickPx)}H${round(from)}z`;
  const fifth = (right - left) / 5;
  if (state === "lost") return bar(left, left + fifth) + bar(right - fifth, right);
  return state === "open" ? bar(left, right) : bar(left + fifth, right - fifth);
}

function drawReader(
  layer: Layer,
  { log: { right, top, bottom }, isNarrow }: OutageLayout,
  y: number,
  isAway: boolean,
): void {
  const size = isNarrow ? 10 : 13;
  const at = Math.min(bottom, Math.max(top, y));
  sparing(layer.selectAll<SVGPathElement, boolean>("path.outage-reader").data([isAway]).join("path"))
    .attr("class", (away) => `outage-reader${away ? " is-away" : ""}`)
    .attr("d", (away) =>
      away
        ? pausePath(right + 3 + size / 2, at, size * 1.2)
        : `M${right + 3},${round(at)}l${size},${-size / 2}v${size}z`,
    );
}
