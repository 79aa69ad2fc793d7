import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DecisionMoment } from "../../../simulations/lenses/decision/DecisionBrief.ts";
import { mountDecision } from "../../../simulations/lenses/decision/drawing/mountDecision.ts";
import { mountShares } from "../../../simulations/lenses/decision/drawing/mountShares.ts";
import { words } from "../../../src/words/en/lenses/decision.ts";
import "../../../src/styles/index.css";
import { fakeDecision } from "../../unit/lenses/decision/fakeDecision.ts";

let host: HTMLElement;
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];

beforeEach(() => {
  host = document.createElement("div");
  host.style.width = "500px";
  document.body.append(host);
});
afterEach(() => host.remove());

describe("mountDecision", () => {
  test("draws a link for each input, a glass for each decision, and says where the chain ends", () => {
    const view = mountDecision(host, { words: words.picture, codes: [] });
    view.update(fakeDecision({ inputs: 5, right: 0.96 }));
    expect(all(".decision-link")).toHaveLength(5);
    expect(all(".decision-glass")).toHaveLength(12);
    expect(all(".decision-glass.is-acting")).toHaveLength(7);
    expect(all(".decision-end.is-under")).toHaveLength(1);
    const ends = (): string => host.querySelector(".decision-end")!.textContent;
    expect(ends()).toBe("82\u00a0%all five at once5 under the bar");
    // By shape too: a tick and a hand are other paths, and so are what was seen right and wrong.
    const shapeOf = (selector: string): string =>
      host
        .querySelector(selector)!
        .getAttribute("d")!
        .replaceAll(/[-\d.]+/g, "");
    expect(shapeOf(".is-acting .decision-sign")).not.toBe(shapeOf(".is-by-hand .decision-sign"));
    expect(shapeOf(".decision-glass .is-right")).not.toBe(shapeOf(".decision-glass .is-wrong"));
    const [first] = all(".decision-glass");
    view.update(fakeDecision({ inputs: 1, right: 0.96 }));
    expect(all(".decision-link")).toHaveLength(1);
    expect(all(".decision-end.is-over")).toHaveLength(1);
    expect(ends()).toBe("96\u00a0%the one input9 over the bar");
    expect(all(".decision-glass")[0]).toBe(first);
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });

  test("the name of the bar lies on no other text, wherever the chain comes through the bar", () => {
    const view = mountDecision(host, { words: words.picture, codes: [] });
    for (const right of [0.9, 0.96, 0.97, 0.975, 0.99]) {
      view.update(fakeDecision({ inputs: 5, right }));
      const bar = host.querySelector(".decision-bar-name")!.getBoundingClientRect();
      const covered = all("svg text").filter((text) => {
        const { left, right: end, top, bottom } = text.getBoundingClientRect();
        const isOther = !text.matches(".decision-bar-name");
        return isOther && left < bar.right && end > bar.left && top < bar.bottom && bottom > bar.top;
      });
      expect(covered.map(({ textContent }) => textContent)).toEqual([]);
    }
    view.destroy();
  });

  test("a link is open by the share that is wrong; before anything is decided there is no link and no end", () => {
    const view = mountDecision(host, { words: words.picture, codes: [] });
    view.update(fakeDecision({ inputs: 3, right: 0.9 }));
    expect(host.querySelector(".decision-link .decision-ring")!.getAttribute("stroke-dasharray")).toBe("90 100");
    view.update(fakeDecision({ inputs: 0, right: 1 }));
    expect(all(".decision-link, .decision-over, .decision-end")).toHaveLength(0);
    expect(host.textContent).toContain("nothing decided yet");
    view.destroy();
  });

  test("a frame that shows what was shown writes nothing", () => {
    const view = mountDecision(host, { words: words.picture, codes: [] });
    view.update(fakeDecision({ inputs: 5, right: 0.96 }));
    const seen = new MutationObserver(() => {});
    seen.observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
    view.update(fakeDecision({ inputs: 5, right: 0.96 }));
    const written = seen
      .takeRecords()
      .map(
        ({ type, attributeName, target }) =>
          `${type} ${attributeName} of ${(target as Element).getAttribute?.("class")}`,
      );
    expect(written).toEqual([]);
    view.destroy();
  });
});

describe("mountShares", () => {
  const moments = [10, 20, 30].map((day): DecisionMoment => ({
    at: day * 86_400_000,
    joint: 0.8,
    bar: 0.87,
    acted: day / 100,
  }));
  const brief = { moments, startAt: 0, endAt: 40 * 86_400_000, byInputs: [0.8, 0.7, 0.6, 0.5, 0.3, 0.6], byDelay: [] };
  const run = { brief, quarterMs: 10 * 86_400_000 } as never;

  test("without a guess it shows the run as far as the instant; over a guess what was asked, its answer at the end", () => {
    const view = mountShares(host, { words: words.curve, codes: [] });
    view.update({ run, now: 20 * 86_400_000 });
    expect(all(".decision-line.is-acted")[0]!.getAttribute("d")!.match(/[ML]/g)).toHaveLength(2);
    expect(all(".decision-line.is-cursor")).toHaveLength(1);
    const guess = [2, 3, 4, 5, 6].map((position) => ({ position, value: 50 }));
    view.update({ run, now: 20 * 86_400_000, guess });
    expect(all("circle.chart-guess")).toHaveLength(5);
    expect(all("rect.chart-bar")).toHaveLength(1);
    view.update({ run, now: null, guess });
    expect(all("rect.chart-bar")).toHaveLength(6);
    expect(host.textContent).toContain("5, told");
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });
});
