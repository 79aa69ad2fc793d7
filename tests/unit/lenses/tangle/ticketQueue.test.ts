import { describe, expect, test } from "vitest";
import { ringLayout } from "../../../../simulations/lenses/tangle/drawing/ringLayout.ts";
import { fitQueues, ticketPaths, ticketsByTone } from "../../../../simulations/lenses/tangle/drawing/ticketQueue.ts";
import { fakeTangle } from "./fakeTangle.ts";

const layoutOf = (widthPx: number, heightPx: number) => ringLayout({ widthPx, heightPx, slotCount: 12 });
const slips = (path: string): { x: number; y: number }[] =>
  [...path.matchAll(/M([\d.-]+),([\d.-]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

/** Slips of all queues, by system. */
function queues(widthPx: number, heightPx: number, busy: number) {
  const layout = layoutOf(widthPx, heightPx);
  const { systems } = fakeTangle(12, { busy });
  const fit = fitQueues(layout, systems);
  return systems.map((system) => {
    const station = layout.stations[system.index]!;
    const paths = ticketPaths(layout, station, ticketsByTone(system), fit);
    return { system, station, layout, fit, slips: slips(paths.own + paths.link + paths.wish) };
  });
}

describe("ticketPaths", () => {
  test("a queue has one slip per open ticket, whatever its tone", () => {
    for (const { system, slips } of queues(358, 386, 1)) expect(slips).toHaveLength(system.open);
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
