import { bundleBrowser } from "./bundleBrowser.mjs";
import { leaveOutRequests } from "./leaveOutRequests.mjs";

const ENTRY = /\/packages\/kafkajs-mock\/src\/browser\/index\.ts$/;

/**
 * For sites that are built by Vite from these sources: hands over the bundle of brokers, KafkaJS and virtual time in place of
 * its entry. KafkaJS is written for Node; the bundle has the small stand-ins for Node's modules that it needs in a worker, and
 * nothing that producers and consumers cannot come to.
 *
 * @returns {import("vite").Plugin}
 */
export function browserPlugin() {
  return {
    name: "kafkajs-mock:browser",
    enforce: "pre",
    load: {
      filter: { id: ENTRY },
      async handler() {
        const { outputFiles } = await bundleBrowser({ plugins: [leaveOutRequests()] });
        return { code: outputFiles[0].text, moduleSideEffects: false };
      },
    },
  };
}
