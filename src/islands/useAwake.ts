import { useLayoutEffect, useState } from "preact/hooks";

/**
 * False while an island draws for the first time, which has to be what the build drew: Preact takes that over as it
 * stands, with its attributes. True from then on. Ask it before showing what only this device knows, such as its log.
 */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useLayoutEffect(() => setAwake(true), []);
  return isAwake;
}
