/**
 * `npm start [-- --port 4321 --host 127.0.0.1]`: installs if needed, builds if the sources changed, serves the site.
 * Plain JavaScript without dependencies: it runs on Node 20 before anything is installed. The rest is in serve.ts.
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installIfNeeded } from "./bootstrap/installIfNeeded.mjs";
import { runUnderProjectNode } from "./bootstrap/runUnderProjectNode.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

console.log("Past the Plateau");
installIfNeeded(root);
runUnderProjectNode(root, "scripts/serve.ts", ["--build-if-changed", ...process.argv.slice(2)]);
