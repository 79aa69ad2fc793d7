import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mountContract } from "../../../simulations/lenses/contract/drawing/mountContract.ts";
import { mountContractChart } from "../../../simulations/lenses/contract/drawing/mountContractChart.ts";
import { words } from "../../../src/words/en/lenses/contract.ts";
import "../../../src/styles/index.css";
import { fakeContract } from "../../unit/lenses/contract/fakeContract.ts";

let host: HTMLElement;
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];

beforeEach(() => {
  host = document.createElement("div");
  host.style.width = "560px";
  document.body.append(host);
});
afterEach(() => host.remove());

describe("mountContract", () => {
  test("a reader that fails stands off with a cross, one that is mistaken sits and is marked, one that fits is neither", () => {
    const view = mountContract(host, { words: words.picture, codes: [], isMotionReduced: true });
    view.update(fakeContract(8));
    const cells = all(".contract-picture .contract-cell");
    expect(cells).toHaveLength(8);
    const [fine, loud, silent] = cells;
    const offPx = (cell: Element): number =>
      cell.querySelector(".contract-plug")!.getBoundingClientRect().top -
      cell.querySelector(".contract-strip")!.getBoundingClientRect().bottom;
    expect(offPx(loud!)).toBeGreaterThan(offPx(fine!) + 4);
    expect(Math.abs(offPx(silent!) - offPx(fine!))).toBeLessThan(4);
    const path = (cell: Element, part: string) => cell.querySelector(`.contract-${part}`)!.getAttribute("d");
    expect([path(fine!, "mark"), path(fine!, "blunt"), path(fine!, "other")]).toEqual(["", "", ""]);
    expect([path(loud!, "mark") !== "", path(loud!, "blunt") !== "", path(loud!, "other")]).toEqual([true, true, ""]);
    expect([path(silent!, "mark") !== "", path(silent!, "blunt"), path(silent!, "hatch") !== ""]).toEqual([
      true,
      "",
      true,
    ]);
    expect(new Set([fine, loud, silent].map((cell) => path(cell!, "badge"))).size).toBe(3);
    expect(host.textContent).toContain("fails on “size”");
    view.update({ ...fakeContract(8), check: "none" });
    expect(all(".contract-picture .contract-cell")[1]).toBe(loud);
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });

  test("wishes that were refused are struck out below those that came through; more readers than fit are a number", () => {
    const view = mountContract(host, { words: words.picture, codes: [] });
    view.update(fakeContract(40));
    const [refused, passed] = all(".contract-wish");
    expect(refused!.getBoundingClientRect().top).toBeGreaterThan(passed!.getBoundingClientRect().top + 8);
    expect([refused!, passed!].map((tile) => tile.querySelector(".contract-strike")!.getAttribute("d") !== "")).toEqual(
      [true, false],
    );
    expect(host.textContent).toContain("and 28 readers more");
    expect(all(".contract-picture *").length).toBeLessThan(300);
    view.destroy();
  });

  test("with reduced motion no plug moves at the slow tempo", () => {
    const view = mountContract(host, { words: words.picture, codes: [], isMotionReduced: true });
    view.setTempo!("slow");
    view.update(fakeContract(3));
    expect(getComputedStyle(all(".contract-picture .contract-plug")[0]!).transitionProperty).toBe("none");
    view.destroy();
  });
});

describe("mountContractChart", () => {
  const year = { changes: 36, refused: 12, loudDays: 4, silentDays: 160 };
  const brief = {
    ...{ startAt: 0, endAt: 4 * 86_400_000, check: "backward", first: "source", year, counted: year },
    ...{ loud: [0, 1, 2, 3, 4], silent: [0, 10, 80, 120, 160], oldServed: 0, moves: [] },
    ...{ meanings: { passed: 5, mostMisled: 4 }, byMode: [12, 150, 4, 0, 0, 167] },
  };
  const run = { brief, quarterMs: 86_400_000 } as never;

  test("without a guess it shows reader-days as far as the instant; over a guess of the year its six figures at the end", () => {
    const view = mountContractChart(host, { words: words.curve, codes: [] });
    view.update({ run, now: 2 * 86_400_000 });
    expect(all(".chart-line.is-silent, .chart-line.is-loud")).toHaveLength(2);
    expect(all(".chart-end").map(({ textContent }) => textContent)).toEqual(["80 mistaken", "2 failing"]);
    const guess = [2, 3, 4, 5, 6].map((position) => ({ position, value: 30 }));
    view.update({ run, now: 2 * 86_400_000, guess });
    expect(all("circle.chart-guess")).toHaveLength(5);
    expect(all("rect.chart-bar")).toHaveLength(1);
    view.update({ run, now: null, guess });
    expect(all("rect.chart-bar")).toHaveLength(6);
    expect(all(".chart-value").at(-1)!.textContent).toBe("167");
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });
});
