import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mountQueue } from "../../../simulations/lenses/queue/drawing/mountQueue.ts";
import { mountQueueChart } from "../../../simulations/lenses/queue/drawing/mountQueueChart.ts";
import { words } from "../../../src/words/en/lenses/queue.ts";
import "../../../src/styles/index.css";
import { fakeQueue } from "../../unit/lenses/queue/fakeQueue.ts";

let host: HTMLElement;
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];

beforeEach(() => {
  host = document.createElement("div");
  host.style.width = "560px";
  document.body.append(host);
});
afterEach(() => host.remove());

describe("mountQueue", () => {
  test("draws a card for each ticket in hand and in line, a hand for each person, and where one would stand", () => {
    const view = mountQueue(host, { words: words.picture, codes: [] });
    view.update(fakeQueue({ waiting: 30, people: 3 }));
    expect(all(".queue-picture .queue-card")).toHaveLength(33);
    expect(all(".queue-hand.is-busy")).toHaveLength(3);
    expect(all(".queue-ghost")).toHaveLength(1);
    expect(host.textContent).toContain("come now: begun in 10.3\u00a0days");
    expect(all(".queue-card.is-urgent")).toHaveLength(1);
    const first = all(".queue-card")[5];
    view.update(fakeQueue({ waiting: 31, people: 3 }));
    expect(all(".queue-card")).toContain(first);
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });

  test("a line beyond the drawing is told as a number; nobody in line leaves the picture whole", () => {
    const view = mountQueue(host, { words: words.picture, codes: [] });
    view.update(fakeQueue({ waiting: 400, people: 3 }));
    expect(host.textContent).toMatch(/and \d+ more/);
    expect(all(".queue-ghost")).toHaveLength(0);
    view.update({ ...fakeQueue({ waiting: 0, people: 2 }), hands: [{ card: null, doneShare: 0 }], waitDays: 0 });
    expect(all(".queue-hand.is-idle")).toHaveLength(1);
    expect(host.textContent).toContain("come now: begun at once");
    view.destroy();
  });

  test("with reduced motion nothing moves, at the slow tempo either", () => {
    const view = mountQueue(host, { words: words.picture, codes: [], isMotionReduced: true });
    view.setTempo!("slow");
    view.update(fakeQueue({ waiting: 5, people: 3 }));
    expect(getComputedStyle(all(".queue-card")[0]!).transitionProperty).toBe("none");
    view.destroy();
  });
});

describe("mountQueueChart", () => {
  const brief = {
    ...{ startAt: 0, endAt: 780 * 86_400_000, waiting: [0, 3, 8, 5], longestDay: 2, halves: [], days: 8 },
    ...{ lastYearDays: 9, busyShare: 0.96, moves: [], exemplaryDemand: 1 },
    byReturns: [2.3, 3, 4.7, 7.9, 1.7, 10.1],
    byUrgent: [2.3, 2.4, 2.7, 3.3, 4.3, 5.9],
  };
  const run = { brief, quarterMs: 65 * 86_400_000 } as never;

  test("without a guess it shows the line as far as the instant; over a guess what was asked, its answer at the end", () => {
    const view = mountQueueChart(host, { words: words.curve, codes: [] });
    view.update({ run, now: 2 * 86_400_000 });
    expect(all(".chart-line.is-run")).toHaveLength(1);
    expect(all(".chart-line.is-cursor")).toHaveLength(1);
    const guess = [5, 10, 15, 20, 25].map((position) => ({ position, value: 3 }));
    view.update({ run, now: 2 * 86_400_000, guess });
    expect(all("circle.chart-guess")).toHaveLength(5);
    expect(all("rect.chart-bar")).toHaveLength(1);
    view.update({ run, now: null, guess });
    expect(all("rect.chart-bar")).toHaveLength(6);
    expect(host.textContent).toContain("no review");
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });
});
