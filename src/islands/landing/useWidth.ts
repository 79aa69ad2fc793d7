import { useEffect, useRef, useState } from "preact/hooks";

/** The width of an element in px, kept up to date, so that a drawing is made for its size instead of scaled. */
export function useWidth<Host extends HTMLElement>(initialPx: number) {
  const host = useRef<Host>(null);
  const [widthPx, setWidthPx] = useState(initialPx);
  useEffect(() => {
    if (!host.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidthPx(Math.round(entry.contentRect.width));
    });
    observer.observe(host.current);
    return () => observer.disconnect();
  }, []);
  return { host, widthPx };
}
