import { bundleBrowser } from "../../packages/kafkajs-mock/build/bundleBrowser.mjs";

/** What a lens imports to play with the real client: brokers, KafkaJS and virtual time. */
const ENTRY = /\/packages\/kafkajs-mock\/src\/browser\/index\.ts$/;

/**
 * The real KafkaJS client for workers. It is written for Node, so that the package bundles it with small stand-ins for Node's
 * modules; this hands the bundle over, one script that a worker fetches when it is asked for.
 *
 * @returns {import("vite").Plugin}
 */
export function kafkaClient() {
  return {
    name: "kafka-client",
    enforce: "pre",
    load: {
      filter: { id: ENTRY },
      async handler() {
        const { outputFiles } = await bundleBrowser();
        return { code: outputFiles[0].text, moduleSideEffects: false };
      },
    },
  };
}
