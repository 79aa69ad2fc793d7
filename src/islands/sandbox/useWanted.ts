import { useEffect, useState } from "preact/hooks";

/** True from the moment on at which somebody sees `part`, or is at work in the instrument around it. */
export function useWanted(part: { readonly current: Element | null }): boolean {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const instrument = part.current!.closest(".instrument");
    const want = (): void => setWanted(true);
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) want();
    });
    observer.observe(part.current!);
    instrument?.addEventListener("focusin", want, { once: true });
    return () => {
      observer.disconnect();
      instrument?.removeEventListener("focusin", want);
    };
  }, []);
  return isWanted;
}
