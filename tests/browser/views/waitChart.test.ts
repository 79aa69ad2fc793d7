import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { mountWaitChart } from "../../../simulations/views/index.ts";
import type { WaitChartData, WaitWords } from "../../../simulations/views/index.ts";
import "../../../src/styles/index.css";
import { fakeOutline } from "../../unit/lenses/tangle/fakeTangle.ts";
import { writesOf } from "../setup/writesOf.ts";

const words: WaitWords = {
  axis: "working days",
  systems: "systems",
  year: (year) => `year ${year}`,
  number: (value) => String(Math.round(value)),
  run: "this run",
  guess: "your guess",
  previous: "before",
  nothingNew: "nothing new",
};
const run = fakeOutline([6, 11, 18, 32, 53, 76]);
const guess = [7, 9, 11, 12, 14].map((days, index) => ({ half: index + 2, days }));

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
});
afterEach(() => host.remove());

function draw(data: WaitChartData, width: number): DOMRect[] {
  host.style.width = `${width}px`;
  mountWaitChart(host, { words }).update(data);
  return [...host.querySelectorAll<SVGTextElement>(".wait-end")].map((label) => label.getBoundingClientRect());
}

describe("mountWaitChart", () => {
  test("a frame like the one before writes nothing, and one a px later moves the cursor and what it passes", () => {
    host.style.width = "600px";
    const view = mountWaitChart(host, { words });
    const at = (days: number): WaitChartData => ({ run, now: days * DAY_MS, guess });
    view.update(at(500));
    expect(writesOf(host, () => view.update(at(500)))).toEqual([]);
    const written = new Set(writesOf(host, () => view.update(at(502))));
    expect(written).not.toContain("path transform");
    expect(written).not.toContain("rect childList");
    expect(written).toContain("line transform");
  });

  test("a frame that another follows moves the curve's end and leaves what stands there for the next", () => {
    host.style.width = "600px";
    const view = mountWaitChart(host, { words });
    const end = () => host.querySelector(".wait-end.is-run")!;
    view.update({ run, now: 600 * DAY_MS });
    const [place, text] = [end().getAttribute("transform"), end().textContent];
    view.update({ run, now: 610 * DAY_MS }, true);
    expect(end().textContent).toBe(text);
    expect(end().getAttribute("transform")).not.toBe(place);
    view.update({ run, now: 610 * DAY_MS });
    expect(end().textContent).not.toBe(text);
  });

  test("another run of as many wishes moves the dots of those that work", () => {
    host.style.width = "600px";
    const view = mountWaitChart(host, { words });
    const dots = () => [...host.querySelectorAll(".wait-wish")].map((path) => path.getAttribute("d"));
    const longer = { ...run, wishes: run.wishes.map((wish) => ({ ...wish, workingAt: wish.workingAt! + DAY_MS })) };
    view.update({ run, now: null });
    const before = dots();
    view.update({ run: longer, now: null });
    expect(dots()).toHaveLength(before.length);
    expect(dots()).not.toEqual(before);
  });

  test("going back draws again the wishes that wait then", () => {
    host.style.width = "600px";
    const view = mountWaitChart(host, { words });
    const dots = () => [...host.querySelectorAll(".wait-wish")].map((path) => path.getAttribute("d"));
    view.update({ run, now: 300 * DAY_MS });
    const before = dots();
    view.update({ run, now: 600 * DAY_MS });
    expect(dots()).not.toEqual(before);
    view.update({ run, now: 300 * DAY_MS });
    expect(dots()).toEqual(before);
  });

  test.each([358, 520, 700])("no two labels of five curves meet at %i px, and none leaves the drawing", (width) => {
    const comparison = { run: fakeOutline([6, 6, 7, 7, 8, 13]), label: "publish once" };
    const boxes = draw({ run: fakeOutline([6, 7, 8, 9, 11, 14]), now: null, guess, comparison, previous: run }, width);
    expect(boxes.length).toBeGreaterThanOrEqual(3);
    for (const [index, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(host.getBoundingClientRect().right + 1);
      for (const other of boxes.slice(index + 1)) {
        const isApart = other.top >= box.bottom - 3 || other.bottom <= box.top + 3;
        expect(isApart || other.left >= box.right || other.right <= box.left).toBe(true);
      }
    }
  });

  test("names at the ends have room in a font wider than the course's", () => {
    host.style.setProperty("--sans", "monospace");
    host.style.setProperty("--serif", "monospace");
    const comparison = {
      run: fakeOutline([6, 6, 7, 7, 8, 13]),
      label: "everybody publishes once what others only read",
    };
    const boxes = draw({ run, now: null, guess, comparison }, 1400);
    expect(boxes).toHaveLength(3);
    expect(host.querySelectorAll("li"), "no legend").toHaveLength(0);
    for (const box of boxes) expect(box.right).toBeLessThanOrEqual(host.getBoundingClientRect().right + 1);
  });

  test("the run's curve is cut off at the current instant, the guess is not", () => {
    draw({ run, now: 260 * DAY_MS, guess }, 560);
    const cutPx = host.querySelector("svg svg")!.getAttribute("width");
    expect(host.querySelector(".wait-cursor")!.getAttribute("transform")).toBe(`translate(${cutPx})`);
    expect(host.querySelectorAll(".wait-knot.is-run")).toHaveLength(2);
    expect(host.querySelectorAll(".wait-knot.is-guess")).toHaveLength(6);
  });

  test("texts are at least 12 px on a phone", () => {
    draw({ run, now: null, guess }, 358);
    for (const text of host.querySelectorAll("text, li")) {
      expect(Number.parseFloat(getComputedStyle(text).fontSize)).toBeGreaterThanOrEqual(12);
    }
  });

  test("on a phone the names of the curves stand in a legend above the plot", () => {
    draw({ run, now: null, guess }, 358);
    expect([...host.querySelectorAll("li")].map((item) => item.textContent)).toEqual(["this run", "your guess"]);
  });
});
