import type { KafkaConfig } from "kafkajs";

/** A cluster of a contender while it runs. */
export interface Running {
  /** What KafkaJS needs to reach it. */
  readonly clientConfig: Pick<KafkaConfig, "brokers"> & Partial<KafkaConfig>;
  /** Bytes it takes by itself, without the client; null where nobody can tell. */
  memoryBytes(): number | null;
  stop(): Promise<void>;
}

/** Something that can stand where a Kafka stands. */
export interface Contender {
  readonly name: string;
  /** Fetches or builds what it needs, once. Throws when that cannot be had on this machine. */
  prepare(): void;
  /** Starts it and resolves when it answers. */
  start(brokerCount: 1 | 3): Promise<Running>;
}
