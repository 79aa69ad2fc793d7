import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { copyStates } from "../../../simulations/business/index.ts";
import { mountBoard } from "../../../simulations/lenses/copies/drawing/mountBoard.ts";
import { words } from "../../../src/words/en/lenses/copies.ts";
import "../../../src/styles/index.css";
import { fakeBoard } from "../../unit/lenses/copies/fakeBoard.ts";

let host: HTMLElement;
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];
const mount = () => mountBoard(host, { words: words.picture, codes: [] });
const everyState = fakeBoard({ readers: 3, agesMs: Array.from({ length: 42 }, () => 5_000), states: copyStates });

beforeEach(() => {
  host = document.createElement("div");
  host.style.width = "480px";
  document.body.append(host);
});
afterEach(() => host.remove());

describe("mountBoard", () => {
  test("every state has a shape of its own, and the key counts its copies", () => {
    mount().update(everyState);
    const drawn = all(".copies-picture .copies-mark").map((mark) => mark.getAttribute("class"));
    expect(new Set(drawn).size).toBe(copyStates.length + 1);
    expect(all(".copies-key li").map((item) => item.textContent)).toEqual(
      copyStates.map((state) => `${words.picture.states[state]} 6`),
    );
  });

  test("with the truth put out all copies look alike, and nothing says which are wrong; it can be lit again", async () => {
    mount().update(everyState);
    const button = host.querySelector("button")!;
    await userEvent.click(button);
    expect(all(".copies-picture .copies-mark").map((mark) => mark.getAttribute("class"))).toEqual([
      "copies-mark is-unknown",
    ]);
    expect(all(".copies-key li")).toEqual([]);
    expect(host.querySelector(".copies-note")!.textContent).toBe(words.picture.lamp.off);
    button.focus();
    await userEvent.keyboard("{Enter}");
    expect(all(".copies-key li")).toHaveLength(copyStates.length);
    expect(host.querySelector(".copies-note")!.textContent).toBe("");
  });

  test.each([0, 1, 60])("draws %i readers inside its picture", (readers) => {
    mount().update(fakeBoard({ readers, agesMs: Array.from({ length: readers * 30 }, (_, copy) => copy * 600_000) }));
    const picture = host.querySelector<SVGSVGElement>(".copies-picture")!;
    const [, , width, height] = picture.getAttribute("viewBox")!.split(" ").map(Number);
    for (const mark of all(".copies-picture .copies-mark") as SVGPathElement[]) {
      const box = mark.getBBox();
      expect(box.x).toBeGreaterThanOrEqual(-width! / 2);
      expect(box.y).toBeGreaterThanOrEqual(-height! / 2);
      expect(box.x + box.width).toBeLessThanOrEqual(width! / 2);
    }
  });

  test("leaves its host as it was", () => {
    const view = mount();
    view.update(everyState);
    view.destroy();
    expect(host.childElementCount).toBe(0);
  });
});
