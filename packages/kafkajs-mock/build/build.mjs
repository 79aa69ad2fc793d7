// Builds dist: ESM and CommonJS for Node, one bundle for browsers and virtual runs, and declarations. Run by `npm run build` and before packing.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleBrowser } from "./bundleBrowser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const entryPoints = { index: "src/index.ts", core: "src/core/index.ts", node: "src/node/index.ts" };

rmSync(dist, { recursive: true, force: true });
const shared = {
  absWorkingDir: root,
  entryPoints,
  outdir: dist,
  bundle: true,
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
};
await build({ ...shared, format: "esm", splitting: true, chunkNames: "chunks/[name]-[hash]" });
await build({ ...shared, format: "cjs", outExtension: { ".js": ".cjs" } });
await bundleBrowser({ outfile: join(dist, "browser.js") });
writeDeclarations();

/** TypeScript writes the declarations, once for ES modules and once for CommonJS; their imports end in .ts like the sources' and are turned into what will be there. */
function writeDeclarations() {
  const require = createRequire(import.meta.url);
  const compiler = join(require.resolve("typescript7/package.json"), "../bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", join(root, "build/tsconfig.json")], { stdio: "inherit" });
  for (const name of readdirSync(dist, { recursive: true })) {
    if (!String(name).endsWith(".d.ts")) continue;
    const file = join(dist, String(name));
    const text = readFileSync(file, "utf8");
    const ending = /((?:from|import\()\s*["']\.{1,2}\/[^"']*)\.ts(["'])/g;
    writeFileSync(file, text.replaceAll(ending, "$1.js$2"));
    // CommonJS programs need declarations of their own: TypeScript takes a .d.ts of an ES module for an ES module (TS1479).
    writeFileSync(file.replace(/\.d\.ts$/, ".d.cts"), text.replaceAll(ending, "$1.cjs$2"));
  }
}
