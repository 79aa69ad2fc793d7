import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Inner width of an element in px, kept up to date; null before the page has measured it (and on the server). */
export function useElementWidth(element: RefObject<HTMLElement>): number | null {
  const [widthPx, setWidthPx] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = (): void => {
      if (measured.clientWidth > 0) setWidthPx(measured.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return widthPx;
}
