/** As much of a ResizeObserverEntry as tells how many dots of the screen an element covers. */
interface Box {
  readonly contentRect: { readonly width: number; readonly height: number };
  /** Missing in Safari. */
  readonly devicePixelContentBoxSize?: readonly { readonly inlineSize: number; readonly blockSize: number }[];
}

/**
 * How many dots of the screen an element covers. Its box in dots is right to the dot, also where the page is zoomed on a
 * wall; a device that is only emulated tells it in px, so that its ratio is asked as well and the larger counts.
 */
export function dotsOf({ contentRect: { width, height }, devicePixelContentBoxSize }: Box, dotsPerPx: number) {
  const { inlineSize = 0, blockSize = 0 } = devicePixelContentBoxSize?.[0] ?? {};
  return {
    width: Math.floor(Math.max(inlineSize, width * dotsPerPx)),
    height: Math.floor(Math.max(blockSize, height * dotsPerPx)),
  };
}
