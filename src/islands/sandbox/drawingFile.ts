import { fontsInFile } from "./fontsInFile.ts";

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

/** A drawing of the page as a file of its own: as large as it is shown, with a margin, on the ground it stands on, in the page's fonts. */
export async function svgFile(drawing: SVGSVGElement): Promise<{ text: string; widthPx: number; heightPx: number }> {
  // What is painted over it on a canvas is part of it now (simulations/views/marks).
  drawing.dispatchEvent(new Event("copied"));
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing, copy].map((root) => [root, ...root.querySelectorAll("*")]) as [Element[], SVGElement[]];
  from.forEach((element, place) => {
    const looks = getComputedStyle(element);
    for (const name of STYLES) to[place]!.style.setProperty(name, looks.getPropertyValue(name));
    to[place]!.removeAttribute("class");
  });
  const { width, height } = drawing.getBoundingClientRect();
  const [x = 0, y = 0, boxWidth = width, boxHeight = height] = (drawing.getAttribute("viewBox") ?? "")
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  // In the units of the drawing.
  const margin = (MARGIN_PX * boxWidth) / width;
  const box = [x - margin, y - margin, boxWidth + 2 * margin, boxHeight + 2 * margin] as const;
  const [widthPx, heightPx] = [Math.round(width) + 2 * MARGIN_PX, Math.round(height) + 2 * MARGIN_PX];
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("width", String(widthPx));
  copy.setAttribute("height", String(heightPx));
  copy.setAttribute("viewBox", box.join(" "));
  const ground = document.createElementNS(SVG, "rect");
  const [left, top, groundWidth, groundHeight] = box.map(String);
  const placed = { x: left, y: top, width: groundWidth, height: groundHeight, fill: groundOf(drawing) };
  for (const [name, value] of Object.entries(placed)) ground.setAttribute(name, value!);
  copy.prepend(ground);
  const fonts = document.createElementNS(SVG, "style");
  fonts.textContent = await fontsInFile(from.filter(({ localName }) => localName === "text" || localName === "tspan"));
  copy.prepend(fonts);
  return { text: new XMLSerializer().serializeToString(copy), widthPx, heightPx };
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

/** The first ground below the drawing that can be seen. */
function groundOf(drawing: Element): string {
  for (let part: Element | null = drawing; part; part = part.parentElement) {
    const { backgroundColor } = getComputedStyle(part);
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
  }
  return getComputedStyle(document.documentElement).backgroundColor;
}
