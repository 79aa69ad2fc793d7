/**
 * The whole thing in one bundle: the broker, the unmodified kafkajs client with stand-ins for Node's modules, and virtual time.
 * Built by `npm run build` into dist/browser.js, for pages, for workers and for Node alike: the same bytes everywhere.
 */
import type { Cluster, ClusterOptions } from "../cluster.ts";
import { createCluster } from "../createCluster.ts";
import { installVirtualTime, type VirtualTime, type VirtualTimeOptions } from "../time/virtualTime.ts";
import { gunzip, gzip } from "../wire/compression/gzip.ts";
import { recordTrace, type Trace } from "./trace.ts";
import { Buffer } from "./shims/buffer.ts";

export * from "../index.ts";
export { installVirtualTime, recordTrace, Buffer };
export type { Trace, VirtualTime, VirtualTimeOptions };

/** What `import("kafkajs")` gives. */
export type KafkaJs = typeof import("kafkajs");

/** Loads kafkajs. Its modules run at the first call, so that whatever was replaced before holds for it. */
export async function loadKafkaJs(): Promise<KafkaJs> {
  const loaded = (await import("kafkajs")) as KafkaJs & { default?: KafkaJs };
  const kafkajs = loaded.default ?? loaded;
  // kafkajs's public way to choose a codec; ours answers at once, without threads, and gives the same bytes in every engine.
  kafkajs.CompressionCodecs[kafkajs.CompressionTypes.GZIP] = () => ({
    compress: async (encoder: { buffer: Uint8Array }) => Buffer.from(gzip(encoder.buffer)),
    decompress: async (packed: Uint8Array) => Buffer.from(gunzip(packed)),
  });
  return kafkajs;
}

export interface VirtualRun {
  readonly time: VirtualTime;
  readonly cluster: Cluster;
  readonly kafkajs: KafkaJs;
  readonly trace: Trace;
  /** Ends the run: connections close, real time returns. */
  close(): void;
}

/** Virtual time, a cluster on it, and kafkajs loaded into it. The same options give the same trace, byte for byte, in every engine. */
export async function startVirtualRun(options: ClusterOptions & VirtualTimeOptions = {}): Promise<VirtualRun> {
  const { startMs, ...rest } = options;
  const time = installVirtualTime({ seed: options.seed ?? 1, ...(startMs === undefined ? {} : { startMs }) });
  const kafkajs = await loadKafkaJs();
  const cluster = createCluster(rest);
  const trace = recordTrace(cluster);
  return {
    time,
    cluster,
    kafkajs,
    trace,
    close() {
      cluster.close();
      time.uninstall();
    },
  };
}
