/** Where everything of one station lies, in px of the drawing. */
export interface Station {
  readonly x: number;
  readonly y: number;
  /** 1: its name and queue are on the right; -1: on the left. */
  readonly side: 1 | -1;
  /** Angle on the ring, clockwise from the top, in radians. */
  readonly angle: number;
}

export interface RingLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly radiusX: number;
  readonly radiusY: number;
  /** Radius of a station. */
  readonly stationPx: number;
  readonly isNarrow: boolean;
  /** Smallest distance between two stations on one side, top to top: room for a name and a queue. */
  readonly rowPx: number;
  /** By index of the system. */
  readonly stations: readonly Station[];
}

/**
 * Which place on the ring each system gets, by index: the first three form a triangle, the next fill the gaps, so that
 * the ring looks whole at every size and nobody ever moves. For 12: 0 4 8, 2 6 10, 1 5 9, 3 7 11.
 */
export function slotOrder(slotCount: number): number[] {
  const third = Math.ceil(slotCount / 3);
  const offsets = Array.from({ length: third }, (_, index) => index).sort(
    (a, b) => halved(a, third) - halved(b, third),
  );
  return offsets
    .flatMap((offset) => [0, 1, 2].map((corner) => corner * third + offset))
    .filter((slot) => slot < slotCount);
}

/** Order of visiting 0…count-1 that always takes the middle of the widest gap (bits reversed). */
function halved(value: number, count: number): number {
  let reversed = 0;
  for (let bit = 1, weight = 0.5; bit < count; bit *= 2, weight /= 2) if (value & bit) reversed += weight;
  return reversed;
}

/** Room below the lowest stations, for queues four abreast. */
const BELOW_PX = 34;

/**
 * Lays a ring of `slotCount` stations into `widthPx` × `heightPx`. No station stands at the very top or side: each has
 * a left or right side for its name and its queue, so that names never meet.
 */
export function ringLayout({
  widthPx,
  heightPx,
  slotCount,
  namesPx = [],
}: {
  widthPx: number;
  heightPx: number;
  slotCount: number;
  /** Widths of the names by index, so that the ring is as wide as they allow. One that is not known yet counts nine letters. */
  namesPx?: readonly number[];
}): RingLayout {
  const isNarrow = isNarrowRing(widthPx);
  const stationPx = isNarrow ? 13 : 16;
  const slots = slotOrder(slotCount);
  const angles = slots.map((slot) => ((slot + 0.5) / slotCount) * 2 * Math.PI);
  // The farther out a station stands, the less room it has for its name; near the top and the bottom there is plenty.
  const widest = angles.map((angle, index) => {
    const besidePx = stationPx + 6 + (namesPx[index] ?? 9 * letterPx(isNarrow));
    return (widthPx / 2 - besidePx) / Math.abs(Math.sin(angle));
  });
  const queuePx = Math.min(isNarrow ? 76 : 112, widthPx * 0.24);
  const radiusX = Math.max(widthPx * 0.14, Math.min(widthPx / 2 - stationPx - queuePx, heightPx * 0.62, ...widest));
  const topPx = stationPx + 7;
  const radiusY = (heightPx - topPx - BELOW_PX) / 2;
  const centre = { x: widthPx / 2, y: topPx + radiusY };
  const stations = angles.map((angle): Station => {
    return {
      x: centre.x + radiusX * Math.sin(angle),
      y: centre.y - (radiusY * Math.cos(angle)) / Math.cos(Math.PI / slotCount),
      side: Math.sin(angle) >= -1e-9 ? 1 : -1,
      angle,
    };
  });
  const rowPx = Math.min(...[1, -1].map((side) => smallestStep(stations.filter((station) => station.side === side))));
  return { widthPx, heightPx, centre, radiusX, radiusY, stationPx, isNarrow, rowPx, stations };
}

/** Whether a ring of this width has smaller stations and texts. */
export function isNarrowRing(widthPx: number): boolean {
  return widthPx < 460;
}

/** Room that a ring keeps for a letter of a name, px; a little more than the course's font needs. */
export function letterPx(isNarrow: boolean): number {
  return isNarrow ? 6.7 : 7.2;
}

function smallestStep(stations: readonly Station[]): number {
  const heights = stations.map(({ y }) => y).sort((a, b) => a - b);
  return Math.min(...heights.slice(1).map((y, index) => y - heights[index]!));
}
