import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/**
 * Puts src/islands/shell/boot.ts, as one small script, into the head of every page: before the first paint, and before
 * anything could fail to load. Injected through Astro, which adds its hash to the policy of every page.
 */
export function pageBoot() {
  return {
    name: "page-boot",
    hooks: {
      "astro:config:setup": ({ injectScript }) => injectScript("head-inline", bootScript()),
    },
  };
}

function bootScript() {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL("../islands/shell/boot.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    minify: true,
    target: ["chrome123", "firefox121", "safari17.5"],
    write: false,
  });
  return outputFiles[0].text.trim();
}
