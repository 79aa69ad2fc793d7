import { drawKeyed } from "../drawKeyed.ts";
import type { KeyedText } from "../drawKeyed.ts";
import { round } from "../round.ts";
import type { Layer } from "../Layer.ts";
import type { LogDrawing, LogDrawingWords } from "./LogDrawing.ts";
import type { LogLayout } from "./logLayout.ts";

/** Circles of consumers that have nothing to do, at most. */
const SHOWN_IDLE = 20;

/** Below the lanes: who has nothing to do, and which keys a group knows. */
export function drawBelow(layer: Layer, layout: LogLayout, drawing: LogDrawing, words: LogDrawingWords): void {
  const texts: KeyedText[] = [];
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
    { key: "idle", className: "log-idle", d: idlePath },
    { key: "known", className: "log-known", d: knownPath },
    { key: "unknown", className: "log-unknown", d: unknownPath },
  ];
  drawKeyed(layer, marks, texts);
}
