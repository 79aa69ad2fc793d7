import { describe, expect, test } from "vitest";
import { ringLayout } from "../../../../simulations/lenses/tangle/drawing/ringLayout.ts";
import { fitQueues, ticketMarks, ticketsByTone } from "../../../../simulations/lenses/tangle/drawing/ticketQueue.ts";
import { fakeTangle } from "./fakeTangle.ts";

const layoutOf = (widthPx: number, heightPx: number) => ringLayout({ widthPx, heightPx, slotCount: 12 });
const slips = (places: readonly number[]): { x: number; y: number }[] =>
  places.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: places[at + 1]! }] : []));

/** Slips of all queues, by system. */
function queues(widthPx: number, heightPx: number, busy: number) {
  const layout = layoutOf(widthPx, heightPx);
  const { systems } = fakeTangle(12, { busy });
  const fit = fitQueues(layout, systems);
  return systems.map((system) => {
    const station = layout.stations[system.index]!;
    const ofOne = ticketMarks(layout, [system], fit);
    return { system, station, layout, fit, slips: ofOne.flatMap(({ places }) => slips(places)) };
  });
}

describe("ticketMarks", () => {
  test("a queue has one slip per open ticket, whatever its tone, and none lies on another", () => {
    for (const { system, slips } of queues(358, 386, 1)) {
      expect(slips).toHaveLength(system.open);
      expect(new Set(slips.map(({ x, y }) => `${x} ${y}`)).size).toBe(system.open);
    }
  });

  test("the tickets of all stations are one list a tone, with as many places as there are tickets of it", () => {
    const { systems } = fakeTangle(12);
    const counts = systems.map(ticketsByTone);
    const marks = ticketMarks(layoutOf(500, 410), systems);
    expect(marks.map(({ className, places }) => [className, places.length / 2])).toEqual(
      (["own", "link", "wish"] as const).map((tone) => [
        `tangle-tickets is-${tone}`,
        counts.reduce((sum, count) => sum + count[tone], 0),
      ]),
    );
  });

  test.each([
    [358, 386],
    [326, 286],
    [500, 410],
  ])("at %i × %i px no slip leaves the drawing or reaches the name below, however long the queue", (width, height) => {
    for (const { station, slips, layout, fit } of queues(width, height, 3)) {
      for (const { x, y } of slips) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y + fit.tall - station.y).toBeLessThanOrEqual(Math.max(layout.rowPx - 12, 2 + 2 * fit.stepY));
      }
    }
  });
});

describe("fitQueues", () => {
  const layout = layoutOf(358, 386);

  test("tickets stand two abreast until one line would leave the drawing", () => {
    expect(fitQueues(layout, [{ index: 0, open: 8 }]).abreast).toBe(2);
    const long = fitQueues(layout, [
      { index: 0, open: 8 },
      { index: 10, open: 80 },
    ]);
    expect(long.abreast).toBeGreaterThan(2);
  });

  test("where a ring is low they stand closer instead of deeper", () => {
    const low = fitQueues(layoutOf(326, 286), [{ index: 10, open: 100 }]);
    expect(low.abreast).toBe(2);
    expect(low.stepX).toBeLessThan(2.8);
  });
});
