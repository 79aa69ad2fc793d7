import { HEIGHT_MESSAGE } from "../sandbox/embedSnippet.ts";

/**
 * A page in a frame of somebody else's: it takes light or dark from its address (`?theme=dark`), and tells the page around
 * it how high it is, whenever that changes. What it tells is a number and nothing else, so that anybody may hear it.
 */
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

if (parent !== window) {
  let told = 0;
  new ResizeObserver(() => {
    const heightPx = Math.ceil(document.body.getBoundingClientRect().height);
    if (heightPx === told) return;
    told = heightPx;
    parent.postMessage({ type: HEIGHT_MESSAGE, heightPx }, "*");
  }).observe(document.body);
}
