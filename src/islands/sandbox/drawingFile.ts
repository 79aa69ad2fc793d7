import { fontsInFile } from "./fontsInFile.ts";
import { keyBelow } from "./keyBelow.ts";

/** What decides how a drawing looks, beside its geometry: put into the file, which has no style sheet. */
const STYLES = [
  ..."fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity opacity".split(
    " ",
  ),
  ..."fill-rule stroke-dashoffset paint-order translate visibility display font-family font-size font-weight".split(
    " ",
  ),
  ..."font-style font-variant-numeric text-anchor dominant-baseline letter-spacing".split(" "),
];
const SVG = "http://www.w3.org/2000/svg";
/** Ground around a saved drawing: what stands at its edge on the page has the page around it. */
export const MARGIN_PX = 16;
/** Dots of a picture to one of the screen: sharp on paper and on a wall. */
const DENSITY = 2;

/** Where a part stands, in px of the screen, from the corner of the drawing. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing of the page as a file of its own: as large as it is shown, with the key below it, where it has one, a margin,
 * the ground it stands on, and the page's fonts.
 */
export async function svgFile(drawing: SVGSVGElement): Promise<{ text: string; widthPx: number; heightPx: number }> {
  // What is painted over it on a canvas is part of it now, and only until the next await (simulations/views/marks).
  drawing.dispatchEvent(new Event("copied"));
  const { left, top, width, height } = drawing.getBoundingClientRect();
  const key = keyBelow(drawing);
  const parts = [
    placedAt(drawing, { x: 0, y: 0, width, height }),
    ...key.shapes.map((shape) => {
      const box = shape.getBoundingClientRect();
      return placedAt(shape, { x: box.left - left, y: box.top - top, width: box.width, height: box.height });
    }),
    ...key.lines.map(({ from, text, x, baseline }) => writtenAt(from, text, x, baseline)),
  ];
  const right = Math.max(width, ...key.lines.map((line) => line.x + line.width));
  const bottom = Math.max(height, ...key.lines.map((line) => line.y + line.height));
  const [widthPx, heightPx] = [Math.round(right) + 2 * MARGIN_PX, Math.round(bottom) + 2 * MARGIN_PX];

  const file = element("svg", { xmlns: SVG, width: widthPx, height: heightPx });
  file.setAttribute("viewBox", `${-MARGIN_PX} ${-MARGIN_PX} ${widthPx} ${heightPx}`);
  const written = [drawing, ...drawing.querySelectorAll("text, tspan"), ...key.lines.map(({ from }) => from)];
  const fonts = element("style", {});
  fonts.textContent = await fontsInFile(written);
  file.append(
    fonts,
    element("rect", { x: -MARGIN_PX, y: -MARGIN_PX, width: widthPx, height: heightPx, fill: groundOf(drawing) }),
    ...parts,
  );
  return { text: new XMLSerializer().serializeToString(file), widthPx, heightPx };
}

/** The same as a picture of dots; null in a browser that has no canvas to make one on. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const { text, widthPx, heightPx } = await svgFile(drawing);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  [canvas.width, canvas.height] = [widthPx * DENSITY, heightPx * DENSITY];
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** A copy of a drawing that carries its looks, at its place in the file. */
function placedAt(drawing: SVGSVGElement, { x, y, width, height }: Place): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing, copy].map((root) => [root, ...root.querySelectorAll("*")]) as [Element[], SVGElement[]];
  from.forEach((part, place) => {
    const looks = getComputedStyle(part);
    for (const name of STYLES) to[place]!.style.setProperty(name, looks.getPropertyValue(name));
    to[place]!.removeAttribute("class");
  });
  // What reaches over its edge is seen as on the page, where the margin is its room.
  copy.style.setProperty("overflow", "visible");
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(value));
  return copy;
}

/** A line of a text of the page, in the looks of the element that it stands in. */
function writtenAt(from: Element, text: string, x: number, y: number): SVGElement {
  const looks = getComputedStyle(from);
  const line = element("text", { x, y, fill: looks.color });
  for (const name of ["font-family", "font-size", "font-weight", "font-style"])
    line.style.setProperty(name, looks.getPropertyValue(name));
  line.textContent = text;
  return line;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

/** The first ground below the drawing that can be seen. */
function groundOf(drawing: Element): string {
  for (let part: Element | null = drawing; part; part = part.parentElement) {
    const { backgroundColor } = getComputedStyle(part);
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
  }
  return getComputedStyle(document.documentElement).backgroundColor;
}
