import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mountOutage } from "../../../simulations/lenses/outage/drawing/mountOutage.ts";
import type { OutagePicture } from "../../../simulations/lenses/outage/OutagePicture.ts";
import { words } from "../../../src/words/en/lenses/outage.ts";
import "../../../src/styles/index.css";
import { crowd, fakeOutage, idle } from "../../unit/lenses/outage/fakeOutage.ts";
import { writesOf } from "../setup/writesOf.ts";

let host: HTMLElement;
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];
const pathOf = (selector: string): string => host.querySelector(selector)!.getAttribute("d")!;
const six = (third: typeof idle) => [idle, idle, third, idle, idle, idle];

function draw(picture: OutagePicture, widthPx = 540) {
  host.style.width = `${widthPx}px`;
  const view = mountOutage(host, { words: words.picture, codes: [] });
  view.update(picture);
  return view;
}

beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
});
afterEach(() => host.remove());

describe("mountOutage", () => {
  test("draws one station a system, and every caller of a short line once", () => {
    draw(fakeOutage(six(crowd(5, 8))));
    expect(all(".outage-station")).toHaveLength(6);
    // A head is a circle of two arcs; ghosts and people have one each.
    const heads = (state: string) => pathOf(`.outage-picture .outage-callers.is-${state}`).split("a").length - 1;
    expect(heads("gone")).toBe(5 * 3);
    expect(heads("again")).toBe(4 * 3);
    expect(heads("waits")).toBe(4 * 3);
  });

  test("tells who has gone, who waits and who asks again by shape, not by colour alone", () => {
    draw(fakeOutage(six(crowd(1, 2))));
    const shapeOf = (state: string) => pathOf(`.picture-key .outage-callers.is-${state}`).replace(/-?[\d.]+/g, "");
    const shapes = ["gone", "again", "waits"].map(shapeOf);
    expect(new Set(shapes).size).toBe(3);
    expect(getComputedStyle(host.querySelector(".outage-callers.is-gone")!).fill).toBe("none");
  });

  test("makes a link that stands still square, and its reader two bars", () => {
    const view = draw(fakeOutage(six(crowd(0, 3))));
    const up = { ring: host.querySelectorAll(".outage-ring")[2]!.getAttribute("rx"), reader: pathOf(".outage-reader") };
    view.update(
      fakeOutage(six({ ...crowd(0, 3), isStopped: true, inWork: [] }), { isReaderDown: true, awayMs: 3_000 }),
    );
    expect(host.querySelectorAll(".outage-ring")[2]!.getAttribute("rx")).not.toBe(up.ring);
    expect(pathOf(".outage-reader")).not.toBe(up.reader);
    expect(host.textContent).toContain("away 3");
  });

  test("a frame like the one before writes nothing", () => {
    const picture = fakeOutage(six(crowd(700, 30)));
    const view = draw(picture);
    expect(writesOf(host, () => view.update(structuredClone(picture)))).toEqual([]);
  });

  test.each([320, 358, 540])("keeps every text inside the picture, at %i px, with any number of systems", (widthPx) => {
    for (const systems of [[crowd(1_465, 29)], six(crowd(32_000, 31)), [...Array(11).fill(idle), crowd(1_465, 29)]]) {
      const view = draw(fakeOutage(systems, { lost: 12, isReaderDown: true, awayMs: 4_000 }), widthPx);
      const frame = host.querySelector(".outage-picture")!.getBoundingClientRect();
      for (const text of all(".outage-picture text")) {
        const { left, right, width } = text.getBoundingClientRect();
        if (width === 0) continue;
        expect(left, text.textContent).toBeGreaterThanOrEqual(frame.left - 2);
        expect(right, text.textContent).toBeLessThanOrEqual(frame.right + 2);
      }
      view.destroy();
    }
  });

  test("leaves its host as it was", () => {
    const view = draw(fakeOutage(six(idle)));
    view.destroy();
    expect(host.innerHTML).toBe("");
  });
});
