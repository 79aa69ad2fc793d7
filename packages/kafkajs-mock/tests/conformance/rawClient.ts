import type { Kafka } from "kafkajs";

/* The client's own classes below its public surface; what scenarios need of them, no more. */
type Answer = any;
type RawRequest = (request: Record<string, any>) => Promise<Answer>;
type RawCall =
  | "produce"
  | "fetch"
  | "heartbeat"
  | "joinGroup"
  | "leaveGroup"
  | "syncGroup"
  | "listOffsets"
  | "offsetCommit"
  | "offsetFetch"
  | "describeGroups"
  | "createTopics"
  | "initProducerId"
  | "addPartitionsToTxn"
  | "addOffsetsToTxn"
  | "txnOffsetCommit"
  | "endTxn"
  | "metadata"
  | "deleteRecords";
export type RawBroker = Record<RawCall, RawRequest> & { nodeId: number };

interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addMultipleTargetTopics(topics: readonly string[]): Promise<void>;
  findBroker(broker: { nodeId: string }): Promise<RawBroker>;
  findControllerBroker(): Promise<RawBroker>;
  findLeaderForPartitions(topic: string, partitions: number[]): Record<string, number[]>;
  findGroupCoordinator(group: { groupId: string; coordinatorType?: number }): Promise<RawBroker>;
}

const TRANSACTION_COORDINATOR = 1;

/** Single protocol requests, sent with KafkaJS's own encoders and without its retries and state. */
export interface RawClient {
  leaderOf(topic: string, partition?: number): Promise<RawBroker>;
  coordinatorOf(groupId: string): Promise<RawBroker>;
  transactionCoordinatorOf(transactionalId: string): Promise<RawBroker>;
  broker(id: number): Promise<RawBroker>;
  controller(): Promise<RawBroker>;
  close(): Promise<void>;
}

export async function connectRaw(kafka: Kafka, topics: readonly string[]): Promise<RawClient> {
  const cluster = createCluster(kafka);
  await cluster.connect();
  await cluster.addMultipleTargetTopics(topics);
  return {
    async leaderOf(topic, partition = 0) {
      const [nodeId] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
      return cluster.findBroker({ nodeId: nodeId! });
    },
    coordinatorOf: (groupId) => cluster.findGroupCoordinator({ groupId }),
    transactionCoordinatorOf: (groupId) =>
      cluster.findGroupCoordinator({ groupId, coordinatorType: TRANSACTION_COORDINATOR }),
    broker: (id) => cluster.findBroker({ nodeId: String(id) }),
    controller: () => cluster.findControllerBroker(),
    close: () => cluster.disconnect(),
  };
}

function createCluster(kafka: Kafka): Cluster {
  const key = Object.getOwnPropertySymbols(kafka).find(
    (symbol) => symbol.description === "private:Kafka:createCluster",
  );
  const create = (kafka as unknown as Record<symbol, (options: object) => Cluster>)[key!];
  return create!({ metadataMaxAge: 300_000, allowAutoTopicCreation: false });
}
