import { round } from "../round.ts";
import { sparing } from "../sparing.ts";
import type { Layer } from "../Layer.ts";
import type { LogDrawing, LogDrawingWords } from "./LogDrawing.ts";
import type { LogLayout } from "./logLayout.ts";

/** Circles of consumers that have nothing to do, at most. */
const SHOWN_IDLE = 20;

interface Text {
  readonly key: string;
  readonly className: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Below the lanes: who has nothing to do, and which keys a group knows. */
export function drawBelow(layer: Layer, layout: LogLayout, drawing: LogDrawing, words: LogDrawingWords): void {
  const texts: Text[] = [];
  const idle =
    drawing.readers.find(({ group }) => group === drawing.main)?.members.filter((own) => own.length === 0).length ?? 0;
  let idlePath = "";
  if (layout.idleY !== null) {
    const said = [
      ...(idle > 0 ? [words.idle(idle)] : []),
      ...(layout.hidden > 0 ? [words.moreLanes(layout.hidden)] : []),
    ];
    texts.push({ key: "idle", className: "log-reads", x: 0, y: layout.idleY, text: said.join(" · ") });
    for (let index = 0; index < Math.min(idle, SHOWN_IDLE); index++) {
      idlePath += `M${2 + index * 15},${round(layout.idleY + 16)}a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0z`;
    }
  }
  const knower = drawing.readers.find(({ group }) => group === drawing.knower);
  let knownPath = "";
  let unknownPath = "";
  if (layout.knowsY !== null && knower !== undefined) {
    const known = new Set(knower.knows);
    const said = words.knows({ group: knower.group, known: knower.knows.length, keys: drawing.keys.length });
    texts.push({ key: "knows", className: "log-lane", x: 0, y: layout.knowsY, text: said });
    const perRow = Math.max(1, Math.floor((layout.widthPx - 4) / 21));
    drawing.keys.forEach((key, index) => {
      const x = 2 + (index % perRow) * 21;
      const y = layout.knowsY! + 13 + Math.floor(index / perRow) * 22;
      const box = `M${x},${y}h18v18h-18z`;
      if (known.has(key)) knownPath += box;
      else unknownPath += box;
      const className = `log-sign${known.has(key) ? "" : " is-unknown"}`;
      texts.push({ key: `key.${key}`, className, x: x + 9, y: y + 9, text: words.sign(key) });
    });
  }
  const marks = [
    { className: "log-idle", d: idlePath },
    { className: "log-known", d: knownPath },
    { className: "log-unknown", d: unknownPath },
  ];
  sparing(layer.selectAll<SVGPathElement, (typeof marks)[number]>("path").data(marks).join("path"))
    .attr("class", ({ className }) => className)
    .attr("d", ({ d }) => d);
  sparing(
    layer
      .selectAll<SVGTextElement, Text>("text")
      .data(texts, ({ key }) => key)
      .join("text"),
  )
    .attr("class", ({ className }) => className)
    .attr("x", ({ x }) => round(x))
    .attr("y", ({ y }) => round(y))
    .attr("dy", "0.34em")
    .text(({ text }) => text);
}
