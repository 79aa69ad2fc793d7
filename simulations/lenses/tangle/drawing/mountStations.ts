import { select } from "d3";
import type { SystemView } from "../../../business/index.ts";
import { createChangeCheck, round, sparing } from "../../../views/index.ts";
import type { Layer, TextRuler } from "../../../views/index.ts";
import type { RingLayout, Station } from "./ringLayout.ts";
import type { TangleWords } from "./TangleOptions.ts";
import { fitQueues, ticketPaths, ticketsByTone, ticketTones } from "./ticketQueue.ts";

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
 * One group per system, keyed by its index: its circle with the number of open tickets, its name, its queue. Returns how
 * to draw them: most frames change the queues of a few stations and nothing else.
 */
export function mountStations(
  layer: Layer,
  { words, ruler }: { words: TangleWords; ruler: TextRuler },
): (layout: RingLayout, systems: readonly SystemView[], shown: Shown) => void {
  const isPlacedAnew = createChangeCheck();
  let queueChecks: ReturnType<typeof createChangeCheck>[] = [];
  const groups = () => layer.selectAll<SVGGElement, SystemView>("g.tangle-station");

  function place(layout: RingLayout, systems: readonly SystemView[]): void {
    // Who has gone and comes again has an empty group.
    queueChecks = [];
    const at = (system: SystemView) => layout.stations[system.index]!;
    const all = groups()
      .data(systems, ({ index }) => index)
      .join((entering) => {
        const group = entering.append("g").attr("class", "tangle-station");
        group.append("circle").attr("class", "tangle-circle");
        group.append("text").attr("class", "tangle-count").attr("dy", "0.35em");
        group.append("text").attr("class", "tangle-name");
        for (const tone of ticketTones) group.append("path").attr("class", `tangle-tickets is-${tone}`);
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

  /** The queue of every station whose tickets have changed, and of all when they move together. */
  function drawQueues(layout: RingLayout, systems: readonly SystemView[]): void {
    const fit = fitQueues(layout, systems);
    const changed = groups()
      .data(systems, ({ index }) => index)
      .filter((system) => {
        const { own, link, wish } = ticketsByTone(system);
        const hasChanged = (queueChecks[system.index] ??= createChangeCheck());
        return hasChanged(layout, system.open, own, link, wish, fit.wide, fit.stepX, fit.abreast);
      });
    changed.each(function drawQueue(system) {
      const paths = ticketPaths(layout, layout.stations[system.index]!, ticketsByTone(system), fit);
      for (const tone of ticketTones) sparing(select(this).select(`.is-${tone}`)).attr("d", paths[tone]);
    });
  }

  return (layout, systems, { highlighted, isPassing }) => {
    const named = systems.map(({ index, code, people }) => `${index} ${code} ${people}`).join();
    const isNew = isPlacedAnew(layout, named);
    if (isNew) place(layout, systems);
    sparing(groups()).attr("class", ({ index }) =>
      index === highlighted ? "tangle-station is-lit" : "tangle-station",
    );
    drawQueues(layout, systems);
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
