import type { Marks } from "../../../views/index.ts";
import type { SystemView, TicketKind } from "../../../business/index.ts";
import type { RingLayout, Station } from "./ringLayout.ts";

/** How a ticket looks: a team's own work, work that links cause, a wish. */
export type TicketTone = "own" | "link" | "wish";

const TONE_OF: Readonly<Record<TicketKind, TicketTone>> = {
  own: "own",
  adapt: "link",
  repair: "link",
  connect: "link",
  publish: "link",
  move: "link",
  wish: "wish",
};

const ticketTones: readonly TicketTone[] = ["own", "link", "wish"];

/** Open tickets by tone. */
export function ticketsByTone(system: Pick<SystemView, "openBy">): Record<TicketTone, number> {
  const counts = { own: 0, link: 0, wish: 0 };
  for (const [kind, count] of Object.entries(system.openBy)) counts[TONE_OF[kind as TicketKind]] += count;
  return counts;
}

/** How the tickets of all stations stand, px. */
export interface QueueFit {
  readonly wide: number;
  readonly tall: number;
  readonly stepX: number;
  readonly stepY: number;
  /** Tickets side by side. */
  readonly abreast: number;
}

/** Room a name needs above its queue, px. */
const NAME_PX = 15;

/**
 * How tickets stand, the same at every station so that lengths compare: two abreast; more as soon as one line would
 * leave the drawing and as far as the station below leaves room; closer together when even that is not enough.
 */
export function fitQueues(layout: RingLayout, systems: readonly Pick<SystemView, "index" | "open">[]): QueueFit {
  const { wide, tall, stepX, stepY } = layout.isNarrow
    ? { wide: 1.6, tall: 5.4, stepX: 2.8, stepY: 6.6 }
    : { wide: 2, tall: 6.8, stepX: 3.6, stepY: 8.2 };
  const roomOf = ({ index }: Pick<SystemView, "index">): number => roomBeside(layout, layout.stations[index]!);
  const wanted = systems.map((system) => Math.ceil(system.open / Math.max(1, Math.floor(roomOf(system) / stepX))));
  const abreast = Math.max(2, Math.min(Math.floor((layout.rowPx - NAME_PX) / stepY), Math.max(0, ...wanted)));
  const closest = systems.map((system) => roomOf(system) / Math.max(1, Math.ceil(system.open / abreast)));
  const fittingX = Math.min(stepX, ...closest);
  return { wide: Math.min(wide, fittingX * 0.7), tall, stepX: fittingX, stepY, abreast };
}

/**
 * Queues out of the doors: tickets stand beside their station, one slip each, and the line grows away from the ring.
 * The mix of tones is shown, the order of the single tickets is not: a snapshot knows counts only.
 */
export function ticketMarks(
  layout: RingLayout,
  systems: readonly Pick<SystemView, "index" | "open" | "openBy">[],
  { wide, tall, stepX, stepY, abreast } = fitQueues(layout, systems),
): Marks[] {
  const places: Record<TicketTone, number[]> = { own: [], link: [], wish: [] };
  for (const system of systems) {
    const { x, y, side } = layout.stations[system.index]!;
    const left = x + side * doorPx(layout) - (side === -1 ? wide : 0);
    const counts = ticketsByTone(system);
    let place = 0;
    for (const tone of ticketTones) {
      for (let nth = 0; nth < counts[tone]; nth += 1, place += 1) {
        places[tone].push(left + side * Math.floor(place / abreast) * stepX, y + 2 + (place % abreast) * stepY);
      }
    }
  }
  return ticketTones.map((tone) => ({
    className: `tangle-tickets is-${tone}`,
    widePx: wide,
    tallPx: tall,
    places: places[tone],
  }));
}

function roomBeside(layout: RingLayout, station: Station): number {
  const startX = station.x + station.side * doorPx(layout);
  return station.side === 1 ? layout.widthPx - startX - 4 : startX - 4;
}

/** Distance from the middle of a station to the head of its queue. */
function doorPx(layout: RingLayout): number {
  return layout.stationPx + 6;
}
