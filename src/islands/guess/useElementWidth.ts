import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { observeWidth } from "../../../simulations/views/index.ts";

/** Inner width of an element in px, kept up to date; null before the page has measured it (and on the server). */
export function useElementWidth(element: RefObject<HTMLElement>): number | null {
  const [widthPx, setWidthPx] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    if (measured.clientWidth > 0) setWidthPx(measured.clientWidth);
    return observeWidth(measured, setWidthPx);
  }, []);
  return widthPx;
}
