import { drawKeyed } from "../drawKeyed.ts";
import type { KeyedMark, KeyedText } from "../drawKeyed.ts";
import { round } from "../round.ts";
import type { Layer } from "../Layer.ts";
import type { LogDrawing, LogDrawingWords } from "./LogDrawing.ts";
import type { LogLayout, PlacedLane } from "./logLayout.ts";
import { recordKinds, recordPaths } from "./recordPaths.ts";

/** Strips with their records, oldest on the left; what each lane is called, who reads it, and the offset that comes next. */
export function drawLanes(layer: Layer, layout: LogLayout, drawing: LogDrawing, words: LogDrawingWords): void {
  const marks: KeyedMark[] = [];
  const texts: KeyedText[] = [];
  for (const placed of layout.lanes) {
    const { lane, y } = placed;
    const { paths, signs } = recordPaths(layout, drawing, placed, words.sign);
    const { left, right, stripPx } = layout;
    const rail = `M${left},${round(y)}H${right}M${left},${round(y + stripPx)}H${right}`;
    marks.push({ key: `${lane}.rail`, className: "log-rail", d: rail });
    for (const kind of recordKinds) {
      marks.push({ key: `${lane}.${kind}`, className: `log-records is-${kind}`, d: paths[kind] });
    }
    marks.push(...endMarks(layout, drawing, placed));
    signs.forEach(({ x, y: signY, text, isHot }, index) =>
      texts.push({ key: `${lane}.sign${index}`, className: isHot ? "log-sign is-hot" : "log-sign", x, y: signY, text }),
    );
    texts.push(...laneTexts(layout, drawing, placed, words));
  }
  const [first] = layout.lanes;
  if (layout.isRoomy && first !== undefined) {
    const y = first.y + layout.stripPx + 9;
    texts.push({ key: "end", className: "log-reads", x: layout.right + 6, y, text: words.end });
  }
  drawKeyed(layer, marks, texts);
}

/** The end of a lane; and where not every record may be read yet, the high water mark before it. */
function endMarks(layout: LogLayout, { lanes }: LogDrawing, { lane, y }: PlacedLane): KeyedMark[] {
  const { end, highWatermark } = lanes[lane]!;
  const line = (x: number): string => `M${round(x)},${round(y - 4)}v${layout.stripPx + 8}`;
  const marks = [{ key: `${lane}.end`, className: "log-end", d: line(layout.right) }];
  if (highWatermark >= end) return marks;
  const x = layout.right - (end - highWatermark) * layout.cellPx;
  return [...marks, { key: `${lane}.mark`, className: "log-end is-mark", d: line(x) + line(x + 3) }];
}

function laneTexts(
  { left, right, stripPx, isNarrow, isRoomy, cellPx }: LogLayout,
  { lanes, readers, main }: LogDrawing,
  { lane, y }: PlacedLane,
  words: LogDrawingWords,
): KeyedText[] {
  const { end, start } = lanes[lane]!;
  const middle = y + stripPx / 2;
  const texts: KeyedText[] = [
    { key: `${lane}.end`, className: "log-offset", x: right + 6, y: middle, text: String(end) },
  ];
  const members = readers.find(({ group }) => group === main)?.members ?? [];
  const member = members.findIndex((own) => own.includes(lane));
  const reads = member < 0 ? words.nobody : words.member(member + 1, members[member]!.length);
  if (!isRoomy) {
    const name = isNarrow ? String(lane) : words.lane(lane);
    texts.push({ key: `${lane}.name`, className: "log-lane", x: 0, y: middle, text: name });
    return texts;
  }
  if (isNarrow) {
    const name = `${words.lane(lane)} · ${reads}`;
    texts.push({ key: `${lane}.name`, className: "log-lane", x: left, y: y - 26, text: name });
  } else {
    texts.push({ key: `${lane}.name`, className: "log-lane", x: 0, y: middle - 8, text: words.lane(lane) });
    texts.push({ key: `${lane}.reads`, className: "log-reads", x: 0, y: middle + 9, text: reads });
  }
  const goneTo = right - (end - start) * cellPx;
  if (start > 0 && goneTo - left > (isNarrow ? 92 : 120)) {
    texts.push({ key: `${lane}.gone`, className: "log-gone", x: left + 4, y: middle - 3, text: words.gone(start) });
  }
  return texts;
}
