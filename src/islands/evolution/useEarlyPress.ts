import { useEffect } from "preact/hooks";

/** Does what was pressed before this script was there (src/site/page-boot.mjs), once. */
export function useEarlyPress(press: () => void): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dataset.early !== undefined) press();
    delete dataset.early;
  }, []);
}
