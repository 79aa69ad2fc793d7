import { create } from "d3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mountMarks } from "../../../simulations/views/index.ts";
import type { Marks } from "../../../simulations/views/index.ts";
import { svgFile } from "../../../src/islands/sandbox/drawingFile.ts";
import "../../../src/styles/index.css";

const [WIDE, TALL] = [200, 100];
/** Room that the canvas keeps above and below, read off where it stands. */
let abovePx = 0;
let host: HTMLElement;
let svg: SVGSVGElement;
const style = document.createElement("style");
style.textContent = ".slip { fill: var(--ink); } .disc { fill: var(--late); stroke: var(--ink); stroke-width: 1; }";

const slips = (...places: number[]): Marks => ({ className: "slip", widePx: 10, tallPx: 10, places });
const discs = (...places: number[]): Marks => ({ ...slips(...places), className: "disc", isRound: true });

function mount() {
  const drawing = create("svg:svg").attr("width", WIDE).attr("height", TALL).attr("viewBox", `0 0 ${WIDE} ${TALL}`);
  svg = drawing.node() as SVGSVGElement;
  host.append(svg);
  const marks = mountMarks(drawing.append("g") as never);
  marks.resize(WIDE, TALL);
  return marks;
}
const canvas = () => host.querySelector("canvas")!;

/** The colour at a place of the drawing, once the canvas has as many dots as the screen. */
async function colourAt(x: number, y: number): Promise<readonly number[]> {
  await vi.waitFor(() => expect(canvas().width).toBe(Math.round(WIDE * devicePixelRatio)));
  abovePx = (canvas().offsetHeight - TALL) / 2;
  const [left, top] = [x * devicePixelRatio, (y + abovePx) * devicePixelRatio];
  return [...canvas().getContext("2d")!.getImageData(left, top, 1, 1).data];
}
const rgbOf = (token: string): number[] => {
  const sample = document.createElement("p");
  sample.style.color = `var(${token})`;
  host.append(sample);
  const [r, g, b] = getComputedStyle(sample).color.match(/\d+/g)!.map(Number);
  sample.remove();
  return [r!, g!, b!, 255];
};

beforeEach(() => {
  host = document.createElement("div");
  host.style.position = "relative";
  document.head.append(style);
  document.body.append(host);
});
afterEach(() => {
  host.remove();
  style.remove();
  delete document.documentElement.dataset["theme"];
  vi.restoreAllMocks();
});

describe("mountMarks", () => {
  test("paints marks where they are said to lie, as their class has them, and no longer than they are drawn", async () => {
    const marks = mount();
    marks.draw([slips(20, 30), discs(100, 50)]);
    expect(await colourAt(25, 35)).toEqual(rgbOf("--ink"));
    expect(await colourAt(105, 55)).toEqual(rgbOf("--late"));
    expect(await colourAt(60, 35)).toEqual([0, 0, 0, 0]);
    marks.draw([slips(60, 30)]);
    expect(await colourAt(65, 35)).toEqual(rgbOf("--ink"));
    expect(await colourAt(25, 35)).toEqual([0, 0, 0, 0]);
  });

  test("lies exactly over the drawing, takes no press from it, and is not heard", () => {
    mount();
    const [over, below] = [canvas().getBoundingClientRect(), svg.getBoundingClientRect()];
    expect(over.left).toBe(below.left);
    expect(over.width).toBe(below.width);
    expect(over.top + over.bottom).toBe(below.top + below.bottom);
    expect(getComputedStyle(canvas()).pointerEvents).toBe("none");
    expect(canvas().textContent).toBe("");
  });

  test("follows another theme at once, and asks for its styles no more while marks move", async () => {
    const marks = mount();
    document.documentElement.dataset["theme"] = "light";
    marks.draw([slips(20, 30)]);
    const light = await colourAt(25, 35);
    document.documentElement.dataset["theme"] = "dark";
    await vi.waitFor(async () => expect(await colourAt(25, 35)).not.toEqual(light));
    expect(await colourAt(25, 35)).toEqual(rgbOf("--ink"));
    const asked = vi.spyOn(window, "getComputedStyle");
    for (let x = 0; x < 20; x += 1) marks.draw([slips(x, 30)]);
    expect(asked).not.toHaveBeenCalled();
  });

  test("hidden or out of the page it paints nothing, and paints again when it is back", async () => {
    const marks = mount();
    marks.draw([discs(20, 30)]);
    await colourAt(25, 35);
    host.hidden = true;
    await vi.waitFor(() => expect(canvas().width).toBe(0));
    marks.draw([discs(20, 30)]);
    host.hidden = false;
    await vi.waitFor(async () => expect(await colourAt(25, 35)).toEqual(rgbOf("--late")));
    host.remove();
    marks.resize(WIDE, TALL);
    marks.draw([discs(20, 30)]);
    document.body.append(host);
    await vi.waitFor(async () => expect(await colourAt(25, 35)).toEqual(rgbOf("--late")));
  });

  test("a copy of the drawing has the marks as paths, and the drawing itself does not keep them", async () => {
    const marks = mount();
    marks.draw([slips(20, 30, 40, 30)]);
    expect((await svgFile(svg)).text).toContain("M20,30h10.00v10.00h-10.00zM40,30h10.00v10.00h-10.00z");
    await Promise.resolve();
    expect(svg.querySelector("path[d]")).toBeNull();
  });

  test("what is printed has the marks as paths", () => {
    const marks = mount();
    marks.draw([slips(20, 30)]);
    dispatchEvent(new Event("beforeprint"));
    expect(svg.querySelector(".slip")!.getAttribute("d")).toMatch(/^M20,30/);
    dispatchEvent(new Event("afterprint"));
    expect(svg.querySelector(".slip")!.getAttribute("d")).toBeNull();
  });

  test("a browser without a canvas has the marks as paths in every frame", () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const marks = mount();
    marks.draw([slips(20, 30), discs(100, 50)]);
    expect(canvas()).toBeNull();
    marks.draw([slips(21, 30), discs(100, 50)]);
    const [slip, disc] = [...svg.querySelectorAll("path")];
    expect(slip!.getAttribute("d")).toMatch(/^M21,30h/);
    expect(disc!.getAttribute("d")).toMatch(/^M100\.0,55\.0a5,5/);
    expect(getComputedStyle(slip!).fill).toBe(`rgb(${rgbOf("--ink").slice(0, 3).join(", ")})`);
  });

  test("destroy leaves the drawing as it was", () => {
    const marks = mount();
    marks.draw([slips(20, 30)]);
    marks.destroy();
    expect(host.innerHTML).toBe(`<svg width="${WIDE}" height="${TALL}" viewBox="0 0 ${WIDE} ${TALL}"><g></g></svg>`);
  });
});
