import { create } from "d3";
import type { MountOptions, PictureView } from "../../../lens/index.ts";
import { observeWidth, sparing } from "../../../views/index.ts";
import type { OutagePicture } from "../OutagePicture.ts";
import { drawChain } from "./drawChain.ts";
import { drawKey } from "./drawKey.ts";
import { drawLog } from "./drawLog.ts";
import { outageLayout } from "./outageLayout.ts";
import type { OutageWords } from "./OutageWords.ts";
import "./outage.css";

/** Height of the key below the picture, px: one line where there is room, two where there is not. */
const KEY_PX = { wide: 24, narrow: 40 };

/**
 * The chain with the people in front of each of its links, and beside it the same orders as a log. Every frame is a still:
 * nothing moves between two. Owns every node it adds to `host`; reads no clock.
 */
export function mountOutage(host: Element, options: MountOptions<OutageWords>): PictureView<OutagePicture> {
  const root = create("div").attr("class", "outage");
  const svg = root.append("svg").attr("class", "outage-picture").attr("aria-hidden", "true");
  const chain = svg.append("g");
  const log = svg.append("g");
  drawKey(root, options.words.key);
  host.append(root.node()!);

  let picture: OutagePicture | undefined;
  let widthPx = host.clientWidth || 560;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!picture) return;
    const keyPx = widthPx < 460 ? KEY_PX.narrow : KEY_PX.wide;
    const heightPx = (options.heightPx ?? defaultHeightPx)(widthPx) - keyPx;
    const layout = outageLayout(widthPx, heightPx, picture.systems.length);
    sparing(svg).attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    sparing(svg).attr("class", layout.isNarrow ? "outage-picture outage-narrow" : "outage-picture");
    drawChain(chain, layout, picture, options.words);
    drawLog(log, layout, picture, options.words);
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
  return Math.round(widthPx < 460 ? 320 : Math.min(440, widthPx * 0.8));
}
