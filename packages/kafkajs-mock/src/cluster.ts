import { createBroker, type Broker, type BrokerOptions } from "./core/broker.ts";
import { Hub } from "./fronts/link.ts";
import { createSocketFactory } from "./fronts/memory-socket.ts";
import { seededRandom } from "./seeded-random.ts";
import { createRealClock } from "./time/real-clock.ts";
import { recordCodec } from "./wire/record-codec.ts";

export interface ClusterOptions extends Omit<BrokerOptions, "random" | "codec" | "now"> {
  /** Seed of every random id; the same seed gives the same ids. Default 1. */
  readonly seed?: number;
  /** The clock, in milliseconds since 1970. Default: real time. */
  readonly now?: () => number;
}

/** A Kafka cluster in memory. */
export interface Cluster {
  /** The core, for controls, snapshots and the plain path. */
  readonly broker: Broker;
  /** Bootstrap addresses for `new Kafka({ brokers })`. */
  readonly brokers: string[];
  /** KafkaJS's public option: `new Kafka({ brokers, socketFactory })` then talks to this cluster. */
  // KafkaJS types the result as net.Socket; what it uses of it is what MemorySocket has.
  // oxlint-disable-next-line no-explicit-any
  readonly socketFactory: (options: any) => any;
  /** The links between clients and core; fronts build on it. */
  readonly hub: Hub;
  /** Closes every connection and forgets every timer. */
  close(): void;
}

/** Starts a cluster. It needs no port and no clean-up beyond `close()`. */
export function createCluster(options: ClusterOptions = {}): Cluster {
  const { seed = 1, now, ...rest } = options;
  const clock = createRealClock(() => hub.settle());
  const readNow = now ?? clock.now;
  const broker = createBroker({ ...rest, random: seededRandom(seed), codec: recordCodec, now: readNow() });
  const hub: Hub = new Hub(broker, readNow, (atMs) => clock.wakeAt(atMs, hub.links.size > 0));
  return {
    broker,
    brokers: broker.core.state.brokers.map(({ host, port }) => `${host}:${port}`),
    socketFactory: createSocketFactory(hub),
    hub,
    close() {
      for (const link of [...hub.links]) link.close();
      clock.wakeAt(Number.POSITIVE_INFINITY, false);
    },
  };
}
