/** How a real Apache Kafka is run on this machine. */
export type KafkaEngine = "docker" | "java";

/** One running broker of a cluster, which can be stopped and started again while the others stay up. */
export interface KafkaNode {
  /** Broker id: 1, 2, 3, as Kafka's own numbering of combined nodes usually goes. */
  readonly id: number;
  /** Where a client on this machine finds it, `localhost:PORT`. */
  readonly address: string;
  /** Stops the broker in an orderly way and resolves when its process is gone; its data stays. */
  stop(): Promise<void>;
  /** Starts the broker again on the same data and resolves once its port answers. */
  start(): Promise<void>;
}

/** A running Apache Kafka cluster. */
export interface KafkaCluster {
  readonly engine: KafkaEngine;
  readonly nodes: readonly KafkaNode[];
  /** The addresses of all nodes, in the form that KafkaJS's `brokers` option takes. */
  readonly addresses: readonly string[];
  /** The addresses of listeners that take unsecured tokens (SASL OAUTHBEARER); null without them. */
  readonly tokenAddresses: readonly string[] | null;
  /** The temporary folder with configuration, data and `node-N.log`; null where Docker keeps them. */
  readonly folder: string | null;
  /** Stops every node, waits for the processes and removes the temporary folder. Safe to call twice. */
  stop(): Promise<void>;
}

export interface KafkaClusterOptions {
  /** One node, or three with replication factor 3 for the internal topics. */
  nodeCount: 1 | 3;
  /** Client port of the first node; the others take the next ones. Free ports are chosen when it is left out. */
  firstPort?: number;
  /** Which engine to use; the first that works when it is left out. */
  engine?: KafkaEngine;
  /** Whether every node has a second listener, which takes unsecured tokens. Java only. Default false. */
  hasTokenListeners?: boolean;
  /** Broker settings on top of the defaults of `serverProperties.ts`. */
  settings?: Readonly<Record<string, string | number | boolean>>;
}
