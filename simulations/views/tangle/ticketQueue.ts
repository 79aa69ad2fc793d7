import type { SystemView, TicketKind } from "../../business/index.ts";
import type { RingLayout, Station } from "./ringLayout.ts";
import { round } from "./chords.ts";

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

export const ticketTones: readonly TicketTone[] = ["own", "link", "wish"];

/** Open tickets by tone. */
export function ticketsByTone(system: Pick<SystemView, "openBy">): Record<TicketTone, number> {
  const counts = { own: 0, link: 0, wish: 0 };
  for (const [kind, count] of Object.entries(system.openBy)) counts[TONE_OF[kind as TicketKind]] += count;
  return counts;
}

/** Measures of one ticket, px. */
interface TicketSize {
  readonly wide: number;
  readonly tall: number;
  readonly stepX: number;
  readonly stepY: number;
}

function ticketSize(layout: RingLayout): TicketSize {
  return layout.isNarrow
    ? { wide: 1.6, tall: 5.4, stepX: 2.8, stepY: 6.6 }
    : { wide: 2, tall: 6.8, stepX: 3.6, stepY: 8.2 };
}

/**
 * How many tickets stand abreast, the same at every station so that lengths compare: two, or more as soon as one line
 * would leave the drawing.
 */
export function ticketsAbreast(layout: RingLayout, systems: readonly Pick<SystemView, "index" | "open">[]): number {
  const { stepX } = ticketSize(layout);
  return systems.reduce((most, { index, open }) => {
    const columns = Math.max(1, Math.floor(roomBeside(layout, layout.stations[index]!) / stepX));
    return Math.max(most, Math.ceil(open / columns));
  }, 2);
}

/**
 * A queue out of the door: tickets stand beside their station, one slip each, and the line grows away from the ring.
 * The mix of tones is shown, the order of the single tickets is not: a snapshot knows counts only.
 */
export function ticketPaths(
  layout: RingLayout,
  station: Station,
  counts: Record<TicketTone, number>,
  abreast: number,
): Record<TicketTone, string> {
  const { wide, tall, stepX, stepY } = ticketSize(layout);
  const startX = station.x + station.side * doorPx(layout);
  const paths = { own: "", link: "", wish: "" };
  let place = 0;
  for (const tone of ticketTones) {
    for (let nth = 0; nth < counts[tone]; nth += 1, place += 1) {
      const left = startX + station.side * Math.floor(place / abreast) * stepX - (station.side === -1 ? wide : 0);
      paths[tone] += `M${round(left)},${round(station.y + 2 + (place % abreast) * stepY)}h${wide}v${tall}h${-wide}z`;
    }
  }
  return paths;
}

function roomBeside(layout: RingLayout, station: Station): number {
  const startX = station.x + station.side * doorPx(layout);
  return station.side === 1 ? layout.widthPx - startX - 4 : startX - 4;
}

/** Distance from the middle of a station to the head of its queue. */
function doorPx(layout: RingLayout): number {
  return layout.stationPx + 6;
}
