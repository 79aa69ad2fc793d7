import { describe, expect, test } from "vitest";
import { ringLayout } from "../../../simulations/views/tangle/ringLayout.ts";
import { ticketPaths, ticketsAbreast, ticketsByTone } from "../../../simulations/views/tangle/ticketQueue.ts";
import { fakeTangle } from "./fakeTangle.ts";

const layout = ringLayout({ widthPx: 358, heightPx: 386, slotCount: 12, nameWidthPx: 80 });
const slips = (path: string): { x: number; y: number }[] =>
  [...path.matchAll(/M([\d.-]+),([\d.-]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe("ticketPaths", () => {
  test("a queue has one slip per open ticket, whatever its tone", () => {
    for (const system of fakeTangle(12).systems) {
      const paths = ticketPaths(layout, layout.stations[system.index]!, ticketsByTone(system), 3);
      expect(slips(paths.own + paths.link + paths.wish)).toHaveLength(system.open);
    }
  });

  test("no slip leaves a phone's drawing, with the longest queue at the far left or right", () => {
    const { systems } = fakeTangle(12, { busy: 2 });
    const abreast = ticketsAbreast(layout, systems);
    for (const system of systems) {
      const paths = ticketPaths(layout, layout.stations[system.index]!, ticketsByTone(system), abreast);
      for (const { x } of slips(paths.own + paths.link + paths.wish)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(358);
      }
    }
  });

  test("tickets stand two abreast until one line would leave the drawing", () => {
    expect(ticketsAbreast(layout, [{ index: 0, open: 8 }])).toBe(2);
    expect(
      ticketsAbreast(layout, [
        { index: 0, open: 8 },
        { index: 10, open: 120 },
      ]),
    ).toBeGreaterThan(3);
  });
});
