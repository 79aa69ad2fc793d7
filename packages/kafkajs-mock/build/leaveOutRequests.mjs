import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { advertisedVersions } from "../src/core/advertisedVersions.ts";

const require = createRequire(import.meta.url);
/** Where kafkajs has its kinds of requests, a folder each. */
const CLIENT_REQUESTS = join(dirname(require.resolve("kafkajs")), "src/protocol/requests");

/** What producers and consumers without transactions ask brokers for. */
const SPOKEN = [
  "apiVersions",
  "metadata",
  "produce",
  "fetch",
  "listOffsets",
  "findCoordinator",
  "joinGroup",
  "syncGroup",
  "heartbeat",
  "leaveGroup",
  "offsetCommit",
  "offsetFetch",
];

/** A file of one kind of request, in brokers or on the wire: "./messages/00-produce.ts". */
const OF_BROKERS = /\/\d\d-([\w-]+)\.ts$/;
/** Codecs that kafkajs has only if somebody gives them to it. */
const OTHER_CODECS = /\/un(lz4|snappy|zstd)\.ts$/;
const LISTS_OF_BROKERS = /\/src\/(core\/requests\/index|wire\/apiSchemas)\.ts$/;

/**
 * An esbuild plugin that leaves out what producers and consumers cannot come to: other kinds of requests, the versions of a kind
 * that client and brokers do not agree on (they take the highest that both know), the admin client, logging in, and codecs but gzip. Whoever
 * comes to it all the same is told so by an error.
 *
 * @returns {import("esbuild").Plugin}
 */
export function leaveOutRequests() {
  return {
    name: "kafkajs-mock:leave-out-requests",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, importer }) =>
        isLeftOut(path, importer.replaceAll("\\", "/")) ? { path, namespace: "left-out" } : undefined,
      );
      onLoad({ filter: /.*/, namespace: "left-out" }, ({ path }) => ({ contents: leftOut(path), loader: "js" }));
    },
  };
}

function isLeftOut(path, importer) {
  if (LISTS_OF_BROKERS.test(importer)) {
    const [, name] = OF_BROKERS.exec(path) ?? [];
    return name !== undefined && !SPOKEN.includes(camelCase(name));
  }
  if (OTHER_CODECS.test(path)) return true;
  if (!importer.includes("/kafkajs/src/")) return false;
  if (/\/(admin|saslAuthenticator)$/.test(path)) return true;
  const [, kind] = /\/protocol\/requests\/(\w+)\/index\.js$/.exec(importer) ?? [];
  const [, version] = /^\.\/v(\d+)\//.exec(path) ?? [];
  return kind !== undefined && version !== undefined && Number(version) !== agreedVersion(kind);
}

/** The version of a kind of request that both sides take; undefined of one that is not spoken. */
function agreedVersion(kind) {
  if (!SPOKEN.includes(kind)) return undefined;
  const known = require(join(CLIENT_REQUESTS, kind, "index.js")).versions.map(Number);
  return Math.min(Math.max(...known), advertisedVersions(kind, "4")[1]);
}

/** A module of which everything is an error once it is used. */
function leftOut(path) {
  const message = `${path} is not in this bundle, which is for producers and consumers only. Bundle the browser entry without leaveOutRequests.`;
  return `const refuse = () => { throw new Error(${JSON.stringify(message)}); };
module.exports = new Proxy(refuse, { get: (_, name) => (name === "__esModule" ? true : refuse) });`;
}

function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
