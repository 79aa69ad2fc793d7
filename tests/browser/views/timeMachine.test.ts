import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mountBook } from "../../../simulations/lenses/time-machine/drawing/mountBook.ts";
import { mountPastChart } from "../../../simulations/lenses/time-machine/drawing/mountPastChart.ts";
import { words } from "../../../src/words/en/lenses/time-machine.ts";
import "../../../src/styles/index.css";
import { fakeAsked, fakePast } from "../../unit/lenses/timeMachine/fakePast.ts";

let host: HTMLElement;
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];
/** Parts of a path: each mark begins with one. */
const marks = (selector: string): number[] =>
  all(selector).map((path) => path.getAttribute("d")!.split("M").length - 1);

beforeEach(() => {
  host = document.createElement("div");
  host.style.width = "560px";
  document.body.append(host);
});
afterEach(() => host.remove());

describe("mountBook", () => {
  test("has a mark for each figure on each leaf, in the same place, and the day above", () => {
    const view = mountBook(host, { words: words.picture, codes: [] });
    view.update(fakePast());
    const [holesLeft, holesRight] = marks(".book-picture .book-holes");
    expect([holesLeft, holesRight]).toEqual([5, 5]);
    expect(marks(".book-picture .book-right")[0]! + marks(".book-picture .book-wrong")[0]! / 2 + holesLeft!).toBe(32);
    // Every figure has one mark on each leaf: it is there, it is outlined, or it is a hole.
    const [squares, outlines] = [marks(".book-picture .book-right"), marks(".book-picture .book-outline")];
    expect([0, 1].map((leaf) => squares[leaf]! + outlines[leaf]! + [holesLeft!, holesRight!][leaf]!)).toEqual([32, 32]);
    expect(marks(".book-picture .book-older")).toContain(2);
    expect(all(".book-holes")[0]!.getAttribute("d")).toBe(all(".book-holes")[1]!.getAttribute("d"));
    expect(host.textContent).toContain("255\u00a0days ago");
    expect(host.textContent).toContain("26 of 32");
    expect(all(".book-picture .book-name")).toHaveLength(8);
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });

  test("writes nothing again where nothing has changed", async () => {
    const view = mountBook(host, { words: words.picture, codes: [] });
    view.update(fakePast());
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
    view.update(fakePast());
    await Promise.resolve();
    expect(seen.concat(observer.takeRecords())).toEqual([]);
    view.update(fakePast("all"));
    await Promise.resolve();
    expect(seen.concat(observer.takeRecords()).length).toBeGreaterThan(0);
    view.destroy();
  });

  test("shows the figures of a new reader, and fits a narrow page", () => {
    host.style.width = "360px";
    const view = mountBook(host, { words: words.picture, codes: [] });
    view.update(fakeAsked());
    expect(host.textContent).toContain("Pricing asked Fulfilment");
    expect(marks(".book-picture .book-holes")[2]).toBe(4);
    for (const path of all(".book-sheet")) {
      const box = path.getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(host.getBoundingClientRect().left);
      expect(box.right).toBeLessThanOrEqual(host.getBoundingClientRect().right);
    }
    view.destroy();
  });
});

describe("mountPastChart", () => {
  const look = { at: 0, figures: 10, right: 4, wrong: 0, holes: 6, older: 0 };
  const brief = {
    days: Array.from({ length: 365 }, (_, day) => ({ ...look, at: day * 86_400_000, right: day > 357 ? 8 : 0 })),
    asked: [10, 9, 8, 6, 2, 0].map((right) => ({ ...look, right })),
    six: [],
    kept: 1,
    said: 10,
    newReader: null,
  };
  const run = { brief, startAt: 0, endAt: 365 * 86_400_000, quarterMs: 91.25 * 86_400_000 } as never;

  test("without a guess it shows the days as far as the instant; over a guess what was asked, its answer at the end", () => {
    const view = mountPastChart(host, { words: words.curve, codes: [] });
    view.update({ run, now: 100 * 86_400_000 });
    expect(all(".chart-line.is-run")).toHaveLength(1);
    const guess = [1, 3, 5, 7, 14].map((position) => ({ position, value: 100 }));
    view.update({ run, now: 100 * 86_400_000, guess });
    expect(all("rect.chart-bar")).toHaveLength(1);
    view.update({ run, now: null, guess });
    expect(all("rect.chart-bar")).toHaveLength(6);
    expect(host.textContent).toContain("20\u00a0%");
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });
});
