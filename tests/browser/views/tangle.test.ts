import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { mountTangle } from "../../../simulations/lenses/tangle/drawing/mountTangle.ts";
import type { TangleOptions, TangleWords } from "../../../simulations/lenses/tangle/drawing/TangleOptions.ts";
import "../../../src/styles/index.css";
import { codes, fakeTangle } from "../../unit/lenses/tangle/fakeTangle.ts";
import { writesOf } from "../setup/writesOf.ts";

const words: TangleWords = {
  systemName: (code) => code,
  number: String,
  station: ({ code, open }) => `${code}, ${open}`,
  stations: "stations",
};

let host: HTMLElement;
const mount = (options: Partial<TangleOptions> = {}) => mountTangle(host, { words, codes, ...options });
const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];
/** What is painted on the canvas over the picture: one path a look, as a copy of the picture has it. */
const painted = (selector: string): string[] => {
  host.querySelector(".tangle-picture")!.dispatchEvent(new Event("copied"));
  return all(`.tangle-picture ${selector}`).map((path) => path.getAttribute("d")!);
};
const countOf = (paths: readonly string[]): number => paths.join("").split("M").length - 1;

beforeEach(() => {
  host = document.createElement("div");
  host.style.width = "500px";
  document.body.append(host);
});
afterEach(() => host.remove());

describe("mountTangle", () => {
  test("a frame like the one before writes nothing, and one ticket more writes at its station alone", () => {
    const view = mount({ onPick: () => undefined });
    const snapshot = fakeTangle(12, { lateShare: 0.5, published: [3] });
    view.update(snapshot);
    expect(writesOf(host, () => view.update(fakeTangle(12, { lateShare: 0.5, published: [3] })))).toEqual([]);
    const [first, ...others] = snapshot.systems;
    const changed = { ...first!, open: first!.open + 1, openBy: { ...first!.openBy, own: first!.openBy.own + 1 } };
    const written = writesOf(host, () => view.update({ ...snapshot, systems: [changed, ...others] }));
    expect(written).toEqual(["text childList", "button aria-label"]);
  });

  test("a frame that another follows moves what is watched, and leaves what is read for the next", () => {
    const view = mount({ onPick: () => undefined });
    const [before, after] = [fakeTangle(12, { busy: 1, lateShare: 0 }), fakeTangle(12, { busy: 2, lateShare: 1 })];
    const read = () => all(".tangle-count, .tangle-pick").map((one) => one.ariaLabel ?? one.textContent);
    view.update(before);
    const [said, queued] = [read(), countOf(painted(".tangle-tickets"))];
    view.update(after, true);
    expect(read()).toEqual(said);
    expect(countOf(painted(".tangle-tickets"))).toBeGreaterThan(queued);
    expect(all(".tangle-link.is-late")).toHaveLength(66);
    view.update(after);
    expect(read()).not.toEqual(said);
    expect(read()).toContain(String(after.systems[0]!.open));
  });

  test("a station that has gone and comes again has its queue again", () => {
    const view = mount();
    view.update(fakeTangle(7));
    const before = painted(".tangle-tickets");
    view.update(fakeTangle(3));
    expect(painted(".tangle-tickets")).not.toEqual(before);
    view.update(fakeTangle(7));
    expect(painted(".tangle-tickets")).toEqual(before);
    expect(all(".tangle-count").every(({ textContent }) => textContent !== "")).toBe(true);
  });

  test("draws one station per system and one line per link, each with its state", () => {
    const view = mount();
    const snapshot = fakeTangle(12, { lateShare: 0.8 });
    view.update(snapshot);
    expect(all(".tangle-station")).toHaveLength(12);
    expect(all(".tangle-link")).toHaveLength(66);
    const late = snapshot.links.filter(({ state }) => state === "late").length;
    expect(all(".tangle-link.is-late")).toHaveLength(late);
  });

  test("a line keeps its element from snapshot to snapshot", () => {
    const view = mount();
    view.update(fakeTangle(3, { isConnecting: false }));
    const [first] = all(".tangle-link");
    view.update(fakeTangle(7));
    expect(all(".tangle-link")).toContain(first);
  });

  test("every part of a line is still there after several snapshots", () => {
    const view = mount();
    for (const count of [3, 7, 7, 12, 12]) view.update(fakeTangle(count));
    for (const part of ["line", "line-late", "mark", "mark-current", "mark-late", "mark-half"]) {
      expect(all(`.tangle-link .tangle-${part}`)).toHaveLength(66);
    }
    for (const part of ["circle", "count", "name"]) expect(all(`.tangle-${part}`)).toHaveLength(12);
  });

  test("late is told by shape as well: a dashed line and a half-filled mark appear with it", () => {
    const view = mount({ isMotionReduced: true });
    view.update(fakeTangle(3, { lateShare: 1, isConnecting: false }));
    const shown = (selector: string) => getComputedStyle(host.querySelector(`.is-late ${selector}`)!);
    expect(shown(".tangle-mark-half").fillOpacity).toBe("1");
    expect(shown(".tangle-line-late").strokeDasharray).not.toBe("none");
    expect(shown(".tangle-line").strokeOpacity).toBe("0");
  });

  test("a late line that has caught up stays readable for a second", () => {
    const view = mount();
    view.update(fakeTangle(3, { lateShare: 1, isConnecting: false }));
    expect(getComputedStyle(host.querySelector(".tangle-line-late")!).strokeOpacity).toBe("1");
    view.update(fakeTangle(3, { lateShare: 0, isConnecting: false }));
    const late = getComputedStyle(host.querySelector(".tangle-line-late")!);
    expect(late.strokeOpacity).toBe("1");
    expect(Number.parseFloat(late.transitionDelay)).toBeGreaterThanOrEqual(1);
  });

  test("published facts have one outlet each and every reader one inlet, and nothing stands in the middle", () => {
    const view = mount();
    view.update(fakeTangle(12, { published: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }));
    expect(all(".tangle-outlet")).toHaveLength(11);
    expect(all(".tangle-inlet")).toHaveLength(11);
    expect(all(".tangle-link.is-published .tangle-mark")).toHaveLength(66);
    view.update(fakeTangle(12));
    expect(all(".tangle-shelf, .tangle-outlet, .tangle-inlet")).toHaveLength(0);
  });

  test("single marks travel at the slow tempo only, and where they are follows from the instant", () => {
    const view = mount();
    const snapshot = fakeTangle(7);
    view.update(snapshot);
    expect(countOf(painted(".tangle-move"))).toBe(0);
    view.setTempo("slow");
    const before = painted(".tangle-move");
    expect(countOf(before)).toBe(3);
    view.moveTo(snapshot.now + 0.2 * DAY_MS);
    expect(painted(".tangle-move")).not.toEqual(before);
    view.moveTo(snapshot.now);
    expect(painted(".tangle-move")).toEqual(before);
    view.moveTo(snapshot.now + 5 * DAY_MS);
    expect(countOf(painted(".tangle-move"))).toBe(0);
  });

  test("reduced motion shows no mark on its way", () => {
    const view = mount({ isMotionReduced: true });
    view.setTempo("slow");
    view.update(fakeTangle(7));
    expect(countOf(painted(".tangle-move"))).toBe(0);
    expect(countOf(painted(".tangle-tickets"))).toBeGreaterThan(0);
  });

  test("a station is chosen by pointer, and by arrows and Enter", async () => {
    const onPick = vi.fn<(system: number) => void>();
    const view = mount({ onPick });
    view.update(fakeTangle(12));
    await userEvent.click(host.querySelector('[aria-label^="prices"]')!);
    expect(onPick).toHaveBeenLastCalledWith(2);
    host.querySelector<HTMLButtonElement>('.tangle-pick[tabindex="0"]')!.focus();
    await userEvent.keyboard("{Home}{ArrowRight}{Enter}");
    expect(onPick).toHaveBeenLastCalledWith(6);
    expect(all('.tangle-pick[tabindex="0"]')).toHaveLength(1);
  });

  test("pointing at a station brings its links to the front and dims the rest", () => {
    const view = mount();
    view.update(fakeTangle(12));
    view.highlight(0);
    expect(all(".tangle-link.is-lit")).toHaveLength(11);
    expect(all(".tangle-link.is-dimmed")).toHaveLength(55);
    view.highlight(null);
    expect(all(".is-lit, .is-dimmed")).toHaveLength(0);
  });

  test("the drawing follows the width of its host and is never taller than an instrument may be", async () => {
    const view = mount();
    view.update(fakeTangle(12));
    for (const width of [320, 358, 1060]) {
      host.style.width = `${width}px`;
      await vi.waitFor(() => expect(host.querySelector("svg")!.getAttribute("width")).toBe(String(width)));
      expect(Number(host.querySelector("svg")!.getAttribute("height"))).toBeLessThanOrEqual(640);
    }
  });

  describe("a name that is too long for the room beside its station", () => {
    const longWords = { ...words, systemName: (code: string) => `${code} with a name as long as a sentence` };
    const names = () => all(".tangle-name").map(({ textContent }) => textContent);
    const expectAllCut = () => {
      const { left, right } = host.getBoundingClientRect();
      for (const name of all(".tangle-name")) {
        expect(name.textContent).toMatch(/…$/);
        expect(name.getBoundingClientRect().left).toBeGreaterThanOrEqual(left - 2);
        expect(name.getBoundingClientRect().right).toBeLessThanOrEqual(right + 2);
      }
    };

    test("is cut, not spilled", () => {
      host.style.width = "326px";
      mount({ words: longWords }).update(fakeTangle(12));
      expectAllCut();
    });

    test("is cut anew when its font arrives after the drawing", async () => {
      host.style.width = "326px";
      host.style.setProperty("--sans", "Late, monospace");
      mount({ words: longWords }).update(fakeTangle(12));
      expectAllCut();
      const inMonospace = names();
      const file = "/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
      const late = new FontFace("Late", `url("${file}")`, { weight: "100 900" });
      document.fonts.add(late);
      await vi.waitFor(() => expect(names()).not.toEqual(inMonospace));
      document.fonts.delete(late);
      const [narrow, wide] = [names().join("").length, inMonospace.join("").length];
      expect(narrow, "more letters of a narrower font").toBeGreaterThan(wide);
    });
  });

  test("the key shows each kind of line and ticket in the look it has in the picture", () => {
    const key = { current: "current", late: "late", linkWork: "links", ownWork: "own", wish: "wish" };
    mount({ words: { ...words, key } }).update(fakeTangle(12));
    expect(all(".picture-key li").map((item) => item.textContent)).toEqual(["current", "late", "links", "own", "wish"]);
    const stroke = (selector: string) => getComputedStyle(host.querySelector(selector)!).stroke;
    expect(stroke(".picture-key .tangle-line-late")).toBe(stroke(".tangle-link.is-own .tangle-line-late"));
    expect(all(".tangle-picture .tangle-station")).toHaveLength(12);
  });

  test("destroy leaves the host as it was", () => {
    host.innerHTML = "<p>before</p>";
    const view = mount({ onPick: () => {} });
    view.update(fakeTangle(3));
    view.destroy();
    expect(host.innerHTML).toBe("<p>before</p>");
  });
});
