/**
 * Serves a built site until it is told to stop (Ctrl-C). `npm start` calls it with --build-if-changed.
 *
 *   node scripts/serve.ts [--build-if-changed] [--directory dist] [--base /] [--port 4321] [--host 127.0.0.1] [--plain]
 *
 * Writes `dist` and `.cache` when it builds, and `.br` files into the directory it serves; with --plain none, which spares
 * whoever looks at the pages once the time to pack them.
 */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { say } from "./bootstrap/say.mjs";
import { buildIfChanged } from "./serve/buildIfChanged.ts";
import { compressSite } from "./serve/compressSite.ts";
import { createSiteServer } from "./serve/createSiteServer.ts";
import { listenOnFreePort } from "./serve/listenOnFreePort.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    "build-if-changed": { type: "boolean", default: false },
    directory: { type: "string", default: "dist" },
    base: { type: "string", default: process.env.BASE ?? "/" },
    port: { type: "string", default: process.env.PORT ?? "4321" },
    host: { type: "string", default: "127.0.0.1" },
    plain: { type: "boolean", default: false },
  },
});
const base = `/${values.base}/`.replace(/\/+/g, "/");
const directory = resolve(root, values.directory);
const wantedPort = Number(values.port);

if (!Number.isInteger(wantedPort) || wantedPort < 1 || wantedPort > 65_535) {
  console.error(`--port ${values.port}: a port is a whole number from 1 to 65535.`);
  process.exit(2);
}

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
process.on("disconnect", () => stopping.abort()); // The process that started this one is gone.

if (values["build-if-changed"]) await buildIfChanged(root, base, stopping.signal);
if (!existsSync(directory)) {
  console.error(`There is no built site in ${directory}. Build it first: npm run build`);
  process.exit(1);
}

if (!values.plain) await compressSite(directory);
const server = createSiteServer(directory, base);
const port = await listenOnFreePort(server, wantedPort, values.host);
stopping.signal.addEventListener("abort", () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
if (stopping.signal.aborted) process.exit(0);

if (port !== wantedPort) say(`Port ${wantedPort} is taken; this is the next free one.`);
console.log(`\n  Open  http://${values.host === "0.0.0.0" ? "localhost" : values.host}:${port}${base}\n`);
say("Ctrl-C stops it.");
