import type { TanglePicture } from "../TanglePicture.ts";
import { round } from "../../../views/index.ts";
import { towards } from "./chords.ts";
import type { Point } from "./chords.ts";
import type { Layer } from "../../../views/index.ts";
import type { RingLayout } from "./ringLayout.ts";
import { inletPoint, outletPoint, shelfRadii } from "./shelf.ts";

interface Connection {
  readonly key: string;
  readonly state: string;
  readonly station: Point;
  readonly end: Point;
  readonly isOutlet: boolean;
}

/**
 * The shelf of published facts: nothing at all until somebody begins to publish. A square outlet per published fact
 * (open while the work on it waits or runs), a round inlet per reader, and one line to each.
 */
export function drawShelf(
  layer: Layer,
  layout: RingLayout,
  { systems, links }: Pick<TanglePicture, "systems" | "links">,
): void {
  const outlets = systems.filter((system) => system.published !== "no");
  const readers = new Set(links.filter((link) => link.kind === "published").map((link) => link.to));
  layer
    .selectAll<SVGEllipseElement, number>("ellipse")
    .data(outlets.length > 0 ? [0] : [])
    .join("ellipse")
    .attr("class", "tangle-shelf")
    .attr("cx", layout.centre.x)
    .attr("cy", layout.centre.y)
    .attr("rx", shelfRadii(layout).rx)
    .attr("ry", shelfRadii(layout).ry);

  const connections: Connection[] = [
    ...outlets.map(({ index, published }) => connection(layout, index, published, true)),
    ...systems.filter(({ index }) => readers.has(index)).map(({ index }) => connection(layout, index, "yes", false)),
  ];
  const groups = layer
    .selectAll<SVGGElement, Connection>("g")
    .data(connections, ({ key }) => key)
    .join((entering) => {
      const group = entering.append("g");
      group.append("path").attr("class", "tangle-connection");
      group.append("path").attr("class", "tangle-end");
      return group;
    })
    .attr("class", ({ isOutlet, state }) => `tangle-${isOutlet ? "outlet" : "inlet"} is-${state}`);
  groups.select(".tangle-connection").attr("d", ({ station, end }) => {
    const start = towards(station, end, layout.stationPx + 1);
    return `M${round(start.x)},${round(start.y)}L${round(end.x)},${round(end.y)}`;
  });
  groups.select(".tangle-end").attr("d", ({ end, isOutlet }) => (isOutlet ? square(end, 4) : disc(end, 2.6)));
}

function connection(layout: RingLayout, system: number, state: string, isOutlet: boolean): Connection {
  return {
    key: `${isOutlet ? "out" : "in"}-${system}`,
    state,
    station: layout.stations[system]!,
    end: isOutlet ? outletPoint(layout, system) : inletPoint(layout, system),
    isOutlet,
  };
}

function square({ x, y }: Point, half: number): string {
  return `M${round(x - half)},${round(y - half)}h${2 * half}v${2 * half}h${-2 * half}z`;
}

function disc({ x, y }: Point, radius: number): string {
  return `M${round(x - radius)},${round(y)}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0z`;
}
