import type { KafkaConfig } from "kafkajs";

/** A cluster of three brokers that scenarios run against. */
export interface Target {
  readonly name: string;
  /** What a KafkaJS client needs to reach it: `brokers`, and a `socketFactory` where it is in memory. */
  readonly clientConfig: Pick<KafkaConfig, "brokers"> & Partial<KafkaConfig>;
  /** The same for a cluster, or listeners of it, that take unsecured tokens (SASL OAUTHBEARER) and nobody without; left out where there is none. */
  readonly tokenConfig?: Target["clientConfig"];
  /** Ids of its brokers, in the order of their addresses. */
  readonly brokerIds: readonly number[];
  stopBroker(id: number): Promise<void>;
  startBroker(id: number): Promise<void>;
  close(): Promise<void>;
}
