/**
 * `npm test [-- --only unit,e2e]`: installs if needed, then runs every check and prints one closing line.
 * Plain JavaScript without dependencies: it runs on Node 20 before anything is installed. The rest is in checks/run.ts.
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installIfNeeded } from "./bootstrap/installIfNeeded.mjs";
import { runUnderProjectNode } from "./bootstrap/runUnderProjectNode.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

installIfNeeded(root);
runUnderProjectNode(root, "scripts/checks/run.ts", process.argv.slice(2));
