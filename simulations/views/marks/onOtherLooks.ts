/** Calls `react` when colours may have become others: another theme, or colours that the reader's device forces. Returns how to stop. */
export function onOtherLooks(react: () => void): () => void {
  const stop = new AbortController();
  for (const feature of ["prefers-color-scheme: dark", "forced-colors: active"]) {
    matchMedia(`(${feature})`).addEventListener("change", react, stop);
  }
  // The theme that a reader or the page around an embed chooses is an attribute of the page.
  const observer = new MutationObserver(react);
  observer.observe(document.documentElement, { attributes: true });
  return () => {
    stop.abort();
    observer.disconnect();
  };
}
