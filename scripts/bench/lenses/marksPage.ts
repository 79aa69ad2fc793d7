/** A page that does nothing but move 2,000 marks on the layer that pictures paint theirs on, in every frame of the browser. */
import { create } from "d3";
import { mountMarks } from "../../../simulations/views/marks/mountMarks.ts";
import type { Marks } from "../../../simulations/views/marks/Marks.ts";

/** As wide as a phone's page, as high as a picture on it. */
const [WIDE, TALL] = [358, 286];
/**
 * In the sizes and looks of the tangle, and in the mix that it has with every dial turned up: nearly all are tickets, some of
 * them with an edge, and every twentieth is a disc on its way.
 */
const LOOKS = [
  { className: "tangle-tickets is-link", widePx: 2, tallPx: 6.8, count: 900 },
  { className: "tangle-tickets is-own", widePx: 2, tallPx: 6.8, count: 700 },
  { className: "tangle-tickets is-wish", widePx: 2, tallPx: 6.8, count: 300 },
  { className: "tangle-move", widePx: 7, tallPx: 7, isRound: true, count: 100 },
];

const svg = create("svg:svg").attr("width", WIDE).attr("height", TALL).attr("viewBox", `0 0 ${WIDE} ${TALL}`);
const host = document.querySelector<HTMLElement>("#host")!;
host.style.position = "relative";
host.append(svg.node()!);
const layer = mountMarks(svg.append("g") as never);
layer.resize(WIDE, TALL);
/** Tells the bench that marks have moved. */
const moved = document.querySelector<HTMLInputElement>("#moved")!;

requestAnimationFrame(function move(now) {
  layer.draw(LOOKS.map(({ count, ...look }, nth): Marks => ({ ...look, places: placesAt(now / 1000 + nth, count) })));
  moved.value = String(now);
  requestAnimationFrame(move);
});

/** Every mark on a way of its own round the middle; none rests, and none is where it was a frame ago. */
function placesAt(seconds: number, count: number): number[] {
  return Array.from({ length: count }, (_, mark) => {
    const turn = seconds * (0.5 + (mark % 7) / 7) + mark;
    return [(WIDE / 2) * (1 + 0.95 * Math.cos(turn)), (TALL / 2) * (1 + 0.95 * Math.sin(turn * 1.3))];
  }).flat();
}
