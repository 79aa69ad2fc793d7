import { create } from "d3";
import type { MountOptions, PictureView } from "../../../lens/index.ts";
import { observeWidth, sparing } from "../../../views/index.ts";
import type { DecisionPicture } from "../DecisionPicture.ts";
import { decisionLayout } from "./decisionLayout.ts";
import type { DecisionWords } from "./DecisionWords.ts";
import { drawBar } from "./drawBar.ts";
import { drawChain } from "./drawChain.ts";
import { drawGlasses } from "./drawGlasses.ts";
import { drawKey } from "./drawKey.ts";
import "./decision.css";

/** Glasses have to be tall enough, on a phone too. */
const LEAST_PX = 366;

/**
 * The inputs of a decision as a chain, the bar as a height, and trust as water in a glass for each decision. Every frame is
 * a still. Owns every node it adds to `host`; reads no clock.
 */
export function mountDecision(host: Element, options: MountOptions<DecisionWords>): PictureView<DecisionPicture> {
  const { words } = options;
  const root = create("div").attr("class", "decision");
  const svg = root.append("svg").attr("class", "decision-picture").attr("aria-hidden", "true");
  const [glasses, chain, bar] = [svg.append("g"), svg.append("g"), svg.append("g")];
  drawKey(root, words.key);
  host.append(root.node()!);

  let picture: DecisionPicture | undefined;
  let widthPx = host.clientWidth || 640;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!picture) return;
    const offeredPx = (options.heightPx ?? defaultHeightPx)(widthPx);
    const heightPx = Math.max(offeredPx, LEAST_PX);
    const layout = decisionLayout({ widthPx, heightPx }, picture);
    sparing(svg).attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    drawBar(bar, layout, picture, words);
    drawGlasses(glasses, layout, picture);
    drawChain(chain, layout, picture, words);
  }

  return {
    update(next) {
      picture = next;
      draw();
    },
    destroy() {
      stopObserving();
      root.remove();
    },
  };
}

function defaultHeightPx(widthPx: number): number {
  return Math.round(Math.min(430, widthPx * 0.86));
}
