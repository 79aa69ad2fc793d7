import { expect, test } from "vitest";
import type { CentreView, DemandCard } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { cardPath, foldPath, levelOf, stateOf } from "../../../../simulations/lenses/queue/drawing/cardShape.ts";
import { describeQueue, tableOfQueue } from "../../../../simulations/lenses/queue/drawing/describeQueue.ts";
import { queueLayout } from "../../../../simulations/lenses/queue/drawing/queueLayout.ts";
import { words } from "../../../../src/words/en/lenses/queue.ts";
import { fakeQueue } from "./fakeQueue.ts";

const size = { widthPx: 560, heightPx: 420 };

test("the length of the line is the wait: a pass is a week, whoever works it off", () => {
  for (const people of [1, 3, 4, 7]) {
    const view = fakeQueue({ waiting: 20, people });
    const layout = queueLayout(size, view);
    const perWeek = 5 / view.cardDays;
    const last = layout.place(19);
    const row = Math.floor(19.5 / perWeek);
    expect(Math.round((last.y - layout.top) / layout.rowPx)).toBe(row);
    const alongPx = last.side === 1 ? last.x - layout.left : layout.right - last.x;
    const days = row * 5 + (alongPx / (layout.right - layout.left)) * 5;
    expect(Math.abs(days - 19.5 * view.cardDays)).toBeLessThan(view.cardDays * 1.01);
  }
});

test("no card leaves its pass, and none lies on another", () => {
  for (const [waiting, people] of [
    [15, 3],
    [63, 3],
    [200, 7],
    [11, 40],
  ] as const) {
    // prettier-ignore
    const layout = queueLayout(size, fakeQueue({ waiting, people }));
    const places = Array.from({ length: Math.min(waiting, layout.capacity) }, (_, index) => layout.place(index));
    places.forEach(({ x, y }, index) => {
      expect(x).toBeGreaterThanOrEqual(layout.left - layout.cardPx.width);
      expect(x + layout.cardPx.width).toBeLessThanOrEqual(layout.right + layout.cardPx.width);
      expect(y + layout.cardPx.height).toBeLessThanOrEqual(size.heightPx);
      const next = places[index + 1];
      if (next?.y === y) expect(Math.abs(next.x - x)).toBeGreaterThanOrEqual(layout.cardPx.width * 0.99);
    });
  }
});

test("a card is amber and half full after a week, red and full after two, and never by colour alone", () => {
  const card = (days: number): Pick<DemandCard, "askedAt"> => ({ askedAt: -days * DAY_MS });
  expect([1, 5.1, 10.1].map((days) => stateOf(card(days), 0))).toEqual(["waits", "late", "over"]);
  expect([0, 5, 10, 40].map((days) => levelOf(card(days), 0))).toEqual([0, 0.5, 1, 1]);
});

test("what came back has a folded corner, twice two of them; what is urgent has a pointed front", () => {
  const shape = { width: 30, height: 20, side: 1, isUrgent: false, returns: 0 } as const;
  expect(foldPath(shape)).toBe("");
  expect(foldPath({ ...shape, returns: 1 }).match(/M/g)).toHaveLength(1);
  expect(foldPath({ ...shape, returns: 3 }).match(/M/g)).toHaveLength(2);
  expect(
    new Set([cardPath(shape), cardPath({ ...shape, returns: 1 }), cardPath({ ...shape, isUrgent: true })]).size,
  ).toBe(3);
  expect(cardPath({ ...shape, isUrgent: true })).not.toBe(cardPath({ ...shape, isUrgent: true, side: -1 }));
});

test("the text equal says how many wait and how long that is, with the figures of the picture", () => {
  const view: CentreView = fakeQueue({ waiting: 20, people: 3 });
  const said = describeQueue(view).map((phrase) => words.phrase(phrase));
  expect(said[0]).toBe("20\u00a0tickets in line: whoever comes now is begun in 7\u00a0days.");
  expect(said.join(" ")).not.toMatch(/queue\.|undefined|NaN/);
  const { rows, columns } = tableOfQueue(view);
  expect(rows).toHaveLength(23);
  for (const column of columns) expect(Object.keys(words.columns)).toContain(column);
  expect(describeQueue(fakeQueue({ waiting: 0, people: 3 })).map((phrase) => words.phrase(phrase))[0]).toMatch(
    /^Nobody waits/,
  );
});
