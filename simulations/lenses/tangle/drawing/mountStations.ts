import type { SystemView } from "../../../business/index.ts";
import { createChangeCheck, round, sparing } from "../../../views/index.ts";
import type { Layer, TextRuler } from "../../../views/index.ts";
import type { RingLayout, Station } from "./ringLayout.ts";
import type { TangleWords } from "./TangleOptions.ts";

/** A team has two people unless somebody was hired; more than that shows. */
const USUAL_PEOPLE = 2;
/** Between a station and its name, px. */
const NAME_GAP_PX = 6;

interface Shown {
  /** The system that is looked at. */
  readonly highlighted: number | null;
  /** Another frame follows at once: the counts stay as they are, so that they can be read. */
  readonly isPassing: boolean;
}

/**
 * One group per system, keyed by its index: its circle with the number of open tickets, and its name. Returns how to
 * draw them: most frames change nothing of them.
 */
export function mountStations(
  layer: Layer,
  { words, ruler }: { words: TangleWords; ruler: TextRuler },
): (layout: RingLayout, systems: readonly SystemView[], shown: Shown) => void {
  const isPlacedAnew = createChangeCheck();
  const groups = () => layer.selectAll<SVGGElement, SystemView>("g.tangle-station");

  function place(layout: RingLayout, systems: readonly SystemView[]): void {
    const at = (system: SystemView) => layout.stations[system.index]!;
    const all = groups()
      .data(systems, ({ index }) => index)
      .join((entering) => {
        const group = entering.append("g").attr("class", "tangle-station");
        group.append("circle").attr("class", "tangle-circle");
        group.append("text").attr("class", "tangle-count").attr("dy", "0.35em");
        group.append("text").attr("class", "tangle-name");
        return group;
      });
    sparing(all.select(".tangle-circle"))
      .attr("cx", (system) => round(at(system).x))
      .attr("cy", (system) => round(at(system).y))
      .attr("r", layout.stationPx);
    sparing(all.select(".tangle-count"))
      .attr("x", (system) => round(at(system).x))
      .attr("y", (system) => round(at(system).y));
    sparing(all.select(".tangle-name"))
      .attr("x", (system) => round(at(system).x + at(system).side * (layout.stationPx + NAME_GAP_PX)))
      .attr("y", (system) => round(at(system).y - 4))
      .attr("text-anchor", (system) => (at(system).side === 1 ? "start" : "end"))
      .text((system) => fitting(nameOf(system, words), roomBeside(layout, at(system)), ruler));
  }

  return (layout, systems, { highlighted, isPassing }) => {
    const named = systems.map(({ index, code, people }) => `${index} ${code} ${people}`).join();
    const isNew = isPlacedAnew(layout, named);
    if (isNew) place(layout, systems);
    sparing(groups()).attr("class", ({ index }) =>
      index === highlighted ? "tangle-station is-lit" : "tangle-station",
    );
    if (isPassing && !isNew) return;
    sparing(
      groups()
        .data(systems, ({ index }) => index)
        .select(".tangle-count"),
    ).text(({ open }) => words.number(open));
  };
}

function nameOf(system: SystemView, words: TangleWords): string {
  const extra = system.people - USUAL_PEOPLE;
  const name = words.systemName(system.code);
  return extra > 0 ? `${name} +${words.number(extra)}` : name;
}

/** Room for a name between its station and the edge of the drawing, px. */
function roomBeside(layout: RingLayout, { x, side }: Station): number {
  const outerPx = side === 1 ? layout.widthPx - x : x;
  return outerPx - layout.stationPx - NAME_GAP_PX;
}

/** The name as far as there is room for it; a cut one ends in an ellipsis. */
function fitting(name: string, roomPx: number, ruler: TextRuler): string {
  if (ruler.widthPx("tangle-name", name) <= roomPx) return name;
  const cutAt = (letters: number): string => `${name.slice(0, letters)}…`;
  let letters = name.length - 1;
  while (letters > 1 && ruler.widthPx("tangle-name", cutAt(letters)) > roomPx) letters -= 1;
  return cutAt(letters);
}
