/** What decides how a drawing looks, beside its geometry: put into the file, which has no style sheet. */
const STYLES = [
  ..."fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity opacity".split(
    " ",
  ),
  ..."font-family font-size font-weight text-anchor dominant-baseline letter-spacing visibility display".split(" "),
];
const SVG = "http://www.w3.org/2000/svg";
/** Dots of a picture to one of the screen: sharp on paper and on a wall. */
const DENSITY = 2;

/** A drawing of the page as a file of its own: as large as it is shown, on the ground it stands on. */
export function svgFile(drawing: SVGSVGElement): { text: string; widthPx: number; heightPx: number } {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing, copy].map((root) => [root, ...root.querySelectorAll("*")]) as [Element[], SVGElement[]];
  from.forEach((element, place) => {
    const looks = getComputedStyle(element);
    for (const name of STYLES) to[place]!.style.setProperty(name, looks.getPropertyValue(name));
    to[place]!.removeAttribute("class");
  });
  const { width, height } = drawing.getBoundingClientRect();
  const [widthPx, heightPx] = [Math.round(width), Math.round(height)];
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("width", String(widthPx));
  copy.setAttribute("height", String(heightPx));
  copy.setAttribute("viewBox", drawing.getAttribute("viewBox") ?? `0 0 ${widthPx} ${heightPx}`);
  const ground = document.createElementNS(SVG, "rect");
  const [x, y, boxWidth, boxHeight] = copy.getAttribute("viewBox")!.split(/[\s,]+/);
  for (const [name, value] of Object.entries({ x, y, width: boxWidth, height: boxHeight, fill: groundOf(drawing) })) {
    ground.setAttribute(name, value!);
  }
  copy.prepend(ground);
  return { text: new XMLSerializer().serializeToString(copy), widthPx, heightPx };
}

/** The same as a picture of dots; null where the browser makes none. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob | null> {
  const { text, widthPx, heightPx } = svgFile(drawing);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [widthPx * DENSITY, heightPx * DENSITY];
  const pen = canvas.getContext("2d");
  pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pen && new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** The first ground below the drawing that can be seen. */
function groundOf(drawing: Element): string {
  for (let part: Element | null = drawing; part; part = part.parentElement) {
    const { backgroundColor } = getComputedStyle(part);
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
  }
  return getComputedStyle(document.documentElement).backgroundColor;
}
