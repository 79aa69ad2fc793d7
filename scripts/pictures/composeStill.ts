/**
 * Runs in the page: leaves of it nothing but its title, its question and the drawing of its run, arranged on `widthPx` by
 * `heightPx`. The drawing is the one on the page, only larger.
 */
export function composeStill({ title, question, widthPx, heightPx }: StillPlan): void {
  const drawing = document.querySelector<SVGSVGElement>(".instrument-picture svg, .evolution-chart svg")!;
  // What is painted over it on a canvas is part of the copy (simulations/views/marks).
  drawing.dispatchEvent(new Event("copied"));
  const copy = drawing.cloneNode(true);
  const { width, height } = drawing.getBoundingClientRect();
  const still = document.createElement("div");
  const put = (kind: string, text: string, looks: Partial<CSSStyleDeclaration>): void => {
    const part = document.createElement(kind);
    part.textContent = text;
    Object.assign(part.style, looks);
    still.append(part);
  };
  const isWide = width / height > 1.6;
  const room = isWide ? { width: widthPx - 96, height: heightPx - 230 } : { width: 660, height: heightPx - 72 };
  const scale = Math.min(room.width / width, room.height / height);
  Object.assign(still.style, {
    position: "fixed",
    inset: "0",
    zIndex: "9999",
    background: "var(--panel)",
    color: "var(--ink)",
  });
  const textWidth = isWide ? `${widthPx - 96}px` : "420px";
  put("p", "Past the Plateau", {
    position: "absolute",
    left: "48px",
    top: "36px",
    font: "600 22px var(--serif)",
    color: "var(--muted)",
  });
  const below: Partial<CSSStyleDeclaration> = {
    position: "absolute",
    left: "48px",
    width: textWidth,
    maxWidth: "none",
    margin: "0",
  };
  put("p", title, { ...below, top: isWide ? "72px" : "150px", font: "500 60px/1.1 var(--serif)" });
  put("p", question, {
    ...below,
    top: isWide ? "146px" : title.length > 14 ? "300px" : "236px",
    font: "400 26px/1.35 var(--sans)",
  });
  const host = document.createElement("div");
  host.className = drawing.parentElement!.className;
  Object.assign(host.style, {
    position: "absolute",
    width: `${width}px`,
    height: `${height}px`,
    margin: "0",
    left: `${isWide ? (widthPx - width * scale) / 2 : 492 + (room.width - width * scale) / 2}px`,
    top: `${isWide ? 206 + (room.height - height * scale) / 2 : (heightPx - height * scale) / 2}px`,
    transform: `scale(${scale})`,
    transformOrigin: "0 0",
  });
  host.append(copy);
  still.append(host);
  // Where the styles of drawings reach it.
  (document.querySelector(".instrument, .evolution") ?? document.body).append(still);
}

export interface StillPlan {
  readonly title: string;
  readonly question: string;
  readonly widthPx: number;
  readonly heightPx: number;
}
