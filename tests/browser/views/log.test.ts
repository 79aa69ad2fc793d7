import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mountLagChart } from "../../../simulations/lenses/log/drawing/mountLagChart.ts";
import { mountLog } from "../../../simulations/views/log/index.ts";
import { words } from "../../../src/words/en/lenses/log.ts";
import "../../../src/styles/index.css";
import { fakeLog } from "../../unit/views/fakeLog.ts";

let host: HTMLElement;
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];

beforeEach(() => {
  host = document.createElement("div");
  host.style.width = "900px";
  document.body.append(host);
});
afterEach(() => host.remove());

describe("mountLog", () => {
  test("draws lanes, bookmarks and distances of any log, and only what has changed when it changes", () => {
    const view = mountLog(host, { words: words.picture, codes: [] });
    view.update(fakeLog());
    expect(all(".log-ribbon")).toHaveLength(3); // One in the key.
    expect(all(".log-bracket")).toHaveLength(1);
    expect(all(".log-picture .log-other")).toHaveLength(2);
    expect(all(".log-picture .is-mark")).toHaveLength(1);
    expect(host.textContent).toContain("12 wait");
    expect(host.textContent).toMatch(/1.consumer: nothing to do/);
    expect(host.textContent).toContain("knows 1 of 2 prices");
    expect(host.textContent).toContain("tombstone");
    const ribbon = all(".log-picture .log-ribbon")[1];
    const [main, late] = fakeLog().readers;
    view.update(fakeLog({ readers: [{ ...main!, lags: [0, 0], bookmarks: [20, 9] }, late!] }));
    expect(all(".log-picture .log-ribbon")).toContain(ribbon);
    expect(all(".log-bracket")).toHaveLength(0);
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });

  test("says that a group stands still by another sign, on a phone as well", () => {
    host.style.width = "320px";
    const view = mountLog(host, { words: words.picture, codes: [] });
    const [main] = fakeLog().readers;
    view.update(fakeLog({ readers: [{ ...main!, isAway: true }] }));
    expect(all(".log-picture .log-ribbon.is-away")).toHaveLength(2);
    expect(host.textContent).toContain("stands still");
    const box = all(".log-picture")[0]!.getBoundingClientRect();
    for (const text of all(".log-picture text")) {
      expect(text.getBoundingClientRect().left, text.textContent).toBeGreaterThanOrEqual(box.left - 1);
      expect(text.getBoundingClientRect().right, text.textContent).toBeLessThanOrEqual(box.right + 1);
    }
    view.destroy();
  });
});

test("the chart of the lag shows every lane as far as the instant, and the guess as rings", () => {
  const view = mountLagChart(host, { words: words.curve, codes: [] });
  const brief = {
    ...{ startAt: 0, endAt: 540_000, stops: [{ from: 60_000, to: 120_000 }], everyMs: 5_000, slowest: 0 },
    lag: [Array.from({ length: 109 }, (_, point) => Math.max(0, 50 - point)), Array.from({ length: 109 }, () => 2)],
  };
  const run = { brief } as never;
  view.update({ run, now: 100_000, guess: [2, 3].map((position) => ({ position, value: 40 })) });
  expect(all(".lag-line")).toHaveLength(1);
  expect(all(".chart-line.is-run")).toHaveLength(1);
  expect(all(".chart-guess")[0]!.getAttribute("d")!.split("M")).toHaveLength(3);
  expect(all(".chart-end")[0]!.textContent).toBe("30");
  view.update({ run, now: null });
  expect(all(".chart-end")[0]!.textContent).toBe("0");
  view.destroy();
  expect(host.childElementCount).toBe(0);
});
