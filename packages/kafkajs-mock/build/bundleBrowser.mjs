import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const shim = (name) => at(`browser/shims/${name}`);

/**
 * Bundles the browser entry: kafkajs as it is, Node's modules as the small stand-ins in src/browser/shims.
 * Returns esbuild's result; without `outfile` nothing is written and the text is in outputFiles[0].
 *
 * @param {{ entry?: string, outfile?: string, minify?: boolean, plugins?: import("esbuild").Plugin[] }} [options]
 */
export function bundleBrowser({ entry = at("browser/index.ts"), outfile, minify = true, plugins = [] } = {}) {
  return build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify,
    conditions: ["source"],
    mainFields: ["browser", "module", "main"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins,
    inject: [shim("globals.ts")],
    alias: {
      crypto: shim("crypto.ts"),
      events: shim("events.cjs"),
      net: shim("net.ts"),
      tls: shim("tls.ts"),
      assert: shim("assert.cjs"),
      util: shim("util.ts"),
      zlib: shim("zlib.ts"),
      timers: shim("net.ts"),
      "timers/promises": shim("net.ts"),
    },
    legalComments: "none",
    logLevel: "warning",
    ...(outfile === undefined ? { write: false } : { outfile }),
  });
}
