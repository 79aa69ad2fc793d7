import { useEffect, useState } from "preact/hooks";

/** True while the reader's device asks for reduced motion; follows the setting when it changes. */
export function useReducedMotion(): boolean {
  const [isReduced, setReduced] = useState(() => typeof matchMedia === "function" && matchMedia(QUERY).matches);
  useEffect(() => {
    const query = matchMedia(QUERY);
    const follow = (): void => setReduced(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isReduced;
}

const QUERY = "(prefers-reduced-motion: reduce)";
