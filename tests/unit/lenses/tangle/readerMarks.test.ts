import { expect, test } from "vitest";
import { readerMarks } from "../../../../simulations/lenses/tangle/drawing/readerMarks.ts";
import { ringLayout } from "../../../../simulations/lenses/tangle/drawing/ringLayout.ts";
import { fakeTangle } from "./fakeTangle.ts";

test.each([
  [358, 386, 2.6],
  [500, 410, 3.4],
])("at %i × %i px no mark of twelve stations covers another of the same reader", (widthPx, heightPx, markPx) => {
  const layout = ringLayout({ widthPx, heightPx, slotCount: 12 });
  const { links } = fakeTangle(12);
  const ends = readerMarks(layout, links, markPx);
  expect(ends.size).toBe(66);
  for (const a of links) {
    for (const b of links.filter((other) => other.to === a.to && other.index > a.index)) {
      const [first, second] = [ends.get(a.index)!, ends.get(b.index)!];
      expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThan(2 * markPx);
    }
  }
});
