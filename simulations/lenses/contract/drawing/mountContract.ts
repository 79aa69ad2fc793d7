import { create } from "d3";
import type { MountOptions, PictureView } from "../../../lens/index.ts";
import { observeWidth } from "../../../views/index.ts";
import type { Layer } from "../../../views/index.ts";
import type { ContractPicture } from "../ContractPicture.ts";
import { contractLayout } from "./contractLayout.ts";
import type { ContractWords } from "./ContractWords.ts";
import { drawContractKey } from "./drawContractKey.ts";
import { drawReaders } from "./drawReaders.ts";
import { drawWishes } from "./drawWishes.ts";
import "./contract.css";

/**
 * Versions as shapes that must fit: a message has a hole for each field, a reader a pin for each that it asks for. What the
 * source wanted stands above, refused or not; below, a plug fits, stands off, or fits and is wrong. Owns every node it adds to
 * `host`; reads no clock.
 */
export function mountContract(host: Element, options: MountOptions<ContractWords>): PictureView<ContractPicture> {
  const { words, isMotionReduced = false } = options;
  const root = create("div").attr("class", "contract").classed("contract-still", isMotionReduced);
  const svg = root.append("svg").attr("class", "contract-picture").attr("aria-hidden", "true");
  const [wishes, readers, more] = [0, 1, 2].map(() => svg.append("g")) as unknown as [Layer, Layer, Layer];
  if (words.key) drawContractKey(root, words.key);
  host.append(root.node()!);

  let picture: ContractPicture | undefined;
  let widthPx = host.clientWidth || 560;
  const stopObserving = observeWidth(host, (next) => {
    widthPx = next;
    draw();
  });

  function draw(): void {
    if (!picture) return;
    const layout = contractLayout(widthPx, picture);
    const { heightPx, cells } = layout;
    svg.attr("viewBox", `0 0 ${widthPx} ${heightPx}`).attr("width", widthPx).attr("height", heightPx);
    drawWishes(wishes, layout, picture, words);
    drawReaders(readers, layout, picture, words);
    const rest = picture.readers.length - cells.length;
    more
      .selectAll<SVGTextElement, number>("text")
      .data(rest > 0 ? [rest] : [])
      .join("text")
      .attr("class", "contract-more")
      .attr("x", 0)
      .attr("y", heightPx - 6)
      .text((count) => words.more(count));
  }

  return {
    update(next) {
      picture = next;
      draw();
    },
    setTempo: (tempo) => void root.classed("contract-slow", tempo === "slow"),
    destroy() {
      stopObserving();
      root.remove();
    },
  };
}
