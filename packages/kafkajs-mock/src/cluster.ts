import type { Broker } from "./core/broker.ts";
import type { BrokerOptions } from "./core/brokerOptions.ts";
import type { Controls } from "./core/controls.ts";
import type { Hub } from "./fronts/Hub.ts";
import type { Network, NetworkOptions } from "./fronts/Network.ts";
import type { RequestLog } from "./fronts/RequestEntry.ts";
import type { PartitionLag } from "./inspect/groupLag.ts";
import type { MessagesOptions, StoredMessage } from "./inspect/messages.ts";
import type { WaitOptions } from "./inspect/waitUntil.ts";
import type { SavedCluster } from "./saving/savedCluster.ts";

export interface ClusterOptions extends Omit<BrokerOptions, "random" | "codec" | "now"> {
  /** Seed of every random id; the same seed gives the same ids. Default 1. */
  readonly seed?: number;
  /** Latency, loss and reordering of the in-memory network. Default: none. */
  readonly network?: NetworkOptions;
  /** The clock, in milliseconds since 1970. Default: real time. */
  readonly now?: () => number;
  /** What the cluster holds at the start: the result of another's `save()`. Its brokers are the default. Default: nothing. */
  readonly saved?: SavedCluster;
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
  /** The in-memory network: change its latency and loss, cut brokers off and heal the cut. */
  readonly network: Network;
  /** Stop brokers, move leaders, disturb requests, and the rest. */
  readonly controls: Controls;
  /** The links between clients and core; fronts build on it. */
  readonly hub: Hub;
  /** What a topic holds, partition by partition, oldest first: what a consumer would get from the beginning. */
  messages(topic: string, options?: MessagesOptions): StoredMessage[];
  /** Resolves with a topic's messages once there are `count` of them or more. The topic need not be there yet. */
  waitForMessages(topic: string, count: number, options?: MessagesOptions & WaitOptions): Promise<StoredMessage[]>;
  /** How far a group is behind, partition by partition, on some topics or on those it reads; undefined while there is no such group. */
  lag(groupId: string, topics?: readonly string[]): PartitionLag[] | undefined;
  /**
   * Resolves once a group has committed all but `most` messages of the topics it reads. Messages of a partition without a committed offset all count: a
   * consumer that starts at the end commits nothing until a message comes.
   */
  waitForLag(
    groupId: string,
    most: number,
    options?: WaitOptions & { readonly topics?: readonly string[] },
  ): Promise<PartitionLag[]>;
  /** Begins to record what clients ask of the brokers. */
  recordRequests(): RequestLog;
  /** What the cluster holds, as JSON, for `createCluster({ saved })`. Throws while a transaction is open. */
  save(): SavedCluster;
  /**
   * Moves the brokers' clock forward by `ms` milliseconds against the client's: sessions expire, retention runs, transactions time out, now.
   * To move client and brokers together use virtual time (`kafkajs-mock/browser`).
   */
  skipTime(ms: number): void;
  /**
   * Ends every connection and forgets every timer. Requests that are open or come later are answered with UNKNOWN_SERVER_ERROR, which no client retries: a
   * consumer that was forgotten crashes and does not keep the process alive. What was stored can still be looked at.
   */
  close(): void;
}
