import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { mountValueChart } from "../../../simulations/views/index.ts";
import type { ValueChartData, ValuePick, ValueWords, View } from "../../../simulations/views/index.ts";
import "../../../src/styles/index.css";
import { fakeValue, valuePoints } from "../../unit/views/fakeValue.ts";
import { writesOf } from "../setup/writesOf.ts";

const words: ValueWords = {
  axis: "% of perfect information",
  share: (value) => `${Math.round(value * 100)} %`,
  quarter: String,
  year: (year) => `year ${year}`,
  byHand: "by hand",
  guess: "you drew",
  previous: "before",
  band: "eight in ten",
  points: "points",
  point: ({ label, quarter }) => `${label} ${quarter}`,
};

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
});
afterEach(() => host.remove());

function draw(data: ValueChartData, width = 900, onPick?: (pick: ValuePick) => void): View<ValueChartData> {
  host.style.width = `${width}px`;
  const view = mountValueChart(host, { words, ...(onPick && { onPick }) });
  view.update(data);
  return view;
}

const everything = () => {
  const [first, second, third, fourth] = fakeValue().curves;
  return fakeValue({
    curves: [
      { ...first!, guess: valuePoints([0.4, 0.5, 0.6]) },
      { ...second!, previous: valuePoints(Array.from({ length: 12 }, () => 0.47)) },
      { ...third!, band: [1, 2, 3].map((quarter) => ({ quarter, low: 0.4, high: 0.6 })) },
      fourth!,
      { ...fourth!, key: "rival", isRival: true, label: "rival" },
    ],
    marks: [{ at: 6, label: "bought" }],
  });
};

describe("mountValueChart", () => {
  test("a frame like the one before writes nothing", () => {
    const view = draw(everything(), 900, () => undefined);
    expect(writesOf(host, () => view.update(everything()))).toEqual([]);
  });

  test.each([358, 640, 1000])("no two labels of seven meet at %i px, and none leaves the drawing", (width) => {
    draw(everything(), width);
    const boxes = [...host.querySelectorAll(".value-end")].map((label) => label.getBoundingClientRect());
    expect(boxes.length).toBeGreaterThanOrEqual(6);
    for (const [index, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(host.getBoundingClientRect().right + 1);
      for (const other of boxes.slice(index + 1)) {
        const isApart = other.top >= box.bottom - 3 || other.bottom <= box.top + 3;
        expect(isApart || other.left >= box.right || other.right <= box.left).toBe(true);
      }
    }
  });

  test("names at the ends have room in a font wider than the course's", () => {
    host.style.width = "358px";
    host.style.setProperty("--sans", "monospace");
    mountValueChart(host, { words, hasNamesAtEnds: true }).update(fakeValue());
    const right = host.getBoundingClientRect().right;
    const ends = [...host.querySelectorAll(".value-end")];
    expect(ends.length).toBeGreaterThanOrEqual(4);
    for (const end of ends) expect(end.getBoundingClientRect().right, end.textContent).toBeLessThanOrEqual(right + 1);
  });

  test("texts are at least 12 px, on a phone the names stand in a legend above the plot", () => {
    draw(everything(), 358);
    for (const text of host.querySelectorAll("text, li")) {
      expect(Number.parseFloat(getComputedStyle(text).fontSize)).toBeGreaterThanOrEqual(12);
    }
    const names = [...host.querySelectorAll("li")].map((item) => item.textContent);
    expect(names).toEqual([
      ...["point-to-point", "bus", "platform", "backbone", "rival", "by hand"],
      ...["you drew", "before", "eight in ten"],
    ]);
  });

  test("each architecture has its own colour, line and mark", () => {
    draw(fakeValue());
    const styles = [...host.querySelectorAll(".value-line")].map((line) => {
      const { stroke, strokeWidth, strokeDasharray } = getComputedStyle(line);
      return { stroke, line: `${strokeWidth} ${strokeDasharray}` };
    });
    expect(new Set(styles.map(({ stroke }) => stroke)).size).toBe(4);
    expect(new Set(styles.map(({ line }) => line)).size).toBe(4);
    const marks = [...host.querySelectorAll(".value-point")].map((mark) => mark.getAttribute("d"));
    expect(new Set(marks).size).toBe(4);
  });

  test("a curve is cut off where it is not known yet, and its label stands there", () => {
    const curves = fakeValue().curves.map((curve) => ({ ...curve, shownTo: 3 }));
    draw(fakeValue({ curves }));
    expect(host.querySelectorAll(".value-point")).toHaveLength(12);
    const cut = Number(host.querySelector("svg svg")!.getAttribute("width"));
    const label = Number(host.querySelector(".value-end")!.getAttribute("x"));
    expect(label - cut).toBeCloseTo(11, 0);
  });

  test("a band is a closed area between its edges", () => {
    draw(everything());
    const band = host.querySelector<SVGPathElement>(".value-band")!;
    const plot = host.querySelector(".value-picture")!.getBoundingClientRect();
    const box = band.getBoundingClientRect();
    expect(band.getAttribute("d")).toMatch(/^M[^M]+Z$/);
    expect(box.left).toBeGreaterThan(plot.left);
    expect(box.right).toBeLessThan(plot.left + plot.width / 2);
    expect(box.height).toBeGreaterThan(20);
  });

  test("names at the ends take the place of the legend at every width, and without a listener no point is a button", () => {
    host.style.width = "358px";
    mountValueChart(host, { words, hasNamesAtEnds: true }).update(fakeValue());
    expect(host.querySelectorAll(".value-legend li")).toHaveLength(0);
    const ends = [...host.querySelectorAll(".value-end")].map((end) => end.textContent);
    expect(ends).toContain("96 % backbone");
    expect(host.querySelectorAll("button")).toHaveLength(0);
  });

  test("a note stands at its place, and one that is a button says which it is and is no smaller than a finger", () => {
    const onNote = vi.fn();
    host.style.width = "900px";
    const view = mountValueChart(host, { words, onNote });
    const why = { id: "why", at: 6, value: 0.6, textAt: 0.8, label: "why?", name: "why? bus passed", isButton: true };
    view.update(fakeValue({ notes: [why, { id: "bet", at: 3.5, value: 0.5, label: "your bet", style: "bus" }] }));
    const button = host.querySelector<HTMLButtonElement>("button[data-note]")!;
    expect(button.getAttribute("aria-label")).toBe("why? bus passed");
    const { left, width, top, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2 - 21);
    expect(hit).toBe(button);
    button.click();
    expect(onNote).toHaveBeenCalledExactlyOnceWith("why");
    expect(host.querySelector("span.value-note")!.textContent).toBe("your bet");
    expect(host.querySelectorAll(".value-leader")).toHaveLength(1);
    view.update(fakeValue());
    expect(host.querySelectorAll(".value-note, .value-leader")).toHaveLength(0);
  });

  test("every point is picked by keyboard: one tab stop, arrows, Enter", async () => {
    const onPick = vi.fn();
    draw(fakeValue(), 900, onPick);
    expect(host.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    host.querySelector<HTMLElement>('button[tabindex="0"]')!.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowUp}");
    expect(document.activeElement!.getAttribute("aria-label")).toBe("bus 3");
    await userEvent.keyboard("{Enter}");
    expect(onPick).toHaveBeenCalledExactlyOnceWith({ key: "bus", quarter: 3 });
  });

  test("a pointer within reach picks the nearest point, and nothing far from all of them", () => {
    const onPick = vi.fn();
    draw(fakeValue(), 900, onPick);
    const plot = host.querySelector(".value-plot")!;
    const mark = host.querySelectorAll(".value-point.is-backbone")[4]!.getBoundingClientRect();
    const click = (clientX: number, clientY: number) =>
      plot.dispatchEvent(new MouseEvent("click", { clientX, clientY, bubbles: true }));
    click(mark.left + 12, mark.top - 12);
    expect(onPick).toHaveBeenCalledExactlyOnceWith({ key: "backbone", quarter: 5 });
    click(mark.left, mark.top + 260);
    expect(onPick).toHaveBeenCalledOnce();
  });

  test("destroy leaves the host as it was", () => {
    const view = draw(everything());
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });
});
